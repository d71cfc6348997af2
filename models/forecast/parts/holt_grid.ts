import { leastSquaresLine } from '../../statistics/line.ts';

/** Values tried for each parameter of a damped Holt trend; β above α is not tried. */
export interface HoltGrid {
  readonly alphas: readonly number[];
  readonly betas: readonly number[];
  readonly phis: readonly number[];
}

/** A tame trend, for series that wander. */
export const wideGrid: HoltGrid = {
  alphas: [0.2, 0.4, 0.6, 0.8, 1],
  betas: [0, 0.1, 0.2, 0.3, 0.4, 0.5],
  phis: [0.8, 0.9, 0.98],
};

/** A trend that follows the last years closely, for very smooth series. */
export const localGrid: HoltGrid = {
  alphas: [0.5, 0.75, 1],
  betas: [0, 0.2, 0.4, 0.6, 0.8, 1],
  phis: [0.9, 0.98],
};

/** The start values lie on the line through this many points. */
const LINE_POINTS = 4;

/** What the grid found: the parameters, level and trend before point 1, and both after the last point. */
export interface HoltGridFit {
  readonly alpha: number;
  readonly beta: number;
  readonly phi: number;
  readonly level: number;
  readonly trend: number;
  readonly lastLevel: number;
  readonly lastTrend: number;
}

/**
 * A damped Holt trend (damped_holt.ts) whose parameters come from a coarse grid and whose start is the line
 * through the first four points. A coarse grid is meant: with twenty points the SSE is flat around its least,
 * and a finer search only fits noise.
 *
 * All φ of a pair α, β run side by side: three short chains of additions keep the processor busy where one
 * would wait for itself. That is why the loop is written out.
 *
 * @param y n ≥ 2 points.
 */
export function holtGridFit(y: Float64Array, { alphas, betas, phis }: HoltGrid): HoltGridFit {
  const n = y.length;
  const points = Math.min(LINE_POINTS, n);
  const line = leastSquaresLine(y, points);
  const startTrend = line.slope;
  const startLevel = line.mean - line.slope * ((points + 1) / 2);
  const p0 = phis[0]!;
  const p1 = phis[1]!;
  const p2 = phis.length > 2 ? phis[2]! : p1;
  let best = Infinity;
  let level = 0;
  let trend = 0;
  let phi = p0;
  let bestAlpha = 0;
  let bestBeta = 0;
  for (let i = 0; i < alphas.length; i++) {
    const alpha = alphas[i]!;
    for (let j = 0; j < betas.length; j++) {
      const beta = betas[j]!;
      if (beta > alpha) break;
      let l0 = startLevel;
      let l1 = startLevel;
      let l2 = startLevel;
      let b0 = startTrend;
      let b1 = startTrend;
      let b2 = startTrend;
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      for (let t = 0; t < n; t++) {
        const value = y[t]!;
        b0 *= p0;
        b1 *= p1;
        b2 *= p2;
        const e0 = value - l0 - b0;
        const e1 = value - l1 - b1;
        const e2 = value - l2 - b2;
        s0 += e0 * e0;
        s1 += e1 * e1;
        s2 += e2 * e2;
        l0 += b0 + alpha * e0;
        l1 += b1 + alpha * e1;
        l2 += b2 + alpha * e2;
        b0 += beta * e0;
        b1 += beta * e1;
        b2 += beta * e2;
      }
      // A tie is not an improvement: rounding must not choose between twins.
      const least = Math.min(s0, s1, s2);
      if (least < best * (1 - 1e-9)) {
        best = least;
        bestAlpha = alpha;
        bestBeta = beta;
        const first = s0 <= s1 && s0 <= s2 ? 0 : s1 <= s2 ? 1 : 2;
        level = first === 0 ? l0 : first === 1 ? l1 : l2;
        trend = first === 0 ? b0 : first === 1 ? b1 : b2;
        phi = first === 0 ? p0 : first === 1 ? p1 : p2;
      }
    }
  }
  return {
    alpha: bestAlpha,
    beta: bestBeta,
    phi,
    level: startLevel,
    trend: startTrend,
    lastLevel: level,
    lastTrend: trend,
  };
}

/** Fills `out` with the years after the last. */
export function holtGridPoints(y: Float64Array, grid: HoltGrid, out: Float64Array): void {
  const { phi, lastLevel, lastTrend } = holtGridFit(y, grid);
  let power = 1;
  let growth = 0;
  for (let j = 0; j < out.length; j++) {
    power *= phi;
    growth += power;
    out[j] = lastLevel + growth * lastTrend;
  }
}
