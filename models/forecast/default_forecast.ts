import { arGrowthPoints, growthMemory } from './ar_growth.ts';
import { autoregression, autoregressionPoints } from './autoregression.ts';
import { dotmPoints } from './dotm.ts';
import { fromGrowthScale, type GrowthScale, growthScale, shrunkMeanGrowth } from './growth_scale.ts';
import { holtGridPoints, localGrid, wideGrid } from './holt_grid.ts';
import { dickeyFuller } from './mean_reversion.ts';
import { shrunkGrowthPoints } from './shrunk_growth.ts';
import { driftStatistic, roughness } from './smoothness.ts';
import { thetaPoints } from './theta.ts';

/** The points of a default forecast and what was learnt on the way. */
export interface PointForecast {
  /** Which rules ran, joined by + in the order of weight: middle_of_six, local_trend, return_to_mean. */
  readonly model: string;
  readonly mean: Float64Array;
  /** Highest minus lowest opinion at each horizon, in the unit of the series. */
  readonly spread: Float64Array;
  /** Weights of the three rules; they sum to 1. */
  readonly weights: { readonly middle: number; readonly local: number; readonly returning: number };
  readonly roughness: number;
}

/** Fewest points for the six opinions. */
export const DEFAULT_MIN_LENGTH = 5;

/**
 * The default forecast, in three sentences. Six opinions on a series (DOTM counted twice, Theta on
 * logarithms, shrunk growth, growth with a memory, damped Holt) are laid side by side, the highest and
 * the lowest dropped at each year, and the other four averaged. A series so smooth that its last steps
 * tell the next ones (a population) follows its recent local trend instead. A series that goes nowhere
 * and keeps coming back to its level is led back to it by an autoregression.
 *
 * The changeovers are gradual: local trend has weight 1 − g, g = clip((roughness − 0.5)/0.2, 0, 1); the
 * autoregression g·clip((−t − 1.5)/2, 0, 1)·clip((1.25 − |d|)/0.5, 0, 1), with t the Dickey–Fuller and d
 * the drift statistic, from 16 points on; the six have the rest. Under 8 points only the six speak.
 *
 * @param y n ≥ 5 points, oldest first, yearly, no gaps, all finite; not checked here.
 * @param h years ahead (≥ 1). @param scale growthScale(y), where the caller has it already.
 */
export function defaultPoints(
  y: Float64Array,
  h: number,
  scale: GrowthScale = growthScale(y),
): PointForecast {
  const n = y.length;
  const rough = roughness(scale.z);
  const g = n < 8 ? 1 : clip((rough - 0.5) / 0.2);
  const returning = n < 16 || g === 0 ? 0 : g * returnWeight(scale.z);
  const local = 1 - g;
  const middle = g - returning;

  const mean = new Float64Array(h);
  const spread = new Float64Array(h);
  const voice = new Float64Array(h);
  trimmedMean(fiveVoices(y, scale, h), mean, spread);
  if (middle < 1) for (let j = 0; j < h; j++) mean[j]! *= middle;
  if (local > 0) {
    holtGridPoints(y, localGrid, voice);
    add(mean, voice, scale.logs ? local / 2 : local);
    if (scale.logs) {
      holtGridPoints(scale.z, localGrid, voice);
      add(mean, fromGrowthScale(scale, voice), local / 2);
    }
  }
  if (returning > 0) {
    const order = Math.min(6, n >> 2);
    autoregressionPoints(y, autoregression(y, order), voice);
    add(mean, voice, scale.logs ? returning / 2 : returning);
    if (scale.logs) {
      autoregressionPoints(scale.z, autoregression(scale.z, order), voice);
      add(mean, fromGrowthScale(scale, voice), returning / 2);
    }
  }
  return {
    model: modelName(middle, local, returning),
    mean,
    spread,
    weights: { middle, local, returning },
    roughness: rough,
  };
}

function clip(x: number): number {
  return x > 1 ? 1 : x > 0 ? x : 0;
}

function returnWeight(z: Float64Array): number {
  const aimless = clip((1.25 - Math.abs(driftStatistic(z))) / 0.5);
  return aimless > 0 ? aimless * clip((-dickeyFuller(z) - 1.5) / 2) : 0;
}

function add(sum: Float64Array, voice: Float64Array, weight: number): void {
  for (let j = 0; j < sum.length; j++) sum[j]! += weight * voice[j]!;
}

/** The five voices, h values each; DOTM, the first, counts twice. */
function fiveVoices(y: Float64Array, scale: GrowthScale, h: number): readonly Float64Array[] {
  const { z, logs } = scale;
  const mu = shrunkMeanGrowth(z, logs);
  const all: Float64Array[] = [];
  for (let k = 0; k < 5; k++) all.push(new Float64Array(h));
  const [first, holt, thetas, growth, memory] = all;
  dotmPoints(y, first!);
  holtGridPoints(y, wideGrid, holt!);
  thetaPoints(z, thetas!);
  shrunkGrowthPoints(z, mu, growth!);
  arGrowthPoints(z, mu, growthMemory(z), memory!);
  fromGrowthScale(scale, thetas!);
  fromGrowthScale(scale, growth!);
  fromGrowthScale(scale, memory!);
  return all;
}

/** Of a, a, b, c, d, e: the mean without the highest and the lowest; and highest − lowest. */
function trimmedMean(voices: readonly Float64Array[], mean: Float64Array, spread: Float64Array): void {
  for (let j = 0; j < mean.length; j++) {
    let sum = voices[0]![j]!;
    let low = sum;
    let high = sum;
    for (let k = 0; k < 5; k++) {
      const value = voices[k]![j]!;
      sum += value;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    mean[j] = (sum - low - high) / 4;
    spread[j] = high - low;
  }
}

function modelName(middle: number, local: number, returning: number): string {
  if (middle === 1) return 'middle_of_six';
  const parts: [string, number][] = [
    ['middle_of_six', middle],
    ['local_trend', local],
    ['return_to_mean', returning],
  ];
  return parts
    .filter(([, weight]) => weight > 0)
    .sort((a, b) => b[1] - a[1])
    .map(([name]) => name)
    .join('+');
}
