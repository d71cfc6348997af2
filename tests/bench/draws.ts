/**
 * 2,000 draws over 12 regions × 5 sectors × 8 specialties × 6 years × 7 scenarios, with distributions and
 * sensitivity, as a run makes them: sectors and programmes of the nation are counted, regions are their parts by drawn
 * shares. Run from the project root: npx tsx tests/bench/draws.ts
 */

import { type Counted, type Dimension, splitTree } from '../../models/imputation/tree.ts';
import type { NumberRow } from '../../pipeline/balance/numbers.ts';
import { pathsOf } from '../../pipeline/balance/paths.ts';
import { scopesOf } from '../../pipeline/balance/resolution.ts';
import { type BalanceRows, cellKey } from '../../pipeline/balance/rows.ts';
import type { StepRow } from '../../pipeline/balance/steps.ts';
import { balanceSystem } from '../../pipeline/balance/system.ts';
import { MACROS, runSqlFiles } from '../../pipeline/database/build.ts';
import { createDatabase } from '../../pipeline/database/database.ts';
import { createTables } from '../../pipeline/database/declared.ts';
import { centerOf } from '../../pipeline/draws/center.ts';
import { drawBalance, drawNumbers } from '../../pipeline/draws/draws.ts';
import type { SeriesLevels } from '../../pipeline/imputation/wholes.ts';

const REGIONS = Array.from({ length: 12 }, (_, r) => `R${String(r + 1).padStart(2, '0')}`);
const SECTORS = ['S1', 'S2', 'S3', 'S4', 'S5'];
const OCCUPATIONS = Array.from({ length: 8 }, (_, o) => `O${o + 1}`);
const PROGRAMMES = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'];
const BASE = 2024;
const YEARS = Array.from({ length: 6 }, (_, t) => BASE + 1 + t);
const SCENARIOS = ['trend', 'a', 'b', 'c', 'd', 'e', 'f'];
const DURATION = 2;
const FIRST = BASE - DURATION;
const SPAN = YEARS.at(-1)! - FIRST + 1;

const EVERYWHERE = { region_code: '_T', sector_code: '_T', occupation_code: '_T', programme_code: '_T' };
const number = (
  id: string,
  group: string,
  parameter: string | null,
  [low, value, high]: readonly number[],
): NumberRow => ({
  ...EVERYWHERE,
  ...{ id, group, parameter, value: value!, low: low!, high: high! },
});
const rates: readonly (readonly [name: string, low: number, value: number, high: number])[] = [
  ['retirement_rate', 0.005, 0.01, 0.017],
  ['sector_exit_rate', 0.04, 0.08, 0.2],
  ['stock_emigration_rate', 0.001, 0.003, 0.008],
  ['completion_rate', 0.5, 0.7, 0.9],
  ['continues_study_share', 0.1, 0.2, 0.4],
  ['labour_force_entry_share', 0.85, 0.91, 0.95],
  ['suitability_share', 0.4, 0.65, 0.9],
  ['abroad_share', 0.02, 0.05, 0.12],
  ['stay_in_region_share', 0.3, 0.55, 0.8],
];
const cells = SECTORS.flatMap((sector_code) =>
  OCCUPATIONS.map((occupation_code) => ({ sector_code, occupation_code })),
);
/** A whole of the nation, counted up to T0 and forecast since. */
function counted(measure: string, sector: string, programme: string): Counted {
  const codes = { region: '_T', sector, occupation: sector === '_Z' ? '_Z' : '_T', programme };
  const id = [measure, codes.region, codes.sector, codes.occupation, codes.programme, 'd'].join('/');
  return { id, measure, definition: 'd', codes };
}
function levels(series_id: string, start: number): SeriesLevels {
  const path = (width: number) =>
    Float64Array.from({ length: SPAN }, (_, at) => {
      const t = FIRST + at - BASE;
      return start * 1.05 ** t * (1 + (width * Math.max(0, t)) / 20);
    });
  return {
    series_id,
    ...{ mean: path(0), lo_80: path(-0.5), hi_80: path(0.5), lo_95: path(-0.8), hi_95: path(0.8) },
    isCounted: Array.from({ length: SPAN }, (_, at) => FIRST + at <= BASE),
    isTold: Array.from({ length: SPAN }, (_, at) => FIRST + at <= BASE),
  };
}
const nation = [
  ...SECTORS.map((sector) => counted('employment', sector, '_Z')),
  ...PROGRAMMES.map((programme) => counted('new_entrants', '_Z', programme)),
];
const shares = ['employment', 'new_entrants'].flatMap((measure) =>
  REGIONS.map((child) => ({
    ...{
      id: `${measure}/${child}`,
      measure,
      definition: '_T',
      dimension: 'region' as Dimension,
      parent: '_T',
      child,
    },
    ...{ within: {}, year: BASE, low: 0.05, mode: 1 / 12, high: 0.12, data_id: null },
  })),
);
const tree = splitTree(nation, shares);
const imputed = {
  ...{ tree, rows: shares, firstYear: FIRST, span: SPAN, widening: 0.05 },
  counted: new Float64Array(tree.nodes.length * SPAN).fill(Number.NaN),
  wholes: new Map(nation.map((own) => [own.id, levels(own.id, own.measure === 'employment' ? 9000 : 2400)])),
};
const seriesOf = (measure: string, region: string, sector: string, programme: string) =>
  [measure, region, sector, sector === '_Z' ? '_Z' : '_T', programme, 'd'].join('/');

