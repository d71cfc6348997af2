import { linearRegression } from 'simple-statistics';
import { DEFAULT_MIN_LENGTH } from '../default_forecast.ts';
import type { Model } from '../model.ts';
import { type Bounds, longForecast } from '../series.ts';
import { naiveScale } from './naive_scale.ts';

/** One forecast of the past beside what came: the default or the named model with its bands, and what simple rules would have said. */
export interface PastForecast {
  /** Points the forecast was given. */
  readonly nTrain: number;
  readonly horizon: number;
  readonly actual: number;
  readonly lastValue: number;
  /** Mean |Δy| of the part that was seen; null when it never moved. */
  readonly naiveScale: number | null;
  readonly byMethod: Readonly<Record<string, number>>;
  /** Null where the named model's past tells too little of its errors. */
  readonly lo80: number | null;
  readonly hi80: number | null;
  readonly lo95: number | null;
  readonly hi95: number | null;
}

/** Points of the line that the naive set draws, as the Bureau of Labor Statistics does for industries. */
const LINE_POINTS = 10;

/**
 * Forecasts a series from each of its past origins and sets what came beside it.
 *
 * The naive set: last value; last growth (the last yearly change goes on); line (least squares through the last ten
 * points); drift (the mean change of the whole past). Constant shares need other series and are added by the caller.
 *
 * @param y n values, oldest first, yearly, no gaps, all finite.
 * @param origins numbers of points to stop after, each ≥ 5 and < n.
 * @param options.horizon most years ahead.
 * @param options.floor lowest possible value (0 for counts), null when there is none.
 * @param options.ceiling what no value passes (1 for a share), null when there is none.
 * @param options.isActual false of a point that was filled: it is not judged by, and an origin that ends on it knew what
 *   came after.
 * @param options.model what somebody named in place of the default; origins that are too early for it are left out.
 */
export function rollingBacktest(
  y: Float64Array,
  origins: readonly number[],
  options: Bounds & {
    readonly horizon: number;
    readonly isActual?: ((t: number) => boolean) | undefined;
    readonly model?: Model | undefined;
  },
): PastForecast[] {
  const { horizon, floor, ceiling = null, model, isActual = () => true } = options;
  const possible = origins.filter(
    (nTrain) => isActual(nTrain - 1) && (model === undefined || nTrain >= model.minLength),
  );
  return possible.flatMap((nTrain) => {
    if (nTrain < DEFAULT_MIN_LENGTH || nTrain >= y.length)
      throw new RangeError(`origin after ${nTrain} of ${y.length} points`);
    const train = y.slice(0, nTrain);
    const ahead = Math.min(horizon, y.length - nTrain);
    const nObs = train.filter((_, t) => isActual(t)).length;
    const run = longForecast(train, ahead, { floor, ceiling, model, isActual }, nObs);
    const scale = naiveScale(train);
    const bounded = (value: number) => Math.min(ceiling ?? Infinity, Math.max(floor ?? -Infinity, value));
    const last = train[nTrain - 1]!;
    const step = last - train[nTrain - 2]!;
    const mean = (last - train[0]!) / (nTrain - 1);
    const line = lineThroughEnd(train);
    const judged = Array.from({ length: ahead }, (_, j) => j).filter((j) => isActual(nTrain + j));
    return judged.map((j) => ({
      nTrain,
      horizon: j + 1,
      actual: y[nTrain + j]!,
      lastValue: last,
      naiveScale: scale,
      byMethod: {
        chosen: run.mean[j]!,
        naive: last,
        last_growth: bounded(last + step * (j + 1)),
        line: bounded(line(j + 1)),
        drift: bounded(last + mean * (j + 1)),
      },
      lo80: run.lo80?.[j] ?? null,
      hi80: run.hi80?.[j] ?? null,
      lo95: run.lo95?.[j] ?? null,
      hi95: run.hi95?.[j] ?? null,
    }));
  });
}

function lineThroughEnd(y: Float64Array): (h: number) => number {
  const part = Array.from(y.slice(-LINE_POINTS), (value, t): [number, number] => [t, value]);
  const { m, b } = linearRegression(part);
  return (h) => b + m * (part.length - 1 + h);
}
