import { modelNamed } from '../../models/forecast/catalog.ts';
import { forecastRun } from '../../models/forecast/run.ts';
import { naiveScale } from '../../models/forecast/scores/naive_scale.ts';
import { biasShare, mape, mase, smape } from './metrics.ts';

/** A way to forecast h years from a training part; throws RangeError where it cannot. */
export interface Method {
  readonly name: string;
  forecast(train: Float64Array, h: number): Float64Array;
}

/** Scores of one method, over all horizons (`horizon` null) or at one. Null: not defined on these points. */
export interface BacktestScore {
  readonly method: string;
  readonly horizon: number | null;
  readonly nSeries: number;
  readonly nPoints: number;
  /** Per cent; zero actuals left out. */
  readonly mape: number | null;
  /** 0 … 200. */
  readonly smape: number | null;
  /** Mean of the series' own MASE; series whose training part never moved are left out. */
  readonly mase: number | null;
  /** Σ(forecast − actual)/Σ|actual|; positive when too high. */
  readonly biasShare: number | null;
}

export interface Backtest {
  readonly scores: readonly BacktestScore[];
  /** Positions of the series that one of the methods could not take, with the reason: no method is scored on them. */
  readonly leftOut: readonly { readonly index: number; readonly reason: string }[];
}

/** The forecast the pipeline would have made from the training part. */
export const chosenMethod: Method = {
  name: 'chosen',
  forecast: (train, h) => forecastRun(train, h, null).mean,
};
const named = (name: string): Method => ({
  name,
  forecast: (train, h) => modelNamed(name).fit(train).mean(h),
});
export const naiveMethod = named('naive');
export const driftMethod = named('drift');

/**
 * Hides the end of every series, forecasts it, and compares. All methods are judged on the same series.
 *
 * @param series each n values, oldest first, yearly, no gaps, all finite.
 * @param nTrain points that stay visible; the rest, at least one, is forecast.
 * @param options.floor lowest possible value (0 for counts), null when there is none.
 */
export function backtestFixedOrigin(
  series: readonly Float64Array[],
  nTrain: number,
  options: { readonly methods?: readonly Method[]; readonly floor: number | null },
): Backtest {
  const methods = options.methods ?? [chosenMethod, naiveMethod, driftMethod];
  const leftOut: { index: number; reason: string }[] = [];
  const kept: { test: Float64Array; scale: number | null; forecasts: Float64Array[] }[] = [];
  series.forEach((y, index) => {
    const train = y.slice(0, nTrain);
    const test = y.slice(nTrain);
    try {
      if (test.length === 0) throw new RangeError(`${y.length} points leave none to judge by`);
      const forecasts = methods.map((method) => floored(method.forecast(train, test.length), options.floor));
      kept.push({ test, scale: naiveScale(train), forecasts });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      leftOut.push({ index, reason: error.message });
    }
  });

  const longest = Math.max(0, ...kept.map((k) => k.test.length));
  const scores: BacktestScore[] = [];
  methods.forEach((method, m) => {
    for (const horizon of [null, ...Array.from({ length: longest }, (_, j) => j + 1)]) {
      const actual: number[] = [];
      const forecast: number[] = [];
      const scaled: number[] = [];
      let nSeries = 0;
      for (const { test, scale, forecasts } of kept) {
        const [from, to] = horizon === null ? [0, test.length] : [horizon - 1, horizon];
        if (test.length < to) continue;
        const y = test.slice(from, to);
        const f = forecasts[m]!.slice(from, to);
        nSeries++;
        actual.push(...y);
        forecast.push(...f);
        const own = scale === null ? null : mase(y, f, scale);
        if (own !== null) scaled.push(own);
      }
      scores.push({
        method: method.name,
        horizon,
        nSeries,
        nPoints: actual.length,
        mape: mape(actual, forecast),
        smape: smape(actual, forecast),
        mase: scaled.length > 0 ? scaled.reduce((a, b) => a + b, 0) / scaled.length : null,
        biasShare: biasShare(actual, forecast),
      });
    }
  });
  return { scores, leftOut };
}

function floored(values: Float64Array, floor: number | null): Float64Array {
  return floor === null ? values : values.map((value) => Math.max(floor, value));
}
