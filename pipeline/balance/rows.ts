import type { DuckDBConnection } from '@duckdb/node-api';
import { select } from '../database/database.ts';
import type { Imputed } from '../imputation/imputation.ts';
import { readWholes } from '../imputation/wholes.ts';
import { EXIT, UserError } from '../problem.ts';
import { type CohortRow, readCohorts } from './cohorts.ts';
import { type Numbers, readNumbers } from './numbers.ts';
import { type Paths, pathsOf } from './paths.ts';
import { type Scopes, scopesOf } from './resolution.ts';

/** Everything the balance reads, once, as plain rows in a fixed order. */
export interface BalanceRows {
  readonly baseYear: number;
  /** T0 + 1 … T. */
  readonly years: readonly number[];
  /** Regions with jobs, and regions that only train: their leavers stay, or go where the jobs are. */
  readonly regions: readonly string[];
  readonly cells: readonly CellRow[];
  /** Specialties of the cells, in the order of their codes. */
  readonly occupations: readonly string[];
  readonly leaves: readonly LeafRow[];
  readonly programmes: readonly string[];
  readonly crosswalk: readonly CrosswalkRow[];
  readonly numbers: Numbers;
  /** Of each parameter, what its rows are told of: see `rowFor`. */
  readonly scopes: ReadonlyMap<string, Scopes>;
  /** Of every perimeter of supply that a scenario names. */
  readonly cohorts: readonly CohortRow[];
  readonly paths: Paths;
  readonly moves: readonly {
    readonly from_sector: string;
    readonly to_sector: string;
    readonly rate: number;
  }[];
  readonly initialGap: ReadonlyMap<string, number>;
  /** `insertion` where observed insertion stands for entry to the labour force and suitability. */
  readonly supplyProxy: 'insertion' | null;
  /** Exports of the sector at T0, money; null where the project counts none. */
  readonly exports: number | null;
}

/** Sector × specialty. */
export interface CellRow {
  readonly sector_code: string;
  readonly occupation_code: string;
}

/** One cell of one region: the employment series it follows, its share of it, and what its head count rests on. */
export interface LeafRow extends CellRow {
  readonly region_code: string;
  readonly series_id: string;
  readonly is_staffed: boolean;
  readonly basis: string;
  readonly is_illustrative: boolean;
}

export interface CrosswalkRow {
  readonly programme_code: string;
  readonly occupation_code: string;
  readonly share: number;
}

export const cellKey = (...parts: readonly string[]) => parts.join('|');

export async function readBalanceRows(
  connection: DuckDBConnection,
  imputed: Imputed,
): Promise<BalanceRows | null> {
  const leaves = await readLeaves(connection);
  if (leaves.length === 0) return null;
  const span = await readSpan(connection);
  const { base_year, target_year, supply_proxy, exports } = span;
  const crosswalk = await select<CrosswalkRow>(
    connection,
    `select programme_code, occupation_code, share from raw.crosswalk where occupation_code <> '_O' order by all`,
  );
  refuseUnstaffed(leaves);
  await refuseMissingYears(connection);
  const cohorts = await readCohorts(connection);
  const working = new Set(leaves.map((leaf) => leaf.region_code));
  refuseNationalTraining(cohorts, working);
  const numbers = await readNumbers(connection, imputed);
  const cells = new Map(leaves.map((leaf) => [cellKey(leaf.sector_code, leaf.occupation_code), leaf]));
  return {
    baseYear: base_year,
    supplyProxy: supply_proxy,
    exports,
    years: Array.from({ length: target_year - base_year }, (_, t) => base_year + 1 + t),
    regions: [...new Set([...working, ...cohorts.map((cohort) => cohort.region_code)])].sort(),
    cells: [...cells]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { sector_code, occupation_code }]) => ({ sector_code, occupation_code })),
    occupations: [...new Set(leaves.map((leaf) => leaf.occupation_code))].sort(),
    leaves,
    programmes: [...new Set(crosswalk.map((link) => link.programme_code))],
    crosswalk,
    numbers,
    scopes: scopesOf(numbers.all),
    cohorts,
    paths: await readPaths(connection, { base_year, target_year }, leaves, cohorts, imputed),
    moves: await select(connection, 'select from_sector, to_sector, rate from raw.sector_move order by all'),
    initialGap: await readInitialGap(connection),
  };
}

async function readSpan(connection: DuckDBConnection) {
  const [span] = await select<{
    base_year: number;
    target_year: number;
    supply_proxy: 'insertion' | null;
    exports: number | null;
  }>(
    connection,
    // Of several perimeters of exports the widest that tells T0: as exports per job are told, see fct_employment_flow.
    `with base as (
       select any_value(base_year) as base_year, max(year) as target_year from intermediate.balance_leaf)
     select base.*, p.supply_proxy,
       (select max(o.value) from staging.observation o
        where o.measure = 'exports' and o.region_code = '_T' and o.sector_code in ('_T', '_Z') and o.year = base.base_year
          and rule.is_counted(o.obs_status, o.basis, o.is_illustrative)) as exports
     from base cross join raw.project p`,
  );
  return span!;
}

