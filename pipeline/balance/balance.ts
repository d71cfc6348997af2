import type { DuckDBConnection } from '@duckdb/node-api';
import { computeSystem, type SystemOutput, systemOutput } from '../../models/balance/system.ts';
import { select } from '../database/database.ts';
import { EXIT, UserError } from '../problem.ts';
import { type BalanceInput, centralValues, emptyInput, scenarioFiller } from './input.ts';
import { readBalanceRows } from './rows.ts';
import type { StepRow } from './steps.ts';
import { type BalanceSystem, balanceSystem } from './system.ts';
import { writeCentral } from './write.ts';

/** What the bridge of the draws goes on with. */
export interface CentralBalance {
  readonly system: BalanceSystem;
  readonly scenarios: readonly string[];
  readonly steps: readonly StepRow[];
}

/**
 * The bridge of a balance of flows: reads everything once, computes the central path of every scenario, writes
 * once. A balance of stocks needs no bridge; SQL sets both sides beside each other.
 *
 * @returns null when the project has no balance of flows.
 */
export async function balance(connection: DuckDBConnection): Promise<CentralBalance | null> {
  const rows = await readBalanceRows(connection);
  if (rows === null || rows.years.length === 0) {
    await refuseNoYears(connection);
    return null;
  }
  const system = balanceSystem(rows);
  const scenarios = (
    await select<{ scenario: string }>(
      connection,
      'select scenario from raw.scenario order by scenario_order',
    )
  ).map((row) => row.scenario);
  const steps = await select<StepRow>(connection, 'select * from raw.scenario_step order by scenario, step');
  const central = { system, scenarios, steps };
  const paths = scenarios.map((scenario) => ({ scenario, ...centralPath(central, scenario) }));
  await writeCentral(connection, system, paths);
  return central;
}

/** A balance of flows that has no year to fill is a mistake in the project file, not an empty answer. */
async function refuseNoYears(connection: DuckDBConnection): Promise<void> {
  const [row] = await select<{
    basis: string;
    measure: string;
    definition: string;
    target_year: number;
    last_year: number | null;
  }>(
    connection,
    `select p.basis, p.demand_measure as measure, p.demand_definition as definition, p.target_year,
       (select min(s.last_year) from intermediate.fitted_series s
        where s.measure = p.demand_measure and s.definition = p.demand_definition and not s.is_total) as last_year
     from raw.project p`,
  );
  const { basis, measure, definition, target_year, last_year } = row!;
  if (basis !== 'flow') return;
  throw new UserError(EXIT.usage, [
    {
      where: 'target_year of the project file',
      rule: 'no_year_to_balance',
      what:
        last_year === null
          ? `no row of ${measure} / ${definition} feeds the balance.`
          : `${target_year} does not come after ${last_year}, the last year in which all of ${measure} / ${definition} is observed.`,
      why: 'a balance of flows counts from the year after the last one observed to the target year.',
      fix:
        last_year === null
          ? 'deliver such rows, or name another definition under balance.demand.'
          : 'set a later target_year.',
    },
  ]);
}

/** Position of a step's value: after those of all parameters. */
export const stepValueAt =
  ({ system, steps }: CentralBalance) =>
  (step: StepRow) =>
    system.rows.parameters.length + steps.indexOf(step);

/** One scenario with every number at its central value. */
export function centralPath(
  central: CentralBalance,
  scenario: string,
): { input: BalanceInput; output: SystemOutput } {
  const { system, steps } = central;
  const input = emptyInput(system);
  const output = systemOutput(system.shape, true);
  const fill = scenarioFiller(
    system,
    steps.filter((step) => step.scenario === scenario),
    stepValueAt(central),
  );
  fill(centralValues(system.rows.parameters, steps), seriesLevels(system, 'mean'), input);
  computeSystem(system.shape, input, output);
  return { input, output };
}

/** [series][T0 … T] of one end of the band. */
export function seriesLevels(
  system: BalanceSystem,
  end: 'mean' | 'lo_80' | 'hi_80' | 'lo_95' | 'hi_95',
): Float64Array {
  const levels = system.shape.years + 1;
  const all = new Float64Array(system.seriesIds.length * levels);
  system.rows.leaves.forEach((leaf, i) => {
    all.set(leaf[end], system.seriesOfLeaf[i]! * levels);
  });
  return all;
}
