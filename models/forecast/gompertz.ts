import type { Model } from './model.ts';
import { saturationFit } from './saturation_fit.ts';

/**
 * Gompertz growth towards a declared ceiling K: y/K = exp(−exp(−x)), x straight in time. Fastest at K/e, so
 * it slows earlier and longer than the logistic. Only where a ceiling is declared.
 *
 * @param ceiling in the unit of the series, above every value.
 * @see Gompertz (1825); Meade & Islam (2006), Int. J. Forecasting 22(3), §2
 */
export function gompertz(ceiling: number): Model {
  return {
    name: 'gompertz',
    minLength: 4,
    fit(y) {
      const straighten = (share: number) => -Math.log(-Math.log(share));
      return saturationFit(this.name, y, ceiling, straighten, (x) => Math.exp(-Math.exp(-x)));
    },
  };
}
