import { checkSeries } from './check_series.ts';
import { fromLogs } from './log_fit.ts';
import type { Fit, Model } from './model.ts';
import { theta } from './theta.ts';

/**
 * Theta on the logarithms: half of the series' own mean growth rate, from a smoothed last level.
 * Points are exp of the Theta forecast of log y (the median, see log_fit.ts).
 *
 * The second of all M4 entries on yearly series was Theta on Box-Cox data, of which this is the case λ = 0.
 *
 * @see Legaki & Koutsouri (2018), in Makridakis, Spiliotis & Assimakopoulos (2020), Int. J. Forecasting 36(1)
 */
export const thetaLog: Model = {
  name: 'theta_log',
  minLength: 4,
  fit(y: Float64Array): Fit {
    checkSeries(y, this.minLength, true);
    return fromLogs(this.name, theta.fit(y.map(Math.log)), y);
  },
};
