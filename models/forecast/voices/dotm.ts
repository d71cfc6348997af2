import type { Fit, Voice } from '../model.ts';
import { checkSeries } from '../parts/check_series.ts';
import { lineSearch } from '../parts/line_search.ts';

/** α and w have no unit; `start`, the level before point 1, is in the unit of the series. */
interface DotmParameters {
  readonly alpha: number;
  /** w = 1 − 1/θ, in [0, 1]: how much of the fitted line is carried on. θ = 2 is plain Theta. */
  readonly w: number;
  readonly start: number;
}

/**
 * Dynamic optimised Theta: smoothing of the series plus w of a straight line that is fitted anew at every
 * point, with θ (here w = 1 − 1/θ) optimised instead of set to 2.
 *   μ_t = ℓ + w·[(1 − α)^(t−1)·A + (1 − (1 − α)^t)/α·B];   ℓ ← ℓ + α·(y_t − ℓ)
 *   B ← ((t − 2)·B + 6/t·(y_t − Ȳ))/(t + 1);  Ȳ ← Ȳ + (y_t − Ȳ)/t;  A ← Ȳ − (t + 1)/2·B
 * A and B are intercept and slope of the line through points 1 … t. Forecasts run the same recursion with
 * μ in place of y, so the line bends towards the smoothed level as years go by.
 *
 * Bounds: α in [0.1, 0.99], w in [0, 1] (θ ≥ 1); errors count from the third point. For a given α the
 * errors are linear in ℓ₀ and w, so these two are a 2×2 least squares and only α is searched.
 * variance_h = σ²·(1 + (h − 1)·α²), σ² = SSE/(n − 3): that of the smoothing; the paper simulates instead.
 *
 * @see Fiorucci, Pellegrini, Louzada, Petropoulos & Koehler (2016), Int. J. Forecasting 32(4), §2–3
 */
export const dotm: Voice = {
  name: 'dotm',
  minLength: 5,
  fit(y: Float64Array): Fit {
    checkSeries(y, this.minLength);
    const n = y.length;
    const line = runningLine(y);
    const parameters = leastSquaresDotm(y, line);
    const { alpha, w, start } = parameters;
    const residuals = new Float64Array(n);
    let level = start;
    let power = 1;
    let sse = 0;
    for (let t = 1; t <= n; t++) {
      const mu = level + w * (power * line.a[t - 1]! + ((1 - power * (1 - alpha)) / alpha) * line.b[t - 1]!);
      residuals[t - 1] = y[t - 1]! - mu;
      if (t >= FIRST_ERROR) sse += residuals[t - 1]! ** 2;
      level += alpha * (y[t - 1]! - level);
      power *= 1 - alpha;
    }
    const sigma2 = sse / Math.max(1, n - 3);
    return {
      model: this.name,
      parameters: { alpha, w, theta: 1 / (1 - Math.min(w, 0.999999)), start, level },
      residuals,
      sigma2,
      mean(h) {
        const out = new Float64Array(h);
        forecast(y, line, parameters, out);
        return out;
      },
      variance: (h) => Float64Array.from({ length: h }, (_, j) => sigma2 * (1 + j * alpha * alpha)),
    };
  },
  points({ y }, out) {
    const line = runningLine(y);
    forecast(y, line, leastSquaresDotm(y, line), out);
  },
};

const FIRST_ERROR = 3;

/** Intercept a[t] and slope b[t] of the line through points 1 … t, and the mean of all points. */
interface RunningLine {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly mean: number;
}

function runningLine(y: Float64Array): RunningLine {
  const n = y.length;
  const a = new Float64Array(n + 1);
  const b = new Float64Array(n + 1);
  let mean = y[0]!;
  a[0] = 0;
  b[0] = 0;
  a[1] = mean;
  b[1] = 0;
  for (let t = 2; t <= n; t++) {
    b[t] = ((t - 2) * b[t - 1]! + (6 / t) * (y[t - 1]! - mean)) / (t + 1);
    mean += (y[t - 1]! - mean) / t;
    a[t] = mean - ((t + 1) / 2) * b[t]!;
  }
  return { a, b, mean };
}

function leastSquaresDotm(y: Float64Array, { a, b }: RunningLine): DotmParameters {
  const n = y.length;
  let start = 0;
  let w = 0;
  const sse = (alpha: number) => {
    const keep = 1 - alpha;
    const inverse = 1 / alpha;
    let base = 0; // the level when it starts at 0
    let power = 1;
    for (let t = 1; t < FIRST_ERROR && t <= n; t++) {
      base += alpha * (y[t - 1]! - base);
      power *= keep;
    }
    let pp = 0;
    let pg = 0;
    let gg = 0;
    let pe = 0;
    let ge = 0;
    let ee = 0;
    for (let t = FIRST_ERROR; t <= n; t++) {
      const g = power * a[t - 1]! + (1 - power * keep) * inverse * b[t - 1]!;
      const e = y[t - 1]! - base;
      pp += power * power;
      pg += power * g;
      gg += g * g;
      pe += power * e;
      ge += g * e;
      ee += e * e;
      base += alpha * e;
      power *= keep;
    }
    const det = pp * gg - pg * pg;
    w = det > 1e-12 * pp * gg ? (ge * pp - pe * pg) / det : 0;
    w = Math.min(1, Math.max(0, w));
    start = (pe - w * pg) / pp;
    return Math.max(
      0,
      ee - 2 * start * pe - 2 * w * ge + start * start * pp + 2 * start * w * pg + w * w * gg,
    );
  };
  const alpha = lineSearch(sse, 0.1, 0.99, 10, 6);
  sse(alpha);
  return { alpha, w, start };
}

function forecast(
  y: Float64Array,
  line: RunningLine,
  { alpha, w, start }: DotmParameters,
  out: Float64Array,
): void {
  const n = y.length;
  const keep = 1 - alpha;
  let level = start;
  let power = 1;
  for (let t = 0; t < n; t++) {
    level += alpha * (y[t]! - level);
    power *= keep;
  }
  let a = line.a[n]!;
  let b = line.b[n]!;
  let mean = line.mean;
  for (let j = 0; j < out.length; j++) {
    const t = n + j + 1;
    const mu = level + w * (power * a + ((1 - power * keep) / alpha) * b);
    out[j] = mu;
    b = ((t - 2) * b + (6 / t) * (mu - mean)) / (t + 1);
    mean += (mu - mean) / t;
    a = mean - ((t + 1) / 2) * b;
    level += alpha * (mu - level);
    power *= keep;
  }
}
