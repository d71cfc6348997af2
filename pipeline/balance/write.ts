import type { DuckDBConnection } from '@duckdb/node-api';
import { toMillionth } from '../../models/balance/balance.ts';
import { entryYear } from '../../models/balance/supply.ts';
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

function leafRows({ rows, at, leafAt, reasons }: BalanceSystem, { scenario, input, output }: Path): Row[] {
  const result: Row[] = [];
  leafAt.forEach((leaf, k) => {
    if (leaf < 0) return;
    const { region_code, sector_code, occupation_code, is_illustrative } = rows.leaves[leaf]!;
    const reason = reasons.get(k) ?? null;
    rows.years.forEach((year, t) => {
      const flow = at.flow(k, t);
      const after = input.employment[at.level(k, t + 1)]!;
      const stock = (input.employment[at.level(k, t)]! + after) / 2;
      const leaving = (part: number) => toMillionth(input.leavingParts[part]![flow]! * stock);
      const known = (value: number) => (Number.isNaN(value) ? null : value);
      result.push({
        scenario,
        region_code,
        sector_code,
        occupation_code,
        year,
        employment_persons: toMillionth(after),
        leaving_rate: input.leavingRate[flow],
        expansion_persons: output.expansion[flow],
        retirement_persons: leaving(0),
        sector_exit_persons: leaving(1),
        emigration_persons: leaving(2),
        moves_out_persons: toMillionth(output.movesOut[flow]!),
        replacement_persons: output.replacement[flow],
        openings_persons: output.openings[flow],
        displaced_persons: output.displaced[flow],
        moves_in_persons: toMillionth(output.movesIn[flow]!),
        supply_persons: known(output.supply[flow]!),
        gap_persons: known(output.gap[flow]!),
        gap_cum_persons: known(output.gapCumulated[flow]!),
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
function partRows(system: BalanceSystem, path: Path): Row[] {
  return [...linkRows(system, path), ...inflowPartRows(system, path), ...cellPartRows(system, path)];
}

/** One part of one cell in every year: numbers from position `from` on, or the reason why there are none. */
function partRow(
  { rows, at }: BalanceSystem,
  scenario: string,
  own: {
    readonly k: number;
    readonly programme_code: string;
    readonly numbers:
      | { readonly from: number; readonly located: Float64Array; readonly supply: Float64Array }
      | string;
  },
): Row[] {
  const { k, programme_code, numbers } = own;
  const place = {
    scenario,
    region_code: rows.regions[at.regionOf(k)],
    ...rows.cells[at.cellOf(k)],
    programme_code,
  };
  return rows.years.map((year, t) =>
    typeof numbers === 'string'
      ? { ...place, year, reason: numbers }
      : {
          ...place,
          year,
          located_raw_persons: numbers.located[numbers.from + t],
          supply_persons: numbers.supply[numbers.from + t],
          reason: null,
        },
  );
}

function linkRows(system: BalanceSystem, { scenario, output }: Path): Row[] {
  const { rows, shape, at, untold, silent } = system;
  const [located, supply] = [output.linkLocated!, output.linkSupply!];
  return shape.links.flatMap((link, index) =>
    rows.regions.flatMap((_, r) =>
      partRow(system, scenario, {
        k: at.cell(r, link.cell),
        programme_code: rows.programmes[link.programme]!,
        numbers:
          untold.has(link.programme) || silent.has(r)
            ? 'supply_unknown'
            : { from: at.cohortFlow(index, r, 0), located, supply },
      }),
    ),
  );
}

function inflowPartRows(system: BalanceSystem, { scenario, output }: Path): Row[] {
  const { rows, shape, at, inflowRows } = system;
  const located = output.inflowLocated!;
  return shape.inflows.flatMap((inflow, i) =>
    rows.regions.flatMap((_, r) =>
      inflow.cells.flatMap((c) =>
        partRow(system, scenario, {
          k: at.cell(r, c),
          programme_code: inflowRows[i]!.name,
          numbers: { from: at.inflowCell(i, r, c, 0), located, supply: located },
        }),
      ),
    ),
  );
}

/** People who change sector, and recruitment that nobody knows. */
function cellPartRows(system: BalanceSystem, { scenario, output }: Path): Row[] {
  const { rows, shape, at, reasons } = system;
  const entered = new Set(shape.moves.map((move) => move.to));
  return rows.regions.flatMap((_, r) =>
    rows.cells.flatMap((_, c) => {
      const k = at.cell(r, c);
      const moved = { from: at.flow(k, 0), located: output.movesIn, supply: output.movesIn };
      return [
        ...(entered.has(c)
          ? partRow(system, scenario, { k, programme_code: 'moves_in', numbers: moved })
          : []),
        ...(reasons.get(k) === 'direct_recruitment_unknown'
          ? partRow(system, scenario, { k, programme_code: DIRECT, numbers: 'direct_recruitment_unknown' })
          : []),
      ];
    }),
  );
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

function chainRows({ rows, at }: BalanceSystem, { scenario, input }: Path): Row[] {
  return rows.cohorts.flatMap((cohort) => {
    const p = rows.programmes.indexOf(cohort.programme_code);
    if (p < 0) return [];
    const g = rows.regions.indexOf(cohort.region_code);
    return rows.years.map((year, t) => {
      const flow = at.cohortFlow(p, g, t);
      const entrantsYear = entryYear(year, cohort.duration_years);
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
        completion_rate: input.completionRate[flow],
        completed_persons: input.completed[flow],
        completed_basis: observed ? 'observed' : 'entrants',
        leavers_persons: input.completed[flow]! * input.leaverShare[flow]!,
        available_persons: input.completed[flow]! * input.availableShare[flow]!,
        is_illustrative: cohort.is_illustrative,
      };
    });
  });
}

const MOBILITY = ['scenario', 'programme_code', 'region_code', 'work_region_code', 'year', 'share', 'basis'];

function mobilityRows({ rows, at }: BalanceSystem, { scenario, output }: Path): Row[] {
  return rows.programmes.flatMap((programme_code, p) =>
    rows.regions.flatMap((region_code, g) =>
      rows.years.flatMap((year, t) => {
        const share = (r: number) => output.mobility[at.routeFlow(p, g, r, t)]!;
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
function suitabilityRows({ rows, shape, at }: BalanceSystem, { scenario, input }: Path): Row[] {
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
        suitability_share: input.suitability[at.cohortFlow(index, g, t)],
      }));
    }),
  );
}
