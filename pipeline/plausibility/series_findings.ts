import { fillHoles, holeFactor } from '../../models/forecast/parts/holes.ts';
import { forecastRun } from '../../models/forecast/run.ts';

/** What one series says against itself; docs/method.md tells how often each errs and misses. */
export interface SeriesFinding {
  readonly rule: 'power_of_ten' | 'fraction_in_count' | 'last_far_off' | 'straight_line';
  /** First and last year that it is about. */
  readonly year: number;
  readonly toYear: number;
  /** Value of the first of them. */
  readonly value: number;
  /** Where it was to be expected, by the rest of the series; null where nothing tells. */
  readonly low: number | null;
  readonly high: number | null;
  /** Of `power_of_ten`: 10, 100, 1000 or 0.1, 0.01, 0.001. */
  readonly factor: number | null;
}

interface Points {
  readonly years: readonly number[];
  readonly values: readonly number[];
}

/**
 * @param series n ≥ 1 points, years whole and rising, values finite; as printed, before anything is filled.
 * @param options.floor the lowest possible value of the measure, null where there is none.
 * @param options.isCount false where values may have decimals (shares, money, thousands).
 * @returns what is unlikely, at most one finding of a rule for each run of years; none for a series of one point.
 */
export function seriesFindings(
  series: { readonly years: ArrayLike<number>; readonly values: ArrayLike<number> },
  { floor = null, isCount = true }: { readonly floor?: number | null; readonly isCount?: boolean } = {},
): SeriesFinding[] {
  const points = { years: Array.from(series.years), values: Array.from(series.values) };
  const powers = powersOfTen(points);
  const isWrong = (year: number) => powers.some((one) => one.year <= year && year <= one.toYear);
  const lastIsWrong = isWrong(points.years.at(-1) ?? 0);
  return [
    ...powers,
    ...(isCount ? fractions(points).filter(({ year }) => !isWrong(year)) : []),
    ...(lastIsWrong ? [] : lastFarOff(points, floor)),
    ...straightLines(points),
  ];
}

/** Steps beyond this (decades) are no usual growth: four times within a year. */
const USUAL = 0.6;

/**
 * Years that stand a power of ten away from the others: a step that is nearly one, and is not explained by the usual
 * steps of the series. The level that most points have is taken for the right one; of equals, the earlier.
 */
function powersOfTen({ years, values }: Points): SeriesFinding[] {
  if (values.some((value) => value < 0)) return [];
  const at = years.map((_, i) => i).filter((i) => values[i]! > 0);
  const steps = at.slice(1).map((i, j) => Math.log10(values[i]!) - Math.log10(values[at[j]!]!));
  const usual = usualStep(steps);
  if (usual === undefined) return [];
  const tolerance = Math.min(0.12, Math.max(0.05, 2.5 * usual.spread));
  const levels = [0];
  steps.forEach((step, j) => {
    const off = step - usual.middle;
    const power = Math.round(off);
    const isJump =
      power !== 0 &&
      Math.abs(off - power) <= tolerance &&
      Math.abs(off) >= 8 * usual.spread &&
      isLargeEnough(values[at[j]!]!, values[at[j + 1]!]!, power);
    const level = levels.at(-1)!;
    // Back by a leap that is no power of ten: the years behind it are not of the same fault.
    if (isJump) levels.push(level + power);
    else levels.push(Math.abs(off) >= USUAL && Math.sign(off) === -Math.sign(level) ? 0 : level);
  });
  const count = (level: number) => levels.filter((one) => one === level).length;
  const right = [...new Set(levels)].sort(
    (a, b) => count(b) - count(a) || levels.indexOf(a) - levels.indexOf(b),
  )[0]!;
  return runs(levels, (level) => level !== right).map(({ from, to, key }) => {
    const value = values[at[from]!]!;
    const factor = 10 ** (key - right);
    const room = 10 ** (tolerance + 2 * usual.spread);
    return {
      rule: 'power_of_ten',
      year: years[at[from]!]!,
      toYear: years[at[to]!]!,
      value,
      low: value / factor / room,
      high: (value / factor) * room,
      factor,
    };
  });
}

/** The middle and the spread of the steps that are no jumps; undefined where too few of them tell what is usual. */
function usualStep(steps: readonly number[]): { middle: number; spread: number } | undefined {
  const small = steps.filter((step) => Math.abs(step) < USUAL);
  const cancels = Math.abs(steps.reduce((all, one) => all + one, 0)) < USUAL / 2;
  if (small.length >= 2 && 2 * small.length >= steps.length) {
    const middle = median(small);
    return { middle, spread: Math.max(0.02, 1.4826 * median(small.map((step) => Math.abs(step - middle)))) };
  }
  return steps.length === 2 && cancels ? { middle: 0, spread: 0.05 } : undefined;
}

