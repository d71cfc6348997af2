import type { Fit, Voice } from '../model.ts';
import { checkSeries } from '../parts/check_series.ts';
import { growthFit } from '../parts/growth_fit.ts';
import { fromGrowthScale, growthScale, shrunkMeanGrowth } from '../parts/growth_scale.ts';

/** Yearly growth is usually a little like that of the year before. */
const PRIOR_RHO = 0.15;
/** What the prior is worth, in years of observation. */
const PRIOR_WEIGHT = 8;

/**
 * Growth with a memory: this year's departure from the usual growth is partly next year's.
 *   Δz_{n+h} = μ + ρ^h·(Δz_n − μ);  μ the shrunk mean growth (growth_scale.ts)
 *   ρ = first autocorrelation of Δz, plus its small-sample bias (1 + 3ρ)/N, drawn towards 0.15 as if by
 *   eight more years, within [−0.5, 0.95]
 *
 * @see Kendall (1954), Biometrika 41(3–4), for the bias of an autocorrelation
 */
export const arGrowth: Voice = {
  name: 'ar_growth',
  minLength: 4,
  fit(y: Float64Array): Fit {
    checkSeries(y, this.minLength);
    const scale = growthScale(y);
    const { z } = scale;
    const mu = shrunkMeanGrowth(scale);
    const rho = growthMemory(z);
    return growthFit(scale, {
      model: this.name,
      parameters: { growth: mu, rho },
      points: (out) => this.points(scale, out),
      growth: (t) => (t > 1 ? mu + rho * (z[t - 1]! - z[t - 2]! - mu) : mu),
    });
  },
  points(series, out) {
    arGrowthPoints(series.z, shrunkMeanGrowth(series), growthMemory(series.z), out);
    fromGrowthScale(series, out);
  },
};

/** ρ of one series; n ≥ 3. */
function growthMemory(z: Float64Array): number {
  const N = z.length - 1;
  const m = (z[N]! - z[0]!) / N;
  let c0 = 0;
  let c1 = 0;
  let before = 0;
  for (let t = 1; t <= N; t++) {
    const d = z[t]! - z[t - 1]! - m;
    c0 += d * d;
    c1 += d * before;
    before = d;
  }
  const raw = c0 > 0 ? c1 / c0 : 0;
  const corrected = raw + (1 + 3 * raw) / N;
  const rho = (N * corrected + PRIOR_WEIGHT * PRIOR_RHO) / (N + PRIOR_WEIGHT);
  return Math.min(0.95, Math.max(-0.5, rho));
}

/** z for the years after the last. */
function arGrowthPoints(z: Float64Array, mu: number, rho: number, out: Float64Array): void {
  const n = z.length;
  let value = z[n - 1]!;
  let departure = z[n - 1]! - z[n - 2]! - mu;
  for (let j = 0; j < out.length; j++) {
    departure *= rho;
    value += mu + departure;
    out[j] = value;
  }
}
