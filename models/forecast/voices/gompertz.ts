import type { Model } from '../model.ts';
import { saturationFit } from '../parts/saturation_fit.ts';

/**
 * Gompertz growth towards a declared ceiling K: y/K = exp(−exp(−x)), x straight in time. Fastest at K/e, so
 * it slows earlier and longer than the logistic. Only where a ceiling is declared.
 *
 * @see Gompertz (1825); Meade & Islam (2006), Int. J. Forecasting 22(3), §2
 */
export const gompertz: Model = {
  name: 'gompertz',
  minLength: 4,
  needs: 'ceiling',
  fit(y, declared) {
    return saturationFit(y, declared, {
      model: this.name,
      straighten: (share) => -Math.log(-Math.log(share)),
      curve: (x) => Math.exp(-Math.exp(-x)),
    });
  },
};
