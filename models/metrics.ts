/**
 * Measures of forecast error. Each takes actual and forecast values of the same length and leaves out
 * nothing silently: where a measure is not defined it returns null.
 */

/** Mean |y − f|/|y|, in per cent, over the points with y ≠ 0; null when there is none. */
export function mape(actual: ArrayLike<number>, forecast: ArrayLike<number>): number | null {
  return meanOf(actual, forecast, (y, f) => (y === 0 ? null : (100 * Math.abs(y - f)) / Math.abs(y)));
}

/** Mean 200·|y − f|/(|y| + |f|), 0 … 200; two zeros agree and count as 0. */
export function smape(actual: ArrayLike<number>, forecast: ArrayLike<number>): number | null {
  return meanOf(actual, forecast, (y, f) => {
    const size = Math.abs(y) + Math.abs(f);
    return size === 0 ? 0 : (200 * Math.abs(y - f)) / size;
  });
}

/** Mean |y − f| over `scale`, the mean |Δy| of the training part; null when the training part never moved. */
export function mase(actual: ArrayLike<number>, forecast: ArrayLike<number>, scale: number): number | null {
  return scale > 0 ? meanOf(actual, forecast, (y, f) => Math.abs(y - f) / scale) : null;
}

/** Mean |Δy| of a training part: one step of the naive forecast. Null under two points. */
export function naiveScale(train: ArrayLike<number>): number | null {
  if (train.length < 2) return null;
  let sum = 0;
  for (let t = 1; t < train.length; t++) sum += Math.abs(train[t]! - train[t - 1]!);
  return sum / (train.length - 1);
}

/** Σ(f − y)/Σ|y|: positive when forecasts were too high. Null when every actual value is 0. */
export function biasShare(actual: ArrayLike<number>, forecast: ArrayLike<number>): number | null {
  let error = 0;
  let size = 0;
  for (let i = 0; i < actual.length; i++) {
    error += forecast[i]! - actual[i]!;
    size += Math.abs(actual[i]!);
  }
  return size > 0 ? error / size : null;
}

function meanOf(
  actual: ArrayLike<number>,
  forecast: ArrayLike<number>,
  term: (y: number, f: number) => number | null,
): number | null {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < actual.length; i++) {
    const value = term(actual[i]!, forecast[i]!);
    if (value === null) continue;
    sum += value;
    count++;
  }
  return count > 0 ? sum / count : null;
}
