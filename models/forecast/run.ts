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
  return { model: points.model, ...conformalInterval(series, points, floor, factors, nObs) };
}
