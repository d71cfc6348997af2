import type { Stream } from '../statistics/random.ts';

/** What an expert says of a rate: its lowest, likeliest and highest value, in the unit of the rate. */
export interface PertRange {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/**
 * Draws from a PERT distribution: a Beta stretched over low … high with its top at the mode,
 *   α = 1 + λ·(mode − low)/(high − low),   β = 1 + λ·(high − mode)/(high − low),   λ = 4
 * A larger λ trusts the mode more; 4 is the convention, and gives the mean (low + 4·mode + high)/6. The ends are
 * limits that are never passed, not quantiles. Low equal to high is a constant, and takes nothing from the stream.
 *
 * The Beta is Ga/(Ga + Gb) of two gammas, so a draw takes a varying count of numbers from its stream: give each
 * parameter a stream of its own.
 *
 * @throws RangeError when the mode lies outside low … high or one of the three is not finite.
 * @see Malcolm, Roseboom, Clark & Fazar (1959), Application of a technique for research and development program
 *   evaluation, Oper. Res. 7(5); Vose (2008), Risk Analysis, 3rd ed., on λ
 */
export function drawPert(range: PertRange, from: Stream): number {
  const { low, high } = range;
  const { alpha, beta } = pertShape(range);
  if (low === high) return low;
  const a = drawGamma(alpha, from);
  const b = drawGamma(beta, from);
  return Math.min(high, low + (high - low) * (a / (a + b)));
}

/** α and β, both 1 … 5 (no unit); 3 and 3 where low equals high and the shape says nothing. */
export function pertShape({ low, mode, high }: PertRange): { readonly alpha: number; readonly beta: number } {
  if (!(low <= mode && mode <= high && Number.isFinite(high - low)))
    throw new RangeError(`low ${low}, mode ${mode}, high ${high}: the mode must lie between low and high`);
  const share = low === high ? 0.5 : (mode - low) / (high - low);
  return { alpha: 1 + 4 * share, beta: 1 + 4 * (1 - share) };
}

/**
 * A gamma of scale 1: the cube of a shifted normal, kept or thrown away so that what stays is exact.
 *
 * @param shape ≥ 1, which PERT's always is.
 * @see Marsaglia & Tsang (2000), A simple method for generating gamma variables, ACM TOMS 26(3)
 */
function drawGamma(shape: number, from: Stream): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = from.normal();
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = from.uniform();
    if (u < 1 - 0.0331 * x * x * x * x) return d * v; // a cheap bound that settles most draws without a logarithm
    if (Math.log(u) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
  }
}
