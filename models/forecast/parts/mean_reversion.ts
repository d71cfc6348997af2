/**
 * The augmented Dickey–Fuller statistic with a constant and two lagged changes:
 *   Δz_t = c + γ·z_{t−1} + δ₁·Δz_{t−1} + δ₂·Δz_{t−2} + e;  the statistic is γ̂ over its standard error
 * Around −1.5 for a series that wanders; below −3 for one that keeps coming back to its level. 0 where it
 * cannot be computed (constants, too few points).
 *
 * @param z n ≥ 9 points, any unit.
 * @see Dickey & Fuller (1979), J. American Statistical Association 74(366)
 */
export function dickeyFuller(z: Float64Array): number {
  const n = z.length;
  const rows = n - 3;
  if (rows < 6) return 0;
  // Means of the three regressors and the left side, to take the constant out.
  let [m0, m1, m2, my] = [0, 0, 0, 0];
  for (let t = 3; t < n; t++) {
    m0 += z[t - 1]! / rows;
    m1 += (z[t - 1]! - z[t - 2]!) / rows;
    m2 += (z[t - 2]! - z[t - 3]!) / rows;
    my += (z[t]! - z[t - 1]!) / rows;
  }
  let [s00, s01, s02, s11, s12, s22] = [0, 0, 0, 0, 0, 0];
  let [y0, y1, y2, yy] = [0, 0, 0, 0];
  for (let t = 3; t < n; t++) {
    const x0 = z[t - 1]! - m0;
    const x1 = z[t - 1]! - z[t - 2]! - m1;
    const x2 = z[t - 2]! - z[t - 3]! - m2;
    const d = z[t]! - z[t - 1]! - my;
    s00 += x0 * x0;
    s01 += x0 * x1;
    s02 += x0 * x2;
    s11 += x1 * x1;
    s12 += x1 * x2;
    s22 += x2 * x2;
    y0 += x0 * d;
    y1 += x1 * d;
    y2 += x2 * d;
    yy += d * d;
  }
  // Take the lagged changes out of z_{t−1} and of Δz; what is left is one regressor.
  const det = s11 * s22 - s12 * s12;
  if (!(det > 1e-10 * s11 * s22)) return 0;
  const a1 = (s01 * s22 - s02 * s12) / det;
  const a2 = (s02 * s11 - s01 * s12) / det;
  const b1 = (y1 * s22 - y2 * s12) / det;
  const b2 = (y2 * s11 - y1 * s12) / det;
  const own = s00 - a1 * s01 - a2 * s02;
  const cross = y0 - b1 * s01 - b2 * s02;
  const left = yy - b1 * y1 - b2 * y2;
  if (!(own > 1e-10 * s00)) return 0;
  const gamma = cross / own;
  const variance = Math.max(0, left - gamma * cross) / (rows - 4);
  return variance > 0 ? gamma / Math.sqrt(variance / own) : 0;
}
