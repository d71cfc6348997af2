import { type Summing, spreadNodes, sumLeaves } from './summing.ts';

/** How long is searched. Twenty thousand leaves whose weights differ a millionfold took 6,434 steps and nine rounds. */
export interface SearchLimits {
  /** Of conjugate gradients, in each round. */
  readonly steps: number;
  /** Of leaves held at zero and let go. */
  readonly rounds: number;
}

const LIMITS: SearchLimits = { steps: 10_000, rounds: 1_000 };
/** Squared residual over that of nothing: where the search ends, and what it must have reached. */
const AIM = 1e-24;
const NEEDED = 1e-16;

export type Reconciliation = 'bottom_up' | 'wls_structural' | 'wls_variance';

/**
 * Weights of the nodes' base forecasts, one over the variance each is taken to have (up to a factor):
 * - wls_structural: the number of leaves in the node, as if every leaf erred alike and alone;
 * - wls_variance: the node's own error variance (unit²), floored at a millionth of the mean so that a
 *   constant series binds the others firmly but not absolutely.
 */
export function reconciliationWeights(
  s: Summing,
  method: Exclude<Reconciliation, 'bottom_up'>,
  variance?: ArrayLike<number>,
): Float64Array {
  const weights = new Float64Array(s.nNodes);
  if (method === 'wls_structural') {
    for (let i = 0; i < s.nNodes; i++) weights[i] = 1 / (s.start[i + 1]! - s.start[i]!);
    return weights;
  }
  if (variance?.length !== s.nNodes) throw new RangeError(`wls_variance needs ${s.nNodes} variances`);
  let mean = 0;
  for (let i = 0; i < s.nNodes; i++) mean += variance[i]! / s.nNodes;
  for (let i = 0; i < s.nNodes; i++) weights[i] = mean > 0 ? mean / Math.max(variance[i]!, 1e-6 * mean) : 1;
  return weights;
}

/**
 * Reconciles base forecasts of one year so that every node is the sum of its leaves.
 *   minimise Σ w_i·(base_i − (S·b)_i)² over the leaves b, with b ≥ 0 for counts; every node is then S·b
 * The normal equations SᵀWS·b = SᵀW·base are solved by conjugate gradients, S staying sparse. For counts,
 * leaves that come out negative are held at zero and let go again when zero hurts (block pivoting), until
 * neither happens. Leaves are rounded to a power of two so fine that no sum of them is rounded again: parents
 * equal the sums of their children exactly, in any order of addition.
 *
 * @param base one value per node, in one unit. @param weights per node (reconciliationWeights), null: bottom-up.
 * @returns every node, reconciled.
 * @throws RangeError where the search ends without an answer: forecasts that nearly agree are not published as agreed.
 * @see Wickramasuriya, Athanasopoulos & Hyndman (2019), J. American Statistical Association 114(526);
 *   Hestenes & Stiefel (1952) for the solver; Júdice & Pires (1994) for block pivoting
 */
export function reconcile(
  s: Summing,
  base: Float64Array,
  weights: Float64Array | null,
  options: { readonly nonnegative: boolean; readonly limits?: SearchLimits },
): Float64Array {
  const leaves = leafValues(s, base);
  const b = weights === null ? leaves : weightedLeaves(s, base, weights, leaves, options);
  if (options.nonnegative) for (let k = 0; k < b.length; k++) b[k] = Math.max(0, b[k]!);
  roundForExactSums(b);
  const out = new Float64Array(s.nNodes);
  sumLeaves(s, b, out);
  return out;
}

/**
 * Bands that agree with reconciled means: each bound keeps its distance from the mean, so the mean stays
 * inside; and a total is never less sure than its leaves would be if they all erred together.
 *
 * @param mean reconciled. @param below, above distances of base mean and bound, per node, ≥ 0; the longer of
 *   two bands (95 %) must be given distances not shorter than the other's.
 * @param floor lowest possible value, null when there is none.
 */
export function reconciledBand(
  s: Summing,
  mean: Float64Array,
  below: Float64Array,
  above: Float64Array,
  floor: number | null,
): { lo: Float64Array; hi: Float64Array } {
  const together = { below: new Float64Array(s.nNodes), above: new Float64Array(s.nNodes) };
  sumLeaves(s, leafValues(s, below), together.below);
  sumLeaves(s, leafValues(s, above), together.above);
  const lowest = floor ?? Number.NEGATIVE_INFINITY;
  return {
    lo: mean.map((m, i) => Math.max(lowest, m - Math.min(below[i]!, together.below[i]!))),
    hi: mean.map((m, i) => Math.max(lowest, m + Math.min(above[i]!, together.above[i]!))),
  };
}

