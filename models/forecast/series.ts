import { type Candidate, scoreCandidates } from './candidates.ts';
import { modelNamed } from './catalog.ts';
import { lastRunStart } from './last_run.ts';
import type { Model } from './model.ts';
import { type NamedForecast, namedForecast } from './named_forecast.ts';
import { forecastRun } from './run.ts';
import { scenarioRange } from './scenario_range.ts';

/** Fewest points without a gap from which a prediction interval is honest. */
export const MIN_POINTS = 5;

/** One forecast, one value per year asked for. Arrays that do not apply to `intervalKind` are null. */
export interface BareForecast {
  /** The model that really ran. */
  readonly model: string;
  readonly intervalKind: 'prediction_interval' | 'reference_class' | 'scenario_range' | 'none';
  /** Points the forecast rests on. */
  readonly nObs: number;
  readonly mean: Float64Array;
  readonly lo80: Float64Array | null;
  readonly hi80: Float64Array | null;
  readonly lo95: Float64Array | null;
  readonly hi95: Float64Array | null;
  readonly rangeLo: Float64Array | null;
  readonly rangeHi: Float64Array | null;
}

export interface SeriesForecast extends BareForecast {
  /** The default, the naive forecast, drift and a named model on hidden ends of this very run; empty without a run. */
  readonly candidates: readonly Candidate[];
}

/**
 * Forecasts one yearly series, whatever its state.
 * - Five or more points in the last run without gaps: the default forecast of that run (older runs are not
 *   used), with 80 and 95 % conformal intervals.
 * - With a model that somebody named, that model and its own intervals, where its past tells of its errors.
 * - Two to four: a scenario range over all points, older runs too. One: the level is held, without a band.
 * - With zeros or negatives growth is counted on the values and not on logarithms; with a floor nothing lies
 *   below it.
 * - A constant series is held, with intervals of width zero.
 *
 * @param years, values n ≥ 1 points, years whole and rising, missing years simply absent, values finite.
 * @param horizonYears whole years, rising, after the last observed one.
 * @param options.floor lowest possible value (0 for counts), null when there is none.
 * @param options.model the model that somebody named; absent, the default forecast.
 * @throws RangeError on no points, a value that is not finite, years out of order, or where the named model cannot
 *   take the series.
 */
export function forecastSeries(
  years: ArrayLike<number>,
  values: ArrayLike<number>,
  horizonYears: ArrayLike<number>,
  options: { readonly floor: number | null; readonly model?: Model | undefined },
): SeriesForecast {
  check(years, values, horizonYears);
  const { floor, model } = options;
  const start = lastRunStart(years);
  const n = values.length - start;
  if (n < MIN_POINTS) {
    return { ...shortForecast(years, values, horizonYears, floor), candidates: [] };
  }

  const y = Float64Array.from({ length: n }, (_, t) => values[start + t]!);
  const lastYear = years[years.length - 1]!;
  const steps = Array.from(horizonYears, (year) => year - lastYear);
  const horizon = Math.max(1, ...steps);
  const band = model ? namedForecast(model, y, horizon, floor) : forecastRun(y, horizon, floor);
  const asked = (all: Float64Array) => Float64Array.from(steps, (h) => all[h - 1]!);
  return {
    ...runForecast(band, n),
    mean: asked(band.mean),
    ...(band.lo80 !== null && {
      lo80: asked(band.lo80),
      hi80: asked(band.hi80),
      lo95: asked(band.lo95),
      hi95: asked(band.hi95),
    }),
    candidates: scoreCandidates(y, { models: model ? [...COMPARED, model] : COMPARED, horizon }),
  };
}

/** A run's forecast as it stands, every year from 1 on. */
export function runForecast(band: NamedForecast, nObs: number): BareForecast {
  const intervalKind = band.lo80 === null ? 'none' : 'prediction_interval';
  return { ...band, intervalKind, nObs, rangeLo: null, rangeHi: null };
}

/** What every forecast is compared with on hidden ends of its own series, and the default itself. */
const COMPARED = ['naive', 'drift', 'default'].map(modelNamed);

/** What too few points allow: a range, or a held level. */
export function shortForecast(
  years: ArrayLike<number>,
  values: ArrayLike<number>,
  horizonYears: ArrayLike<number>,
  floor: number | null,
): BareForecast {
  const range = scenarioRange(years, values, horizonYears, floor);
  return {
    model: range.model,
    intervalKind: range.lo === null ? 'none' : 'scenario_range',
    nObs: values.length,
    mean: range.mean,
    ...{ lo80: null, hi80: null, lo95: null, hi95: null },
    rangeLo: range.lo,
    rangeHi: range.hi,
  };
}

function check(years: ArrayLike<number>, values: ArrayLike<number>, horizonYears: ArrayLike<number>): void {
  if (years.length !== values.length)
    throw new RangeError(`${years.length} years for ${values.length} values`);
  if (years.length === 0) throw new RangeError('needs 1 point or more, got 0');
  const all = [...Array.from(years), ...Array.from(horizonYears)];
  for (let t = 0; t < all.length; t++) {
    if (!Number.isInteger(all[t])) throw new RangeError(`year ${all[t]} is not a whole number`);
    if (t > 0 && all[t]! <= all[t - 1]!)
      throw new RangeError(`year ${all[t]} does not come after ${all[t - 1]}`);
  }
  for (let t = 0; t < values.length; t++)
    if (!Number.isFinite(values[t]!))
      throw new RangeError(`the value of ${years[t]} is ${values[t]}; it must be finite`);
}
