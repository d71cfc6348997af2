import type { Fit, Model } from '../model.ts';
import { checkSeries } from '../parts/check_series.ts';

/** How much of a year's growth is left the year after, when nothing is known: 90 %. */
const PHI = 0.9;

/**
 * Drift that fades: the mean yearly change goes on from the last value, weaker by a tenth each year.
 *   b = (y_n − y_1)/(n − 1);  g_h = φ + φ² + … + φ^h;  mean_h = y_n + b·g_h
 *   variance_h = σ²·(h + g_h²/(n − 1)),  σ² = Σ(Δy − b)²/(n − 2)
 *
 * φ is fixed at 0.9, not fitted: with 5 to 20 points a fitted φ is noise, and growth that never fades is
 * the commonest way to be wrong ten years ahead (Gardner & McKenzie 1985, Management Science 31(10)).
 */
export const dampedDrift: Model = {
  name: 'damped_drift',
  minLength: 3,
  fit(y) {
    return dampedDriftFit(y, { name: this.name, minLength: this.minLength, phi: PHI });
  },
};

/** Drift and damped drift are one formula; φ = 1 never fades. */
export function dampedDriftFit(
  y: Float64Array,
  { name, minLength, phi }: { readonly name: string; readonly minLength: number; readonly phi: number },
): Fit {
  checkSeries(y, minLength);
  const n = y.length;
  const last = y[n - 1]!;
  const slope = (last - y[0]!) / (n - 1);
  const residuals = new Float64Array(n - 1);
  let sse = 0;
  for (let t = 1; t < n; t++) {
    const e = y[t]! - y[t - 1]! - slope;
    residuals[t - 1] = e;
    sse += e * e;
  }
  const sigma2 = sse / (n - 2);

  /** Calls back with h = 1 … and g_h = φ + … + φ^h. */
  function growth(h: number, value: (steps: number, g: number) => number): Float64Array {
    const out = new Float64Array(h);
    let power = 1;
    let g = 0;
    for (let j = 0; j < h; j++) {
      power *= phi;
      g += power;
      out[j] = value(j + 1, g);
    }
    return out;
  }

  return {
    model: name,
    parameters: { last, slope, phi },
    residuals,
    sigma2,
    mean: (h) => growth(h, (_, g) => last + slope * g),
    variance: (h) => growth(h, (steps, g) => sigma2 * (steps + (g * g) / (n - 1))),
  };
}
