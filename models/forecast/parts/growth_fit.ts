import type { Fit } from '../model.ts';
import type { GrowthScale } from './growth_scale.ts';
import { fromLogs } from './log_fit.ts';

/**
 * The fit of a growth model: it forecasts z from z, the residuals are what one year of z missed, and errors
 * add up year by year like those of a random walk.
 *   v_h = s²·(h + h²/(n − 1)), s² = SSE/(n − 2), the second term being what the mean growth itself may err; of a growth
 *   that fades it is more than that, and whoever names the model has its band from its own past (named_forecast.ts)
 *
 * @param own.points fills its argument with the years after the last, in the unit of the series.
 * @param own.growth expected Δz of points 2 … n, given those before.
 */
export function growthFit(
  { y, z, logs, unit }: GrowthScale,
  own: {
    readonly model: string;
    readonly parameters: Readonly<Record<string, number>>;
    readonly points: (out: Float64Array) => void;
    readonly growth: (t: number) => number;
  },
): Fit {
  const n = z.length;
  const onScale = new Float64Array(n - 1);
  let sse = 0;
  for (let t = 1; t < n; t++) {
    onScale[t - 1] = z[t]! - z[t - 1]! - own.growth(t);
    sse += onScale[t - 1]! ** 2;
  }
  const s2 = sse / Math.max(1, n - 2);
  const scaleVariance = (h: number) =>
    Float64Array.from({ length: h }, (_, j) => s2 * (j + 1 + (j + 1) ** 2 / (n - 1)));
  const mean = (h: number) => {
    const out = new Float64Array(h);
    own.points(out);
    return out;
  };
  const { model, parameters } = own;
  if (logs)
    return fromLogs(y, { model, parameters, residuals: onScale, variance: scaleVariance, median: mean });
  return {
    model,
    parameters,
    residuals: onScale.map((e) => e * unit),
    sigma2: s2 * unit * unit,
    mean,
    variance: (h) => scaleVariance(h).map((v) => v * unit * unit),
  };
}