/** The values of the nodes that are single leaves; the first such node of a leaf counts. */
function leafValues(s: Summing, values: Float64Array): Float64Array {
  const out = new Float64Array(s.nLeaves);
  for (let i = s.nNodes - 1; i >= 0; i--)
    if (s.start[i + 1]! - s.start[i]! === 1) out[s.leaves[s.start[i]!]!] = values[i]!;
  return out;
}

function weightedLeaves(
  s: Summing,
  base: Float64Array,
  weights: Float64Array,
  first: Float64Array,
  { nonnegative, limits = LIMITS }: { readonly nonnegative: boolean; readonly limits?: SearchLimits },
): Float64Array {
  const right = new Float64Array(s.nLeaves);
  spreadNodes(
    s,
    base.map((value, i) => value * weights[i]!),
    right,
  );
  const free = new Uint8Array(s.nLeaves).fill(1);
  const b = first.slice();
  const gradient = new Float64Array(s.nLeaves);
  const size = base.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  let fewest = Infinity;
  let patience = 3;
  for (let round = 0; round < limits.rounds; round++) {
    conjugateGradients(s, weights, right, free, b, limits.steps);
    if (!nonnegative) return b;
    normalProduct(s, weights, b, gradient);
    const wrong: number[] = [];
    for (let k = 0; k < s.nLeaves; k++) {
      const limit = 1e-9 * size;
      if (free[k] === 1 ? b[k]! < -limit : right[k]! - gradient[k]! > 1e-7 * (Math.abs(right[k]!) + limit))
        wrong.push(k);
    }
    if (wrong.length === 0) return b;
    // Exchange all that are wrong; if that does not help for three rounds, only the last one (never cycles).
    if (wrong.length < fewest) {
      fewest = wrong.length;
      patience = 3;
    } else patience--;
    for (const k of patience > 0 ? wrong : wrong.slice(-1)) {
      free[k] = free[k] === 1 ? 0 : 1;
      b[k] = 0;
    }
  }
  throw new RangeError(
    `forecasts of ${s.nNodes} series and totals do not agree: after ${limits.rounds} rounds ${fewest} leaves or more still ask to be held at zero or let go`,
  );
}

/** SᵀWS·b. */
function normalProduct(s: Summing, weights: Float64Array, b: Float64Array, out: Float64Array): void {
  const nodes = new Float64Array(s.nNodes);
  sumLeaves(s, b, nodes);
  for (let i = 0; i < s.nNodes; i++) nodes[i]! *= weights[i]!;
  spreadNodes(s, nodes, out);
}

/** Solves SᵀWS·b = right over the free leaves, the others staying at zero; b is start and result. */
function conjugateGradients(
  s: Summing,
  weights: Float64Array,
  right: Float64Array,
  free: Uint8Array,
  b: Float64Array,
  steps: number,
): void {
  const n = s.nLeaves;
  const diagonal = new Float64Array(n);
  spreadNodes(s, weights, diagonal);
  const product = new Float64Array(n);
  normalProduct(s, weights, b, product);
  const residual = new Float64Array(n);
  const direction = new Float64Array(n);
  let size = 0;
  let rho = 0;
  for (let k = 0; k < n; k++) {
    residual[k] = free[k]! * (right[k]! - product[k]!);
    direction[k] = residual[k]! / diagonal[k]!;
    rho += residual[k]! * direction[k]!;
    size += (right[k]! * right[k]!) / diagonal[k]!;
  }
  for (let step = 0; step < steps && rho > AIM * size; step++) {
    normalProduct(s, weights, direction, product);
    let curvature = 0;
    for (let k = 0; k < n; k++) curvature += free[k]! * direction[k]! * product[k]!;
    const length = rho / curvature;
    let next = 0;
    for (let k = 0; k < n; k++) {
      b[k]! += length * direction[k]!;
      residual[k]! -= length * free[k]! * product[k]!;
      next += (residual[k]! * residual[k]!) / diagonal[k]!;
    }
    for (let k = 0; k < n; k++) direction[k] = residual[k]! / diagonal[k]! + (next / rho) * direction[k]!;
    rho = next;
  }
  // NaN is no answer either.
  if (!(rho <= NEEDED * size))
    throw new RangeError(
      `forecasts of ${s.nNodes} series and totals do not agree: after ${steps} steps the residual is ${Math.sqrt(rho / size).toExponential(1)} of the whole`,
    );
}

/** Rounds to multiples of a power of two of which 2^52 make the sum of all sizes: every sum is then exact. */
function roundForExactSums(b: Float64Array): void {
  let total = 0;
  for (let k = 0; k < b.length; k++) total += Math.abs(b[k]!);
  if (total === 0 || !Number.isFinite(total)) return;
  const unit = 2 ** (Math.ceil(Math.log2(total)) + 1 - 52);
  for (let k = 0; k < b.length; k++) b[k] = Math.round(b[k]! / unit) * unit;
}
