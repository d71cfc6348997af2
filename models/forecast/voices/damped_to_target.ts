import type { Fit, Model } from '../model.ts';
import { dampedDriftFit } from './damped_drift.ts';

/** How much of a year's change is left the year after: as in the damped drift. */
const PHI = 0.9;

/**
 * Damped trend toward a declared target G, reached in H years: each yearly change is nine tenths of the one before,
 * and together they lead from the last value to the target; afterwards they go on fading.
 *   mean_h = y_n + (G − y_n)·g_h/g_H,  g_h = φ + φ² + … + φ^h,  φ = 0.9
 *
 * What somebody wants cannot be back-tested: residuals and variance are those of the damped drift, which knows no
 * target, and whoever names this model gets no interval (named_forecast.ts).
 */
export const dampedToTarget: Model = {
  name: 'damped_to_target',
  minLength: 3,
  needs: 'target',
  fit(y, declared): Fit {
    const target = declared?.target;
    if (target === undefined) throw new RangeError('needs a target, and none is declared');
    if (!(target.yearsAhead >= 1))
      throw new RangeError(
        `the target lies ${target.yearsAhead} years ahead; it must come after the last point`,
      );
    const fit = dampedDriftFit(y, { name: this.name, minLength: this.minLength, phi: PHI });
    const last = y[y.length - 1]!;
    const first = (target.value - last) / (1 - PHI ** target.yearsAhead);
    return {
      ...fit,
      parameters: { last, target: target.value, years: target.yearsAhead, phi: PHI },
      mean: (h) => Float64Array.from({ length: h }, (_, j) => last + first * (1 - PHI ** (j + 1))),
    };
  },
};
