import type { BandFactors } from '../../../models/forecast/intervals/conformal.ts';
import type { Model } from '../../../models/forecast/model.ts';
import { fillHoles } from '../../../models/forecast/parts/holes.ts';
import {
  type BareForecast,
  type Bounds,
  forecastSeries,
  longForecast,
  MIN_POINTS,
} from '../../../models/forecast/series.ts';

/** Larger numbers would overflow inside the models. */
export const LARGEST = 1e100;

/** What a forecast is asked with, beside its series. */
export interface Asked extends Bounds {
  readonly horizon: number;
  readonly model?: Model | undefined;
  /** What the panel of the series says of the shipped bands; absent, nothing. */
  readonly factors?: BandFactors | undefined;
}

/**
 * The forecast of one series, which depends on nothing else: the same in a file, in a block of one and in the worker.
 *
 * @param series years whole and rising, values finite, one or more.
 */
export function oneForecast(
  { years, values }: { readonly years: ArrayLike<number>; readonly values: ArrayLike<number> },
  { horizon, floor, ceiling, model, factors }: Asked,
): BareForecast {
  const { values: run, nObs, observed } = fillHoles(years, values);
  const isActual = (t: number) => observed[t] === 1;
  if (nObs >= MIN_POINTS)
    return longForecast(run, horizon, { floor, ceiling, model, factors, isActual }, nObs);
  const last = years[years.length - 1]!;
  const future = Array.from({ length: horizon }, (_, j) => last + 1 + j);
  return forecastSeries(years, values, future, { floor, ceiling });
}
