import { DEFAULT_MIN_LENGTH } from '../forecast/default_forecast.ts';
import { forecastRun } from '../forecast/run.ts';
import { naiveScale } from './metrics.ts';

/** One forecast of the past beside what came: the default with its bands, and what simple rules would have said. */
export interface PastForecast {
  /** Points the forecast was given. */
  readonly nTrain: number;
  readonly horizon: number;
  readonly actual: number;
  readonly lastValue: number;
  /** Mean |Δy| of the part that was seen; null when it never moved. */
  readonly naiveScale: number | null;
  readonly byMethod: Readonly<Record<string, number>>;
  readonly lo80: number;
  readonly hi80: number;
  readonly lo95: number;
  readonly hi95: number;
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
 * @param horizon most years ahead.
 * @param floor lowest possible value (0 for counts), null when there is none.
 */
export function rollingBacktest(
  y: Float64Array,
  origins: readonly number[],
  horizon: number,
  floor: number | null,
): PastForecast[] {
  return origins.flatMap((nTrain) => {
    if (nTrain < DEFAULT_MIN_LENGTH || nTrain >= y.length)
      throw new RangeError(`origin after ${nTrain} of ${y.length} points`);
    const train = y.slice(0, nTrain);
    const ahead = Math.min(horizon, y.length - nTrain);
    const run = forecastRun(train, ahead, floor);
    const scale = naiveScale(train);
    const bounded = (value: number) => (floor === null ? value : Math.max(floor, value));
    const last = train[nTrain - 1]!;
    const step = last - train[nTrain - 2]!;
    const mean = (last - train[0]!) / (nTrain - 1);
    const line = lineThroughEnd(train);
    return Array.from({ length: ahead }, (_, j) => ({
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
      lo80: run.lo80[j]!,
      hi80: run.hi80[j]!,
      lo95: run.lo95[j]!,
      hi95: run.hi95[j]!,
    }));
  });
}

function lineThroughEnd(y: Float64Array): (h: number) => number {
  const part = y.slice(-LINE_POINTS);
  const n = part.length;
  const centre = (n - 1) / 2;
  let mean = 0;
  for (const value of part) mean += value / n;
  let slope = 0;
  let size = 0;
  part.forEach((value, t) => {
    slope += (t - centre) * (value - mean);
    size += (t - centre) ** 2;
  });
  return (h) => mean + (slope / size) * (n - 1 + h - centre);
}
