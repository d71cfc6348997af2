import type { DuckDBConnection } from '@duckdb/node-api';
import { select } from '../database/database.ts';
import { type Imputed, pertMean, type ShareNumber } from '../imputation/imputation.ts';

/**
 * Every number that is drawn once a draw, at its own scope: rates, promotions, staffing shares, pools and shares of
 * what was split. A position in this list is how the balance, the draws and the sensitivity name it.
 */
export interface NumberRow {
  /** Name of its stream; no two share one. */
  readonly id: string;
  /** What it is called where several are told together: a parameter, `seed/promotion`, `share/employment/region`. */
  readonly group: string;
  /** Likeliest value; null where nobody knows it. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Parameter it is a row of; null for the others. */
  readonly parameter: string | null;
  readonly region_code: string;
  readonly sector_code: string;
  readonly occupation_code: string;
  readonly programme_code: string;
}

/** Openings of `to` filled from `from`, in one sector or in any (`_T`). */
export interface PromotionRow {
  readonly to_occupation_code: string;
  readonly from_occupation_code: string;
  readonly sector_code: string;
  readonly number: number;
}

export interface PoolRow {
  readonly occupation_code: string;
  readonly region_code: string;
  readonly number: number;
}

export interface Numbers {
  readonly all: readonly NumberRow[];
  readonly promotions: readonly PromotionRow[];
  readonly pools: readonly PoolRow[];
  /** Sector and specialty → position. */
  readonly staffing: ReadonlyMap<string, number>;
  /** First position of the shares, which follow each other in the order of the imputation. */
  readonly shares: number;
}

/** What the chain at central values reads: the mean of its PERT distribution; the value where it has no range. */
export const centralValue = ({ value, low, high }: Pick<NumberRow, 'value' | 'low' | 'high'>): number =>
  value === null ? Number.NaN : low === null || high === null ? value : pertMean({ low, mode: value, high });

interface Ranged {
  value: number;
  low: number | null;
  high: number | null;
}

/** The same numbers in the same order at each call: a position is a name. */
export async function readNumbers(connection: DuckDBConnection, imputed: Imputed): Promise<Numbers> {
  const all: NumberRow[] = await select<NumberRow>(
    connection,
    `select concat_ws('/', parameter, region_code, sector_code, occupation_code, programme_code) as id, parameter as group,
       parameter, region_code, sector_code, occupation_code, programme_code, value, low, high
     from raw.parameter order by parameter, region_code, sector_code, occupation_code, programme_code`,
  );
  const add = (id: string, group: string, { value, low, high }: Ranged, place: Partial<NumberRow> = {}) =>
    all.push({ ...EVERYWHERE, ...place, id, group, value, low, high, parameter: null }) - 1;
  const promotions = await readPromotions(connection, add);
  const staffing = await readStaffing(connection, add);
  const pools = await readPools(connection, add);
  const shares = all.length;
  for (const row of imputed.rows)
    add(row.id, groupOf(row), { value: row.mode, low: row.low, high: row.high }, placeOf(row));
  return { all, promotions, pools, staffing, shares };
}

const EVERYWHERE = { region_code: '_T', sector_code: '_T', occupation_code: '_T', programme_code: '_T' };
const groupOf = ({ measure, dimension }: ShareNumber) => `share/${measure}/${dimension}`;

/** What a share is of: the part that it makes of its whole. */
function placeOf({ dimension, child, within }: ShareNumber): Partial<NumberRow> {
  const codeOf = (own: keyof typeof within) => (dimension === own ? child : (within[own] ?? '_T'));
  return {
    region_code: codeOf('region'),
    sector_code: codeOf('sector'),
    occupation_code: dimension === 'occupation' ? child : '_T',
    programme_code: codeOf('programme'),
  };
}

type Add = (id: string, group: string, range: Ranged, place?: Partial<NumberRow>) => number;

async function readPromotions(connection: DuckDBConnection, add: Add): Promise<PromotionRow[]> {
  const rows = await select<Omit<PromotionRow, 'number'> & Ranged>(
    connection,
    `select to_occupation_code, from_occupation_code, sector_code, value, low, high from raw.promotion order by all`,
  );
  return rows.map((row) => {
    const { to_occupation_code: to, from_occupation_code: from, sector_code } = row;
    const number = add(`promotion/${to}/${from}/${sector_code}`, 'seed/promotion', row, {
      sector_code,
      occupation_code: to,
    });
    return { to_occupation_code: to, from_occupation_code: from, sector_code, number };
  });
}

async function readStaffing(connection: DuckDBConnection, add: Add): Promise<Map<string, number>> {
  const rows = await select<{ sector_code: string; occupation_code: string } & Ranged>(
    connection,
    'select sector_code, occupation_code, share as value, low, high from raw.staffing_share order by all',
  );
  return new Map(
    rows.map((row) => {
      const { sector_code, occupation_code } = row;
      const id = `staffing_share/${sector_code}/${occupation_code}`;
      return [
        `${sector_code}|${occupation_code}`,
        add(id, 'seed/staffing_share', row, { sector_code, occupation_code }),
      ];
    }),
  );
}

async function readPools(connection: DuckDBConnection, add: Add): Promise<PoolRow[]> {
  const rows = await select<Omit<PoolRow, 'number'> & Ranged>(
    connection,
    'select occupation_code, region_code, persons as value, low, high from raw.pool order by all',
  );
  return rows.map((row) => {
    const { occupation_code, region_code } = row;
    const number = add(`pool/${occupation_code}/${region_code}`, 'seed/pool', row, {
      region_code,
      occupation_code,
    });
    return { occupation_code, region_code, number };
  });
}
