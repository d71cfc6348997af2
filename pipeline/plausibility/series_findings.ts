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
  const positive = years.map((_, i) => i).filter((i) => values[i]! > 0);
  const logs = (at: readonly number[]) => at.map((i) => Math.log10(values[i]!));
  const usual = usualStep(steps(logs(positive)));
  if (usual === undefined) return [];
  const spikes = positive.filter((_, j) => spikeOf(logs(positive), j, usual) !== 0);
  // A single wrong year is told by both neighbours; without it the level of the others can be followed.
  const at = positive.filter((i) => !spikes.includes(i));
  const levels = levelsOf(logs(at), usual);
  const right = mostOf(levels);
  const room = 10 ** (toleranceOf(usual) + 2 * usual.spread);
  const told = (first: number, last: number, power: number): SeriesFinding => {
    const factor = 10 ** power;
    const value = values[first]!;
    const beside = { low: value / factor / room, high: (value / factor) * room };
    return { rule: 'power_of_ten', year: years[first]!, toYear: years[last]!, value, ...beside, factor };
  };
  return [
    ...spikes.map((i) => told(i, i, spikeOf(logs(positive), positive.indexOf(i), usual))),
    ...runs(levels, (level) => level !== right).map(({ from, to, key }) =>
      told(at[from]!, at[to]!, key - right),
    ),
  ].sort((one, other) => one.year - other.year);
}

interface Usual {
  readonly middle: number;
  readonly spread: number;
}

const steps = (logs: readonly number[]) => logs.slice(1).map((log, j) => log - logs[j]!);
const toleranceOf = ({ spread }: Usual) => Math.min(0.12, Math.max(0.05, 2.5 * spread));

/** The power of ten by which a point leaves both of its neighbours; 0 where it does not. */
function spikeOf(logs: readonly number[], j: number, usual: Usual): number {
  if (j === 0 || j === logs.length - 1) return 0;
  const off = logs[j]! - (logs[j - 1]! + logs[j + 1]!) / 2;
  const power = Math.round(off);
  const [before, after] = [logs[j]! - logs[j - 1]!, logs[j]! - logs[j + 1]!];
  const leavesBoth = Math.min(Math.abs(before), Math.abs(after)) >= USUAL && before * after > 0;
  const isJump = power !== 0 && leavesBoth && Math.abs(off - power) <= Math.max(0.08, toleranceOf(usual));
  const beside = 10 ** ((logs[j - 1]! + logs[j + 1]!) / 2);
  return isJump && isJudged(off, usual) && isLargeEnough(beside, 10 ** logs[j]!, power, usual) ? power : 0;
}

/** By how many powers of ten each point lies above or below the first. */
function levelsOf(logs: readonly number[], usual: Usual): number[] {
  const levels = [0];
  steps(logs).forEach((step, j) => {
    const off = step - usual.middle;
    const power = Math.round(off);
    const isNear = power !== 0 && Math.abs(off - power) <= toleranceOf(usual);
    const isLarge = isLargeEnough(10 ** logs[j]!, 10 ** logs[j + 1]!, power, usual);
    const level = levels.at(-1)!;
    // Back by a leap that is no power of ten: the years behind it are not of the same fault.
    const isBack = Math.abs(off) >= USUAL && Math.sign(off) === -Math.sign(level);
    if (isNear && isLarge && isJudged(off, usual)) levels.push(level + power);
    else levels.push(isBack ? 0 : level);
  });
  return levels;
}

const isJudged = (off: number, { spread }: Usual) => Math.abs(off) >= 8 * spread;

function mostOf(levels: readonly number[]): number {
  const count = (level: number) => levels.filter((one) => one === level).length;
  return [...new Set(levels)].sort(
    (a, b) => count(b) - count(a) || levels.indexOf(a) - levels.indexOf(b),
  )[0]!;
}

/** The middle and the spread of the steps that are no jumps; undefined where too few of them tell what is usual. */
function usualStep(all: readonly number[]): Usual | undefined {
  const small = all.filter((step) => Math.abs(step) < USUAL);
  const cancels = Math.abs(all.reduce((sum, one) => sum + one, 0)) < USUAL / 2;
  if (small.length >= 2 && 2 * small.length >= all.length) {
    const middle = median(small);
    return { middle, spread: Math.max(0.02, 1.4826 * median(small.map((step) => Math.abs(step - middle)))) };
  }
  return all.length === 2 && cancels ? { middle: 0, spread: 0.05 } : undefined;
}

/** A handful may become ten times as many; below these sizes a jump is believed, but in a series that never leapt. */
function isLargeEnough(before: number, after: number, power: number, { spread }: Usual): boolean {
  const [smaller, larger] = before < after ? [before, after] : [after, before];
  const isPart = !Number.isInteger(smaller) && larger >= 20;
  if (Math.abs(power) >= 2) return smaller >= 5 || larger >= 500 || isPart;
  return smaller >= 20 || (spread <= 0.05 && larger >= 60);
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
  const band = forecastRun(before.values, ahead, floor, { factor80: wider, factor95: wider }, before.nObs);
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
