import type { DuckDBConnection } from '@duckdb/node-api';
import { balanceCell, gapBand } from '../models/balance.ts';
import { append, select, toColumns } from './database.ts';
import { EXIT, UserError } from './problem.ts';
import { type SupplyPart, supplyOf } from './supply.ts';

interface LeafYear {
  region_code: string;
  sector_code: string;
  occupation_code: string;
  base_year: number;
  year: number;
  mean: number;
  lo_80: number;
  hi_80: number;
  is_illustrative: boolean;
}

interface Leaf {
  readonly region_code: string;
  readonly sector_code: string;
  readonly occupation_code: string;
  readonly is_illustrative: boolean;
  readonly years: number[];
  readonly employment: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly replacementRate: number;
}

/** Leaving the perimeter for good; turnover between firms is stored and never read here. */
const LEAVING = ['retirement_rate', 'sector_exit_rate', 'stock_emigration_rate'];

/**
 * The bridge of a balance of flows: reads the cells' employment and rates once, adds supply, writes
 * balance.leaf once. A balance of stocks needs no bridge; SQL sets both sides beside each other.
 */
export async function balance(connection: DuckDBConnection, scenario: string): Promise<number> {
  const leaves = await readLeaves(connection);
  if (leaves.length === 0) return 0;
  const years = leaves[0]!.years.slice(1);
  const regions = [...new Set(leaves.map((leaf) => leaf.region_code))].sort();
  const openings = regions.map((region) =>
    sumOver(leaves, region, (leaf) => sum(balanceCell({ ...leaf, supply: null, initialGap: null }).openings)),
  );
  const employment = regions.map((region) => sumOver(leaves, region, (leaf) => leaf.employment[0]!));
  const parts = await supplyOf(connection, { scenario, years, regions, openings, employment });
  const supply = groupSupply(parts);

  const rows: Record<string, unknown>[] = [];
  for (const leaf of leaves) {
    const own = supply.get([leaf.region_code, leaf.sector_code, leaf.occupation_code].join('|')) ?? [];
    const reason =
      own.length === 0
        ? 'no_programme_feeds_cell'
        : (own.find((part) => part.supply_persons === null)?.reason ?? null);
    const input = {
      employment: leaf.employment,
      replacementRate: leaf.replacementRate,
      supply:
        reason === null
          ? Float64Array.from(years, (year) =>
              sum(own.filter((p) => p.year === year).map((p) => p.supply_persons!)),
            )
          : null,
      initialGap: null,
    };
    const result = balanceCell(input);
    const band = gapBand(input, leaf.lower, leaf.upper);
    years.forEach((year, t) => {
      rows.push({
        scenario,
        region_code: leaf.region_code,
        sector_code: leaf.sector_code,
        occupation_code: leaf.occupation_code,
        year,
        employment_persons: result.employment[t],
        expansion_persons: result.expansion[t],
        replacement_persons: result.replacement[t],
        openings_persons: result.openings[t],
        displaced_persons: result.displaced[t],
        supply_persons: result.supply?.[t],
        gap_persons: result.gap?.[t],
        gap_cum_persons: result.gapCumulated?.[t],
        gap_cum_lo_80: band?.lo[t],
        gap_cum_hi_80: band?.hi[t],
        is_illustrative: leaf.is_illustrative,
        reason,
      });
    });
  }
  await writeLeaves(connection, rows);
  return leaves.length;
}

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);

function sumOver(leaves: readonly Leaf[], region: string, value: (leaf: Leaf) => number): number {
  return sum(leaves.filter((leaf) => leaf.region_code === region).map(value));
}

function groupSupply(parts: readonly SupplyPart[]): Map<string, SupplyPart[]> {
  const groups = new Map<string, SupplyPart[]>();
  for (const part of parts) {
    const id = [part.region_code, part.sector_code, part.occupation_code].join('|');
    const group = groups.get(id);
    if (group) group.push(part);
    else groups.set(id, [part]);
  }
  return groups;
}

