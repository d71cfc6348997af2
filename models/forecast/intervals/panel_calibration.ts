import { holeFactor } from '../parts/holes.ts';
import { forecastRun } from '../run.ts';
import type { BandFactors } from './conformal.ts';

/** What a panel's own hidden ends say of the shipped band. */
export interface PanelCalibration extends BandFactors {
  /** Series that were looked at; under MIN_SERIES the shipped band is used as it is. */
  readonly nSeries: number;
  /** Share of hidden values inside the shipped bands, those of width zero too; null when there were none. */
  readonly coverage80: number | null;
  readonly coverage95: number | null;
}

/** A series of a panel: one run of years, and by place in it 1 where a year was counted (default: all were). */
export interface PanelSeries {
  readonly y: Float64Array;
  readonly counted?: Uint8Array | undefined;
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
 * Years that nobody counted (filled, or told by a part) are no hidden values, and no forecast begins with one.
 *
 * @param series those under six points say nothing.
 * @param keys one per series: above 2,000 series a sample is drawn by their hash, the same every time.
 * @see Romano, Patterson & Candès (2019), Conformalized quantile regression, NeurIPS
 */
export function calibratePanel(
  series: readonly PanelSeries[],
  keys: readonly string[],
  horizon: number,
): PanelCalibration {
  const sampler = panelSampler();
  for (const [i, one] of series.entries()) sampler.add(one, keys[i]!);
  const sample = sampler.sample();
  const found: Hidden = { scores80: [], scores95: [], values: 0, held80: 0, held95: 0 };
  for (const one of sample)
    for (let back = 1; back <= ORIGINS && one.y.length - back >= SHORTEST; back++)
      addScores(one, one.y.length - back, Math.min(horizon, back), found);
  const { scores80, scores95, values } = found;
  const weight =
    sample.length < MIN_SERIES || scores80.length === 0
      ? 0
      : sample.length / (sample.length + SHIPPED_WEIGHT);
  return {
    factor80: weight === 0 ? 1 : quantile(scores80, 0.8) ** weight,
    factor95: weight === 0 ? 1 : quantile(scores95, 0.95) ** weight,
    nSeries: sample.length,
    coverage80: values === 0 ? null : found.held80 / values,
    coverage95: values === 0 ? null : found.held95 / values,
  };
}

/** What hidden values said of the bands; a band of width zero has no score, for no factor widens it. */
interface Hidden {
  readonly scores80: number[];
  readonly scores95: number[];
  values: number;
  held80: number;
  held95: number;
}

interface Sampled extends PanelSeries {
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
    add: ({ y, counted }: PanelSeries, key: string): void => {
      const at = seen++;
      if (y.length <= SHORTEST) return;
      usable++;
      held.push({ y, counted, key, hash: hashOf(key), at });
      if (held.length >= 2 * MAX_SERIES) held = fewest();
    },
    sample: (): readonly Sampled[] => (usable <= MAX_SERIES ? held : fewest()),
  };
}

/** The forecast of a constant is the constant up to this share of it. */
const ROUNDING = 1e-9;

function addScores({ y, counted }: PanelSeries, n: number, h: number, found: Hidden): void {
  const isCounted = (t: number) => counted === undefined || counted[t] === 1;
  const train = y.subarray(0, n);
  const nObs = train.reduce((sum, _, t) => sum + (isCounted(t) ? 1 : 0), 0);
  if (!isCounted(n - 1) || nObs < SHORTEST) return;
  const wider = holeFactor(n, nObs);
  const { mean, ...band } = forecastRun(train, h, null, { factor80: wider, factor95: wider }, nObs);
  const logs = train.every((value) => value > 0);
  for (let j = 0; j < h; j++) {
    if (!isCounted(n + j)) continue;
    const came = y[n + j]!;
    found.values++;
    const slack = ROUNDING * Math.abs(came);
    if (came >= band.lo80[j]! - slack && came <= band.hi80[j]! + slack) found.held80++;
    if (came >= band.lo95[j]! - slack && came <= band.hi95[j]! + slack) found.held95++;
    const isAbove = came > mean[j]!;
    const scale = came < mean[j]! && logs && mean[j]! > 0 ? fallOf(mean[j]!) : (to: number) => to - mean[j]!;
    const half80 = scale((isAbove ? band.hi80 : band.lo80)[j]!);
    const half95 = scale((isAbove ? band.hi95 : band.lo95)[j]!);
    if (half80 === 0 || half95 === 0) continue;
    found.scores80.push(scale(came) / half80);
    found.scores95.push(scale(came) / half95);
  }
}

/** The lower side widens on the growth scale (conformal.ts), and so it is judged there; to nothing it is without end. */
const fallOf = (mean: number) => (to: number) => (to > 0 ? Math.log(to / mean) : -Infinity);

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
