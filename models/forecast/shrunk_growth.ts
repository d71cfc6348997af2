import { checkSeries } from './check_series.ts';
import { growthFit } from './growth_fit.ts';
import { growthScale, shrunkMeanGrowth } from './growth_scale.ts';
import type { Fit, Model } from './model.ts';

/** Growth left a year later. */
const PHI = 0.9;

/**
 * Shrunk growth: the series' own mean growth, drawn towards 3 % a year by as much as it is badly known, and
 * fading by a tenth a year, from the last value.
 *   z_{n+h} = z_n + μ·(1 + φ + … + φ^(h−1))·φ,  φ = 0.9;  z = log y, or y over its mean size where some y ≤ 0
 *
 * μ is told in growth_scale.ts. Ten noisy points say little about the long run; what other countries' and
 * firms' yearly series usually do says more.
 *
 * @see Efron & Morris (1975), J. American Statistical Association 70(350), for the shrinkage
 */
export const shrunkGrowth: Model = {
  name: 'shrunk_growth',
  minLength: 3,
  fit(y: Float64Array): Fit {
    checkSeries(y, this.minLength);
    const scale = growthScale(y);
    const mu = shrunkMeanGrowth(scale.z, scale.logs);
    return growthFit(
      this.name,
      y,
      scale,
      { growth: mu, phi: PHI },
      (out) => shrunkGrowthPoints(scale.z, mu, out),
      () => mu,
    );
  },
};

/** z for the years after the last, given the shrunk mean growth μ. */
export function shrunkGrowthPoints(z: Float64Array, mu: number, out: Float64Array): void {
  let value = z[z.length - 1]!;
  let step = mu;
  for (let j = 0; j < out.length; j++) {
    step *= PHI;
    value += step;
    out[j] = value;
  }
}