async function readLeaves(connection: DuckDBConnection): Promise<Leaf[]> {
  const rows = await select<LeafYear>(
    connection,
    'from intermediate.balance_leaf order by region_code, sector_code, occupation_code, year',
  );
  await refuseUnstaffed(connection);
  const rates = await select<{ id: string; rate: number | null; n: number }>(
    connection,
    `select concat_ws('|', region_code, sector_code, occupation_code) as id, sum(value) as rate, count(value) as n
     from intermediate.leaf_parameter
     where programme_code = '_T' and parameter in (select unnest($1::varchar[]))
     group by all`,
    [`[${LEAVING.join(', ')}]`],
  );
  const rateOf = new Map(rates.map((row) => [row.id, row]));
  const groups = new Map<string, LeafYear[]>();
  for (const row of rows) {
    const id = [row.region_code, row.sector_code, row.occupation_code].join('|');
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  refuseMissingYears(rows, [...groups.values()]);
  return [...groups].map(([id, own]) => {
    const rate = rateOf.get(id);
    if (rate?.n !== LEAVING.length) {
      throw new RangeError(
        `cell ${id}: the rates ${LEAVING.join(', ')} must all be known (${rate?.n ?? 0} are)`,
      );
    }
    return {
      ...own[0]!,
      years: own.map((row) => row.year),
      employment: Float64Array.from(own, (row) => row.mean),
      lower: Float64Array.from(own, (row) => row.lo_80),
      upper: Float64Array.from(own, (row) => row.hi_80),
      replacementRate: rate.rate!,
    };
  });
}

/** A sector without staffing shares could only be balanced as one specialty, which no programme leads to. */
async function refuseUnstaffed(connection: DuckDBConnection): Promise<void> {
  const sectors = await select<{ sector_code: string }>(
    connection,
    `select distinct l.sector_code from intermediate.balance_leaf l anti join raw.staffing_share s using (sector_code)
     where l.occupation_code = '_T' order by all`,
  );
  if (sectors.length === 0) return;
  throw new UserError(
    EXIT.usage,
    sectors.map(({ sector_code }) => ({
      where: 'seeds.staffing_share',
      rule: 'staffing_missing',
      what: `the sector ${sector_code} has employment, but no staffing share.`,
      why: 'employment is split into specialties by the shares of its sector.',
      fix: 'add rows of that sector which sum to one.',
    })),
  );
}

/** Every cell must have every year from T0 on: a year that is missing is not made up. */
function refuseMissingYears(rows: readonly LeafYear[], cells: readonly (readonly LeafYear[])[]): void {
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b);
  const missing = cells.flatMap((own) =>
    years
      .filter((year) => !own.some((row) => row.year === year))
      .map((year) => `${own[0]!.region_code}, ${own[0]!.sector_code}: employment of ${year} is missing.`),
  );
  if (missing.length === 0) return;
  throw new UserError(
    EXIT.rejected,
    [...new Set(missing)].map((what) => ({
      where: 'balance',
      rule: 'employment_missing',
      what,
      why: `the balance counts from ${rows[0]!.base_year}, the last year of the series that ends first, and needs every year since.`,
      fix: 'deliver that year for this region and sector.',
    })),
  );
}

const TEXT = ['scenario', 'region_code', 'sector_code', 'occupation_code', 'reason'];
const PERSONS = [
  'employment_persons',
  'expansion_persons',
  'replacement_persons',
  'openings_persons',
  'displaced_persons',
  'supply_persons',
  'gap_persons',
  'gap_cum_persons',
  'gap_cum_lo_80',
  'gap_cum_hi_80',
];

/** Through a table of doubles: DuckDB turns a millionth of a person into an exact DECIMAL by itself. */
async function writeLeaves(
  connection: DuckDBConnection,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const columns = [
    ...TEXT.map((name) => `${name} varchar`),
    'year integer',
    'is_illustrative boolean',
    ...PERSONS.map((name) => `${name} double`),
  ];
  await connection.run(`create table balance.leaf_double (${columns.join(', ')})`);
  await append(
    connection,
    'balance.leaf_double',
    toColumns([...TEXT, 'year', 'is_illustrative', ...PERSONS], rows),
  );
  await connection.run(
    'insert into balance.leaf by name select * from balance.leaf_double; drop table balance.leaf_double',
  );
}
