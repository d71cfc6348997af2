import type { Fit } from '../model.ts';

/** Log variances above this say only "unknown"; e^50 times the median squared is wide enough. */
const MAX_LOG_VARIANCE = 50;

/**
 * Turns a fit to log y into a fit to y.
 *   mean_h = exp(log mean_h), the median of the lognormal forecast: its mean lies exp(v/2) higher, v is
 *     badly known from few points, and absolute errors, by which models are judged here, are least at the
 *     median
 *   variance_h = mean_h²·exp(v_h)·(exp(v_h) − 1), never falling with h
 *
 * @param y the series itself, all above zero.
 * @param logs.median points in the unit of the series; residuals and variance are of the logarithms, the
 *   residuals the last ones of the series.
 */
export function fromLogs(
  y: Float64Array,
  logs: Pick<Fit, 'model' | 'parameters' | 'residuals' | 'variance'> & {
    readonly median: (h: number) => Float64Array;
  },
): Fit {
  const residuals = new Float64Array(logs.residuals.length);
  const offset = y.length - residuals.length;
  let sse = 0;
  for (let t = 0; t < residuals.length; t++) {
    const value = y[offset + t]!;
    residuals[t] = value - value * Math.exp(-logs.residuals[t]!);
    sse += residuals[t]! ** 2;
  }
  return {
    model: logs.model,
    parameters: logs.parameters,
    residuals,
    sigma2: residuals.length > 0 ? sse / residuals.length : 0,
    mean: logs.median,
    variance(h) {
      const out = logs.median(h);
      const logVariance = logs.variance(h);
      let highest = 0;
      for (let j = 0; j < h; j++) {
        const v = Math.min(MAX_LOG_VARIANCE, logVariance[j]!);
        highest = Math.max(highest, out[j]! ** 2 * Math.exp(v) * Math.expm1(v));
        out[j] = highest;
      }
      return out;
    },
  };
}
