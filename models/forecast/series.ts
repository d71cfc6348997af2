import { type Candidate, scoreCandidates } from './candidates.ts';
import { modelNamed } from './catalog.ts';
import type { BandFactors } from './intervals/conformal.ts';
import type { Model } from './model.ts';
import { type NamedForecast, namedForecast } from './named_forecast.ts';
import { underCeiling } from './parts/ceiling.ts';
import { fillHoles, holeFactor } from './parts/holes.ts';
import { forecastRun } from './run.ts';
import { SHORT_MODEL, SHORT_SERIES, shortForecast } from './short/short_forecast.ts';

/** Fewest points from which a prediction interval is honest. */
export const MIN_POINTS = 5;

/** What the bands of a forecast rest on. */
export type IntervalKind = 'prediction_interval' | 'reference_class' | 'short_series' | 'none';

/** One forecast, one value per year asked for. The bands are null where there is none (`intervalKind` none). */
export interface BareForecast {
  /** The model that really ran. */
  readonly model: string;
  readonly intervalKind: IntervalKind;
  /** Points the forecast rests on. */
  readonly nObs: number;
  /** Missing years between them that were filled for the fit. */
  readonly nFilled: number;
  readonly mean: Float64Array;
  readonly lo80: Float64Array | null;
  readonly hi80: Float64Array | null;
  readonly lo95: Float64Array | null;
  readonly hi95: Float64Array | null;
}

export interface SeriesForecast extends BareForecast {
  /** The default, the naive forecast, drift and a named model on hidden ends of this very run; empty without a run. */
  readonly candidates: readonly Candidate[];
}

/** What the values of a measure cannot pass; null where there is no such bound. */
export interface Bounds {
  /** 0 for counts. */
  readonly floor: number | null;
  /** 1 for a share, 100 for a percentage. */
  readonly ceiling?: number | null | undefined;
}

/**
 * Forecasts one yearly series, whatever its state.
 * - Five or more points: the default forecast with 80 and 95 % conformal intervals. Missing years in between are filled
 *   for the fit by the line between their neighbours (parts/holes.ts), and the bands widened for it; what lies before a
 *   silence of more than ten years is not used.
 * - With a model that somebody named, that model and its own intervals, where its past tells of its errors.
 * - Two to four: shrunk damped growth with bands learnt on windows that short. One: the level is held, without a band.
 * - With zeros or negatives growth is counted on the values and not on logarithms; nothing lies outside the bounds.
 *
 * @param years, values n ≥ 1 points, years whole and rising, values finite.
 * @param horizonYears whole years after the last point.
 * @param options.isActual false of a year that is fitted without having been counted: nothing is judged by it.
 * @throws RangeError on no points, a value that is not finite or above the ceiling, years out of order, or where the
 *   named model cannot take the series.
 */
export function forecastSeries(
  years: ArrayLike<number>,
  values: ArrayLike<number>,
  horizonYears: ArrayLike<number>,
  options: Bounds & {
    readonly model?: Model | undefined;
    readonly isActual?: ((year: number) => boolean) | undefined;
  },
): SeriesForecast {
  check(years, values, horizonYears, options.ceiling ?? null);
  const { model } = options;
  const lastYear = years[years.length - 1]!;
  const steps = Array.from(horizonYears, (year) => year - lastYear);
  const horizon = Math.max(1, ...steps);
  const series = fillHoles(years, values);
  const { isActual: wasCounted = () => true } = options;
  const isActual = (t: number) => series.observed[t] === 1 && wasCounted(series.firstYear + t);
  const forecast =
    series.nObs < MIN_POINTS
      ? fewPoints(years, values, horizon, options)
      : longForecast(series.values, horizon, { ...options, isActual }, series.nObs);
  const asked = (all: Float64Array | null) => all && Float64Array.from(steps, (h) => all[h - 1]!);
  return {
    ...forecast,
    mean: asked(forecast.mean)!,
    lo80: asked(forecast.lo80),
    hi80: asked(forecast.hi80),
    lo95: asked(forecast.lo95),
    hi95: asked(forecast.hi95),
    candidates:
      series.nObs < MIN_POINTS
        ? []
        : scoreCandidates(series.values, {
            models: model ? [...COMPARED, model] : COMPARED,
            horizon,
            isActual,
          }),
  };
}

