import type { BalanceSystem } from '../balance/system.ts';

/** A cell, or the cells that a total sums; totals go along every dimension that has more than one code. */
export interface Group {
  readonly region_code: string;
  readonly sector_code: string;
  readonly occupation_code: string;
  readonly members: readonly number[];
  readonly is_total: boolean;
  /** Smaller groups that make it up, each cell in one of them; none where it is summed from its cells. */
  readonly parts: readonly Group[];
}

/** Every cell and total, parts before what they make up: one region before all regions, one sector before all. */
export function groupsOf({ rows, leafAt }: BalanceSystem): Group[] {
  const groups = new Map<string, { group: Omit<Group, 'members' | 'parts'>; members: number[] }>();
  // A dimension with one member has its total all the same: who reads totals must not meet a hole.
  const isSplit = (codes: readonly string[]) => codes.some((code) => code !== '_T' && code !== '_Z');
  const varies = {
    region: isSplit(rows.regions),
    sector: isSplit(rows.cells.map((cell) => cell.sector_code)),
    occupation: isSplit(rows.occupations),
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
