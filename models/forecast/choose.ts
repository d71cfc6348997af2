import { type OutOfSample, rollingOrigin } from '../scores/rolling_origin.ts';
import type { Model } from './model.ts';

/** How a candidate did. `score` is null when it could not take part, and `reason` then says why. */
export interface Candidate {
  readonly model: string;
  readonly score: number | null;
  readonly reason: string | null;
}

export interface Choice {
  readonly model: Model;
  readonly candidates: readonly Candidate[];
  readonly outOfSample: OutOfSample;
}

/**
 * Chooses by rolling origin: each candidate forecasts parts of the series it has not seen, and the least
 * mean absolute scaled error over all origins and horizons wins. A tie goes to the earlier, simpler one.
 *
 * @param y n ≥ 4 values, oldest first, yearly, no gaps, all finite.
 * @param options.horizon most years ahead that are judged (no unit, ≥ 1).
 * @throws RangeError when no candidate can take the series.
 * @see Tashman (2000), Out-of-sample tests of forecasting accuracy, Int. J. Forecasting 16(4)
 */
export function chooseModel(
  y: Float64Array,
  options: { readonly catalog: readonly Model[]; readonly horizon: number },
): Choice {
  const candidates: Candidate[] = [];
  let best: { model: Model; score: number; outOfSample: OutOfSample } | null = null;
  for (const model of options.catalog) {
    try {
      model.fit(y); // a model that cannot take the whole series must not win on its parts
      const outOfSample = rollingOrigin(model, y, options.horizon);
      const score = meanScaledError(outOfSample, y);
      candidates.push({ model: model.name, score, reason: null });
      if (best === null || score < best.score - 1e-9 * (1 + best.score)) best = { model, score, outOfSample };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      candidates.push({ model: model.name, score: null, reason: error.message });
    }
  }
  if (best === null)
    throw new RangeError(
      `no model can take ${y.length} points: ${candidates.map((c) => c.reason).join('; ')}`,
    );
  return { model: best.model, candidates, outOfSample: best.outOfSample };
}

/** The candidates' scores alone, for telling how a forecast did beside simpler ones. */
export function scoreCandidates(
  y: Float64Array,
  options: { readonly catalog: readonly Model[]; readonly horizon: number },
): readonly Candidate[] {
  return chooseModel(y, options).candidates;
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
