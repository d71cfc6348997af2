import type { DuckDBConnection } from '@duckdb/node-api';
import type { CohortInput } from '../../models/balance/supply.ts';
import { select } from '../database/database.ts';
import { EXIT, UserError } from '../problem.ts';

/** Recruited outside the programmes; its flow is a parameter, not a cohort. */
export const DIRECT = 'direct_recruitment';

/** Everything the balance reads, once, as plain rows in a fixed order. */
export interface BalanceRows {
  readonly baseYear: number;
  /** T0 + 1 … T. */
  readonly years: readonly number[];
  /** Regions with jobs, and regions that only train: their leavers stay, or go where the jobs are. */
  readonly regions: readonly string[];
  readonly cells: readonly CellRow[];
  readonly leaves: readonly LeafRow[];
  readonly programmes: readonly string[];
  readonly crosswalk: readonly CrosswalkRow[];
  readonly parameters: readonly ParameterRow[];
  /** Parameter and cell → position in `parameters`; absent where no row holds. */
  readonly parameterOf: ReadonlyMap<string, number>;
  readonly cohorts: readonly CohortRow[];
  readonly moves: readonly {
    readonly from_sector: string;
    readonly to_sector: string;
    readonly rate: number;
  }[];
  readonly initialGap: ReadonlyMap<string, number>;
  /** `insertion` where observed insertion stands for entry to the labour force and suitability. */
  readonly supplyProxy: 'insertion' | null;
}

/** Sector × specialty. */
export interface CellRow {
  readonly sector_code: string;
  readonly occupation_code: string;
}

/** One cell of one region: the employment series it follows, its share of it, and the band of that series. */
export interface LeafRow extends CellRow {
  readonly region_code: string;
  readonly series_id: string;
  readonly share: number;
  readonly is_illustrative: boolean;
  readonly years: number[];
  /** T0 … T, persons of the series (not yet times share). */
  readonly mean: number[];
  readonly lo_80: number[];
  readonly hi_80: number[];
  readonly lo_95: number[];
  readonly hi_95: number[];
}

export interface CrosswalkRow extends CellRow {
  readonly programme_code: string;
  readonly share: number;
}

export interface ParameterRow {
  readonly parameter_id: string;
  readonly parameter: string;
  readonly region_code: string;
  readonly sector_code: string;
  readonly occupation_code: string;
  readonly programme_code: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What one programme of one region of training has taken in and let out. */
export interface CohortRow {
  readonly programme_code: string;
  readonly region_code: string;
  readonly duration_years: number;
  readonly is_illustrative: boolean;
  readonly entrants: ReadonlyMap<number, { value: number; observed: boolean }>;
  readonly completed: ReadonlyMap<number, number>;
}

/** A cohort as the chain reads it; without rows nothing is known of it. */
export const cohortInput = (cohort: CohortRow | undefined): CohortInput => ({
  durationYears: cohort?.duration_years ?? 0,
  entrants: (year) => cohort?.entrants.get(year)?.value,
  completed: (year) => cohort?.completed.get(year),
});

/** What one programme trains in one region. */
export const cohortOf = ({ cohorts }: Pick<BalanceRows, 'cohorts'>, programme: string, region: string) =>
  cohortInput(cohorts.find((row) => row.programme_code === programme && row.region_code === region));

export const cellKey = (...parts: readonly string[]) => parts.join('|');

export async function readBalanceRows(connection: DuckDBConnection): Promise<BalanceRows | null> {
  const leaves = await readLeaves(connection);
  if (leaves.length === 0) return null;
  const [span] = await select<{ base_year: number; target_year: number; supply_proxy: 'insertion' | null }>(
    connection,
    `select any_value(l.base_year) as base_year, max(l.year) as target_year, any_value(p.supply_proxy) as supply_proxy
     from intermediate.balance_leaf l cross join raw.project p`,
  );
  const { base_year, target_year, supply_proxy } = span!;
  const crosswalk = await select<CrosswalkRow>(
    connection,
    'select programme_code, sector_code, occupation_code, share from raw.crosswalk order by all',
  );
  const parameters = await select<ParameterRow>(
    connection,
    `select concat_ws('/', parameter, region_code, sector_code, occupation_code, programme_code) as parameter_id,
       parameter, region_code, sector_code, occupation_code, programme_code, value, low, high
     from raw.parameter order by all`,
  );
  const cells = new Map(leaves.map((leaf) => [cellKey(leaf.sector_code, leaf.occupation_code), leaf]));
  refuseUnstaffed(leaves);
  refuseMissingYears(leaves, base_year, target_year);
  const cohorts = await readCohorts(connection);
  const working = new Set(leaves.map((leaf) => leaf.region_code));
  refuseNationalTraining(cohorts, working);
  return {
    baseYear: base_year,
    supplyProxy: supply_proxy,
    years: Array.from({ length: target_year - base_year }, (_, t) => base_year + 1 + t),
    regions: [...new Set([...working, ...cohorts.map((cohort) => cohort.region_code)])].sort(),
    cells: [...cells]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { sector_code, occupation_code }]) => ({ sector_code, occupation_code })),
    leaves,
    programmes: [...new Set(crosswalk.map((link) => link.programme_code))].filter((code) => code !== DIRECT),
    crosswalk: crosswalk.filter((link) => link.sector_code !== '_O'),
    parameters,
    parameterOf: await readResolution(connection, parameters),
    cohorts,
    moves: await select(connection, 'select from_sector, to_sector, rate from raw.sector_move order by all'),
    initialGap: new Map(
      (
        await select<{ id: string; persons: number }>(
          connection,
          `select concat_ws('|', region_code, sector_code, occupation_code) as id, persons from intermediate.initial_gap`,
        )
      ).map((row) => [row.id, row.persons]),
    ),
  };
}

