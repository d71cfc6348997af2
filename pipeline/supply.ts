import type { DuckDBConnection } from '@duckdb/node-api';
import { cohortOf, mobilityMatrix } from '../models/supply.ts';
import { append, select, toColumns } from './database.ts';
import { EXIT, UserError } from './problem.ts';

/** Effective supply of one cell and year from one programme; null when the programme's flow is unknown. */
export interface SupplyPart {
  region_code: string;
  sector_code: string;
  occupation_code: string;
  programme_code: string;
  year: number;
  located_raw_persons: number | null;
  supply_persons: number | null;
  reason: string | null;
}

export interface SupplyRequest {
  readonly scenario: string;
  readonly years: readonly number[];
  readonly regions: readonly string[];
  /** Openings over all years, and employment at T0, by region: where people who move go. */
  readonly openings: readonly number[];
  readonly employment: readonly number[];
}

/** Recruited outside the programmes; its flow is a parameter, not a cohort. */
const DIRECT = 'direct_recruitment';

type Parameters = Map<string, number | null>;
const key = (...parts: string[]) => parts.join('|');

/**
 * The bridge of supply: cohorts of every programme and training region, spread over cells by the crosswalk and
 * over regions by the mobility matrix. Writes balance.training_chain, balance.mobility and balance.supply_part.
 *
 * @throws Error naming the parameter and the cell when one is absent: parameter_rules.ts should have refused it.
 */
export async function supplyOf(connection: DuckDBConnection, request: SupplyRequest): Promise<SupplyPart[]> {
  const parameters = await readParameters(connection);
  const crosswalk = await select<{
    programme_code: string;
    sector_code: string;
    occupation_code: string;
    share: number;
  }>(
    connection,
    'select programme_code, sector_code, occupation_code, share from raw.crosswalk order by all',
  );
  const needed = (
    name: string,
    region: string,
    sector: string,
    occupation: string,
    programme: string,
  ): number => {
    const value = parameters.get(key(name, region, sector, occupation, programme));
    if (value === undefined || value === null) {
      throw new Error(
        `parameter ${name} is not known for region ${region}, sector ${sector}, occupation ${occupation}, programme ${programme}`,
      );
    }
    return value;
  };
  const { years } = request;
  const { cohorts, trainers } = await readCohorts(connection, request, needed);
  // A region may train without having a job of the balance: its leavers stay there, or go where the jobs are.
  const regions = [...new Set([...request.regions, ...[...trainers.values()].flat()])];
  const weight = (values: readonly number[]) => regions.map((_, r) => values[r] ?? 0);
  const programmes = [...new Set(crosswalk.map((link) => link.programme_code))].filter(
    (programme) => programme !== DIRECT,
  );
  const mobility = new Map(
    programmes.map((programme) => {
      const rate = (name: string) => regions.map((region) => needed(name, region, '_T', '_T', programme));
      return [
        programme,
        mobilityMatrix(
          rate('stay_in_region_share'),
          rate('abroad_share'),
          weight(request.openings),
          weight(request.employment),
        ).shares,
      ];
    }),
  );
  await writeMobility(connection, regions, mobility);

  await writeChain(connection, request.scenario, cohorts);

  const parts: SupplyPart[] = [];
  for (const link of crosswalk.filter((row) => row.sector_code !== '_O')) {
    for (const year of years) {
      if (link.programme_code === DIRECT) {
        parts.push(...directParts(link, directShare(crosswalk, link.sector_code), year, request, parameters));
        continue;
      }
      const shares = mobility.get(link.programme_code)!;
      const own = cohorts.filter((row) => row.programme_code === link.programme_code && row.year === year);
      const trainedIn = trainers.get(link.programme_code) ?? [];
      if (trainedIn.length === 0 || own.length < trainedIn.length) {
        parts.push(...regions.map((region) => unknownPart(link, region, year, 'supply_unknown')));
        continue;
      }
      regions.forEach((region, r) => {
        let raw = 0;
        let effective = 0;
        for (const cohort of own) {
          const g = regions.indexOf(cohort.region_code);
          const located = cohort.available_persons * link.share * shares[g]![r]!;
          raw += located;
          effective +=
            located *
            needed(
              'suitability_share',
              cohort.region_code,
              link.sector_code,
              link.occupation_code,
              link.programme_code,
            );
        }
        parts.push({
          ...cellOf(link, region),
          year,
          located_raw_persons: raw,
          supply_persons: effective,
          reason: null,
        });
      });
    }
  }
  await append(
    connection,
    'balance.supply_part',
    toColumns(
      PART,
      parts.map((part) => ({ scenario: request.scenario, ...part })),
    ),
  );
  return parts;
}

