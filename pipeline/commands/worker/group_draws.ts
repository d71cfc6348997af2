import { solveNationalCorrelation } from '../../../models/draws/correlation.ts';
import { DRAWN_RANKS } from '../../../models/draws/drawn_ranks.ts';
import { type Band, bentBand, drawShocks, leafRanks, quantileAt } from '../../../models/draws/path_rank.ts';
import { varyingOf } from '../../../models/reconcile/hierarchy.ts';
import { TOTAL } from '../../../models/reconcile/summing.ts';
import { quantiles } from '../../../models/statistics/quantile.ts';
import type { Draws } from './group_job.ts';
import type { Node } from './group_node.ts';

/**
 * Draws the levels of a group as a run draws those of employment: each leaf has one rank a draw for all its years, leaves
 * move together as far as the band of their whole says, and a total is summed draw by draw.
 *
 * @param nodes of the group, its leaves first. @param names of the leaves, by which each has its own chance.
 * @param horizon how many of the last years are drawn: those that lie ahead of every leaf. Years before are null.
 */
export function drawGroup<N extends Node>(
  nodes: readonly N[],
  names: readonly string[],
  horizon: number,
  { draws, seed, regionalCorrelation: rhoRegional }: Draws,
) {
  const leaves = nodes.slice(0, names.length);
  const shocks = drawShocks({ seed, draws, names, regionOf: leaves.map(({ codes }) => codes[0]!) });
  const bands = leaves.map((leaf) => bandAt(leaf, -1));
  const targetWidth80 =
    widthOf(wholeOf(nodes, leaves)) ?? bands.reduce((sum, { hi80, lo80 }) => sum + hi80 - lo80, 0);
  const found = solveNationalCorrelation({ shocks, rhoRegional, bands, targetWidth80 });
  const ranks = leaves.map((_, leaf) => {
    const own = new Float64Array(draws);
    leafRanks(shocks, leaf, found.rhoNational, rhoRegional, own);
    return own;
  });
  const members = nodes.map((node, i) => (i < leaves.length ? [i] : leavesOf(node, leaves)));
  const drawn = drawnEnds(leaves, ranks, members, horizon);
  return {
    correlation: {
      rho_national: found.rhoNational,
      rho_regional: rhoRegional,
      drawn_width_80: found.drawnWidth80,
      target_width_80: found.targetWidth80,
      outcome: found.outcome,
    },
    nodes: nodes.map((node, i) => {
      // A printed total may end before the leaves, or after them.
      const ofYears = (ends: readonly number[]) =>
        node.year.map((_, t) => ends[t - node.year.length + horizon] ?? null);
      return members[i]!.length === 0 ? node : { ...node, ...named(drawn[i]!.map(ofYears)) };
    }),
  };
}

/** What was drawn of each node, [node][rank][year]. */
function drawnEnds(
  leaves: readonly Node[],
  ranks: readonly Float64Array[],
  members: readonly (readonly number[])[],
  horizon: number,
): number[][][] {
  const drawn = members.map((): number[][] => DRAWN_RANKS.map(() => []));
  const sum = new Float64Array(ranks[0]!.length);
  const scratch = new Float64Array(sum.length);
  for (let ahead = -horizon; ahead < 0; ahead++) {
    const levels = leaves.map((leaf, k) => {
      const band = bandAt(leaf, ahead);
      return ranks[k]!.map((rank) => quantileAt(rank, band));
    });
    members.forEach((below, i) => {
      if (below.length === 0) return;
      sum.fill(0);
      for (const k of below) for (let d = 0; d < sum.length; d++) sum[d]! += levels[k]![d]!;
      const ends = quantiles(sum, DRAWN_RANKS, scratch, new Float64Array(DRAWN_RANKS.length));
      for (let rank = 0; rank < ends.length; rank++) drawn[i]![rank]!.push(ends[rank]!);
    });
  }
  return drawn;
}

/** @param ahead −1 is the last year. A level without a band is drawn as it is. */
function bandAt(node: Node, ahead: number): Band {
  const mean = node.mean.at(ahead)!;
  const end = (bound: readonly number[] | null) => bound?.at(ahead) ?? mean;
  return bentBand(mean, {
    lo95: end(node.lo_95),
    lo80: end(node.lo_80),
    hi80: end(node.hi_80),
    hi95: end(node.hi_95),
  });
}

/**
 * The total of all leaves and of nothing else: a dimension in which they do not differ keeps their code. Undefined where
 * one was left aside: what is printed then did not agree with them. `nationalWidth80` of a run has the same rule.
 */
function wholeOf(nodes: readonly Node[], leaves: readonly Node[]): Node | undefined {
  if (leaves.length === 1) return leaves[0];
  const own = leaves.map(({ codes }) => codes);
  const varying = varyingOf(own);
  const whole = own[0]!.map((code, d) => (varying[d] ? TOTAL : code));
  return nodes.find((node) => node.is_reconciled && node.codes.every((code, d) => code === whole[d]));
}

const widthOf = (node: Node | undefined) =>
  node?.lo_80 && node.hi_80 ? node.hi_80.at(-1)! - node.lo_80.at(-1)! : undefined;

/** Positions of the leaves that a total is made of; none where it stays as it is printed, and is no sum of them. */
const leavesOf = (total: Node, leaves: readonly Node[]): number[] =>
  leaves.flatMap(({ codes }, k) =>
    total.is_reconciled && total.codes.every((code, d) => code === TOTAL || code === codes[d]) ? [k] : [],
  );

const named = ([p_2_5, p_10, p_50, p_90, p_97_5]: readonly (number | null)[][]) => ({
  p_2_5,
  p_10,
  p_50,
  p_90,
  p_97_5,
});
