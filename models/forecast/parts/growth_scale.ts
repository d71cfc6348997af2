/**
 * A series with the scale on which growth is counted: logarithms when every value is above zero, so that
 * growth is a rate; otherwise the values over their mean size, so that growth is a share of the usual level.
 */
export interface GrowthScale {
  /** The series itself. */
  readonly y: Float64Array;
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
  return { y, z, logs, unit };
}

/** Above e^300 a variance no longer fits a double; no series of persons or money comes near. */
const MAX_EXPONENT = 300;

/** From logarithms back to the unit of the series, in place. */
export function expPoints(z: Float64Array): Float64Array {
  for (let j = 0; j < z.length; j++) z[j] = Math.exp(Math.min(MAX_EXPONENT, z[j]!));
  return z;
}

/** From z back to the unit of the series, in place. */
export function fromGrowthScale({ logs, unit }: GrowthScale, z: Float64Array): Float64Array {
  if (logs) return expPoints(z);
  for (let j = 0; j < z.length; j++) z[j]! *= unit;
  return z;
}

/**
 * Adds what a rule gives on the values to a forecast; where growth is counted in logarithms, half of that and half of
 * what it gives on the logarithms: neither scale is right for every series.
 *
 * @param sum one place a year ahead, added to. @param weight of the rule, 0–1.
 * @param rule fills its second argument with the years after the last of its first.
 */
export function addOnEachScale(
  series: GrowthScale,
  sum: Float64Array,
  weight: number,
  rule: (values: Float64Array, out: Float64Array) => void,
): void {
  const points = new Float64Array(sum.length);
  const share = series.logs ? weight / 2 : weight;
  rule(series.y, points);
  for (let j = 0; j < sum.length; j++) sum[j]! += share * points[j]!;
  if (!series.logs) return;
  rule(series.z, points);
  fromGrowthScale(series, points);
  for (let j = 0; j < sum.length; j++) sum[j]! += share * points[j]!;
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
 * @param series n ≥ 3 points.
 */
export function shrunkMeanGrowth({ z, logs }: GrowthScale): number {
  const n = z.length;
  const m = (z[n - 1]! - z[0]!) / (n - 1);
  let sum = 0;
  for (let t = 1; t < n; t++) sum += (z[t]! - z[t - 1]! - m) ** 2;
  const v = sum / ((n - 2) * (n - 1));
  const k = PRIOR_VARIANCE / (PRIOR_VARIANCE + v);
  return k * m + (1 - k) * (logs ? PRIOR_MEAN : 0);
}