/** What every forecast is compared with on hidden ends of its own series, and the default itself. */
const COMPARED = ['naive', 'drift', 'default'].map(modelNamed);

/**
 * The forecast of a run without holes, every year from 1 on.
 *
 * @param y five values or more, oldest first. @param nObs how many of them were observed.
 * @param options.factors what the panel of the series says of the shipped band.
 * @param options.isActual false of a point by which no forecast of the past is judged: it was filled, or not counted.
 */
export function longForecast(
  y: Float64Array,
  horizon: number,
  options: Bounds & {
    readonly model?: Model | undefined;
    readonly factors?: BandFactors | undefined;
    readonly isActual?: ((t: number) => boolean) | undefined;
  },
  nObs: number,
): BareForecast {
  const { floor, ceiling = null, model, factors = { factor80: 1, factor95: 1 }, isActual } = options;
  const wider = holeFactor(y.length, nObs);
  const band: NamedForecast = model
    ? namedForecast(model, y, horizon, floor, isActual)
    : forecastRun(
        y,
        horizon,
        floor,
        { factor80: factors.factor80 * wider, factor95: factors.factor95 * wider },
        nObs,
      );
  const intervalKind = band.lo80 === null ? 'none' : 'prediction_interval';
  const whole = { ...band, intervalKind, nObs, nFilled: y.length - nObs } as const;
  return withinCeiling(whole, y[y.length - 1]!, ceiling);
}

/** What too few points allow: short growth with its bands, or a held level. Points before a long silence count too. */
function fewPoints(
  years: ArrayLike<number>,
  values: ArrayLike<number>,
  horizon: number,
  { floor, ceiling = null }: Bounds,
): BareForecast {
  const from = Math.max(0, values.length - MIN_POINTS + 1);
  const [at, own] = [Array.from(years).slice(from), Array.from(values).slice(from)];
  const last = own[own.length - 1]!;
  if (own.length === 1) {
    const level = floor === null ? last : Math.max(floor, last);
    const none = { lo80: null, hi80: null, lo95: null, hi95: null };
    const mean = new Float64Array(horizon).fill(level);
    return { model: 'held_level', intervalKind: 'none', nObs: 1, nFilled: 0, mean, ...none };
  }
  const short = {
    model: SHORT_MODEL,
    intervalKind: SHORT_SERIES,
    nObs: own.length,
    nFilled: 0,
    ...shortForecast(at, own, horizon, floor),
  } as const;
  return withinCeiling(short, last, ceiling);
}

function withinCeiling(forecast: BareForecast, last: number, ceiling: number | null): BareForecast {
  if (ceiling === null) return forecast;
  const under = (values: Float64Array | null) => values && underCeiling(values, last, ceiling);
  return {
    ...forecast,
    mean: underCeiling(forecast.mean, last, ceiling),
    lo80: under(forecast.lo80),
    hi80: under(forecast.hi80),
    lo95: under(forecast.lo95),
    hi95: under(forecast.hi95),
  };
}

function check(
  years: ArrayLike<number>,
  values: ArrayLike<number>,
  horizonYears: ArrayLike<number>,
  ceiling: number | null,
): void {
  if (years.length !== values.length)
    throw new RangeError(`${years.length} years for ${values.length} values`);
  if (years.length === 0) throw new RangeError('needs 1 point or more, got 0');
  const all = [...Array.from(years), ...Array.from(horizonYears)];
  for (let t = 0; t < all.length; t++) {
    if (!Number.isInteger(all[t])) throw new RangeError(`year ${all[t]} is not a whole number`);
    if (t > 0 && all[t]! <= all[t - 1]!)
      throw new RangeError(`year ${all[t]} does not come after ${all[t - 1]}`);
  }
  for (let t = 0; t < values.length; t++) {
    if (!Number.isFinite(values[t]!))
      throw new RangeError(`the value of ${years[t]} is ${values[t]}; it must be finite`);
    if (ceiling !== null && values[t]! > ceiling)
      throw new RangeError(`the value of ${years[t]} is ${values[t]}; it cannot lie above ${ceiling}`);
  }
}
