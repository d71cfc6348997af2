import type { DuckDBConnection } from '@duckdb/node-api';
import { solveNationalCorrelation } from '../../models/draws/correlation.ts';
import { drawParameters } from '../../models/draws/parameters.ts';
import { drawShocks, leafRanks } from '../../models/draws/path_rank.ts';
import { type BalanceBase, type CentralBalance, type PoolMeans, systemOf } from '../balance/balance.ts';
import { fill } from '../database/declared.ts';
import { drawCorrelation } from '../dictionary/draws.ts';
import { decidingInputs } from './deciding.ts';
import { writeImputed } from './imputed.ts';
import { nationalWidth80 } from './national_width.ts';
import { resultsOf, writeResults } from './results.ts';
import { drawScenario } from './scenario_draws.ts';
import { resultsBeside, scenariosBeside } from './second_thread.ts';
import { writeSensitivity } from './sensitivity.ts';
import { bandAt, drawPaths } from './simulate.ts';
import { writeTargetProbability } from './targets.ts';
import type { Drawn, DrawOptions } from './types.ts';

/**
 * The bridge of uncertainty, first half: draws every number at its own scope and every series as one rank, and writes
 * nothing.
 *
 * @returns the numbers that were drawn: the balance lies at their middle, and the plan is simulated on the same ones.
 */
export async function drawNumbers(
  connection: DuckDBConnection,
  base: BalanceBase,
  options: DrawOptions,
): Promise<Drawn> {
  return drawValues(base, options, await drawRanks(connection, base, options));
}

/**
 * Second half: runs the balance once a draw and scenario, and writes the answer, its distribution and what decides it.
 *
 * @returns by scenario, what the pools hold and fill on average: the chain at central values takes that.
 */
export async function drawBalance(
  connection: DuckDBConnection,
  central: CentralBalance,
  drawn: Drawn,
): Promise<Map<string, PoolMeans>> {
  const { options } = drawn;
  const pools = new Map<string, PoolMeans>();
  await fill(connection, drawCorrelation, [drawn.correlation]);
  const scenarios = central.scenarios.map((own) => own.scenario);
  // Scenarios know nothing of each other: the last ones go to a second thread where there is enough to do.
  const here = scenarios.slice(0, scenarios.length - scenariosBeside(central, options.draws));
  const deciding = decidingInputs(central, drawn);
  const beside = resultsBeside(central, drawn, scenarios.slice(here.length));
  try {
    for (const scenario of here) {
      const isFirst = scenario === scenarios[0];
      const result = drawScenario(central, drawn, scenario, (d, employment) => {
        if (isFirst) keepEmployment(central, employment, drawn.employmentAtEnd, d);
      });
      pools.set(scenario, result.pools);
      await writeResults(connection, resultsOf(central, drawn, result, deciding));
      if (isFirst) {
        await writeSensitivity(connection, central, drawn, result);
        await writeTargetProbability(connection, central, drawn);
        await writeImputed(connection, central, drawn);
      }
    }
    for (const results of await beside.result) {
      pools.set(results.scenario, results.pools);
      await writeResults(connection, results);
    }
  } finally {
    await beside.end();
  }
  return pools;
}

function keepEmployment(
  central: CentralBalance,
  employment: Float64Array,
  kept: readonly Float64Array[],
  d: number,
): void {
  const { at } = systemOf(central, central.scenarios[0]!.scenario);
  for (let r = 0; r < at.regions; r++) {
    let sum = 0;
    for (let c = 0; c < at.cells; c++) sum += employment[at.level(at.cell(r, c), at.years)]!;
    kept[r]![d] = sum;
  }
}

function drawValues(
  { rows, steps }: BalanceBase,
  options: DrawOptions,
  { ranks, correlation }: Pick<Drawn, 'ranks' | 'correlation'>,
): Drawn {
  const { draws, seed } = options;
  const named = [
    ...rows.numbers.all,
    ...steps.map(({ scenario, step, value, low, high }) => ({
      id: `scenario/${scenario}/${step}`,
      ...{ value, low, high },
    })),
  ];
  const known = named.flatMap(({ id, value, low, high }, at) =>
    value === null ? [] : [{ at, row: { key: id, value, low, high, distribution: 'pert' as const } }],
  );
  const { values } = drawParameters({ seed, draws, rows: known.map(({ row }) => row) });
  const arrays: Float64Array[] = named.map(() => new Float64Array(draws).fill(Number.NaN));
  known.forEach(({ at }, i) => {
    arrays[at] = values[i]!;
  });
  return {
    options,
    values: arrays,
    ranks,
    correlation,
    paths: drawPaths(rows.paths, ranks, arrays, rows.numbers.shares, draws),
    employmentAtEnd: rows.regions.map(() => new Float64Array(draws)),
  };
}

/**
 * Ranks of every series. Those of employment move together: ρn is solved so that the nation drawn is as uncertain as
 * the nation forecast, and both widths are told. Those of training move each by itself.
 */
async function drawRanks(
  connection: DuckDBConnection,
  { rows }: BalanceBase,
  options: DrawOptions,
): Promise<Pick<Drawn, 'ranks' | 'correlation'>> {
  const { series, span } = rows.paths;
  const employed = series.filter((own) => own.isEmployment);
  const bands = employed.map((own) => bandAt(own, span - 1));
  const regionOf = series.map(({ series_id }) => series_id.split('/')[1]!);
  const names = series.map((own) => own.series_id);
  const shocks = drawShocks({ seed: options.seed, draws: options.draws, names, regionOf });
  const width = await nationalWidth80(connection);
  const ofEmployment = series.flatMap((own, s) => (own.isEmployment ? [s] : []));
  const found = solveNationalCorrelation({
    shocks: {
      national: shocks.national,
      regional: ofEmployment.map((s) => shocks.regional[s]!),
      own: ofEmployment.map((s) => shocks.own[s]!),
    },
    rhoRegional: options.regional_correlation,
    bands,
    targetWidth80: width ?? bands.reduce((sum, { hi80, lo80 }) => sum + hi80 - lo80, 0),
  });
  const correlation = {
    rho_national: found.rhoNational,
    rho_regional: options.regional_correlation,
    drawn_width_80: found.drawnWidth80,
    target_width_80: found.targetWidth80,
    outcome: found.outcome,
    draws: options.draws,
    seed: options.seed,
  };
  const ranks = series.map(({ isEmployment }, s) => {
    const own = new Float64Array(options.draws);
    const [rhoNational, rhoRegional] = isEmployment
      ? [found.rhoNational, options.regional_correlation]
      : [0, 0];
    leafRanks(shocks, s, rhoNational, rhoRegional, own);
    return own;
  });
  return { ranks, correlation };
}
