import type { Rule, Voice } from './model.ts';
import { dampExplosion } from './parts/explosion.ts';
import type { GrowthScale } from './parts/growth_scale.ts';
import { dickeyFuller } from './parts/mean_reversion.ts';
import { driftStatistic, roughness } from './parts/smoothness.ts';

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
  /** Mean yearly change of z over its standard error. */
  readonly drift: number;
}

/** The voices of the default forecast, as the catalogue lists them. */
export interface DefaultVoices {
  /** Laid side by side; a voice of weight 2 counts as two opinions. Whole weights, 4 or more together. */
  readonly middle: readonly { readonly voice: Voice; readonly weight: number }[];
  /** The one of them that is heard once more in a series that swings: no aim, but growth that lasts for years. */
  readonly memory: Voice;
  /** Followed where the series is so smooth that its last steps tell the next ones. */
  readonly smooth: Rule;
  /** Mixed in where the series goes nowhere and keeps coming back to its level. */
  readonly returning: Rule;
}

/** Fewest points for the opinions. */
export const DEFAULT_MIN_LENGTH = 5;

/** How far the middle of the opinions is moved towards growth with a memory, and towards the last value. */
const MEMORY = 0.5;
const STILL = 0.3;

/**
 * The default forecast, in three sentences. Opinions on a series are laid side by side (catalog.ts lists whose:
 * six, DOTM counting twice), the highest and the lowest dropped at each year, and the others averaged; the average is
 * moved towards growth with a memory where a series swings without an aim, and towards the last value where a short one
 * does not clearly rise.
 * A series so smooth that its last steps tell the next ones (a population) follows its recent local trend instead.
 * A series that goes nowhere and keeps coming back to its level is led back to it by an autoregression.
 *
 * The changeovers are gradual: local trend has weight 1 − g, g = clip((roughness − 0.5)/0.2, 0, 1); the
 * autoregression g·clip((−t − 1.5)/2, 0, 1)·clip((1.25 − |d|)/0.5, 0, 1), with t the Dickey–Fuller and d
 * the drift statistic, from 16 points on; the opinions have the rest. Under 8 points only they speak.
 * The middle m of the opinions becomes m + 0.5·clip((1.4 − roughness)/0.3, 0, 1)·clip((1.75 − |d|)/0.75, 0, 1)·(memory − m),
 * then m + 0.3·clip((2.5 − d)/1.25, 0, 1)·clip((20 − n)/8, 0, 1)·(last − m), with |d| for d where there are no logarithms.
 * Growth beyond +49 % over six years is damped at last, whoever spoke (explosion.ts).
 *
 * @param series n ≥ 5 points, oldest first, yearly, no gaps, all finite; not checked here.
 * @param h years ahead (≥ 1).
 */
export function defaultPoints(voices: DefaultVoices, series: GrowthScale, h: number): PointForecast {
  const n = series.y.length;
  const rough = roughness(series.z);
  const drift = driftStatistic(series.z);
  const g = n < 8 ? 1 : clip((rough - 0.5) / 0.2);
  const returning = n < 16 || g === 0 ? 0 : g * returnWeight(series.z, drift);
  const local = 1 - g;
  const middle = g - returning;

  const { mean, spread, memory } = middleOf(voices, series, h);
  const swings = MEMORY * clip((1.4 - rough) / 0.3) * clip((1.75 - Math.abs(drift)) / 0.75);
  const still = STILL * clip((20 - n) / 8) * clip((2.5 - (series.logs ? drift : Math.abs(drift))) / 1.25);
  const last = series.y[n - 1]!;
  for (let j = 0; j < h; j++) {
    mean[j]! += swings * (memory[j]! - mean[j]!);
    mean[j]! += still * (last - mean[j]!);
  }
  if (middle < 1) for (let j = 0; j < h; j++) mean[j]! *= middle;
  if (local > 0) voices.smooth.add(series, mean, local);
  if (returning > 0) voices.returning.add(series, mean, returning);
  dampExplosion(mean, last);
  return {
    model: modelName(voices, { middle, local, returning }),
    mean,
    spread,
    weights: { middle, local, returning },
    roughness: rough,
    drift,
  };
}

function clip(x: number): number {
  return x > 1 ? 1 : x > 0 ? x : 0;
}

function returnWeight(z: Float64Array, drift: number): number {
  const aimless = clip((1.25 - Math.abs(drift)) / 0.5);
  return aimless > 0 ? aimless * clip((-dickeyFuller(z) - 1.5) / 2) : 0;
}

/** The mean of all opinions without the highest and the lowest, at each year; highest − lowest; and what memory says. */
function middleOf(
  { middle, memory }: DefaultVoices,
  series: GrowthScale,
  h: number,
): { mean: Float64Array; spread: Float64Array; memory: Float64Array } {
  const mean = new Float64Array(h);
  const spread = new Float64Array(h);
  const highest = new Float64Array(h).fill(-Infinity);
  const lowest = new Float64Array(h).fill(Infinity);
  const points = new Float64Array(h);
  let remembered: Float64Array | undefined;
  let opinions = 0;
  for (const { voice, weight } of middle) {
    voice.points(series, points);
    if (voice === memory) remembered = points.slice();
    opinions += weight;
    for (let j = 0; j < h; j++) {
      const value = points[j]!;
      mean[j]! += weight * value;
      if (value < lowest[j]!) lowest[j] = value;
      if (value > highest[j]!) highest[j] = value;
    }
  }
  for (let j = 0; j < h; j++) {
    mean[j] = (mean[j]! - lowest[j]! - highest[j]!) / (opinions - 2);
    spread[j] = highest[j]! - lowest[j]!;
  }
  if (remembered === undefined) throw new RangeError(`${memory.name} is none of the opinions`);
  return { mean, spread, memory: remembered };
}

/** What the middle of the opinions is called where it is stored. */
const MIDDLE = 'middle_of_six';

function modelName(voices: DefaultVoices, { middle, local, returning }: PointForecast['weights']): string {
  if (middle === 1) return MIDDLE;
  const parts: [string, number][] = [
    [MIDDLE, middle],
    [voices.smooth.name, local],
    [voices.returning.name, returning],
  ];
  return parts
    .filter(([, weight]) => weight > 0)
    .sort((a, b) => b[1] - a[1])
    .map(([name]) => name)
    .join('+');
}
