import { fromGrowthScale, type GrowthScale, growthScale } from '../parts/growth_scale.ts';

/** Growth left a year later. */
const PHI = 0.9;
/** How much of its own growth a short series keeps, upwards and downwards: declines of a year or two mostly end. */
const KEPT_UP = 1.2;
const KEPT_DOWN = 0.3;
/** Yearly growth beyond which more says little more: about 6 % (growth scale). */
const BELIEVED = 0.06;
/** Variance of yearly growth that is taken for granted where a series cannot tell its own, worth one point. */
const USUAL_VARIANCE = 0.002;
/** Below this a series' usual change is not believed. */
const LEAST_CHANGE = 0.002;

/** What two to four points say of the years to come. */
export interface ShortGrowth {
  readonly scale: GrowthScale;
  /** Growth of the first year ahead, on the growth scale. */
  readonly growth: number;
  /** Root mean square of yearly growth: how much this series moves. */
  readonly usualChange: number;
}

/**
 * Yearly growth of a few points, drawn towards none by as much as it is badly known:
 *   m = (z_k − z₁)/span;  v = (v₀ + Σ (Δz_i − m·Δt_i)²/Δt_i)/(k − 1);  r = 1/(1 + v/(v₀·span))
 *   growth = kept·r·b·tanh(m/b),  b = 0.06, kept 1.2 upwards and 0.3 downwards, v₀ = 0.002
 * Growth of 2 % goes on nearly whole; of 20 % in a year little more than of 10 % is left.
 *
 * @param years, values k = 2 … 4 points, years rising, gaps allowed.
 */
export function shortGrowth(years: ArrayLike<number>, values: ArrayLike<number>): ShortGrowth {
  const scale = growthScale(Float64Array.from(values));
  const { z } = scale;
  const k = z.length;
  const span = years[k - 1]! - years[0]!;
  const m = (z[k - 1]! - z[0]!) / span;
  let wander = 0;
  let squares = 0;
  for (let i = 1; i < k; i++) {
    const gap = years[i]! - years[i - 1]!;
    const step = z[i]! - z[i - 1]!;
    wander += (step - m * gap) ** 2 / gap;
    squares += (step * step) / gap;
  }
  const variance = (USUAL_VARIANCE + wander) / (k - 1);
  const reliability = 1 / (1 + variance / (USUAL_VARIANCE * span));
  const kept = m > 0 ? KEPT_UP : KEPT_DOWN;
  return {
    scale,
    growth: kept * reliability * BELIEVED * Math.tanh(m / BELIEVED),
    usualChange: Math.max(LEAST_CHANGE, Math.sqrt(squares / span)),
  };
}

/** The points: growth fades by a tenth a year from the last value. @param h years ahead. */
export function shortPoints({ scale, growth }: ShortGrowth, h: number): Float64Array {
  let value = scale.z[scale.z.length - 1]!;
  let step = growth;
  const out = new Float64Array(h);
  for (let j = 0; j < h; j++) {
    value += step;
    step *= PHI;
    out[j] = value;
  }
  return fromGrowthScale(scale, out);
}

/** What errors on the growth scale are measured by: they grow with the square root of how much a series moves. */
export function shortErrorScale({ usualChange }: ShortGrowth): number {
  return Math.sqrt(usualChange);
}