/** A handful may become ten times as many; below these sizes a jump is believed. */
function isLargeEnough(before: number, after: number, power: number): boolean {
  const smaller = Math.min(before, after);
  const isWhole = Number.isInteger(smaller);
  return smaller >= (Math.abs(power) === 1 ? 20 : 5) || (Math.abs(power) >= 2 && !isWhole);
}

/** Decimals in one year, or in a fifth of the years at most, of a series that is otherwise whole. */
function fractions({ years, values }: Points): SeriesFinding[] {
  const isFraction = values.map((value) => !Number.isInteger(value));
  const n = isFraction.filter(Boolean).length;
  if (n === 0 || values.length < 3 || n > Math.max(1, values.length / 5)) return [];
  return runs(isFraction, (is) => is).map(({ from, to }) => ({
    rule: 'fraction_in_count',
    year: years[from]!,
    toYear: years[to]!,
    value: values[from]!,
    low: null,
    high: null,
    factor: null,
  }));
}

/** Points before the last one from which a band is honest. */
const BEFORE = 5;
/** The last value is far off beyond so many times the 95 % band of the forecast made without it. */
const FAR = 2;

/** The last value beside the band of our own forecast from the years before it, twice as wide. */
function lastFarOff({ years, values }: Points, floor: number | null): SeriesFinding[] {
  const n = values.length - 1;
  if (n < BEFORE) return [];
  const before = fillHoles(years.slice(0, n), values.slice(0, n));
  if (before.nObs < BEFORE) return [];
  const ahead = years[n]! - years[n - 1]!;
  if (ahead > BEFORE) return [];
  const wider = FAR * holeFactor(before.values.length, before.nObs);
  const band = forecastRun(before.values, ahead, floor, { factor80: wider, factor95: wider });
  const [low, high] = [band.lo95[ahead - 1]!, band.hi95[ahead - 1]!];
  const value = values[n]!;
  const room = printedStep(before.values) + 1e-9 * Math.abs(value);
  if (value >= low - room && value <= high + room) return [];
  return [{ rule: 'last_far_off', year: years[n]!, toYear: years[n]!, value, low, high, factor: null }];
}

/** Points of a series in which a straight line may be told from chance. */
const ENOUGH = 8;
const INTERIOR = 3;

/** Runs of three or more years that lie on the line between their ends to the last printed digit, and go somewhere. */
function straightLines({ years, values }: Points): SeriesFinding[] {
  if (values.length < ENOUGH) return [];
  const step = printedStep(values);
  const found: SeriesFinding[] = [];
  for (let from = 0; from + INTERIOR + 1 < values.length; ) {
    let to = from + 1;
    while (to + 1 < values.length && isStraight(years, values, from, to + 1, step)) to++;
    const goes = Math.abs(values[to]! - values[from]!) >= 10 * step * (to - from);
    if (to - from - 1 < INTERIOR || !goes) {
      from++;
      continue;
    }
    found.push({
      rule: 'straight_line',
      year: years[from]!,
      toYear: years[to]!,
      value: values[from]!,
      low: null,
      high: null,
      factor: null,
    });
    from = to;
  }
  return found;
}

function isStraight(
  years: readonly number[],
  values: readonly number[],
  from: number,
  to: number,
  step: number,
): boolean {
  if (years[to]! - years[from]! !== to - from) return false;
  const slope = (values[to]! - values[from]!) / (to - from);
  for (let i = from + 1; i < to; i++) {
    const off = Math.abs(values[i]! - values[from]! - slope * (i - from));
    if (off > step * 0.5 + 1e-9 * Math.abs(values[i]!)) return false;
  }
  return true;
}

/** What is printed to: the largest power of ten, a thousand at most, of which every value is a multiple. */
export function printedStep(values: Iterable<number>): number {
  const all = [...values];
  for (const step of [1000, 100, 10, 1, 0.1, 0.01, 0.001, 0.0001]) {
    if (all.every((value) => Math.abs(value / step - Math.round(value / step)) < 1e-6)) return step;
  }
  return 1e-6;
}

function runs<T>(values: readonly T[], isIn: (value: T) => boolean): { from: number; to: number; key: T }[] {
  const found: { from: number; to: number; key: T }[] = [];
  values.forEach((value, i) => {
    if (!isIn(value)) return;
    const last = found.at(-1);
    if (last !== undefined && last.to === i - 1 && last.key === value) last.to = i;
    else found.push({ from: i, to: i, key: value });
  });
  return found;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
