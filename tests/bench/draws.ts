/**
 * 2,000 draws over 12 regions × 5 sectors × 8 specialties × 6 years × 7 scenarios, with distributions and
 * sensitivity, as a run makes them. Run from the project root: npx tsx tests/bench/draws.ts
 */

import { type BalanceRows, cellKey } from '../../pipeline/balance/rows.ts';
import type { StepRow } from '../../pipeline/balance/steps.ts';
import { balanceSystem } from '../../pipeline/balance/system.ts';
import { MACROS, runSqlFiles } from '../../pipeline/database/build.ts';
import { createDatabase } from '../../pipeline/database/database.ts';
import { createTables } from '../../pipeline/database/declared.ts';
import { drawBalance } from '../../pipeline/draws/draws.ts';

const REGIONS = Array.from({ length: 12 }, (_, r) => `R${String(r + 1).padStart(2, '0')}`);
const SECTORS = ['S1', 'S2', 'S3', 'S4', 'S5'];
const OCCUPATIONS = Array.from({ length: 8 }, (_, o) => `O${o + 1}`);
const PROGRAMMES = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'];
const BASE = 2024;
const YEARS = Array.from({ length: 6 }, (_, t) => BASE + 1 + t);
const SCENARIOS = ['trend', 'a', 'b', 'c', 'd', 'e', 'f'];

const rates: [string, number, number, number][] = [
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
const parameters = rates.map(([parameter, low, value, high]) => ({
  ...{ parameter_id: parameter, parameter, value, low, high },
  ...{ region_code: '_T', sector_code: '_T', occupation_code: '_T', programme_code: '_T' },
}));
const cells = SECTORS.flatMap((sector_code) =>
  OCCUPATIONS.map((occupation_code) => ({ sector_code, occupation_code })),
);
const parameterOf = new Map<string, number>();
parameters.forEach(({ parameter }, at) => {
  for (const region of REGIONS) {
    for (const programme of ['_T', ...PROGRAMMES]) {
      parameterOf.set(cellKey(parameter, region, '_T', '_T', programme), at);
      for (const cell of cells)
        parameterOf.set(cellKey(parameter, region, cell.sector_code, cell.occupation_code, programme), at);
    }
  }
});
const leaves = REGIONS.flatMap((region_code, r) =>
  cells.map((cell, c) => {
    const path = (width: number) =>
      [BASE, ...YEARS].map((_, t) => 100 * (r + 1) * (1 + (c % 8) / 8) * 1.05 ** t * (1 + (width * t) / 20));
    return {
      ...cell,
      ...{
        region_code,
        series_id: `${region_code}/${cell.sector_code}`,
        share: 1 / 8,
        is_illustrative: true,
      },
      ...{
        years: [BASE, ...YEARS],
        mean: path(0),
        lo_80: path(-0.5),
        hi_80: path(0.5),
        lo_95: path(-0.8),
        hi_95: path(0.8),
      },
    };
  }),
);
const rows: BalanceRows = {
  ...{
    baseYear: BASE,
    years: YEARS,
    regions: REGIONS,
    cells,
    leaves,
    programmes: PROGRAMMES,
    parameters,
    parameterOf,
  },
  crosswalk: PROGRAMMES.flatMap((programme_code, p) =>
    cells.filter((_, c) => c % 3 === p % 3).map((cell) => ({ ...cell, programme_code, share: 0.04 })),
  ),
  cohorts: PROGRAMMES.flatMap((programme_code) =>
    REGIONS.map((region_code) => ({
      ...{
        programme_code,
        region_code,
        duration_years: 2,
        is_illustrative: true,
        completed: new Map<number, number>(),
      },
      entrants: new Map(
        Array.from({ length: 12 }, (_, i) => [BASE - 5 + i, { value: 200, observed: i < 6 }]),
      ),
    })),
  ),
  moves: [],
  initialGap: new Map(),
  supplyProxy: null,
};
const steps: StepRow[] = SCENARIOS.slice(1).map((scenario, i) => ({
  ...{
    scenario,
    step: 1,
    name: 'employment',
    target: 'series' as const,
    operation: 'multiply' as const,
    value: 0.9,
    low: 0.8,
    high: 0.95,
  },
  ...{
    region_code: '_T',
    sector_code: SECTORS[i % 5]!,
    occupation_code: '_T',
    programme_code: '_T',
    from_year: BASE + 1,
    phase_years: 2,
  },
}));

const { connection, close } = await createDatabase(':memory:', '.');
await createTables(connection);
await runSqlFiles(connection, MACROS);
await connection.run(
  `create table marts.fct_forecast (measure varchar, definition varchar, year integer, region_code varchar, sector_code varchar,
     occupation_code varchar, programme_code varchar, hi_80 double, lo_80 double);
   create table intermediate.varying_dimension (measure varchar, definition varchar, by_region boolean, by_sector boolean,
     by_occupation boolean, by_programme boolean)`,
);
const started = process.hrtime.bigint();
const processor = process.cpuUsage();
await drawBalance(
  connection,
  { system: balanceSystem(rows), scenarios: SCENARIOS, steps },
  { draws: 2000, seed: 2030, regional_correlation: 0.2 },
);
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
const used = process.cpuUsage(processor);
console.log(
  `2,000 draws × 480 cells × 6 years × 7 scenarios: ${seconds.toFixed(1)} s (${((used.user + used.system) / 1e6).toFixed(1)} processor seconds), peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB; bar ≤ 10 s, ≤ 1024 MiB`,
);
close();
