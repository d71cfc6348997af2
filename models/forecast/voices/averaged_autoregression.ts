import type { Fit, Voice } from '../model.ts';
import { changeRegressions } from '../parts/change_regressions.ts';
import { checkSeries } from '../parts/check_series.ts';
import { addOnEachScale } from '../parts/growth_scale.ts';
import { pointsFit } from '../parts/points_fit.ts';

/**
 * Nine small autoregressions, from a random walk to one of order three around a level, averaged by how well each is
 * borne out: none is chosen, for with twenty or thirty years the choice itself is chance.
 *   weight ∝ exp(−AICc/2);  AICc = N·log(SSE/N) + 2k + 2k(k + 1)/(N − k − 1), k counting the variance
 * All predict the same years (change_regressions.ts), so that their criteria compare; those that explode are left out.
 * Half on the values and half on their logarithms, where those exist.
 *
 * @see Burnham & Anderson (2002), Model Selection and Multimodel Inference, 2nd ed., §2.9 and §4.2
 */
export const averagedAutoregression: Voice = {
  name: 'averaged_autoregression',
  minLength: 8,
  fit(y: Float64Array): Fit {
    checkSeries(y, this.minLength);
    return pointsFit(this, y);
  },
  points(series, out) {
    addOnEachScale(series, out.fill(0), 1, averagedPoints);
  },
};

/** A perfect fit is no better than one that misses a hundred-thousandth of the usual change. */
const LEAST_SHARE = 1e-10;

/** Fills out with z for the years after the last. */
function averagedPoints(z: Float64Array, out: Float64Array): void {
  const n = z.length;
  const { regressions, years, sumOfSquares } = changeRegressions(z);
  const last = z[n - 1]!;
  out.fill(last);
  if (!(sumOfSquares > 0)) return;
  const criteria = regressions.map(({ sse, regressors }) => {
    const k = regressors + 1;
    const variance = Math.max(sse, LEAST_SHARE * sumOfSquares) / sumOfSquares;
    return years * Math.log(variance) + 2 * k + (2 * k * (k + 1)) / (years - k - 1);
  });
  const least = Math.min(...criteria);
  const weights = criteria.map((criterion) => Math.exp((least - criterion) / 2));
  const sum = weights.reduce((a, b) => a + b, 0);
  for (const [i, { constant, first, second, level }] of regressions.entries()) {
    const share = weights[i]! / sum;
    let before = z[n - 2]! - z[n - 3]!;
    let change = last - z[n - 2]!;
    let away = 0; // from the last value
    for (let j = 0; j < out.length; j++) {
      const next = constant + first * change + second * before + level * away;
      away += next;
      before = change;
      change = next;
      out[j]! += share * away;
    }
  }
}
