import type { DuckDBConnection } from '@duckdb/node-api';
import { type LeafBands, solveNationalCorrelation } from '../../models/draws/correlation.ts';
import { drawParameters } from '../../models/draws/parameters.ts';
import { drawShocks, leafRanks } from '../../models/draws/path_rank.ts';
import { type CentralBalance, seriesLevels } from '../balance/balance.ts';
import type { BalanceSystem } from '../balance/system.ts';
import { select } from '../database/database.ts';
import { distributionOf, writeDistribution } from './distribution.ts';
import { drawScenario } from './scenario_draws.ts';
import { distributionsBeside, scenariosBeside } from './second_thread.ts';
import { writeSensitivity } from './sensitivity.ts';
import { drawPaths, type ENDS } from './simulate.ts';
import { writeTargetProbability } from './targets.ts';
import type { Drawn, DrawOptions } from './types.ts';

/**
 * The bridge of uncertainty: draws every assumption at its own scope and every employment path as one rank, runs
 * the balance once a draw and scenario, and writes the distribution of the cumulated gap and what decides it.
 *
 * @returns the numbers that were drawn, for the plan to be simulated on the same ones.
 */
export async function drawBalance(
  connection: DuckDBConnection,
  central: CentralBalance,
  options: DrawOptions,
): Promise<Drawn> {
  const { system, scenarios } = central;
  const correlation = await correlate(connection, system, options);
  const drawn = drawNumbers(central, options, correlation.ranks);
  // Scenarios know nothing of each other: the last ones go to a second thread where there is enough to do.
  const here = scenarios.slice(0, scenarios.length - scenariosBeside(central, options.draws));
  const beside = distributionsBeside(central, drawn, scenarios.slice(here.length));
  try {
    for (const scenario of here) {
      const isFirst = scenario === scenarios[0];
      const result = drawScenario(central, drawn, scenario, (d, employment) => {
        if (isFirst) keepEmployment(system, employment, drawn.employmentAtEnd, d);
      });
      await writeDistribution(connection, distributionOf(system, result, options));
      if (isFirst) {
        await writeSensitivity(connection, central, drawn, result);
        await writeTargetProbability(connection, central, drawn);
      }
    }
    for (const rows of await beside.rows) await writeDistribution(connection, rows);
  } finally {
    await beside.end();
  }
  return drawn;
}

function keepEmployment(
  { at }: BalanceSystem,
  employment: Float64Array,
  kept: readonly Float64Array[],
  d: number,
): void {
  for (let r = 0; r < at.regions; r++) {
    let sum = 0;
    for (let c = 0; c < at.cells; c++) sum += employment[at.level(at.cell(r, c), at.years)]!;
    kept[r]![d] = sum;
  }
}

function drawNumbers(
  { system, steps }: CentralBalance,
  options: DrawOptions,
  ranks: readonly Float64Array[],
): Drawn {
  const { draws, seed } = options;
  const known = system.rows.parameters.flatMap((row, at) =>
    row.value === null
      ? []
      : [{ at, row: { ...row, key: row.parameter_id, value: row.value, distribution: 'pert' as const } }],
  );
  const stepRows = steps.map((step, i) => ({
    at: system.rows.parameters.length + i,
    row: {
      key: `scenario/${step.scenario}/${step.step}`,
      value: step.value,
      low: step.low,
      high: step.high,
      distribution: 'pert' as const,
    },
  }));
  const all = [...known, ...stepRows];
  const { values } = drawParameters({ seed, draws, rows: all.map(({ row }) => row) });
  const arrays: Float64Array[] = Array.from({ length: system.rows.parameters.length + steps.length }, () =>
    new Float64Array(draws).fill(Number.NaN),
  );
  all.forEach(({ at }, i) => {
    arrays[at] = values[i]!;
  });
  return {
    options,
    values: arrays,
    ranks,
    paths: drawPaths(system, ranks, draws),
    employmentAtEnd: system.rows.regions.map(() => new Float64Array(draws)),
  };
}

/** Solves ρn so that the nation drawn is as uncertain as the nation forecast, and writes both widths. */
async function correlate(
  connection: DuckDBConnection,
  system: BalanceSystem,
  options: DrawOptions,
): Promise<{ ranks: Float64Array[] }> {
  const { at } = system;
  const atEnd = (end: (typeof ENDS)[number]) => {
    const all = seriesLevels(system, end);
    return Float64Array.from(system.seriesIds, (_, s) => all[at.level(s, at.years)]!);
  };
  const bands: LeafBands = {
    lo95: atEnd('lo_95'),
    lo80: atEnd('lo_80'),
    mean: atEnd('mean'),
    hi80: atEnd('hi_80'),
    hi95: atEnd('hi_95'),
  };
  const regionOf = system.seriesIds.map(
    (id) => system.rows.leaves.find((leaf) => leaf.series_id === id)!.region_code,
  );
  const shocks = drawShocks({ seed: options.seed, draws: options.draws, names: system.seriesIds, regionOf });
  const [national] = await select<{ width: number | null }>(
    connection,
    `select f.hi_80 - f.lo_80 as width from marts.fct_forecast f join raw.project p
       on f.measure = p.demand_measure and f.definition = p.demand_definition and f.year = p.target_year
       join intermediate.varying_dimension v using (measure, definition)
     where (f.region_code = '_T' or not v.by_region) and (f.sector_code = '_T' or not v.by_sector)
       and (f.occupation_code = '_T' or not v.by_occupation) and (f.programme_code = '_T' or not v.by_programme)`,
  );
  const summed = bands.hi80.reduce((sum, hi, i) => sum + hi - bands.lo80[i]!, 0);
  const found = solveNationalCorrelation({
    shocks,
    rhoRegional: options.regional_correlation,
    bands,
    targetWidth80: national?.width ?? summed,
  });
  await connection.run('insert into balance.correlation values ($1, $2, $3, $4, $5, $6, $7)', [
    found.rhoNational,
    options.regional_correlation,
    found.drawnWidth80,
    found.targetWidth80,
    found.outcome,
    options.draws,
    options.seed,
  ]);
  const ranks = system.seriesIds.map((_, s) => {
    const own = new Float64Array(options.draws);
    leafRanks(shocks, s, found.rhoNational, options.regional_correlation, own);
    return own;
  });
  return { ranks };
}
