/**
 * Ranks 1 … n from the smallest; equal values share the mean of the ranks they fill (2, 5, 5, 9 → 1, 2.5, 2.5, 4).
 *
 * @throws RangeError when a value is not a number: it has no place in the order.
 */
export function averageRanks(values: Float64Array): Float64Array {
  const sorted = values.slice().sort();
  return values.map((value, i) => {
    if (Number.isNaN(value)) throw new RangeError(`value ${i} is NaN and has no rank`);
    const below = countBelow(sorted, value, false);
    return (below + 1 + countBelow(sorted, value, true)) / 2;
  });
}

/** How many of the ordered values are smaller than `value`, or not larger when `equalToo`. */
function countBelow(sorted: Float64Array, value: number, equalToo: boolean): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < value || (equalToo && sorted[middle] === value)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** How far each uncertain input explains the spread of an output. */
export interface RankShares {
  /** One an input, in the order given: squared Spearman, 0 … 1; 0 for an input that never moved. */
  readonly shares: Float64Array;
  /** 1 − Σ shares: interactions, bent effects and noise of the draws; below 0 where inputs move together. */
  readonly remainder: number;
}

/**
 * Squared rank correlation of each input with an output, both from the same draws. With independent inputs whose
 * effects add up along straight lines the shares are near the shares of variance and the remainder is near 0.
 *
 * What it is not: a decomposition. An effect that rises and falls again has a share of 0; inputs that are
 * correlated are counted twice and push the remainder below 0; even a perfect sum leaves some hundredths, because
 * ranks bend a straight line (Pearson 0.6 is Spearman 0.58 between normals). An input without any effect gets
 * about 1/draws by chance, and so many inputs and few draws also lower the remainder. It is printed as it comes
 * out, never spread over the inputs or cut at 0.
 *
 * @param rankedInputs, rankedOutput average ranks, all of the same length, one a draw: many outputs (cells, regions)
 *   share the ranks of the inputs.
 * @returns null when the output never moves: there is no spread to share.
 * @throws RangeError when lengths differ.
 * @see Saltelli et al. (2008), Global Sensitivity Analysis: The Primer
 */
export function sharesOfRanks(
  rankedInputs: readonly Float64Array[],
  rankedOutput: Float64Array,
): RankShares | null {
  const output = unitRanks(rankedOutput);
  if (output === null) return null;
  const shares = Float64Array.from(rankedInputs, (ranked) => {
    if (ranked.length !== output.length)
      throw new RangeError(`${ranked.length} draws of one, ${output.length} of the other`);
    const input = unitRanks(ranked);
    return input === null ? 0 : correlationOfUnits(input, output) ** 2;
  });
  return { shares, remainder: 1 - shares.reduce((sum, share) => sum + share, 0) };
}

/**
 * Average ranks turned into a vector of mean 0 and length 1, so that Spearman's correlation of two of them is their inner
 * product: what is compared with many others is centred once. Both rankings have the mean (n + 1)/2, tied or not. Null
 * where the values never move.
 *
 * @see Spearman (1904), The proof and measurement of association between two things, Am. J. Psych. 15(1)
 */
export function unitRanks(ranks: Float64Array): Float64Array | null {
  const mean = (ranks.length + 1) / 2;
  let squares = 0;
  for (let i = 0; i < ranks.length; i++) squares += (ranks[i]! - mean) ** 2;
  if (!(squares > 0)) return null;
  const length = Math.sqrt(squares);
  return ranks.map((rank) => (rank - mean) / length);
}

/** Spearman's correlation of two rankings as `unitRanks` gives them, −1 … 1. */
export function correlationOfUnits(a: Float64Array, b: Float64Array): number {
  if (a.length !== b.length) throw new RangeError(`${a.length} draws of one, ${b.length} of the other`);
  let together = 0;
  for (let i = 0; i < a.length; i++) together += a[i]! * b[i]!;
  return together;
}
