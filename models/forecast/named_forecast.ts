import { predictionInterval } from './intervals/interval.ts';
import type { Model } from './model.ts';
import type { RunForecast } from './run.ts';

/** A forecast by a model that somebody named; the bands are null where its past says too little of its errors. */
export type NamedForecast = Pick<RunForecast, 'model' | 'mean'> &
  (Pick<RunForecast, 'lo80' | 'hi80' | 'lo95' | 'hi95'> | Record<'lo80' | 'hi80' | 'lo95' | 'hi95', null>);

/** Fewest errors of its own past with which a 95 % band can be read off them: one in twenty lies outside. */
const MIN_ERRORS = 19;
/** Points a model sees at its first origin, and most years ahead that are judged. */
const FIRST_ORIGIN = 5;
const YEARS_AHEAD = 6;
/** Below this share of a value a difference is rounding. */
const PERFECT = 1e-9;

/**
 * Forecasts a run of years by a model that a project or a command names.
 *   bound_h = mean_h ± q·sd_h, sd_h the model's own standard deviation at h
 *   q       = quantile of |error|/sd over the model's forecasts of this series' own past, 1 … 6 years ahead from
 *             every origin of five points or more (split-conformal, Lei et al. 2018): not a normal distribution's
 * With fewer than 19 such errors (about eleven points) there is no interval, nor where more than one in twenty missed what
 * had been told without any doubt (sd 0); nor is there one for a target or a ceiling
 * that somebody declared, which no past forecast could have known: a ceiling of so many times the last value tells each
 * origin where the series led (docs/decisions.md).
 *
 * @param y n values, oldest first, yearly, no gaps. @param floor lowest possible value, null when there is none.
 * @param isActual false of a point that was filled or told by a part of its year: nothing is judged by it, and a past that
 *   ends on it knew what came after.
 * @throws RangeError when the model cannot take the series.
 */
export function namedForecast(
  model: Model,
  y: Float64Array,
  h: number,
  floor: number | null,
  isActual: (t: number) => boolean = () => true,
): NamedForecast {
  const fit = model.fit(y);
  const mean = fit.mean(h);
  const errors = model.needs !== undefined ? [] : pastErrors(model, y, isActual);
  errors.sort((a, b) => a - b);
  const z95 = errors.length < MIN_ERRORS ? Number.POSITIVE_INFINITY : conformalQuantile(errors, 0.95);
  if (z95 === Number.POSITIVE_INFINITY) {
    const bounded = floor === null ? mean : mean.map((value) => Math.max(floor, value));
    return { model: fit.model, mean: bounded, lo80: null, hi80: null, lo95: null, hi95: null };
  }
  const z80 = conformalQuantile(errors, 0.8);
  return { model: fit.model, ...predictionInterval(mean, fit.variance(h), floor, { z80, z95 }) };
}

/** The smallest error that at least the share p of n + 1 errors, the next one among them, does not pass. */
function conformalQuantile(sorted: number[], p: number): number {
  const n = sorted.length;
  return sorted[Math.min(n, Math.ceil(p * (n + 1))) - 1]!;
}

/**
 * |error| over the model's own standard deviation, for each origin and year ahead; no past is judged twice. One that fitted
 * perfectly and then missed erred by infinitely much.
 */
function pastErrors(model: Model, y: Float64Array, isActual: (t: number) => boolean): number[] {
  const errors: number[] = [];
  for (let m = Math.max(FIRST_ORIGIN, model.minLength); m < y.length; m++) {
    if (!isActual(m - 1)) continue;
    const ahead = Math.min(YEARS_AHEAD, y.length - m);
    const fit = model.fit(y.subarray(0, m));
    const mean = fit.mean(ahead);
    const variance = fit.variance(ahead);
    for (let j = 0; j < ahead; j++) {
      if (!isActual(m + j)) continue;
      const error = Math.abs(y[m + j]! - mean[j]!);
      const sd = Math.sqrt(variance[j]!);
      const near = PERFECT * Math.abs(y[m + j]!);
      // A perfect fit that stays perfect is a band of width zero.
      errors.push(sd > near ? error / sd : error <= near ? 0 : Number.POSITIVE_INFINITY);
    }
  }
  return errors;
}
