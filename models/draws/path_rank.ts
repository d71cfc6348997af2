import { normalCdf } from '../statistics/normal.ts';
import { stream } from '../statistics/random.ts';

/**
 * Employment paths: each leaf (region × sector) has one rank u a draw, for all its years, and its path is the
 * quantile u of each year's forecast. A leaf that does well does well throughout; year by year draws would jump
 * about and cancel out.
 *
 *   u = Φ(√ρn·Zn + √ρr·Zr + √(1 − ρn − ρr)·Z)       Zn of the nation, Zr of the region, Z of the leaf
 *
 * ρn and ρr are shares of variance. Two leaves have correlated normals: ρn + ρr in one region, ρn in two.
 *
 * @see ../docs/method.md; a Gaussian copula with factors: Li (2000), On default correlation, J. Fixed Income 9(4)
 */

/** Standard normals before they are mixed: drawn once, so that every ρ is tried on the same chance. */
export interface Shocks {
  /** One value a draw. */
  readonly national: Float64Array;
  /** One array a leaf, one value a draw; the leaves of a region hold the same array. */
  readonly regional: readonly Float64Array[];
  /** One array a leaf, one value a draw. */
  readonly own: readonly Float64Array[];
}

/**
 * Draws the shocks, each from a stream of its own: `path/nation`, `path/region/…`, `path/leaf/…`. So one more leaf
 * leaves the others' numbers as they were. Scenarios use the same names, and their differences are then paired.
 *
 * @param options.names one a leaf, all different, without the scenario.
 * @param options.regionOf one a leaf: the code of its region.
 * @throws RangeError when a name comes twice or the two lists differ in length.
 */
export function drawShocks(options: {
  readonly seed: number;
  readonly draws: number;
  readonly names: readonly string[];
  readonly regionOf: readonly string[];
}): Shocks {
  const { seed, draws, names, regionOf } = options;
  if (names.length !== regionOf.length)
    throw new RangeError(`${names.length} leaves, but regions for ${regionOf.length}`);
  if (new Set(names).size < names.length) throw new RangeError('two leaves of one name would share a stream');

  const normals = (name: string) => {
    const from = stream(seed, name);
    return Float64Array.from({ length: draws }, () => from.normal());
  };
  const regions = new Map([...new Set(regionOf)].map((code) => [code, normals(`path/region/${code}`)]));
  return {
    national: normals('path/nation'),
    regional: regionOf.map((code) => regions.get(code)!),
    own: names.map((name) => normals(`path/leaf/${name}`)),
  };
}

/**
 * Mixes the shocks into ranks.
 *
 * @param options.rhoNational, options.rhoRegional shares of variance, ≥ 0, together ≤ 1.
 * @returns draws × leaves values within 0 … 1; leaf l of draw d stands at d·leaves + l.
 */
export function ranks(options: {
  readonly shocks: Shocks;
  readonly rhoNational: number;
  readonly rhoRegional: number;
}): Float64Array {
  const { shocks, rhoNational, rhoRegional } = options;
  const leaves = shocks.own.length;
  const draws = shocks.national.length;
  const u = new Float64Array(draws * leaves);
  const one = new Float64Array(draws);
  for (let leaf = 0; leaf < leaves; leaf++) {
    leafRanks(shocks, leaf, rhoNational, rhoRegional, one);
    for (let draw = 0; draw < draws; draw++) u[draw * leaves + leaf] = one[draw]!;
  }
  return u;
}

/** The ranks of one leaf, one a draw, written into `out`. */
export function leafRanks(
  shocks: Shocks,
  leaf: number,
  rhoNational: number,
  rhoRegional: number,
  out: Float64Array,
): void {
  const rest = 1 - rhoNational - rhoRegional;
  if (!(rhoNational >= 0 && rhoRegional >= 0 && rest >= -1e-12))
    throw new RangeError(
      `ρn ${rhoNational} and ρr ${rhoRegional} are shares of one whole: neither below 0, together 1 at most`,
    );
  const ofNation = Math.sqrt(rhoNational);
  const ofRegion = Math.sqrt(rhoRegional);
  const ofLeaf = Math.sqrt(Math.max(0, rest));
  const { national } = shocks;
  const regional = shocks.regional[leaf]!;
  const own = shocks.own[leaf]!;
  for (let draw = 0; draw < national.length; draw++)
    out[draw] = normalCdf(ofNation * national[draw]! + ofRegion * regional[draw]! + ofLeaf * own[draw]!);
}

