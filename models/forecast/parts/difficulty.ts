import type { PointForecast } from '../default_forecast.ts';
import type { GrowthScale } from './growth_scale.ts';

/** Number of features per horizon, in the order of `featuresAt`. */
export const FEATURES = 8;
/** Keeps logarithms of vanishing features finite; a share of the usual yearly change. */
const LEAST = 0.01;

/** How hard a series is to forecast, told by the series and the forecast alone. */
export interface Difficulty {
  /** Usual yearly change, in the unit of the series; 0 for a constant. */
  readonly change: number;
  /** FEATURES numbers per horizon, no unit: logarithms of sizes over `change`, or weights. */
  readonly features: Float64Array;
  /** Does the series go somewhere? 1: clearly, 0: not at all. */
  readonly aim: number;
  /** +1 upwards, −1 downwards. */
  readonly direction: 1 | -1;
  /** Weight of the local trend: 1 for a very smooth series. */
  readonly local: number;
}

/**
 * Measures what tells how large the errors of a forecast will be, before any is seen:
 *   1 curvature: recent mean |Δ²y|            2 wander: mean |y_{t+h} − y_t − h·mean Δy| in the past
 *   3 spread of the six opinions at h         4 distance of the forecast from the last value
 *   5 roughness                               6 weight of the return to the mean
 *   7 weight of the local trend               8 the same times log roughness
 * Sizes are over the usual yearly change: √(mean |Δy| with weights 0.85^age × plain mean |Δy|).
 * Years of wander weigh 0.93^age, of curvature 0.85^age; h is at most (n − 2)/2 in wander.
 *
 * @param series n ≥ 5 points. @param points their default forecast.
 */
export function difficulty({ y }: GrowthScale, points: PointForecast): Difficulty {
  const features = new Float64Array(points.mean.length * FEATURES);
  const n = y.length;
  const h = points.mean.length;
  let recent = 0;
  let weights = 0;
  let plain = 0;
  let curvature = 0;
  let weight = 1;
  let before = 0;
  for (let t = n - 1; t >= 1; t--) {
    const step = y[t]! - y[t - 1]!;
    const size = Math.abs(step);
    recent += weight * size;
    plain += size;
    if (t < n - 1) curvature += (weight / 0.85) * Math.abs(before - step);
    before = step;
    weights += weight;
    weight *= 0.85;
  }
  const change = Math.sqrt((recent / weights) * (plain / (n - 1)));
  const { roughness, drift, weights: rules } = points;
  const aim = Math.min(1, Math.abs(drift) / 1.25);
  const result: Difficulty = { change, features, aim, direction: drift < 0 ? -1 : 1, local: rules.local };
  if (change === 0) return result;

  const logCurvature = Math.log(curvature / (weights - weight / 0.85) / change + LEAST);
  const logRoughness = Math.log(roughness + 0.02);
  const slope = (y[n - 1]! - y[0]!) / (n - 1);
  const longest = (n - 2) >> 1;
  let logWander = 0;
  for (let j = 0; j < h; j++) {
    if (j < longest) logWander = Math.log(wander(y, j + 1, slope) / change + LEAST);
    const at = j * FEATURES;
    features[at] = logCurvature;
    features[at + 1] = logWander;
    features[at + 2] = Math.log(points.spread[j]! / change + LEAST);
    features[at + 3] = Math.log(Math.abs(points.mean[j]! - y[n - 1]!) / change + 0.05);
    features[at + 4] = logRoughness;
    features[at + 5] = rules.returning;
    features[at + 6] = rules.local;
    features[at + 7] = rules.local * logRoughness;
  }
  return result;
}

/** Weights 0.93^age, computed once. */
const AGE = Float64Array.from({ length: 512 }, (_, age) => 0.93 ** age);

/** How far the series moved in k years beyond its mean slope, recent years weighing more. */
function wander(y: Float64Array, k: number, slope: number): number {
  const n = y.length;
  const first = Math.max(k, n - AGE.length);
  let sum = 0;
  let weights = 0;
  for (let t = n - 1; t >= first; t--) {
    const weight = AGE[n - 1 - t]!;
    sum += weight * Math.abs(y[t]! - y[t - k]! - slope * k);
    weights += weight;
  }
  return sum / weights;
}
