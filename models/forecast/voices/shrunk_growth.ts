import type { Fit, Voice } from '../model.ts';
import { checkSeries } from '../parts/check_series.ts';
import { growthFit } from '../parts/growth_fit.ts';
import { fromGrowthScale, growthScale, shrunkMeanGrowth } from '../parts/growth_scale.ts';

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
export const shrunkGrowth: Voice = {
  name: 'shrunk_growth',
  minLength: 3,
  fit(y: Float64Array): Fit {
    checkSeries(y, this.minLength);
    const scale = growthScale(y);
    const mu = shrunkMeanGrowth(scale);
    return growthFit(scale, {
      model: this.name,
      parameters: { growth: mu, phi: PHI },
      points: (out) => this.points(scale, out),
      growth: () => mu,
    });
  },
  points(series, out) {
    const { z } = series;
    let value = z[z.length - 1]!;
    let step = shrunkMeanGrowth(series);
    for (let j = 0; j < out.length; j++) {
      step *= PHI;
      value += step;
      out[j] = value;
    }
    fromGrowthScale(series, out);
  },
};
