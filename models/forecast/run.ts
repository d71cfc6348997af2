import { defaultVoices } from './catalog.ts';
import { defaultPoints } from './default_forecast.ts';
import { type BandFactors, conformalInterval } from './intervals/conformal.ts';
import type { Interval } from './intervals/interval.ts';
import { growthScale } from './parts/growth_scale.ts';

/** A forecast of one run of years, with the name of what ran. */
export interface RunForecast extends Interval {
  readonly model: string;
}

/**
 * The default forecast with both intervals, for a series that is one run without gaps.
 *
 * @param y n ≥ 5 values, oldest first, all finite; not checked here, for speed.
 * @param h years ahead. @param floor lowest possible value, null when there is none.
 * @param nObs how many points were observed, the others being filled; default: all.
 */
export function forecastRun(
  y: Float64Array,
  h: number,
  floor: number | null,
  factors?: BandFactors,
  nObs?: number,
): RunForecast {
  const series = growthScale(y);
  const points = defaultPoints(defaultVoices, series, h);
  const whole = conformalInterval(series, points, floor, factors);
  if (nObs === undefined || nObs === y.length) return { model: points.model, ...whole };
  return { model: points.model, ...widerOf(whole, conformalInterval(series, points, floor, factors, nObs)) };
}

/** Of two bands around the same mean: a year that nobody saw makes no forecast surer, however few points that leaves. */
function widerOf(one: Interval, other: Interval): Interval {
  const outer = (pick: (...values: number[]) => number, end: keyof Interval) =>
    one[end].map((value, j) => pick(value, other[end][j]!));
  return {
    mean: one.mean,
    ...{ lo80: outer(Math.min, 'lo80'), hi80: outer(Math.max, 'hi80') },
    ...{ lo95: outer(Math.min, 'lo95'), hi95: outer(Math.max, 'hi95') },
  };
}
