import { crossed, type Summing, TOTAL } from './summing.ts';

/** One code a dimension. */
export type Codes = readonly string[];

/** The nodes over the leaves that can agree, leaves first. */
export interface Hierarchy {
  readonly nodes: readonly Codes[];
  readonly summing: Summing;
  /** Whether a node is the whole of what it names: no leaf of it was left aside. */
  isWhole(node: number): boolean;
}

/**
 * Every total over the leaves that can agree, along the dimensions that really split the group.
 *
 * @param leaves codes of every leaf of the group. @param able those of them that can be made to agree, one or more.
 */
export function hierarchy(leaves: readonly Codes[], able: readonly Codes[]): Hierarchy {
  const varying = varyingOf(leaves);
  const { nodes, summing } = crossed(able.map((codes) => codes.filter((_, d) => varying[d])));
  const full = nodes.map((codes) => {
    const rest = [...codes];
    return leaves[0]!.map((code, d) => (varying[d] ? rest.shift()! : code));
  });
  const size = new Map<string, number>();
  const key = (codes: Codes) => codes.join('\u0000');
  for (const codes of leaves)
    for (const wholes of wholesOf(codes, varying)) size.set(key(wholes), (size.get(key(wholes)) ?? 0) + 1);
  const isWhole = (i: number) => size.get(key(full[i]!)) === summing.start[i + 1]! - summing.start[i]!;
  return { nodes: full, summing, isWhole };
}

/** For each dimension whether the leaves differ in it. */
export const varyingOf = (leaves: readonly Codes[]): boolean[] =>
  leaves[0]!.map((_, d) => new Set(leaves.map((codes) => codes[d])).size > 1);

/** A key with each choice of its varying dimensions summed over, itself the first of them. */
export function wholesOf(codes: Codes, varying: readonly boolean[]): string[][] {
  return codes.reduce<string[][]>(
    (keys, code, d) =>
      keys.flatMap((before) =>
        varying[d]
          ? [
              [...before, code],
              [...before, TOTAL],
            ]
          : [[...before, code]],
      ),
    [[]],
  );
}
