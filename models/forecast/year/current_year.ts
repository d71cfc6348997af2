import { byNumber, lengthOf, type Part, sumOf, type YearIs } from './part.ts';
import type { YearsOfParts } from './years_of_parts.ts';

/** The year that a part of it tells, until it is published. */
export interface CurrentYear {
  readonly year: number;
  /** Months from January on that were counted, 1–11. */
  readonly months: number;
  /** Value so far × (year before / same months of the year before). */
  readonly value: number;
  readonly soFar: number;
  readonly soFarBefore: number;
  readonly valueBefore: number;
  /** Earlier years that could be told in the same way, and how far that was off (root mean square of logarithms). */
  readonly past: { readonly years: number; readonly error: number } | undefined;
}

/** The same months of the year before held next to nothing of it, so that the current year is told by nothing. */
export interface UntoldYear {
  readonly year: number;
  readonly soFarBefore: number;
  /** What they should have had at least. */
  readonly leastBefore: number;
}

/** Least part of their even part of the year before that the same months must have had (docs/method.md). */
const LEAST_SHARE = 0.5;

/**
 * Tells the current year by its part: the rule of pipeline/inputs/told_year.sql, which says why; tests/pipeline/series/
 * parts_agree.test.ts holds both together.
 *
 * @param parts in order of year and first month. @param whole the years that are known.
 * @returns neither where the last part is of a year that is known, or nothing of the year before is to be compared.
 */
export function currentYear(
  parts: readonly Part[],
  whole: Pick<YearsOfParts, 'years' | 'values'>,
  yearIs: YearIs,
): { readonly told?: CurrentYear; readonly untold?: UntoldYear } {
  const year = parts.at(-1)?.year;
  if (year === undefined || (whole.years.at(-1) ?? year) >= year) return {};
  const soFar = new Map(
    [...byNumber(parts, (part) => part.year)].map(([at, own]) => [at, known(own, yearIs)]),
  );
  const values = new Map(whole.years.map((at, i) => [at, whole.values[i]!]));
  const compared = (at: number, months: number) => comparison({ year: at, months }, soFar, values, yearIs);
  const own = MONTHS.flatMap((months) => compared(year, months) ?? []);
  const best = own.find(isEnough);
  if (best === undefined) return own[0] === undefined ? {} : { untold: own[0] };
  const misses = whole.years.flatMap((at, i) => {
    const one = at < year && whole.values[i]! > 0 ? compared(at, best.months) : undefined;
    return one === undefined || !isEnough(one) ? [] : [Math.log(whole.values[i]! / toldBy(one)) ** 2];
  });
  const error = Math.sqrt(misses.reduce((sum, one) => sum + one, 0) / misses.length);
  const past = misses.length === 0 ? undefined : { years: misses.length, error };
  const { leastBefore: _, ...told } = best;
  return { told: { ...told, value: toldBy(best), past } };
}

const MONTHS = Array.from({ length: 11 }, (_, i) => 11 - i);

/** A year beside the one before it, by the same months. */
type Comparison = Omit<CurrentYear, 'past' | 'value'> & UntoldYear;

const isEnough = ({ soFarBefore, leastBefore }: Comparison) => soFarBefore >= leastBefore;
const toldBy = ({ soFar, soFarBefore, valueBefore }: Comparison) => (soFar * valueBefore) / soFarBefore;

function comparison(
  { year, months }: { readonly year: number; readonly months: number },
  soFar: ReadonlyMap<number, ReadonlyMap<number, number>>,
  values: ReadonlyMap<number, number>,
  yearIs: YearIs,
): Comparison | undefined {
  const now = soFar.get(year)?.get(months);
  const before = soFar.get(year - 1)?.get(months);
  const whole = values.get(year - 1);
  if (now === undefined || before === undefined || whole === undefined || !(now > 0 && whole > 0))
    return undefined;
  const leastBefore = LEAST_SHARE * (yearIs === 'sum' ? months / 12 : 1) * whole;
  return { year, months, soFar: now, soFarBefore: before, valueBefore: whole, leastBefore };
}

/** What is known of a year by the number of its months, 1–11. */
function known(parts: readonly Part[], yearIs: YearIs): ReadonlyMap<number, number> {
  const byMonths = new Map<number, number>();
  // Of several lengths the longest was rounded least often; at the end of a month the month itself says most.
  const lengths = [...byNumber(parts, lengthOf)].sort(([a], [b]) => (yearIs === 'end' ? b - a : a - b));
  for (const [length, own] of lengths) {
    if (length === 12) continue;
    for (const [i, { lastMonth, value }] of own.entries()) {
      if (yearIs !== 'end' && (i + 1) * length !== lastMonth) break;
      const sum = yearIs === 'end' ? value : sumOf(own.slice(0, i + 1));
      byMonths.set(lastMonth, sum * (yearIs === 'mean' ? length / lastMonth : 1));
    }
  }
  return byMonths;
}
