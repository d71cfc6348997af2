import type { Model } from './model.ts';
import { type OutOfSample, rollingOrigin } from './scores/rolling_origin.ts';

/** How a candidate did. `score` is null when it could not take part, and `reason` then says why. */
export interface Candidate {
  readonly model: string;
  readonly score: number | null;
  readonly reason: string | null;
}

/**
 * Scores models by rolling origin, for telling how a forecast did beside simpler ones: each forecasts parts of the
 * series it has not seen, and its score is the mean absolute scaled error over all origins and horizons.
 *
 * @param y n ≥ 4 values, oldest first, yearly, no gaps, all finite.
 * @param options.horizon most years ahead that are judged (no unit, ≥ 1).
 * @param options.isActual false of a point that was filled for the fit: nothing is judged by it, and no origin ends on it.
 * @see Tashman (2000), Out-of-sample tests of forecasting accuracy, Int. J. Forecasting 16(4)
 */
export function scoreCandidates(
  y: Float64Array,
  options: {
    readonly models: readonly Model[];
    readonly horizon: number;
    readonly isActual?: ((t: number) => boolean) | undefined;
  },
): readonly Candidate[] {
  return options.models.map((model) => {
    try {
      model.fit(y); // a model that cannot take the whole series is not scored on its parts
      const score = meanScaledError(rollingOrigin(model, y, options.horizon, options.isActual), y);
      return { model: model.name, score, reason: null };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return { model: model.name, score: null, reason: error.message };
    }
  });
}

/** Where a training window never moved, the whole series' mean |Δy| is the scale; a constant scores 0. */
function meanScaledError(outOfSample: OutOfSample, y: Float64Array): number {
  const { errors, scales } = outOfSample;
  if (errors.length === 0) throw new RangeError(`${y.length} points leave none to judge by`);
  let whole = 0;
  for (let t = 1; t < y.length; t++) whole += Math.abs(y[t]! - y[t - 1]!) / (y.length - 1);
  let sum = 0;
  for (let i = 0; i < errors.length; i++) {
    const scale = scales[i]! > 0 ? scales[i]! : whole;
    if (scale > 0) sum += Math.abs(errors[i]!) / scale;
  }
  return sum / errors.length;
}