const leaves = REGIONS.flatMap((region_code) =>
  cells.map((cell) => ({
    ...cell,
    ...{ region_code, series_id: seriesOf('employment', region_code, cell.sector_code, '_Z') },
    ...{ is_staffed: true, basis: 'imputed', is_illustrative: false },
  })),
);
const cohorts = PROGRAMMES.flatMap((programme_code) =>
  REGIONS.map((region_code) => ({
    ...{ programme_code, region_code, definition: 'd', duration_years: DURATION, is_illustrative: false },
    ...{
      basis: 'imputed',
      completed: null,
      entrantsBasis: 'observed',
      completedBasis: null,
      entrants: seriesOf('new_entrants', region_code, '_Z', programme_code),
    },
  })),
);
const staffing = cells.map(({ sector_code, occupation_code }) => ({
  ...number(`staffing/${sector_code}/${occupation_code}`, 'seed/staffing_share', null, [0.08, 0.125, 0.2]),
  ...{ sector_code, occupation_code },
}));
const all = [
  ...rates.map(([name, ...range]) => number(name, name, name, range)),
  ...staffing,
  ...shares.map(({ id, measure, low, mode, high }) =>
    number(id, `share/${measure}/region`, null, [low, mode, high]),
  ),
];
const rows: BalanceRows = {
  ...{ baseYear: BASE, years: YEARS, regions: REGIONS, cells, occupations: OCCUPATIONS, leaves },
  ...{
    programmes: PROGRAMMES,
    scopes: scopesOf(all),
    cohorts,
    moves: [],
    initialGap: new Map(),
    supplyProxy: null,
    exports: null,
  },
  crosswalk: PROGRAMMES.flatMap((programme_code, p) =>
    OCCUPATIONS.filter((_, o) => o % 3 === p % 3).map((occupation_code) => ({
      programme_code,
      occupation_code,
      share: 0.3,
    })),
  ),
  numbers: {
    ...{ all, promotions: [], pools: [], shares: rates.length + staffing.length },
    staffing: new Map(
      cells.map((cell, c) => [cellKey(cell.sector_code, cell.occupation_code), rates.length + c]),
    ),
  },
  paths: pathsOf({
    ...{
      employment: new Set(leaves.map((leaf) => leaf.series_id)),
      training: new Set(cohorts.map((own) => own.entrants)),
    },
    ...{ series: new Map(), imputed, firstYear: FIRST, span: SPAN, baseYear: BASE },
  }),
};
const steps: StepRow[] = SCENARIOS.slice(1).map((scenario, i) => ({
  ...{ scenario, step: 1, name: 'employment', target: 'series' as const, operation: 'multiply' as const },
  ...{ value: 0.9, low: 0.8, high: 0.95, from_year: BASE + 1, phase_years: 2 },
  ...{ ...EVERYWHERE, sector_code: SECTORS[i % 5]! },
}));

const { connection, close } = await createDatabase(':memory:', '.');
await createTables(connection);
await runSqlFiles(connection, MACROS);
// What draws ask of the forecast beside the balance: here of nothing.
const KEY =
  'measure varchar, definition varchar, region_code varchar, sector_code varchar, occupation_code varchar, programme_code varchar';
const BAND = 'lo_95 double, lo_80 double, mean double, hi_80 double, hi_95 double';
await connection.run(
  `create table marts.fct_forecast (${KEY}, year integer, scenario varchar, ${BAND}, interval_kind varchar, is_reconciled boolean, is_total boolean, is_illustrative boolean);
   create table intermediate.fitted_series (${KEY}, is_total boolean, last_year integer);
   create table intermediate.varying_dimension (measure varchar, definition varchar, by_region boolean, by_sector boolean,
     by_occupation boolean, by_programme boolean)`,
);
const started = process.hrtime.bigint();
const processor = process.cpuUsage();
const base = {
  ...{ rows, systems: new Map([['d', balanceSystem(rows, 'd')]]), steps },
  scenarios: SCENARIOS.map((scenario) => ({ scenario, supply_definition: 'd' })),
};
const drawn = await drawNumbers(connection, base, { draws: 2000, seed: 2030, regional_correlation: 0.2 });
await drawBalance(connection, { ...base, center: centerOf(base, drawn) }, drawn);
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
const used = process.cpuUsage(processor);
console.log(
  `2,000 draws × 480 cells × 6 years × 7 scenarios: ${seconds.toFixed(1)} s (${((used.user + used.system) / 1e6).toFixed(1)} processor seconds), peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB; bar ≤ 10 s, ≤ 1024 MiB`,
);
close();