/** A forecast of one year, in the unit of the measure, rising from `lo95` to `hi95`; `middle` is its quantile at u = .5. */
export interface Band {
  readonly lo95: number;
  readonly lo80: number;
  readonly middle: number;
  readonly hi80: number;
  readonly hi95: number;
}

/**
 * The band with the middle at which the quantile function must be bent at u = .5, so that draws have the forecast's mean:
 * a lopsided band with the mean at its median would draw another one.
 *
 *   mean = .025·lo95 + .075·(lo95 + lo80)/2 + .4·(lo80 + m)/2 + .4·(m + hi80)/2 + .075·(hi80 + hi95)/2 + .025·hi95
 *
 * A mean outside its own 80 % band widens it; where the
 * band is too lopsided for its mean, its longer side is drawn in until the middle lies a quarter of the way from the
 * shorter end to the mean: what is printed as the band stays, and draws are narrower there than it says.
 */
export function bentBand(mean: number, given: Omit<Band, 'middle'>): Band {
  const lo80 = Math.min(given.lo80, mean);
  const hi80 = Math.max(given.hi80, mean);
  const ends = { lo95: Math.min(given.lo95, lo80), lo80, hi80, hi95: Math.max(given.hi95, hi80) };
  const width = ends.hi95 - ends.lo95;
  // A level without a band; what rounding makes of it is none.
  if (width <= ROUNDING * Math.abs(mean)) return { ...ends, middle: mean };
  const free = (mean - tailsOf(ends)) / 0.4;
  const lowest = lo80 + QUARTER * (mean - lo80);
  const highest = hi80 - QUARTER * (hi80 - mean);
  const slack = ROUNDING * width;
  if (free >= lowest - slack && free <= highest + slack) return { ...ends, middle: free };
  const middle = free < lowest ? lowest : highest;
  // Σ weight · end + .4 · middle = mean, where the longer side is mean + f · (end − mean): linear in f.
  const long = free < lowest ? ([ends.hi95, hi80] as const) : ([ends.lo95, lo80] as const);
  const short = free < lowest ? ([ends.lo95, lo80] as const) : ([ends.hi95, hi80] as const);
  const left = mean - 0.4 * middle - 0.0625 * (short[0] + mean) - 0.2375 * (short[1] + mean);
  const factor = left / (0.0625 * (long[0] - mean) + 0.2375 * (long[1] - mean));
  const [far, near] = [mean + factor * (long[0] - mean), mean + factor * (long[1] - mean)];
  return free < lowest
    ? { ...ends, hi95: far, hi80: near, middle }
    : { ...ends, lo95: far, lo80: near, middle };
}

const QUARTER = 0.25;
const ROUNDING = 1e-9;

const tailsOf = ({ lo95, lo80, hi80, hi95 }: Omit<Band, 'middle'>) =>
  0.0625 * (lo95 + hi95) + 0.2375 * (lo80 + hi80);

/**
 * The quantile u of a forecast that is known at five points: straight lines through (0.025, lo95), (0.10, lo80),
 * (0.5, middle), (0.90, hi80), (0.975, hi95), flat beyond, never below 0. What lies beyond the 95 % band is not drawn.
 *
 * @param u rank, 0 … 1.
 */
export function quantileAt(u: number, { lo95, lo80, middle, hi80, hi95 }: Band): number {
  if (u < 0.1)
    return u <= 0.025 ? Math.max(0, lo95) : Math.max(0, lo95 + ((lo80 - lo95) * (u - 0.025)) / 0.075);
  if (u < 0.5) return Math.max(0, lo80 + ((middle - lo80) * (u - 0.1)) / 0.4);
  if (u < 0.9) return Math.max(0, middle + ((hi80 - middle) * (u - 0.5)) / 0.4);
  return u >= 0.975 ? Math.max(0, hi95) : Math.max(0, hi80 + ((hi95 - hi80) * (u - 0.9)) / 0.075);
}
