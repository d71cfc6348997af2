import type { DuckDBConnection } from '@duckdb/node-api';
import { readBalance, writeBalance } from '../../balance/balance.ts';
import { ANSWERS, FORECAST_MARTS, LEAVES, runSqlFiles, SERIES } from '../../database/build.ts';
import { createDatabase, selectTable, sqlText, type Table } from '../../database/database.ts';
import { fill } from '../../database/declared.ts';
import { planObjective } from '../../dictionary/plan.ts';
import { centerOf } from '../../draws/center.ts';
import { drawBalance, drawNumbers } from '../../draws/draws.ts';
import { forecastAll } from '../../forecast/forecast.ts';
import { impute } from '../../imputation/imputation.ts';
import { load } from '../../inputs/load.ts';
import { answerPlan } from '../../plan/answer.ts';
import { holdIntakes } from '../../plan/held.ts';
import { objectiveRow } from '../../plan/objective.ts';
import { readPlanRows } from '../../plan/rows.ts';
import { type PlanSetup, setUpPlan } from '../../plan/setup.ts';
import { planAsMps } from '../../plan/solve.ts';
import { planInput } from '../../plan/statement.ts';
import { tablesOf, writePlan } from '../../plan/write.ts';
import type { Problem } from '../../problem.ts';
import type { Project } from '../../project/project.ts';
import { runKey } from '../../project/run_key.ts';
import { readSeeds } from '../../seeds/seeds.ts';
import { usage } from '../options.ts';
import { type PlanAsked, type PlanQuestion, readQuestion } from './question.ts';

export interface PlanReply {
  /** One line: what the solver reached and proved, what the plan brings and costs. */
  readonly plan: Table;
  /** What is decided, year by year. */
  readonly classes: Table;
  readonly coverage: Table;
  readonly trainers: Table;
  readonly costs: Table;
}

interface Options {
  readonly asOf?: string;
  readonly tell: (stage: string) => void;
  /** What was found wrong with the call already: told with the rest. */
  readonly faults?: readonly Problem[];
}

/**
 * What `adequation plan` does: computes the plan of one scenario under other choices, in memory, and leaves nothing
 * behind.
 *
 * @throws UserError (exit 2) with everything that is wrong with the question, or the minimums that cannot be met.
 */
export function planInputs(project: Project, question: PlanQuestion, options: Options): Promise<PlanReply> {
  return withSetup(project, question, options, async (connection, setup, { choices }) => {
    options.tell('plan');
    const answer = await answerPlan(project, setup, choices);
    await writePlan(connection, tablesOf(answer));
    // Neither what every lever at capacity would leave nor the cases are asked for here.
    await fill(connection, planObjective, [objectiveRow(project, answer, { uncovered: 0, cases: null })]);
    const ask = (name: keyof typeof ANSWERS) => selectTable(connection, sqlText(ANSWERS[name]));
    return {
      plan: await ask('plan'),
      classes: await ask('classes'),
      coverage: await ask('coverage'),
      trainers: await ask('trainers'),
      costs: await ask('costs'),
    };
  });
}

/** The problem that `planInputs` would solve, as a standard file (MPS) for any other solver. */
export function planProblem(project: Project, question: PlanQuestion, options: Options): Promise<Uint8Array> {
  return withSetup(project, question, options, (_, setup, { choices }) =>
    planAsMps(planInput(setup, choices)),
  );
}

/** Everything up to the draws, for the one scenario that is asked for. */
async function withSetup<Reply>(
  project: Project,
  question: PlanQuestion,
  { asOf, tell, faults = [] }: Options,
  reply: (connection: DuckDBConnection, setup: PlanSetup, asked: PlanAsked) => Promise<Reply>,
): Promise<Reply> {
  const seeds = readSeeds(project);
  const key = runKey(project, asOf);
  const asked = readQuestion(project, seeds, question, { asOf: key.asOf, faults });
  const { scenario } = asked;
  tell('draws');
  const { connection, close } = await createDatabase(':memory:', project.dataFolder);
  try {
    await load(connection, project, seeds, key);
    await runSqlFiles(connection, SERIES);
    await forecastAll(connection, project);
    await runSqlFiles(connection, FORECAST_MARTS);
    const imputed = await impute(connection);
    await runSqlFiles(connection, LEAVES);
    const base = await readBalance(connection, imputed);
    if (base === null)
      throw usage('balance.basis', 'a balance of stocks has no plan.', 'plan a project whose basis is flow.');
    const only = { ...base, scenarios: base.scenarios.filter((own) => own.scenario === scenario) };
    const drawn = await drawNumbers(connection, only, project.uncertainty);
    const middle = centerOf(only, drawn);
    const pools = await drawBalance(connection, { ...only, center: middle }, drawn);
    const central = { ...only, center: { ...middle, pools } };
    await writeBalance(connection, central);
    const rare = project.plan.rare_occupations;
    const rows = await readPlanRows(connection);
    const setup = setUpPlan(rows, holdIntakes(central, drawn), { scenario, rare });
    return await reply(connection, setup, asked);
  } finally {
    close();
  }
}
