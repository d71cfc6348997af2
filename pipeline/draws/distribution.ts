import { DRAWN_RANKS } from '../../models/draws/drawn_ranks.ts';
import { quantiles } from '../../models/statistics/quantile.ts';
import type { BalanceSystem } from '../balance/system.ts';
import type { Row } from '../database/database.ts';
import { isKnown } from './cell_draws.ts';
import { type Group, groupsOf } from './groups.ts';
import type { DrawOptions, ScenarioDraws } from './types.ts';

/**
 * Quantiles (type 7) and probability of shortage of the cumulated gap, for every cell and total. A total is summed
 * draw by draw over the cells that can be evaluated, and says how many those are.
 */
export function* distributionOf(
  system: BalanceSystem,
  draws: ScenarioDraws,
  options: DrawOptions,
): Generator<Row> {
  const n = options.draws;
  const scratch = new Float64Array(n);
  const ends = new Float64Array(DRAWN_RANKS.length);
  const groups = groupsOf(system);
  /** Sums that are kept from year to year; a cell alone has none, its draws are its sum. */
  const kept = new Map<Group, Float64Array>();
  const keptOf = (group: Group) => {
    const own = kept.get(group) ?? new Float64Array(n);
    kept.set(group, own);
    return own;
  };
  const sums = new Map<Group, Float64Array>();
  for (const [t, year] of system.rows.years.entries()) {
    for (const group of groups) {
      const known = group.members.filter((k) => isKnown(system, k));
      const illustrative = group.members.some((k) => system.rows.leaves[system.leafAt[k]!]!.is_illustrative);
      const base = {
        scenario: draws.scenario,
        region_code: group.region_code,
        sector_code: group.sector_code,
        occupation_code: group.occupation_code,
        year,
        n_cells: group.members.length,
        n_evaluable_cells: known.length,
        draws: n,
        is_total: group.is_total,
        is_illustrative: illustrative,
      };
      if (known.length === 0) {
        sums.set(group, keptOf(group).fill(0));
        yield base;
        continue;
      }
      const added =
        group.parts.length > 0
          ? group.parts.map((part) => sums.get(part)!)
          : known.map((k) => draws.gapCumulated(k).subarray(t * n, (t + 1) * n));
      const sum = added.length === 1 ? added[0]! : sumInto(keptOf(group), added);
      sums.set(group, sum);
      const short = countBelowZero(sum);
      quantiles(sum, DRAWN_RANKS, scratch, ends);
      yield {
        ...base,
        p_2_5: ends[0],
        p_10: ends[1],
        p_50: ends[2],
        p_90: ends[3],
        p_97_5: ends[4],
        // A probability over made-up rows would be a probability of nothing.
        p_shortage: illustrative ? null : short / n,
        no_clear_gap: ends[1]! <= 0 && ends[3]! >= 0,
      };
    }
  }
}

/** Sums arrays of one length. */
function sumInto(out: Float64Array, added: readonly Float64Array[]): Float64Array {
  out.fill(0);
  for (const own of added) addTo(out, own);
  return out;
}

function addTo(sum: Float64Array, own: Float64Array): void {
  for (let d = 0; d < sum.length; d++) sum[d]! += own[d]!;
}

function countBelowZero(values: Float64Array): number {
  let count = 0;
  for (let d = 0; d < values.length; d++) if (values[d]! < 0) count++;
  return count;
}
