import type { Model } from '../model.ts';

/** What a model did when the end of the series was hidden from it, once per origin and horizon. */
export interface OutOfSample {
  /** Actual − forecast, in the unit of the series. */
  readonly errors: Float64Array;
  /** Mean |Δy| of the training window of the same point: what one scaled error is measured in. */
  readonly scales: Float64Array;
}

/** Shortest training window for n points: half of them, three at least. */
export function firstOrigin(n: number): number {
  return Math.max(3, Math.ceil(n / 2));
}

/**
 * Fits the model to the first m points, for m = firstOrigin(n) … n − 1, and forecasts the next `horizon`
 * years as far as they are known. Every model that passes meets the same origins, so scores compare.
 *
 * @param isActual false of a point that was filled: it is not judged by, and a window that ends on it knew what came.
 * @throws RangeError when the model cannot take one of the windows.
 */
export function rollingOrigin(
  model: Model,
  y: Float64Array,
  horizon: number,
  isActual: (t: number) => boolean = () => true,
): OutOfSample {
  const n = y.length;
  const errors: number[] = [];
  const scales: number[] = [];
  for (let m = firstOrigin(n); m < n; m++) {
    if (!isActual(m - 1)) continue;
    const h = Math.min(horizon, n - m);
    const mean = model.fit(y.slice(0, m)).mean(h);
    let change = 0;
    for (let t = 1; t < m; t++) change += Math.abs(y[t]! - y[t - 1]!);
    for (let j = 0; j < h; j++) {
      if (!isActual(m + j)) continue;
      errors.push(y[m + j]! - mean[j]!);
      scales.push(change / (m - 1));
    }
  }
  return {
    errors: Float64Array.from(errors),
    scales: Float64Array.from(scales),
  };
}
