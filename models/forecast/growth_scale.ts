import { MAX_EXPONENT } from './log_fit.ts';

/**
 * The scale on which growth is counted: logarithms when every value is above zero, so that growth is a
 * rate; otherwise the values over their mean size, so that growth is a share of the usual level.
 */
export interface GrowthScale {
  readonly z: Float64Array;
  /** True when z are logarithms. */
  readonly logs: boolean;
  /** Unit of the series per unit of z; 1 for logarithms. */
  readonly unit: number;
}

export function growthScale(y: Float64Array): GrowthScale {
  const n = y.length;
  const z = new Float64Array(n);
  let logs = true;
  let size = 0;
  for (let t = 0; t < n; t++) {
    if (y[t]! <= 0) logs = false;
    size += Math.abs(y[t]!);
  }
  const unit = logs || size === 0 ? 1 : size / n;
  for (let t = 0; t < n; t++) z[t] = logs ? Math.log(y[t]!) : y[t]! / unit;
  return { z, logs, unit };
}

/** From z back to the unit of the series, in place. */
export function fromGrowthScale({ logs, unit }: GrowthScale, z: Float64Array): Float64Array {
  for (let j = 0; j < z.length; j++) z[j] = logs ? Math.exp(Math.min(MAX_EXPONENT, z[j]!)) : z[j]! * unit;
  return z;
}

/** What is known of yearly growth before looking at the series: about 3 % a year, give or take 3 points. */
const PRIOR_MEAN = 0.03;
const PRIOR_VARIANCE = 0.0009;

/**
 * Mean yearly growth of z, drawn towards the prior by as much as it is badly known (empirical Bayes):
 *   m = mean Δz;  v = Σ(Δz − m)²/((n − 2)(n − 1));  μ = k·m + (1 − k)·M,  k = τ/(τ + v)
 * The prior mean M is 3 % a year for logarithms and 0 otherwise; τ = 0.0009. A prior that is fixed, and
 * not learnt from the panel, keeps one series' forecast apart from whichever others are loaded.
 *
 * @param z n ≥ 3 points of a growth scale.
 */
export function shrunkMeanGrowth(z: Float64Array, logs: boolean): number {
  const n = z.length;
  const m = (z[n - 1]! - z[0]!) / (n - 1);
  let sum = 0;
  for (let t = 1; t < n; t++) sum += (z[t]! - z[t - 1]! - m) ** 2;
  const v = sum / ((n - 2) * (n - 1));
  const k = PRIOR_VARIANCE / (PRIOR_VARIANCE + v);
  return k * m + (1 - k) * (logs ? PRIOR_MEAN : 0);
}
