import type { Fit, Voice } from '../model.ts';
import { growthScale } from './growth_scale.ts';

/**
 * A fit for a voice that knows points only. Residuals are one-step forecasts from every origin with enough points
 * before it: it has no other. Errors are taken to add up year by year: variance_h = h·σ², σ² their mean square.
 */
export function pointsFit(voice: Voice, y: Float64Array): Fit {
  const n = y.length;
  const mean = (train: Float64Array, h: number) => {
    const out = new Float64Array(h);
    voice.points(growthScale(train), out);
    return out;
  };
  const residuals = Float64Array.from(
    { length: n - voice.minLength },
    (_, i) => y[voice.minLength + i]! - mean(y.subarray(0, voice.minLength + i), 1)[0]!,
  );
  const sigma2 = residuals.length > 0 ? residuals.reduce((sum, e) => sum + e * e, 0) / residuals.length : 0;
  return {
    model: voice.name,
    parameters: {},
    residuals,
    sigma2,
    mean: (h) => mean(y, h),
    variance: (h) => Float64Array.from({ length: h }, (_, j) => (j + 1) * sigma2),
  };
}
