import { defaultVoices } from '../catalog.ts';
import { defaultPoints } from '../default_forecast.ts';
import { growthScale } from '../parts/growth_scale.ts';
import { type BandFactors, conformalInterval } from './conformal.ts';

/** What a panel's own hidden ends say of the shipped band. */
export interface PanelCalibration extends BandFactors {
  /** Series that were looked at; under MIN_SERIES the shipped band is used as it is. */
  readonly nSeries: number;
  /** Share of hidden values inside the shipped bands, null when there were none. */
  readonly coverage80: number | null;
  readonly coverage95: number | null;
}

const MIN_SERIES = 30;
const MAX_SERIES = 2000;
/** What the shipped table is worth against the panel's own errors, in series. */
const SHIPPED_WEIGHT = 200;
const SHORTEST = 5;
const ORIGINS = 6;

/**
 * Fits the shipped band to a panel: the factors by which it must be widened (or narrowed) to hold 80 and
 * 95 % of the panel's own hidden values.
 *   score = error/(upper − mean) for errors upwards, error/(lower − mean) for errors downwards, of values
 *   1 … h years after origins 1 … 6 years before the end; factor = quantile of the scores, drawn towards 1
 *   by weight 200/(200 + number of series) in the logarithm
 *
 * @param series runs without gaps, finite; those under six points say nothing.
 * @param keys one per series: above 2,000 series a sample is drawn by their hash, the same every time.
 * @see Romano, Patterson & Candès (2019), Conformalized quantile regression, NeurIPS
 */
export function calibratePanel(
  series: readonly Float64Array[],
  keys: readonly string[],
  horizon: number,
): PanelCalibration {
  const sampler = panelSampler();
  for (const [i, y] of series.entries()) sampler.add(y, keys[i]!);
  const sample = sampler.sample();
  const scores80: number[] = [];
  const scores95: number[] = [];
  for (const { y } of sample) {
    for (let back = 1; back <= ORIGINS && y.length - back >= SHORTEST; back++)
      addScores(y, y.length - back, Math.min(horizon, back), scores80, scores95);
  }
  if (sample.length < MIN_SERIES || scores80.length === 0)
    return {
      factor80: 1,
      factor95: 1,
      nSeries: sample.length,
      coverage80: share(scores80),
      coverage95: share(scores95),
    };
  const weight = sample.length / (sample.length + SHIPPED_WEIGHT);
  return {
    factor80: quantile(scores80, 0.8) ** weight,
    factor95: quantile(scores95, 0.95) ** weight,
    nSeries: sample.length,
    coverage80: share(scores80),
    coverage95: share(scores95),
  };
}

interface Sampled {
  readonly y: Float64Array;
  readonly key: string;
  readonly hash: number;
  /** Its place among all. */
  readonly at: number;
}

/**
 * Keeps of the series of a panel, one after the other, those that speak for it: all that are long enough, and above
 * 2,000 those of the least hashes. What it keeps, calibrated alone, calibrates as all would.
 */
export function panelSampler() {
  let held: Sampled[] = [];
  let seen = 0;
  let usable = 0;
  const fewest = () => [...held].sort((a, b) => a.hash - b.hash || a.at - b.at).slice(0, MAX_SERIES);
  return {
    add: (y: Float64Array, key: string): void => {
      const at = seen++;
      if (y.length <= SHORTEST) return;
      usable++;
      held.push({ y, key, hash: hashOf(key), at });
      if (held.length >= 2 * MAX_SERIES) held = fewest();
    },
    sample: (): readonly Sampled[] => (usable <= MAX_SERIES ? held : fewest()),
  };
}

function addScores(y: Float64Array, n: number, h: number, scores80: number[], scores95: number[]): void {
  const train = y.subarray(0, n);
  const seen = growthScale(train);
  const points = defaultPoints(defaultVoices, seen, h);
  const { mean, lo80, hi80, lo95, hi95 } = conformalInterval(seen, points, null);
  for (let j = 0; j < h; j++) {
    const error = y[n + j]! - mean[j]!;
    const scale = error < 0 && seen.logs && mean[j]! > 0 ? fallOf(mean[j]!) : (to: number) => to - mean[j]!;
    const half80 = scale(error > 0 ? hi80[j]! : lo80[j]!);
    const half95 = scale(error > 0 ? hi95[j]! : lo95[j]!);
    if (half80 === 0 || half95 === 0) continue; // a constant until then: no band to be judged
    const actual = scale(y[n + j]!);
    scores80.push(actual / half80);
    scores95.push(actual / half95);
  }
}

/** The lower side widens on the growth scale (conformal.ts), and so it is judged there; to nothing it is without end. */
const fallOf = (mean: number) => (to: number) => (to > 0 ? Math.log(to / mean) : -Infinity);

function share(scores: readonly number[]): number | null {
  return scores.length > 0 ? scores.filter((score) => score <= 1).length / scores.length : null;
}

/** A factor is kept between a quarter and four: beyond, the panel is not what the table was made for. */
function quantile(scores: number[], level: number): number {
  scores.sort((a, b) => a - b);
  const at = Math.min(scores.length - 1, Math.ceil(level * (scores.length + 1)) - 1);
  return Math.min(4, Math.max(0.25, scores[at]!));
}

/** FNV-1a, 32 bits. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
