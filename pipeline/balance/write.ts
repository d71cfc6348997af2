import type { DuckDBConnection } from '@duckdb/node-api';
import { toMillionth } from '../../models/balance/balance.ts';
import type { SystemOutput } from '../../models/balance/system.ts';
import { append, type Row, toColumns } from '../database/database.ts';
import type { BalanceInput } from './input.ts';
import { DIRECT } from './rows.ts';
import type { BalanceSystem } from './system.ts';

interface Path {
  readonly scenario: string;
  readonly input: BalanceInput;
  readonly output: SystemOutput;
}

/** Writes the central path of every scenario, with every factor that an analyst needs to compute it again. */
export async function writeCentral(
  connection: DuckDBConnection,
  system: BalanceSystem,
  paths: readonly Path[],
): Promise<void> {
  await write(
    connection,
    'balance.leaf_double',
    LEAF,
    paths.flatMap((path) => leafRows(system, path)),
  );
  await connection.run(
    'insert into balance.leaf by name select * from balance.leaf_double; drop table balance.leaf_double',
  );
  await write(
    connection,
    'balance.supply_part',
    PART,
    paths.flatMap((path) => partRows(system, path)),
  );
  await write(
    connection,
    'balance.training_chain',
    CHAIN,
    paths.flatMap((path) => chainRows(system, path)),
  );
  await write(
    connection,
    'balance.mobility',
    MOBILITY,
    paths.flatMap((path) => mobilityRows(system, path)),
  );
  await write(
    connection,
    'balance.suitability',
    SUITABILITY,
    paths.flatMap((path) => suitabilityRows(system, path)),
  );
}

const write = (connection: DuckDBConnection, table: string, names: readonly string[], rows: readonly Row[]) =>
  append(connection, table, toColumns(names, rows));

const LEAF = [
  ...[
    'scenario',
    'region_code',
    'sector_code',
    'occupation_code',
    'year',
    'employment_persons',
    'leaving_rate',
    'expansion_persons',
  ],
  ...[
    'retirement_persons',
    'sector_exit_persons',
    'emigration_persons',
    'moves_out_persons',
    'replacement_persons',
    'openings_persons',
    'displaced_persons',
    'moves_in_persons',
    'supply_persons',
  ],
  ...['gap_persons', 'gap_cum_persons', 'is_illustrative', 'reason'],
];

