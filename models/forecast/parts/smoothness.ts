/**
 * How rough a series is: the standard deviation of its second differences over that of its first.
 * A random walk has √2 = 1.41, white noise √3 = 1.73, the population of a country less than 0.5.
 * A series that never changes its step counts as a random walk.
 *
 * @param z n ≥ 5 points.
 */
export function roughness(z: Float64Array): number {
  const n = z.length;
  const m1 = (z[n - 1]! - z[0]!) / (n - 1);
  const m2 = (z[n - 1]! - z[n - 2]! - (z[1]! - z[0]!)) / (n - 2);
  let first = 0;
  let second = 0;
  for (let t = 1; t < n; t++) {
    const d = z[t]! - z[t - 1]!;
    first += (d - m1) ** 2;
    if (t > 1) second += (d - (z[t - 1]! - z[t - 2]!) - m2) ** 2;
  }
  return first > 0 ? Math.sqrt(second / (n - 3) / (first / (n - 2))) : Math.SQRT2;
}

/** Mean yearly change over its standard error: above 2 in size the series clearly goes somewhere. */
export function driftStatistic(z: Float64Array): number {
  const n = z.length;
  const m = (z[n - 1]! - z[0]!) / (n - 1);
  let sum = 0;
  for (let t = 1; t < n; t++) sum += (z[t]! - z[t - 1]! - m) ** 2;
  const error = Math.sqrt(sum / ((n - 2) * (n - 1)));
  return error > 0 ? m / error : m === 0 ? 0 : Math.sign(m) * Infinity;
}
