import type { DuckDBConnection } from '@duckdb/node-api';
import { computeSystem, systemOutput } from '../../models/balance/system.ts';
import type { SystemOutput } from '../../models/balance/system_types.ts';
import { select } from '../database/database.ts';
import type { Imputed } from '../imputation/imputation.ts';
import { EXIT, UserError } from '../problem.ts';
import { idleSteps, refuseIdleSteps } from './idle_steps.ts';
import { emptyInput, scenarioFiller } from './input.ts';
import type { BalanceInput } from './part.ts';
import { type BalanceRows, readBalanceRows } from './rows.ts';
import type { StepRow } from './steps.ts';
import { type BalanceSystem, balanceSystem } from './system.ts';
import { writeCentral } from './write.ts';

/** Everything that is read, before any number is drawn. */
export interface BalanceBase {
  readonly rows: BalanceRows;
  /** One a perimeter of supply that some scenario names. */
  readonly systems: ReadonlyMap<string, BalanceSystem>;
  readonly scenarios: readonly ScenarioRow[];
  readonly steps: readonly StepRow[];
}

/** The middle of what was drawn: where each number and each level lies on average. The chain at central values is there. */
export interface Center {
  /** Numbers, then steps: the mean of each, of shares that are normalised the mean after that; NaN where unknown. */
  readonly values: Float64Array;
  /** [path][year]: series at their forecasts, parts at their mean shares of them. */
  readonly levels: Float64Array;
  /**
   * By scenario, once the draws are simulated. A pool that covers everything at the means covers less than that on
   * average, since what it leaves over in one draw is not kept for another: the chain takes what it fills on average.
   */
  readonly pools?: ReadonlyMap<string, PoolMeans>;
}

/** [r][o][t], means over the draws: people who could be hired beyond the programmes, and those who are. */
export interface PoolMeans {
  readonly candidates: Float64Array;
  readonly taken: Float64Array;
}

/** What the draws and the plan go on with. */
export interface CentralBalance extends BalanceBase {
  readonly center: Center;
}

export interface ScenarioRow {
  readonly scenario: string;
  readonly supply_definition: string;
}

/** The system of a scenario: demand is the same in each, and supply that of its perimeter. */
export const systemOf = ({ systems, scenarios }: BalanceBase, scenario: string): BalanceSystem =>
  systems.get(scenarios.find((own) => own.scenario === scenario)!.supply_definition)!;

/**
 * The bridge of a balance of flows, first half: reads everything once. A balance of stocks needs no bridge; SQL sets
 * both sides beside each other.
 *
 * @returns null when the project has no balance of flows.
 */
export async function readBalance(
  connection: DuckDBConnection,
  imputed: Imputed,
): Promise<BalanceBase | null> {
  const rows = await readBalanceRows(connection, imputed);
  if (rows === null || rows.years.length === 0) {
    await refuseNoYears(connection);
    return null;
  }
  const scenarios = await select<ScenarioRow>(
    connection,
    'select scenario, supply_definition from raw.scenario order by scenario_order',
  );
  const perimeters = [...new Set(scenarios.map((own) => own.supply_definition))];
  const systems = new Map(perimeters.map((supply) => [supply, balanceSystem(rows, supply)]));
  const steps = await select<StepRow>(connection, 'select * from raw.scenario_step order by scenario, step');
  refuseUnknownExports(rows, steps);
  const base = { rows, systems, scenarios, steps };
  refuseIdleSteps(
    scenarios.flatMap(({ scenario }) => {
      const own = steps.filter((step) => step.scenario === scenario);
      return own.length === 0 ? [] : idleSteps(systemOf(base, scenario), own);
    }),
  );
  return base;
}

/** Second half: the central path of every scenario, written once. */
export async function writeBalance(connection: DuckDBConnection, central: CentralBalance): Promise<void> {
  const paths = function* () {
    for (const { scenario } of central.scenarios)
      yield { scenario, system: systemOf(central, scenario), ...centralPath(central, scenario) };
  };
  await writeCentral(connection, paths());
}

/** Exports can lead only where they are counted at T0, and where somebody says what a job comes to export. */
function refuseUnknownExports({ exports, numbers, baseYear }: BalanceRows, steps: readonly StepRow[]): void {
  const led = steps.filter((step) => step.target === 'series' && step.name === 'exports');
  if (led.length === 0) return;
  const productivity = numbers.all.some(
    ({ parameter, value }) => parameter === 'export_productivity_growth' && value !== null,
  );
  if (exports !== null && productivity) return;
  throw new UserError(
    EXIT.usage,
    led.map(({ scenario, step }) => ({
      where: `seeds.scenario_step, ${scenario}, step ${step}`,
      rule: 'exports_unknown',
      what:
        exports === null
          ? `no row of exports tells ${baseYear}, the last year of employment.`
          : 'export_productivity_growth has no value.',
      why: 'employment of a scenario that exports lead is exports over exports per job.',
      fix:
        exports === null
          ? 'deliver exports of that year, or lead employment.'
          : 'add a row of that parameter with its range.',
    })),
  );
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
       (select min(s.last_actual_year) from intermediate.fitted_series s
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

/** Position of a step's value: after those of all numbers. */
export const stepValueAt =
  ({ rows, steps }: BalanceBase) =>
  (step: StepRow) =>
    rows.numbers.all.length + steps.indexOf(step);

/** One scenario with every number at its central value. */
export function centralPath(
  central: CentralBalance,
  scenario: string,
): { input: BalanceInput; candidates: Float64Array; output: SystemOutput } {
  const system = systemOf(central, scenario);
  const input = emptyInput(system);
  const output = systemOutput(system.shape, true);
  const { values, levels, pools } = central.center;
  fillerOf(central, scenario)(values, levels, input);
  const own = pools?.get(scenario);
  const candidates = own?.candidates ?? input.pool.slice();
  if (own !== undefined) input.pool.set(own.taken);
  computeSystem(system.shape, input, output);
  return { input, candidates, output };
}

export function fillerOf(central: BalanceBase, scenario: string) {
  const steps = central.steps.filter((step) => step.scenario === scenario);
  return scenarioFiller(systemOf(central, scenario), steps, stepValueAt(central));
}
