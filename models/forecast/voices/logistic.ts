import type { Model } from '../model.ts';
import { saturationFit } from '../parts/saturation_fit.ts';

/**
 * Logistic growth towards a declared ceiling K: y/K = 1/(1 + exp(−x)), x straight in time. Fastest at K/2,
 * slow alike at both ends. Only where a ceiling is declared (a population, a number of posts): fitted from
 * the series, K is not identified before the bend.
 *
 * @see Verhulst (1838); Meade & Islam (2006), Int. J. Forecasting 22(3), §2
 */
export const logistic: Model = {
  name: 'logistic',
  minLength: 4,
  needs: 'ceiling',
  fit(y, declared) {
    return saturationFit(y, declared, {
      model: this.name,
      straighten: (share) => Math.log(share / (1 - share)),
      curve: (x) => 1 / (1 + Math.exp(-x)),
    });
  },
};
