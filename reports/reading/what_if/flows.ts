import { type Promotion, promotionsAmong, scaleShares } from '../../../models/balance/promotion.ts';
import { type Reader, sqlFile } from '../database.ts';

/** Everything that a position stands for. */
export interface Codes {
  readonly years: readonly number[];
  readonly regions: readonly string[];
  readonly occupations: readonly string[];
  readonly programmes: readonly string[];
  /** Whose numbers are read. */
  readonly scenario: string;
}

interface LinkRow {
  programme_code: string;
  occupation_code: string;
  share: number;
  region_code: string;
  year: number;
  suitability_share: number;
}

interface PoolRow {
  region_code: string;
  occupation_code: string;
  year: number;
  candidates_persons: number;
  taken_persons: number;
  idle_persons: number;
}

export async function readLinks(
  reader: Reader,
  { scenario, programmes, regions, years, occupations }: Codes,
) {
  const rows = await reader.rows<LinkRow>(sqlFile('what_if/links'), { scenario });
  const linkKey = (row: LinkRow) => `${row.programme_code}|${row.occupation_code}`;
  const first = new Map([...rows].reverse().map((row) => [linkKey(row), row]));
  const keys = [...new Set(rows.map(linkKey))];
  const linkAt = new Map(keys.map((key, index) => [key, index]));
  const suitability = new Float64Array(keys.length * regions.length * years.length);
  for (const row of rows) {
    const k = linkAt.get(linkKey(row))! * regions.length + regions.indexOf(row.region_code);
    suitability[k * years.length + years.indexOf(row.year)] = row.suitability_share;
  }
  const links = keys.map((key) => {
    const row = first.get(key)!;
    return {
      programme: programmes.indexOf(row.programme_code),
      occupation: occupations.indexOf(row.occupation_code),
      share: row.share,
    };
  });
  return { links, suitability };
}

/** Persons a year for the nation, each row over the specialties of its scope. */
export async function readInflows(reader: Reader, { scenario, years, occupations }: Codes) {
  const rows = await reader.rows<{ occupation_code: string; persons: number }>(sqlFile('what_if/inflows'), {
    scenario,
  });
  const inflow = new Float64Array(rows.length * years.length);
  rows.forEach(({ persons }, k) => void inflow.fill(persons, k * years.length, (k + 1) * years.length));
  const inflows = rows.map((row) => ({
    occupations: occupations.flatMap((code, o) =>
      row.occupation_code === '_T' || row.occupation_code === code ? [o] : [],
    ),
  }));
  return { inflows, inflow };
}

export async function readPromotions(
  reader: Reader,
  cells: readonly { readonly sector_code: string; readonly occupation_code: string }[],
) {
  const rows = await reader.rows<{
    to_occupation_code: string;
    from_occupation_code: string;
    sector_code: string;
    share: number;
  }>(sqlFile('what_if/promotions'));
  const promoted = promotionsAmong(cells, rows);
  const promotions: Promotion[] = promoted.map(({ promotion }) => promotion);
  const promotionShare = Float64Array.from(promoted, ({ row }) => row.share);
  scaleShares(promotions, promotionShare);
  return { promotions, promotionShare };
}

/** [r][o][t], people beyond the programmes, see `WhatIfBase`; 0 where there are none. */
export async function readPools(reader: Reader, { scenario, regions, occupations, years }: Codes) {
  const rows = await reader.rows<PoolRow>(sqlFile('what_if/pools'), { scenario });
  const array = () => new Float64Array(regions.length * occupations.length * years.length);
  const [pool, candidates, poolIdle] = [array(), array(), array()];
  for (const row of rows) {
    const q =
      regions.indexOf(row.region_code) * occupations.length + occupations.indexOf(row.occupation_code);
    const at = q * years.length + years.indexOf(row.year);
    pool[at] = row.taken_persons;
    candidates[at] = row.candidates_persons;
    poolIdle[at] = row.idle_persons;
  }
  return { pool, candidates, poolIdle };
}

export async function readMoves(
  reader: Reader,
  cellKeys: readonly string[],
  cellAt: ReadonlyMap<string, number>,
) {
  const rows = await reader.rows<{ from_sector: string; to_sector: string; rate: number }>(
    'select from_sector, to_sector, rate from sector_move order by all',
  );
  return rows.flatMap((move) =>
    cellKeys.flatMap((key, from) => {
      const [sector, occupation] = key.split('|');
      const to = cellAt.get(`${move.to_sector}|${occupation}`);
      return sector === move.from_sector && to !== undefined ? [{ from, to, rate: move.rate }] : [];
    }),
  );
}
