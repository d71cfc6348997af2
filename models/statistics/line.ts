/**
 * The least-squares line through equally spaced values: its slope (unit a step) and the mean it goes through in the
 * middle of them.
 *
 * By hand and not simple-statistics' linearRegression, which wants an array of pairs: in the default forecast, which
 * draws this line three times a series, pairs would cost 30 times as much a line and a sixth of the whole (measured by
 * tests/bench/statistics.ts). tests/models/statistics/statistics.test.ts holds both equal.
 *
 * @param n how many of the first values count, ≥ 2.
 */
export function leastSquaresLine(
  values: Float64Array,
  n = values.length,
): { readonly slope: number; readonly mean: number } {
  const middle = (n - 1) / 2;
  let sum = 0;
  let cross = 0;
  for (let t = 0; t < n; t++) {
    const value = values[t]!;
    sum += value;
    cross += (t - middle) * value;
  }
  return { slope: cross / ((n * (n * n - 1)) / 12), mean: sum / n };
}
