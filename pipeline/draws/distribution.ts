import type { DuckDBConnection } from '@duckdb/node-api';
import { quantiles } from '../../models/statistics/quantile.ts';
import type { BalanceSystem } from '../balance/system.ts';
import { append, type Row, toColumns } from '../database/database.ts';
import type { DrawOptions, ScenarioDraws } from './types.ts';

const PROBABILITIES = [0.025, 0.1, 0.5, 0.9, 0.975];
const NAMES = [
  ...[
    'scenario',
    'region_code',
    'sector_code',
    'occupation_code',
    'year',
    'p_2_5',
    'p_10',
    'p_50',
    'p_90',
    'p_97_5',
    'p_shortage',
  ],
  ...['no_clear_gap', 'n_cells', 'n_evaluable_cells', 'draws', 'is_total', 'is_illustrative'],
];

/** A cell, or the cells that a total sums; totals go along every dimension that has more than one code. */
interface Group {
  readonly region_code: string;
  readonly sector_code: string;
  readonly occupation_code: string;
  readonly members: readonly number[];
  readonly is_total: boolean;
  /** Smaller groups that make it up, each cell in one of them; none where it is summed from its cells. */
  readonly parts: readonly Group[];
}

/**
 * Quantiles (type 7) and probability of shortage of the cumulated gap, for every cell and total. A total is summed
 * draw by draw over the cells that can be evaluated, and says how many those are.
 */
export function distributionOf(system: BalanceSystem, draws: ScenarioDraws, options: DrawOptions): Row[] {
  const n = options.draws;
  const scratch = new Float64Array(n);
  const ends = new Float64Array(PROBABILITIES.length);
  const rows: Row[] = [];
  const groups = groupsOf(system);
  const kept = new Map(groups.map((group) => [group, new Float64Array(n)]));
  const sums = new Map<Group, Float64Array>();
  system.rows.years.forEach((year, t) => {
    for (const group of groups) {
      const known = group.members.filter((k) => system.shape.unknownSupply[k] === 0);
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
        sums.set(group, kept.get(group)!.fill(0));
        rows.push(base);
        continue;
      }
      const added =
        group.parts.length > 0
          ? group.parts.map((part) => sums.get(part)!)
          : known.map((k) => draws.gapCumulated[k]!.subarray(t * n, (t + 1) * n));
      const sum = sumOf(added, kept.get(group)!);
      sums.set(group, sum);
      const short = countBelowZero(sum);
      quantiles(sum, PROBABILITIES, scratch, ends);
      rows.push({
        ...base,
        p_2_5: ends[0],
        p_10: ends[1],
        p_50: ends[2],
        p_90: ends[3],
        p_97_5: ends[4],
        // A probability over made-up rows would be a probability of nothing.
        p_shortage: illustrative ? null : short / n,
        no_clear_gap: ends[1]! <= 0 && ends[3]! >= 0,
      });
    }
  });
  return rows;
}

export async function writeDistribution(connection: DuckDBConnection, rows: readonly Row[]): Promise<void> {
  await append(connection, 'balance.gap_distribution', toColumns(NAMES, rows));
}

/** Sums arrays of one length into `out`; one alone is its own sum and stays where it lies. */
function sumOf(added: readonly Float64Array[], out: Float64Array): Float64Array {
  if (added.length === 1) return added[0]!;
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

/** Every cell and total, parts before what they make up: one region before all regions, one sector before all. */
function groupsOf({ rows, shape, leafAt }: BalanceSystem): Group[] {
  const groups = new Map<string, { group: Omit<Group, 'members' | 'parts'>; members: number[] }>();
  const varies = {
    region: shape.regions > 1,
    sector: new Set(rows.cells.map((c) => c.sector_code)).size > 1,
    occupation: new Set(rows.cells.map((c) => c.occupation_code)).size > 1,
  };
  leafAt.forEach((leaf, k) => {
    if (leaf < 0) return;
    const { region_code, sector_code, occupation_code } = rows.leaves[leaf]!;
    for (const r of varies.region ? [region_code, '_T'] : [region_code]) {
      for (const s of varies.sector ? [sector_code, '_T'] : [sector_code]) {
        for (const o of varies.occupation ? [occupation_code, '_T'] : [occupation_code]) {
          const is_total = r !== region_code || s !== sector_code || o !== occupation_code;
          const id = [r, s, o].join('|');
          const own = groups.get(id) ?? {
            group: { region_code: r, sector_code: s, occupation_code: o, is_total },
            members: [],
          };
          own.members.push(k);
          groups.set(id, own);
        }
      }
    }
  });
  const finished = new Map<string, Group>();
  const wholes = ({ group }: { group: Omit<Group, 'members' | 'parts'> }) =>
    [group.occupation_code, group.sector_code, group.region_code].reduce(
      (sum, code, i) => sum + (code === '_T' ? 2 ** i : 0),
      0,
    );
  const ordered = [...groups].sort(([, a], [, b]) => wholes(a) - wholes(b));
  for (const [id, { group, members }] of ordered) {
    const { region_code: r, sector_code: s, occupation_code: o } = group;
    const find = (dimension: 'region' | 'sector') => {
      const codes = new Set(members.map((k) => rows.leaves[leafAt[k]!]![`${dimension}_code`]));
      const ids = [...codes].map((code) => (dimension === 'region' ? [code, s, o] : [r, code, o]).join('|'));
      return ids.map((part) => finished.get(part)!);
    };
    const parts =
      varies.region && r === '_T'
        ? find('region')
        : varies.sector && s === '_T' && o === '_T'
          ? find('sector')
          : [];
    finished.set(id, { ...group, members, parts });
  }
  return [...finished.values()];
}
