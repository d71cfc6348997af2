import type { Model } from './model.ts';
import { saturationFit } from './saturation_fit.ts';

/**
 * Logistic growth towards a declared ceiling K: y/K = 1/(1 + exp(−x)), x straight in time. Fastest at K/2,
 * slow alike at both ends. Only where a ceiling is declared (a population, a number of posts): fitted from
 * the series, K is not identified before the bend.
 *
 * @param ceiling in the unit of the series, above every value.
 * @see Verhulst (1838); Meade & Islam (2006), Int. J. Forecasting 22(3), §2
 */
export function logistic(ceiling: number): Model {
  return {
    name: 'logistic',
    minLength: 4,
    fit(y) {
      const straighten = (share: number) => Math.log(share / (1 - share));
      return saturationFit(this.name, y, ceiling, straighten, (x) => 1 / (1 + Math.exp(-x)));
    },
  };
}