async function readLeaves(connection: DuckDBConnection): Promise<LeafRow[]> {
  const rows = await select<Record<string, unknown>>(
    connection,
    `select region_code, sector_code, occupation_code, series_id, share, bool_or(is_illustrative) as is_illustrative,
       list(year order by year) as years, list(series_mean order by year) as mean, list(series_lo_80 order by year) as lo_80, list(series_hi_80 order by year) as hi_80,
       list(series_lo_95 order by year) as lo_95, list(series_hi_95 order by year) as hi_95
     from intermediate.balance_leaf group by all order by region_code, sector_code, occupation_code`,
  );
  return rows as unknown as LeafRow[];
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
function refuseMissingYears(leaves: readonly LeafRow[], baseYear: number, targetYear: number): void {
  const missing = leaves.flatMap((leaf) =>
    Array.from({ length: targetYear - baseYear + 1 }, (_, t) => baseYear + t)
      .filter((year) => !leaf.years.includes(year))
      .map((year) => `${leaf.region_code}, ${leaf.sector_code}: employment of ${year} is missing.`),
  );
  if (missing.length === 0) return;
  throw new UserError(
    EXIT.rejected,
    [...new Set(missing)].map((what) => ({
      where: 'balance',
      rule: 'employment_missing',
      what,
      why: `the balance counts from ${baseYear}, the last year of the series that ends first, and needs every year since.`,
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

async function readResolution(
  connection: DuckDBConnection,
  parameters: readonly ParameterRow[],
): Promise<Map<string, number>> {
  const position = new Map(parameters.map((row, i) => [row.parameter_id, i]));
  const rows = await select<{ id: string; parameter_id: string }>(
    connection,
    `select concat_ws('|', parameter, region_code, sector_code, occupation_code, programme_code) as id, parameter_id
     from intermediate.leaf_parameter`,
  );
  return new Map(rows.map((row) => [row.id, position.get(row.parameter_id)!]));
}

async function readCohorts(connection: DuckDBConnection): Promise<CohortRow[]> {
  const flows = await select<{
    programme_code: string;
    region_code: string;
    measure: string;
    year: number;
    value: number;
    observed: boolean;
    is_illustrative: boolean;
    duration_years: number;
  }>(
    connection,
    `with own as (
       select s.*, coalesce(g.duration_years, 0) as duration_years
       from intermediate.fitted_series s join raw.project p on s.definition = p.supply_definition
       join raw.programme g using (programme_code)
       where s.measure in ('new_entrants', 'completed') and not s.is_total)
     select o.programme_code, o.region_code, o.measure, p.year, p.value, true as observed, o.is_illustrative, o.duration_years
     from own o join intermediate.series_point p using (series_id)
     union all
     select o.programme_code, o.region_code, o.measure, f.year, f.mean, false, o.is_illustrative, o.duration_years
     from own o join forecast.path f using (series_id)
     where o.measure = 'new_entrants'
     order by all`,
  );
  const cohorts = new Map<
    string,
    CohortRow & {
      entrants: Map<number, { value: number; observed: boolean }>;
      completed: Map<number, number>;
    }
  >();
  for (const flow of flows) {
    const id = cellKey(flow.programme_code, flow.region_code);
    const own = cohorts.get(id) ?? {
      programme_code: flow.programme_code,
      region_code: flow.region_code,
      duration_years: flow.duration_years,
      is_illustrative: flow.is_illustrative,
      entrants: new Map(),
      completed: new Map(),
    };
    cohorts.set(id, own);
    if (flow.measure === 'completed') own.completed.set(flow.year, flow.value);
    else own.entrants.set(flow.year, { value: flow.value, observed: flow.observed });
  }
  return [...cohorts.values()];
}