/** Every series and part that a leaf or a cohort follows, over the years that any of them asks for. */
async function readPaths(
  connection: DuckDBConnection,
  { base_year, target_year }: { base_year: number; target_year: number },
  leaves: readonly LeafRow[],
  cohorts: readonly CohortRow[],
  imputed: Imputed,
): Promise<Paths> {
  const longest = Math.max(0, ...cohorts.map((cohort) => Math.ceil(cohort.duration_years)));
  const firstYear = base_year - longest;
  const span = target_year - firstYear + 1;
  const employment = new Set(leaves.map((leaf) => leaf.series_id));
  const training = new Set(
    cohorts.flatMap(({ entrants, completed }) => [entrants ?? [], completed ?? []].flat()),
  );
  const parts = new Set(imputed.tree.nodes.map(({ id }) => id));
  const ids = [...employment, ...training].filter((id) => !parts.has(id));
  const series = await readWholes(connection, ids, firstYear, span);
  return pathsOf({ employment, training, series, imputed, firstYear, span, baseYear: base_year });
}

async function readInitialGap(connection: DuckDBConnection): Promise<Map<string, number>> {
  const rows = await select<{ id: string; persons: number }>(
    connection,
    `select concat_ws('|', region_code, sector_code, occupation_code) as id, persons from intermediate.initial_gap`,
  );
  return new Map(rows.map((row) => [row.id, row.persons]));
}

async function readLeaves(connection: DuckDBConnection): Promise<LeafRow[]> {
  const rows = await select<LeafRow>(
    connection,
    `select region_code, sector_code, occupation_code, series_id, any_value(is_staffed) as is_staffed,
       any_value(basis) as basis, bool_or(is_illustrative) as is_illustrative
     from intermediate.balance_leaf
     group by region_code, sector_code, occupation_code, series_id order by region_code, sector_code, occupation_code`,
  );
  // Each row comes with texts of its own, and a large country has a million rows of a few hundred codes.
  const texts = new Map<string, string>();
  const one = (text: string): string => {
    const known = texts.get(text) ?? text;
    texts.set(text, known);
    return known;
  };
  return rows.map((row) => ({
    ...row,
    region_code: one(row.region_code),
    sector_code: one(row.sector_code),
    occupation_code: one(row.occupation_code),
    series_id: one(row.series_id),
    basis: one(row.basis),
  }));
}

/** A sector without staffing shares could only be balanced as one specialty, which no programme leads to. */
function refuseUnstaffed(leaves: readonly LeafRow[]): void {
  const sectors = new Set(
    leaves.filter((leaf) => leaf.occupation_code === '_T').map((leaf) => leaf.sector_code),
  );
  if (sectors.size === 0) return;
  throw new UserError(
    EXIT.usage,
    [...sectors].sort().map((sector) => ({
      where: 'seeds.staffing_share',
      rule: 'staffing_missing',
      what: `the sector ${sector} has employment, but no staffing share.`,
      why: 'employment is split into specialties by the shares of its sector.',
      fix: 'add rows of that sector which sum to one.',
    })),
  );
}

/** Every cell must have every year from T0 on: a year that is missing is not made up. */
async function refuseMissingYears(connection: DuckDBConnection): Promise<void> {
  const missing = await select<{
    region_code: string;
    sector_code: string;
    year: number;
    base_year: number;
  }>(
    connection,
    `with leaf as (
       select region_code, sector_code, occupation_code, base_year, list(year) as years
       from intermediate.balance_leaf group by all
     ), asked as (
       select unnest(generate_series(min(base_year), max(year))) as year from intermediate.balance_leaf
     )
     select distinct region_code, sector_code, asked.year::integer as year, base_year
     from leaf join asked on not list_contains(years, asked.year) order by all`,
  );
  if (missing.length === 0) return;
  throw new UserError(
    EXIT.rejected,
    missing.map(({ region_code, sector_code, year, base_year }) => ({
      where: 'balance',
      rule: 'employment_missing',
      what: `${region_code}, ${sector_code}: employment of ${year} is missing.`,
      why: `the balance counts from ${base_year}, the last year of the series that ends first, and needs every year since.`,
      fix: 'deliver that year for this region and sector.',
    })),
  );
}

function refuseNationalTraining(cohorts: readonly CohortRow[], working: ReadonlySet<string>): void {
  const national = cohorts.filter((cohort) => cohort.region_code === '_T' && !working.has('_T'));
  if (national.length === 0) return;
  throw new UserError(
    EXIT.rejected,
    national.map(({ programme_code }) => ({
      where: `training rows of ${programme_code}`,
      rule: 'training_region',
      what: 'they are counted for the whole (_T), while employment is counted by region.',
      why: 'nobody can say in which region these leavers look for work.',
      fix: 'deliver them by region, or give them a definition that does not feed the balance.',
    })),
  );
}
