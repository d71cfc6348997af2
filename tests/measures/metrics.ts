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

/** Share of actual values inside [lo, hi], both ends included; null when there is none. */
export function coverage(
  actual: ArrayLike<number>,
  lo: ArrayLike<number>,
  hi: ArrayLike<number>,
): number | null {
  if (actual.length === 0) return null;
  let inside = 0;
  for (let i = 0; i < actual.length; i++) if (actual[i]! >= lo[i]! && actual[i]! <= hi[i]!) inside++;
  return inside / actual.length;
}

/**
 * Mean scaled interval score of bands of nominal 95 %: width plus 40 times what an actual value lies
 * outside, over `scale` as in `mase`. Rewards bands that are narrow and yet hold.
 *
 * @see Gneiting & Raftery (2007), J. American Statistical Association 102(477)
 */
export function msis95(
  actual: ArrayLike<number>,
  lo: ArrayLike<number>,
  hi: ArrayLike<number>,
  scale: number,
): number | null {
  if (!(scale > 0) || actual.length === 0) return null;
  let sum = 0;
  for (let i = 0; i < actual.length; i++) {
    const y = actual[i]!;
    sum += hi[i]! - lo[i]! + 40 * Math.max(0, lo[i]! - y) + 40 * Math.max(0, y - hi[i]!);
  }
  return sum / scale / actual.length;
}

/** Share of horizons at which forecast and actual lie on the same side of the last value; null when none moved. */
export function directionHitRate(
  last: number,
  actual: ArrayLike<number>,
  forecast: ArrayLike<number>,
): number | null {
  let hits = 0;
  let moved = 0;
  for (let i = 0; i < actual.length; i++) {
    if (actual[i] === last) continue;
    moved++;
    if (Math.sign(actual[i]! - last) === Math.sign(forecast[i]! - last)) hits++;
  }
  return moved > 0 ? hits / moved : null;
}

/**
 * Dissimilarity of two distributions over the same cells, 0–1: the share of persons who would have to be
 * put into another cell. Null when either sums to 0.
 *
 * @see Duncan & Duncan (1955), American Sociological Review 20(2)
 */
export function dissimilarity(actual: ArrayLike<number>, forecast: ArrayLike<number>): number | null {
  let [a, f] = [0, 0];
  for (let i = 0; i < actual.length; i++) {
    a += actual[i]!;
    f += forecast[i]!;
  }
  if (!(a > 0) || !(f > 0)) return null;
  let apart = 0;
  for (let i = 0; i < actual.length; i++) apart += Math.abs(actual[i]! / a - forecast[i]! / f) / 2;
  return apart;
}
