import type { BareForecast } from '../forecast/series.ts';

/** A series as it was observed. */
export interface Observed {
  /** Whole and rising, one or more. */
  readonly years: readonly number[];
  readonly values: readonly number[];
}

/** Both bands, one value a year. */
export interface Bands {
  readonly lo80: Float64Array;
  readonly hi80: Float64Array;
  readonly lo95: Float64Array;
  readonly hi95: Float64Array;
}

/** A forecast by itself, as far as reconciliation needs it: from the common first year on. */
export interface Base extends Bands {
  readonly model: string;
  readonly nObs: number;
  readonly mean: Float64Array;
}

/** The part of a forecast that begins `skipped` years in; undefined where it begins later or has no band. */
export function baseFrom(
  forecast: BareForecast | undefined,
  skipped: number,
  horizon: number,
): Base | undefined {
  if (forecast === undefined || skipped < 0) return undefined;
  const { model, nObs, mean, lo80, hi80, lo95, hi95 } = forecast;
  if (lo80 === null || hi80 === null || lo95 === null || hi95 === null) return undefined;
  const part = (all: Float64Array) => all.slice(skipped, skipped + horizon);
  return {
    model,
    nObs,
    mean: part(mean),
    lo80: part(lo80),
    hi80: part(hi80),
    lo95: part(lo95),
    hi95: part(hi95),
  };
}

/** A total that has no forecast of its own: its leaves', with bands as if each erred alone. */
export function sumOfLeaves(members: readonly Base[]): Base {
  const mean = members[0]!.mean.map((_, j) => members.reduce((sum, own) => sum + own.mean[j]!, 0));
  const bound = (side: keyof Bands, sign: 1 | -1) =>
    mean.map((m, j) => m + sign * Math.hypot(...members.map((own) => own[side][j]! - own.mean[j]!)));
  return {
    model: 'sum_of_leaves',
    nObs: Math.min(...members.map(({ nObs }) => nObs)),
    mean,
    ...{ lo80: bound('lo80', -1), hi80: bound('hi80', 1), lo95: bound('lo95', -1), hi95: bound('hi95', 1) },
  };
}

/** The sums of the years in which every leaf is observed; undefined where there is no such year. */
export function sumsOf(members: readonly Observed[]): Observed | undefined {
  const sums = new Map<number, { sum: number; count: number }>();
  for (const member of members) {
    member.years.forEach((year, t) => {
      const before = sums.get(year) ?? { sum: 0, count: 0 };
      sums.set(year, { sum: before.sum + member.values[t]!, count: before.count + 1 });
    });
  }
  const years = [...sums]
    .filter(([, { count }]) => count === members.length)
    .map(([year]) => year)
    .sort((a, b) => a - b);
  if (years.length === 0) return undefined;
  return { years, values: years.map((year) => sums.get(year)!.sum) };
}