const PART = [
  'scenario',
  'region_code',
  'sector_code',
  'occupation_code',
  'programme_code',
  'year',
  'located_raw_persons',
  'supply_persons',
  'reason',
];

type Link = { programme_code: string; sector_code: string; occupation_code: string; share: number };

function cellOf(link: Link, region: string) {
  return {
    region_code: region,
    sector_code: link.sector_code,
    occupation_code: link.occupation_code,
    programme_code: link.programme_code,
  };
}

/** What is not known is not nothing: a cohort that no row tells of leaves the supply of its cells unknown. */
function unknownPart(link: Link, region: string, year: number, reason: string): SupplyPart {
  return { ...cellOf(link, region), year, located_raw_persons: null, supply_persons: null, reason };
}

/**
 * Direct recruitment: a declared number of persons a year for each sector, shared among its specialties by the
 * crosswalk (relative to the sector's own sum) and among regions by their openings.
 */
function directParts(
  link: Link,
  sectorShare: number,
  year: number,
  request: SupplyRequest,
  parameters: Parameters,
): SupplyPart[] {
  const total = request.openings.reduce((a, b) => a + b, 0);
  return request.regions.map((region, r) => {
    const persons =
      parameters.get(
        key('direct_recruitment_persons', region, link.sector_code, link.occupation_code, DIRECT),
      ) ?? null;
    if (persons === null) return unknownPart(link, region, year, 'direct_recruitment_unknown');
    const weight = total > 0 ? request.openings[r]! / total : 1 / request.regions.length;
    const located = (persons * link.share * weight) / sectorShare;
    return {
      ...cellOf(link, region),
      year,
      located_raw_persons: located,
      supply_persons: located,
      reason: null,
    };
  });
}

function directShare(crosswalk: readonly Link[], sector: string): number {
  return crosswalk
    .filter((link) => link.programme_code === DIRECT && link.sector_code === sector)
    .reduce((sum, link) => sum + link.share, 0);
}

async function readParameters(connection: DuckDBConnection): Promise<Parameters> {
  const rows = await select<{ id: string; value: number | null }>(
    connection,
    `select concat_ws('|', parameter, region_code, sector_code, occupation_code, programme_code) as id, value from intermediate.leaf_parameter`,
  );
  return new Map(rows.map((row) => [row.id, row.value]));
}

interface CohortRow {
  programme_code: string;
  region_code: string;
  year: number;
  entrants_year: number;
  new_entrants_persons: number | null;
  entrants_basis: string | null;
  completion_rate: number;
  completed_persons: number;
  completed_basis: string;
  leavers_persons: number;
  available_persons: number;
  is_illustrative: boolean;
}

