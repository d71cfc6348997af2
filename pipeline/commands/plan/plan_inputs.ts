import type { DuckDBConnection } from '@duckdb/node-api';
import { readBalance, writeBalance } from '../../balance/balance.ts';
import { ANSWERS, FORECAST_MARTS, LEAVES, runSqlFiles, SERIES } from '../../database/build.ts';
import { createDatabase, selectTable, sqlText, type Table } from '../../database/database.ts';
import { centerOf } from '../../draws/center.ts';
import { drawNumbers } from '../../draws/draws.ts';
import { forecastAll } from '../../forecast/forecast.ts';
import { impute } from '../../imputation/imputation.ts';
import { load } from '../../inputs/load.ts';
import { plan } from '../../plan/plan.ts';
import { readPlanRows } from '../../plan/rows.ts';
import type { PlanChoices } from '../../plan/statement.ts';
import type { Project } from '../../project/project.ts';
import { runKey } from '../../project/run_key.ts';
import type { Seeds } from '../../seeds/row.ts';
import { readSeeds } from '../../seeds/seeds.ts';
import { usage } from '../options.ts';

/** What a person asks the plan without a release. */
export interface PlanQuestion {
  /** MAD: for every year, or for the years that are named. */
  readonly budget?: number | ReadonlyMap<number, number>;
  /** Share of the draws, 0.5–0.99; those of the project when absent. */
  readonly confidence?: number;
  readonly region?: string;
}

export interface PlanReply {
  /** Starts and moves, year by year. */
  readonly classes: Table;
  readonly coverage: Table;
  readonly trainers: Table;
  readonly costs: Table;
}

/**
 * What `adequation plan` does: computes the plan under other choices, in memory, and leaves nothing behind.
 *
 * @throws UserError (exit 2) for a region that is not in the code list, a budget without costs or of a year outside the plan.
 */
export async function planInputs(
  project: Project,
  question: PlanQuestion,
  options: { asOf?: string; tell: (stage: string) => void },
): Promise<PlanReply> {
  const seeds = readSeeds(project);
  options.tell('plan');
  refuse(seeds, question);
  const database = await createDatabase(':memory:', project.dataFolder);
  const { connection } = database;
  try {
    await load(connection, project, seeds, runKey(project, options.asOf));
    await refuseYears(connection, question);
    await runSqlFiles(connection, SERIES);
    await forecastAll(connection, project);
    await runSqlFiles(connection, FORECAST_MARTS);
    const imputed = await impute(connection);
    await runSqlFiles(connection, LEAVES);
    const base = await readBalance(connection, imputed);
    if (base === null)
      throw usage('balance.basis', 'a balance of stocks has no plan.', 'plan a project whose basis is flow.');
    const only = { ...base, scenarios: base.scenarios.slice(0, 1) };
    const drawn = await drawNumbers(connection, only, project.uncertainty);
    const central = { ...only, center: centerOf(only, drawn) };
    await writeBalance(connection, central);
    const { confidence } = question;
    const asked =
      confidence === undefined
        ? project
        : { ...project, plan: { ...project.plan, confidences: [confidence] } };
    await plan(connection, asked, central, drawn, choicesOf(question));
    await runSqlFiles(connection, [
      'plan/fct_plan.sql',
      'plan/fct_plan_arrival.sql',
      'plan/fct_plan_cost.sql',
    ]);
    const ask = (name: keyof typeof ANSWERS) => selectTable(connection, sqlText(ANSWERS[name]));
    return {
      classes: await ask('classes'),
      coverage: await ask('coverage'),
      trainers: await ask('trainers'),
      costs: await ask('costs'),
    };
  } finally {
    database.close();
  }
}

function choicesOf({ budget, region }: PlanQuestion): PlanChoices {
  return {
    ...(budget === undefined
      ? {}
      : { budget: (year: number) => (typeof budget === 'number' ? budget : (budget.get(year) ?? null)) }),
    ...(region === undefined ? {} : { region }),
  };
}

function refuse(seeds: Seeds, { budget, region }: PlanQuestion): void {
  if ((seeds.lever ?? []).length === 0)
    throw usage(
      'seeds.lever',
      'this project has no levers to plan with.',
      'name a file of levers under seeds.lever.',
    );
  const regions = (seeds.region ?? [])
    .map((row) => String(row.region_code))
    .filter((code) => !code.startsWith('_'));
  if (region !== undefined && !regions.includes(region))
    throw usage(
      '--region',
      `"${region}" is not a region of this project.`,
      `use one of: ${regions.join(', ')}.`,
    );
  if (budget === undefined) return;
  const free = (seeds.lever ?? []).filter((row) => row.use === 'active' && row.cost_money === null);
  if (free.length > 0)
    throw usage(
      '--budget',
      `${free.map((row) => String(row.lever_code)).join(', ')} have no cost.`,
      'write cost_money of every active lever, or ask without a budget.',
    );
}

async function refuseYears(connection: DuckDBConnection, { budget }: PlanQuestion): Promise<void> {
  if (budget === undefined || typeof budget === 'number') return;
  const { firstYear, targetYear } = await readPlanRows(connection);
  const outside = [...budget.keys()].filter((year) => year < firstYear || year > targetYear);
  if (outside.length > 0)
    throw usage(
      '--budget',
      `${outside.join(', ')} is outside the plan, which goes from ${firstYear} to ${targetYear}.`,
      `name years of the plan, such as ${firstYear}=20000000.`,
    );
}
