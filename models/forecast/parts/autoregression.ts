/** An autoregression around a mean: z_t − m = Σ a_k·(z_{t−k} − m) + e. */
export interface Autoregression {
  /** Unit of z. */
  readonly mean: number;
  /** a_1 … a_p, no unit. */
  readonly coefficients: Float64Array;
  /** Innovation variance (unit²). */
  readonly sigma2: number;
}

/**
 * Burg's method, order by AICc: always stationary, so a forecast goes back to the mean and never explodes.
 *
 * @param z n points. @param maxOrder highest order tried; n/4 at most is sensible.
 * @see Burg (1975), Maximum Entropy Spectral Analysis; Hurvich & Tsai (1989), Biometrika 76(2)
 */
export function autoregression(z: Float64Array, maxOrder: number): Autoregression {
  const n = z.length;
  let mean = 0;
  for (let t = 0; t < n; t++) mean += z[t]! / n;
  const forward = z.map((value) => value - mean);
  const backward = forward.slice();
  let sigma2 = 0;
  for (let t = 0; t < n; t++) sigma2 += forward[t]! ** 2 / n;
  const whole = sigma2;
  const aicc = (v: number, p: number) => n * Math.log(v) + (2 * (p + 2) * n) / Math.max(1, n - p - 3);

  let a = new Float64Array(0);
  let best: Autoregression = { mean, coefficients: a, sigma2 };
  if (!(whole > 0)) return best;
  let least = aicc(sigma2, 0);
  for (let k = 1; k <= maxOrder; k++) {
    let cross = 0;
    let size = 0;
    for (let t = k; t < n; t++) {
      cross += 2 * forward[t]! * backward[t - 1]!;
      size += forward[t]! ** 2 + backward[t - 1]! ** 2;
    }
    const reflection = size > 0 ? cross / size : 0;
    const next = new Float64Array(k);
    for (let i = 0; i < k - 1; i++) next[i] = a[i]! - reflection * a[k - 2 - i]!;
    next[k - 1] = reflection;
    a = next;
    for (let t = n - 1; t >= k; t--) {
      const f = forward[t]!;
      forward[t] = f - reflection * backward[t - 1]!;
      backward[t] = backward[t - 1]! - reflection * f;
    }
    sigma2 *= 1 - reflection * reflection;
    if (!(sigma2 > 1e-14 * whole)) break;
    if (aicc(sigma2, k) < least) {
      least = aicc(sigma2, k);
      best = { mean, coefficients: a, sigma2 };
    }
  }
  return best;
}

/** Fills out with z for the years after the last. */
export function autoregressionPoints(z: Float64Array, ar: Autoregression, out: Float64Array): void {
  const n = z.length;
  const { mean, coefficients } = ar;
  for (let j = 0; j < out.length; j++) {
    let value = mean;
    for (let k = 0; k < coefficients.length; k++) {
      const back = j - 1 - k;
      value += coefficients[k]! * ((back >= 0 ? out[back]! : z[n + back]!) - mean);
    }
    out[j] = value;
  }
}
