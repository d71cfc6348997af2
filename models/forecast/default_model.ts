import { DEFAULT_MIN_LENGTH, type DefaultVoices, defaultPoints } from './default_forecast.ts';
import { conformalInterval } from './intervals/conformal.ts';
import { Z80 } from './intervals/interval.ts';
import type { Fit, Model } from './model.ts';
import { checkSeries } from './parts/check_series.ts';
import { growthScale } from './parts/growth_scale.ts';

/**
 * The default forecast (default_forecast.ts) under the contract of a model, so that it stands in the
 * catalogue beside the others.
 * Residuals are one-step forecasts from every origin with five points or more before it: it has no other.
 * variance_h is that of a normal forecast with an 80 % band as wide as the conformal one.
 */
export function defaultModel(voices: DefaultVoices): Model {
  const points = (y: Float64Array, h: number) => defaultPoints(voices, growthScale(y), h);
  return {
    name: 'default',
    minLength: DEFAULT_MIN_LENGTH,
    fit(y: Float64Array): Fit {
      checkSeries(y, this.minLength);
      const n = y.length;
      const { weights, roughness } = points(y, 1);
      const residuals = new Float64Array(Math.max(0, n - DEFAULT_MIN_LENGTH));
      let sse = 0;
      for (let t = DEFAULT_MIN_LENGTH; t < n; t++) {
        const e = y[t]! - points(y.subarray(0, t), 1).mean[0]!;
        residuals[t - DEFAULT_MIN_LENGTH] = e;
        sse += e * e;
      }
      return {
        model: this.name,
        parameters: { ...weights, roughness },
        residuals,
        sigma2: residuals.length > 0 ? sse / residuals.length : 0,
        mean: (h) => points(y, h).mean,
        variance(h) {
          const { mean, hi80 } = conformalInterval(growthScale(y), points(y, h), null);
          return hi80.map((high, j) => ((high - mean[j]!) / Z80) ** 2);
        },
      };
    },
  };
}
