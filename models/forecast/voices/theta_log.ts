import type { Fit, Voice } from '../model.ts';
import { checkSeries } from '../parts/check_series.ts';
import { fromGrowthScale, growthScale } from '../parts/growth_scale.ts';
import { fromLogs } from '../parts/log_fit.ts';
import { theta, thetaPoints } from './theta.ts';

/**
 * Theta on the growth scale, which is logarithms when every value is above zero: half of the series' own mean
 * growth rate, from a smoothed last level. Points are exp of the Theta forecast of log y (the median, see
 * log_fit.ts); with a zero or a negative it is Theta itself.
 *
 * The second of all M4 entries on yearly series was Theta on Box-Cox data, of which this is the case λ = 0.
 *
 * @see Legaki & Koutsouri (2018), in Makridakis, Spiliotis & Assimakopoulos (2020), Int. J. Forecasting 36(1)
 */
export const thetaLog: Voice = {
  name: 'theta_log',
  minLength: 4,
  fit(y: Float64Array): Fit {
    checkSeries(y, this.minLength);
    const series = growthScale(y);
    const median = (h: number) => {
      const out = new Float64Array(h);
      this.points(series, out);
      return out;
    };
    if (!series.logs) return { ...theta.fit(y), model: this.name, mean: median };
    return fromLogs(y, { ...theta.fit(series.z), model: this.name, median });
  },
  points(series, out) {
    thetaPoints(series.z, out);
    fromGrowthScale(series, out);
  },
};