function leafRows({ rows, shape, leafAt, reasons }: BalanceSystem, { scenario, input, output }: Path): Row[] {
  const { years } = shape;
  const result: Row[] = [];
  leafAt.forEach((leaf, k) => {
    if (leaf < 0) return;
    const { region_code, sector_code, occupation_code, is_illustrative } = rows.leaves[leaf]!;
    const reason = reasons.get(k) ?? null;
    rows.years.forEach((year, t) => {
      const at = k * years + t;
      const stock = (input.employment[k * (years + 1) + t]! + input.employment[k * (years + 1) + t + 1]!) / 2;
      const leaving = (part: number) => toMillionth(input.leavingParts[part]![at]! * stock);
      const known = (value: number) => (Number.isNaN(value) ? null : value);
      result.push({
        scenario,
        region_code,
        sector_code,
        occupation_code,
        year,
        employment_persons: toMillionth(input.employment[k * (years + 1) + t + 1]!),
        leaving_rate: input.leavingRate[at],
        expansion_persons: output.expansion[at],
        retirement_persons: leaving(0),
        sector_exit_persons: leaving(1),
        emigration_persons: leaving(2),
        moves_out_persons: toMillionth(output.movesOut[at]!),
        replacement_persons: output.replacement[at],
        openings_persons: output.openings[at],
        displaced_persons: output.displaced[at],
        moves_in_persons: toMillionth(output.movesIn[at]!),
        supply_persons: known(output.supply[at]!),
        gap_persons: known(output.gap[at]!),
        gap_cum_persons: known(output.gapCumulated[at]!),
        is_illustrative,
        reason,
      });
    });
  });
  return result;
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

/** What each programme, recruitment, inflow and move gives to each cell; what is not known is null, with its reason. */
function partRows(
  { rows, shape, inflowRows, reasons, untold, silent }: BalanceSystem,
  { scenario, output }: Path,
): Row[] {
  const { years, regions, cells, links, inflows } = shape;
  const result: Row[] = [];
  const push = (
    r: number,
    c: number,
    programme_code: string,
    at: number,
    located: Float64Array,
    supply: Float64Array,
  ) => {
    rows.years.forEach((year, t) => {
      result.push({
        scenario,
        region_code: rows.regions[r],
        ...rows.cells[c],
        programme_code,
        year,
        located_raw_persons: located[at + t],
        supply_persons: supply[at + t],
        reason: null,
      });
    });
  };
  const pushUnknown = (r: number, c: number, programme_code: string, reason: string) => {
    for (const year of rows.years) {
      result.push({ scenario, region_code: rows.regions[r], ...rows.cells[c], programme_code, year, reason });
    }
  };
  links.forEach((link, index) => {
    const programme = rows.programmes[link.programme]!;
    for (let r = 0; r < regions; r++) {
      const at = (index * regions + r) * years;
      if (untold.has(link.programme) || silent.has(r)) pushUnknown(r, link.cell, programme, 'supply_unknown');
      else push(r, link.cell, programme, at, output.linkLocated!, output.linkSupply!);
    }
  });
  inflows.forEach((inflow, k) => {
    for (let r = 0; r < regions; r++) {
      for (const c of inflow.cells)
        push(
          r,
          c,
          inflowRows[k]!.name,
          ((k * regions + r) * cells + c) * years,
          output.inflowLocated!,
          output.inflowLocated!,
        );
    }
  });
  for (let r = 0; r < regions; r++) {
    for (let c = 0; c < cells; c++) {
      const k = r * cells + c;
      if (shape.moves.some((move) => move.to === c))
        push(r, c, 'moves_in', k * years, output.movesIn, output.movesIn);
      if (reasons.get(r * cells + c) === 'direct_recruitment_unknown')
        pushUnknown(r, c, DIRECT, 'direct_recruitment_unknown');
    }
  }
  return result;
}

const CHAIN = [
  ...[
    'scenario',
    'programme_code',
    'region_code',
    'year',
    'entrants_year',
    'new_entrants_persons',
    'entrants_basis',
  ],
  ...[
    'completion_rate',
    'completed_persons',
    'completed_basis',
    'leavers_persons',
    'available_persons',
    'is_illustrative',
  ],
];

function chainRows({ rows, shape }: BalanceSystem, { scenario, input }: Path): Row[] {
  const { years, regions } = shape;
  return rows.cohorts.flatMap((cohort) => {
    const k =
      rows.programmes.indexOf(cohort.programme_code) * regions + rows.regions.indexOf(cohort.region_code);
    if (k < 0) return [];
    return rows.years.map((year, t) => {
      const entrantsYear = year - Math.ceil(cohort.duration_years);
      const entrants = cohort.entrants.get(entrantsYear);
      const observed = cohort.completed.has(year);
      return {
        scenario,
        programme_code: cohort.programme_code,
        region_code: cohort.region_code,
        year,
        entrants_year: entrantsYear,
        new_entrants_persons: observed ? null : entrants?.value,
        entrants_basis: observed || !entrants ? null : entrants.observed ? 'observed' : 'forecast',
        completion_rate: input.completionRate[k * years + t],
        completed_persons: input.completed[k * years + t],
        completed_basis: observed ? 'observed' : 'entrants',
        leavers_persons: input.completed[k * years + t]! * input.leaverShare[k * years + t]!,
        available_persons: input.completed[k * years + t]! * input.availableShare[k * years + t]!,
        is_illustrative: cohort.is_illustrative,
      };
    });
  });
}

const MOBILITY = ['scenario', 'programme_code', 'region_code', 'work_region_code', 'year', 'share', 'basis'];

function mobilityRows({ rows, shape }: BalanceSystem, { scenario, output }: Path): Row[] {
  const { years, regions } = shape;
  return rows.programmes.flatMap((programme_code, p) =>
    rows.regions.flatMap((region_code, g) =>
      rows.years.flatMap((year, t) => {
        const share = (r: number) => output.mobility[((p * regions + g) * regions + r) * years + t]!;
        const row = (work_region_code: string, value: number, basis: string) => ({
          scenario,
          programme_code,
          region_code,
          work_region_code,
          year,
          share: value,
          basis,
        });
        const located = rows.regions.map((work, r) =>
          row(work, share(r), r === g ? 'stay_in_region_share' : 'openings of the destination'),
        );
        return [
          ...located,
          row('_X', 1 - located.reduce((sum, cell) => sum + cell.share, 0), 'abroad_share'),
        ];
      }),
    ),
  );
}

const SUITABILITY = [
  ...['scenario', 'programme_code', 'region_code', 'sector_code', 'occupation_code', 'year'],
  'suitability_share',
];

/** How well those whom a programme trains in a region suit each cell it leads to; only where it trains anyone. */
function suitabilityRows({ rows, shape }: BalanceSystem, { scenario, input }: Path): Row[] {
  const { years, regions } = shape;
  const trains = new Set(rows.cohorts.map((row) => `${row.programme_code}|${row.region_code}`));
  return shape.links.flatMap((link, index) =>
    rows.regions.flatMap((region_code, g) => {
      const programme_code = rows.programmes[link.programme]!;
      if (!trains.has(`${programme_code}|${region_code}`)) return [];
      return rows.years.map((year, t) => ({
        scenario,
        programme_code,
        region_code,
        ...rows.cells[link.cell],
        year,
        suitability_share: input.suitability[(index * regions + g) * years + t],
      }));
    }),
  );
}
