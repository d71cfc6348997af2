import { byNumber, lengthOf, type Part, sumOf, type YearIs } from './part.ts';
import { stepOf } from './printed_step.ts';

/** A year that is none, since some of its parts are missing and the series goes on. */
export interface Hole {
  readonly year: number;
  readonly parts: number;
  readonly needed: number;
}

/** A year that stands, and what its parts say of it, further away than rounding can make it. */
export interface Unlike {
  readonly year: number;
  readonly value: number;
  readonly ofParts: number;
}

/** What the parts of a series make of its years. */
export interface YearsOfParts {
  /** Rising: years that were printed, and those of which all parts are there. */
  readonly years: readonly number[];
  readonly values: readonly number[];
  readonly holes: readonly Hole[];
  readonly unlike: readonly Unlike[];
}

/** Months, quarters and halves: what a year is put together of. */
const LENGTHS = [1, 3, 6];

/**
 * Puts years together of their months, quarters or halves: a sum or a mean asks for all of them, an end for the one that
 * ends the year. A printed year stands; of several lengths the longest speaks, which was rounded least often.
 * The rules are those of pipeline/inputs/year_of_parts.sql, plausibility/year_beside_parts.sql and found.sql
 * (parts_missing); tests/pipeline/series/parts_agree.test.ts holds both to the last bit.
 *
 * @param parts in order of year and first month, none twice, all finite.
 */
export function yearsOfParts(parts: readonly Part[], yearIs: YearIs): YearsOfParts {
  const last = Math.max(...parts.map(monthOf));
  const years: number[] = [];
  const values: number[] = [];
  const holes: Hole[] = [];
  const beside: (Unlike & { readonly length: number })[] = [];
  for (const [year, own] of byNumber(parts, (part) => part.year)) {
    const printed = own.find((part) => lengthOf(part) === 12)?.value;
    const told = LENGTHS.flatMap((length) => ofLength(own, length, yearIs) ?? []);
    const whole = told.filter(({ isWhole }) => isWhole);
    const value = printed ?? whole.at(-1)?.value;
    if (value === undefined) {
      const hole = holeOf(told, 12 * year, last, yearIs);
      if (hole !== undefined) holes.push({ year, ...hole });
      continue;
    }
    years.push(year);
    values.push(value);
    for (const one of printed === undefined ? whole.slice(0, -1) : whole)
      beside.push({ year, value, ofParts: one.value, length: one.length });
  }
  return { years, values, holes, unlike: beside.length === 0 ? [] : unlikeOf(parts, beside, yearIs) };
}

interface Told {
  readonly length: number;
  readonly parts: number;
  readonly lastMonth: number;
  readonly isWhole: boolean;
  readonly value: number;
}

const monthOf = ({ year, lastMonth }: Part) => 12 * year + lastMonth;

function ofLength(parts: readonly Part[], length: number, yearIs: YearIs): Told | undefined {
  const own = parts.filter((part) => lengthOf(part) === length);
  const last = own.at(-1);
  if (last === undefined) return undefined;
  const { lastMonth } = last;
  const isWhole = yearIs === 'end' ? lastMonth === 12 : own.length * length === 12;
  const value = yearIs === 'end' ? last.value : sumOf(own) / (yearIs === 'mean' ? own.length : 1);
  return { length, parts: own.length, lastMonth, isWhole, value: rounded(value) };
}

/** Nine digits behind the point, as the engine rounds: what lies beyond is noise of the sum. */
function rounded(value: number): number {
  const scaled = Math.abs(value) * 1e9;
  return Number.isFinite(scaled) ? (Math.sign(value) * Math.round(scaled)) / 1e9 : value;
}

/** By the length of which most is there. An end has no hole within it: it asks for one part alone. */
function holeOf(
  told: readonly Told[],
  before: number,
  last: number,
  yearIs: YearIs,
): Omit<Hole, 'year'> | undefined {
  const share = ({ parts, length }: Told) => parts * length;
  const most = told.toSorted((a, b) => share(b) - share(a) || a.length - b.length)[0];
  if (most === undefined) return undefined;
  const goesOn = last > before + most.lastMonth;
  const hasHole = yearIs !== 'end' && share(most) < most.lastMonth;
  return goesOn || hasHole ? { parts: most.parts, needed: 12 / most.length } : undefined;
}

/** Half a step of the year and half a step of each part that is summed is what rounding can do. */
function unlikeOf(
  parts: readonly Part[],
  beside: readonly (Unlike & { readonly length: number })[],
  yearIs: YearIs,
): Unlike[] {
  const ofYears = stepOf(beside.map(({ value }) => value));
  const stepOfParts = new Map(
    LENGTHS.map((length) => [
      length,
      stepOf(parts.filter((part) => lengthOf(part) === length).map(({ value }) => value)),
    ]),
  );
  return beside
    .filter(({ value, ofParts, length }) => {
      const summed = yearIs === 'sum' ? 12 / length : 1;
      const tolerance = ofYears / 2 + (stepOfParts.get(length)! / 2) * summed;
      return Math.abs(value - ofParts) > tolerance + 1e-9 * Math.abs(value);
    })
    .map(({ year, value, ofParts }) => ({ year, value, ofParts }));
}