/** The cohorts that the rows tell of, and the regions in which each programme trains. */
async function readCohorts(
  connection: DuckDBConnection,
  request: SupplyRequest,
  needed: (name: string, region: string, sector: string, occupation: string, programme: string) => number,
): Promise<{ cohorts: CohortRow[]; trainers: Map<string, string[]> }> {
  const flows = await select<{
    programme_code: string;
    region_code: string;
    measure: string;
    year: number;
    value: number;
    observed: boolean;
    is_illustrative: boolean;
  }>(
    connection,
    `with own as (
       select s.* from intermediate.fitted_series s join raw.project p on s.definition = p.supply_definition
       where s.measure in ('new_entrants', 'completed') and not s.is_total)
     select o.programme_code, o.region_code, o.measure, p.year, p.value, true as observed, o.is_illustrative
     from own o join intermediate.series_point p using (series_id)
     union all
     select o.programme_code, o.region_code, o.measure, f.year, f.mean, false, o.is_illustrative
     from own o join forecast.path f using (series_id)
     where o.measure = 'new_entrants'
     order by all`,
  );
  const durations = new Map(
    (
      await select<{ programme_code: string; duration_years: number }>(
        connection,
        'select programme_code, duration_years from raw.programme where duration_years is not null',
      )
    ).map((row) => [row.programme_code, row.duration_years]),
  );
  const rows: CohortRow[] = [];
  const byCell = new Map<string, typeof flows>();
  for (const flow of flows) {
    const id = key(flow.programme_code, flow.region_code);
    byCell.set(id, [...(byCell.get(id) ?? []), flow]);
  }
  const trainers = new Map<string, string[]>();
  for (const own of byCell.values()) {
    const { programme_code, region_code, is_illustrative } = own[0]!;
    if (region_code === '_T' && !request.regions.includes('_T')) throw trainedNowhere(programme_code);
    trainers.set(programme_code, [...(trainers.get(programme_code) ?? []), region_code]);
    const rate = (name: string) => needed(name, region_code, '_T', '_T', programme_code);
    const entrants = own.filter((flow) => flow.measure === 'new_entrants');
    const input = {
      durationYears: durations.get(programme_code) ?? 0,
      completionRate: rate('completion_rate'),
      continuesStudyShare: rate('continues_study_share'),
      labourForceEntryShare: rate('labour_force_entry_share'),
      entrants: new Map(entrants.map((flow) => [flow.year, flow.value])),
      completed: new Map(
        own.filter((flow) => flow.measure === 'completed').map((flow) => [flow.year, flow.value]),
      ),
    };
    const observed = new Set(entrants.filter((flow) => flow.observed).map((flow) => flow.year));
    for (const year of request.years) {
      const cohort = cohortOf(input, year);
      if (cohort === null) continue;
      rows.push({
        programme_code,
        region_code,
        year,
        entrants_year: cohort.entrantsYear,
        new_entrants_persons: cohort.entrants,
        entrants_basis:
          cohort.entrants === null ? null : observed.has(cohort.entrantsYear) ? 'observed' : 'forecast',
        completion_rate: input.completionRate,
        completed_persons: cohort.completed,
        completed_basis: cohort.entrants === null ? 'observed' : 'entrants',
        leavers_persons: cohort.leavers,
        available_persons: cohort.available,
        is_illustrative,
      });
    }
  }
  return { cohorts: rows, trainers };
}

function trainedNowhere(programme: string): UserError {
  return new UserError(EXIT.rejected, [
    {
      where: `training rows of ${programme}`,
      rule: 'training_region',
      what: 'they are counted for the whole (_T), while employment is counted by region.',
      why: 'nobody can say in which region these leavers look for work.',
      fix: 'deliver them by region, or give them a definition that does not feed the balance.',
    },
  ]);
}

async function writeChain(
  connection: DuckDBConnection,
  scenario: string,
  cohorts: CohortRow[],
): Promise<void> {
  const names = [
    'scenario',
    'programme_code',
    'region_code',
    'year',
    'entrants_year',
    'new_entrants_persons',
    'entrants_basis',
    'completion_rate',
    'completed_persons',
    'completed_basis',
    'leavers_persons',
    'available_persons',
    'is_illustrative',
  ];
  await append(
    connection,
    'balance.training_chain',
    toColumns(
      names,
      cohorts.map((row) => ({ scenario, ...row })),
    ),
  );
}

async function writeMobility(
  connection: DuckDBConnection,
  regions: readonly string[],
  mobility: ReadonlyMap<string, readonly Float64Array[]>,
): Promise<void> {
  const rows = [...mobility].flatMap(([programme_code, shares]) =>
    regions.flatMap((region_code, g) => {
      const row = (work_region_code: string, share: number, basis: string) => ({
        programme_code,
        region_code,
        work_region_code,
        share,
        basis,
      });
      const located = regions.map((work, r) =>
        row(work, shares[g]![r]!, g === r ? 'stay_in_region_share' : 'openings of the destination'),
      );
      return [...located, row('_X', 1 - located.reduce((sum, cell) => sum + cell.share, 0), 'abroad_share')];
    }),
  );
  await append(
    connection,
    'balance.mobility',
    toColumns(['programme_code', 'region_code', 'work_region_code', 'share', 'basis'], rows),
  );
}
