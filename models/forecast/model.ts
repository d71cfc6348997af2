import type { GrowthScale } from './parts/growth_scale.ts';

/**
 * The contract every growth model keeps. A model knows numbers only: no region, no unit of its own, no
 * clock, no file, no chance. It is given one yearly series, oldest first, without gaps, all finite.
 */

/** What a model learnt from one series of n points. */
export interface Fit {
  /** The name of the model that really ran, as stored beside each forecast. */
  readonly model: string;
  /** Fitted parameters by name; units are told in the model's own comment. */
  readonly parameters: Readonly<Record<string, number>>;
  /** One-step in-sample residuals, in the unit of the series; as many as the model can form (≤ n). */
  readonly residuals: Float64Array;
  /** Residual variance (unit²) with the model's own degrees of freedom; 0 on a perfect fit. */
  readonly sigma2: number;
  /**
   * Expected values 1 … h years after the last point (h ≥ 1), in the unit of the series. Models of
   * logarithms give the median and say so.
   */
  mean(h: number): Float64Array;
  /** Variance of the forecast error 1 … h years ahead (unit²), never decreasing. */
  variance(h: number): Float64Array;
}

/** What somebody declares of the future of a series, and its points cannot tell. */
export interface Declared {
  /** Unit of the series, above every value. */
  readonly ceiling?: number | undefined;
  /** A value (unit of the series) and in how many years it is to be reached (≥ 1). */
  readonly target?: { readonly value: number; readonly yearsAhead: number } | undefined;
}

export interface Model {
  readonly name: string;
  /** Fewest points with which `fit` gives an answer. */
  readonly minLength: number;
  /** What must be declared for it to run; absent where the series is enough. */
  readonly needs?: keyof Declared;
  /**
   * @param y n ≥ minLength values, oldest first, yearly, no gaps, all finite.
   * @throws RangeError when y is too short, holds a value the model cannot take (a logarithm of zero), is
   *   not finite, or what the model needs is not declared; a model never falls back to another one.
   */
  fit(y: Float64Array, declared?: Declared): Fit;
}

/** A model that may speak in the default forecast: its points also come without a fit, where speed counts. */
export interface Voice extends Model {
  /** Fills `out` with the very points of `fit(y).mean(out.length)`. @param series not checked here. */
  points(series: GrowthScale, out: Float64Array): void;
}

/** A voice that the default forecast mixes in by a weight that the series itself decides. */
export interface Rule extends Voice {
  /** Adds `weight` times its points to `sum`. */
  add(series: GrowthScale, sum: Float64Array, weight: number): void;
}
