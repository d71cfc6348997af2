import { fromGrowthScale, type GrowthScale } from './growth_scale.ts';
import { fromLogs } from './log_fit.ts';
import type { Fit } from './model.ts';

/**
 * The fit of a growth model: it forecasts z from z, the residuals are what one year of z missed, and errors
 * add up year by year like those of a random walk.
 *   v_h = s²·h + (φ + … + φ^h)²·s²/(n − 1), the second term being what the mean growth itself may err
 *
 * @param points fills its argument with z for the years after the last.
 * @param growth expected Δz of points 2 … n, given those before.
 */
export function growthFit(
  model: string,
  y: Float64Array,
  scale: GrowthScale,
  parameters: Readonly<Record<string, number>>,
  points: (out: Float64Array) => void,
  growth: (t: number) => number,
): Fit {
  const { z, logs, unit } = scale;
  const n = z.length;
  const residuals = new Float64Array(n - 1);
  let sse = 0;
  for (let t = 1; t < n; t++) {
    residuals[t - 1] = z[t]! - z[t - 1]! - growth(t);
    sse += residuals[t - 1]! ** 2;
  }
  const s2 = sse / Math.max(1, n - 2);
  const size = logs ? 1 : unit * unit;
  const onScale: Fit = {
    model,
    parameters,
    residuals: logs ? residuals : residuals.map((e) => e * unit),
    sigma2: s2 * size,
    mean(h) {
      const out = new Float64Array(h);
      points(out);
      return logs ? out : fromGrowthScale(scale, out);
    },
    variance: (h) => Float64Array.from({ length: h }, (_, j) => s2 * size * (j + 1 + (j + 1) ** 2 / (n - 1))),
  };
  return logs ? fromLogs(model, onScale, y) : onScale;
}
