import { printedStep } from './series_findings.ts';

/** Finds, among the codes of one dimension, those that are the sum of others wherever they can be compared. */

/** Values of one code by place (a region of a sector in a year …), in the order in which the file names the codes. */
export interface CodeValues {
  readonly code: string;
  readonly at: ReadonlyMap<string, number>;
}

export interface TotalCode {
  readonly code: string;
  readonly parts: readonly string[];
  /** Places in which all of them stand, and of those the ones in which the sum does not come out. */
  readonly places: number;
  readonly unlike: readonly { readonly place: string; readonly value: number; readonly sum: number }[];
}

/** Least share of the places in which the sum must come out: a typo in one of them must not hide a total. */
const LEAST_SHARE = 0.75;
/** How unlikely (decimal digits) it must be that a code is a sum by chance; runs of codes are many, and ask for more. */
const DIGITS = { all: 5, run: 8 };

/**
 * @param codes three or more. @param yearOf the year of a place: a total must come out in two years or more.
 * @returns totals of all other codes, and of codes that stand together in the file before or behind it, with their parts;
 *   a part of a part is not named again.
 */
export function totalCodes(codes: readonly CodeValues[], yearOf: (place: string) => number): TotalCode[] {
  const step = printedStep(codes.flatMap(({ at }) => [...at.values()]));
  const totals: TotalCode[] = [];
  const isTotal = (code: string) => totals.some((one) => one.code === code);
  // A subtotal must be known before the total of all can be told, and the other way round.
  for (let found = -1; found < totals.length; ) {
    found = totals.length;
    for (const whole of codes) {
      if (isTotal(whole.code)) continue;
      const others = codes.filter((one) => one !== whole && !isTotal(one.code));
      const total =
        compared(whole, others, step, yearOf, DIGITS.all) ?? sumOfRun(whole, codes, isTotal, step, yearOf);
      if (total !== undefined) totals.push(total);
    }
  }
  return totals;
}

function sumOfRun(
  whole: CodeValues,
  codes: readonly CodeValues[],
  isTotal: (code: string) => boolean,
  step: number,
  yearOf: (place: string) => number,
): TotalCode | undefined {
  const at = codes.indexOf(whole);
  const leaves = (run: readonly CodeValues[]) => run.filter((one) => !isTotal(one.code));
  const sides = [leaves(codes.slice(at + 1)), leaves(codes.slice(0, at)).reverse()];
  const places = [...whole.at.keys()];
  for (const side of sides) {
    // Sums grow with each code; where they pass the whole in most places nothing further can be it.
    const sums = new Map(places.map((place) => [place, 0]));
    for (let n = 1; n <= side.length; n++) {
      let over = 0;
      let alike = 0;
      for (const place of places) {
        const sum = sums.get(place)! + (side[n - 1]!.at.get(place) ?? 0);
        sums.set(place, sum);
        const left = sum - whole.at.get(place)!;
        if (left > step * n) over++;
        else if (left >= -step * n) alike++;
      }
      if (over > places.length * (1 - LEAST_SHARE)) break;
      if (n < 2 || alike < 2) continue;
      const total = compared(whole, side.slice(0, n), step, yearOf, DIGITS.run);
      if (total !== undefined) return total;
    }
  }
  return undefined;
}

function compared(
  whole: CodeValues,
  parts: readonly CodeValues[],
  step: number,
  yearOf: (place: string) => number,
  digitsAsked: number,
): TotalCode | undefined {
  const present = parts.filter((part) => [...whole.at.keys()].some((place) => part.at.has(place)));
  if (present.length < 2) return undefined;
  const tolerance = (step * (present.length + 1)) / 2;
  const years = new Set<number>();
  const unlike: { place: string; value: number; sum: number }[] = [];
  let places = 0;
  let digits = 0;
  for (const [place, value] of whole.at) {
    if (!present.every((part) => part.at.has(place))) continue;
    const values = present.map((part) => part.at.get(place)!);
    const sum = values.reduce((all, one) => all + one, 0);
    places++;
    if (Math.abs(sum - value) > tolerance + 1e-9 * Math.abs(value)) unlike.push({ place, value, sum });
    else if (values.filter((one) => one !== 0).length >= 2) {
      years.add(yearOf(place));
      digits += Math.max(0, Math.log10(Math.abs(value) / (2 * tolerance)));
    }
  }
  const isSum = years.size >= 2 && digits >= digitsAsked && places - unlike.length >= LEAST_SHARE * places;
  return isSum ? { code: whole.code, parts: present.map(({ code }) => code), places, unlike } : undefined;
}
