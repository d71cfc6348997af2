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
/** Rounding makes a sum come out to the last digit in a part of the places; one that never does is no sum. */
const LEAST_EXACT = 0.2;
/** How unlikely (decimal digits) it must be that a code is a sum by chance; runs of codes are many, and ask for more. */
const DIGITS = { all: 5, run: 8 };

/**
 * @param codes three or more. @param yearOf the year of a place: a total must come out in two years or more.
 * @returns totals of all other codes, and of codes that stand together in the file before or behind it, with their parts;
 *   a part of a part is not named again.
 */
export function totalCodes(codes: readonly CodeValues[], yearOf: (place: string) => number): TotalCode[] {
  const places = [...new Set(codes.flatMap(({ at }) => [...at.keys()]))];
  const step = printedStep(codes.flatMap(({ at }) => [...at.values()]));
  const grid: Grid = { places, years: places.map(yearOf), step };
  const lines = codes.map(({ code, at }) => ({
    code,
    values: Float64Array.from(places, (place) => at.get(place) ?? Number.NaN),
  }));
  const totals: TotalCode[] = [];
  const isTotal = ({ code }: Line) => totals.some((one) => one.code === code);
  // A subtotal must be known before the total of all can be told, and the other way round.
  for (let found = -1; found < totals.length; ) {
    found = totals.length;
    for (const [i, whole] of lines.entries()) {
      if (isTotal(whole)) continue;
      const before = lines.slice(0, i).filter((one) => !isTotal(one));
      const behind = lines.slice(i + 1).filter((one) => !isTotal(one));
      const total =
        sumOfAll(whole, [...before, ...behind], grid) ??
        sumOfRun(whole, behind, grid) ??
        sumOfRun(whole, before.reverse(), grid);
      if (total !== undefined) totals.push(total);
    }
  }
  return totals;
}

interface Grid {
  readonly places: readonly string[];
  readonly years: readonly number[];
  readonly step: number;
}

/** Values of a code in every place; NaN where it is not. */
interface Line {
  readonly code: string;
  readonly values: Float64Array;
}

function sumOfAll(whole: Line, others: readonly Line[], grid: Grid): TotalCode | undefined {
  const room = grid.step * (others.length + 1);
  let alike = 0;
  for (let p = 0; p < grid.places.length; p++) {
    let left = whole.values[p]!;
    for (const { values } of others) left -= values[p]! || 0;
    if (Math.abs(left) <= room) alike++;
  }
  return alike < 2 ? undefined : compared(whole, others, grid, DIGITS.all);
}

/** @param side the codes beside it, nearest first. */
function sumOfRun(whole: Line, side: readonly Line[], grid: Grid): TotalCode | undefined {
  const left = Float64Array.from(whole.values);
  const stands = left.reduce((n, value) => n + (Number.isNaN(value) ? 0 : 1), 0);
  for (let n = 1; n <= side.length; n++) {
    let over = 0;
    let alike = 0;
    const { values } = side[n - 1]!;
    for (let p = 0; p < left.length; p++) {
      left[p]! -= values[p]! || 0;
      if (left[p]! < -grid.step * n) over++;
      else if (left[p]! <= grid.step * n) alike++;
    }
    // Sums grow with each code; where they pass the whole in most places nothing further can be it.
    if (over > stands * (1 - LEAST_SHARE)) return undefined;
    const total = n < 2 || alike < 2 ? undefined : compared(whole, side.slice(0, n), grid, DIGITS.run);
    if (total !== undefined) return total;
  }
  return undefined;
}

function compared(
  whole: Line,
  parts: readonly Line[],
  { places, years, step }: Grid,
  digitsAsked: number,
): TotalCode | undefined {
  const stands = (line: Line, p: number) => !Number.isNaN(line.values[p]);
  const present = parts.filter((part) => places.some((_, p) => stands(whole, p) && stands(part, p)));
  if (present.length < 2) return undefined;
  const tolerance = (step * (present.length + 1)) / 2;
  const right = new Set<number>();
  const unlike: { place: string; value: number; sum: number }[] = [];
  let compared = 0;
  let exact = 0;
  let digits = 0;
  for (const [p, place] of places.entries()) {
    if (!stands(whole, p) || !present.every((part) => stands(part, p))) continue;
    const value = whole.values[p]!;
    const sum = present.reduce((all, part) => all + part.values[p]!, 0);
    compared++;
    if (Math.abs(sum - value) < 1e-6 * step) exact++;
    if (Math.abs(sum - value) > tolerance + 1e-9 * Math.abs(value)) unlike.push({ place, value, sum });
    else if (present.filter((part) => part.values[p] !== 0).length >= 2) {
      right.add(years[p]!);
      digits += Math.max(0, Math.log10(Math.abs(value) / (2 * tolerance)));
    }
  }
  const isSum =
    right.size >= 2 &&
    digits >= digitsAsked &&
    compared - unlike.length >= LEAST_SHARE * compared &&
    exact >= LEAST_EXACT * compared;
  return isSum
    ? { code: whole.code, parts: present.map(({ code }) => code), places: compared, unlike }
    : undefined;
}
