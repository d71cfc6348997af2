import type { DuckDBConnection } from '@duckdb/node-api';
import type { CentralBalance } from '../balance/balance.ts';
import { select } from '../database/database.ts';
import { fill } from '../database/declared.ts';
import {
  datumValue,
  planCase,
  planCaseClass,
  planCostRange,
  planFrontier,
  planLever,
  planObjective,
  planRobustness,
  planSimulation,
  planYield,
} from '../dictionary/plan.ts';
import { planNeedDraw, planSetting, planSettingPlace } from '../dictionary/plan_setting.ts';
import type { Drawn } from '../draws/types.ts';
import { plannedScenarios } from '../project/edition.ts';
import type { Project } from '../project/project.ts';
import { holdIntakes } from './held.ts';
import { type Deciders, robustnessOf } from './robustness.ts';
import {
  activeLevers,
  arrivesAfter,
  decideBy,
  firstStart,
  lastUsefulStart,
  type PlanRows,
  readPlanRows,
} from './rows.ts';
import { planScenario, type ScenarioPlan } from './scenario_plan.ts';
import { plansBeside, plansOf, scenariosBeside } from './second_thread.ts';
import { setUpPlan } from './setup.ts';
import { writePlan } from './write.ts';
import { needDrawRows } from './write_needs.ts';
import { yieldRows } from './write_yields.ts';

/**
 * The bridge of the plan: for each planned scenario what each place lacks if nobody changes the offer, what to open,
 * close, move and help so that the least is paid and the fewest are missing, and what that answer rests on. Writes
 * nothing where the project has no lever or no year is left in which a class could open.
 */
export async function plan(
  connection: DuckDBConnection,
  project: Project,
  central: CentralBalance,
  drawn: Drawn,
): Promise<void> {
  const rows = await readPlanRows(connection);
  if (activeLevers(rows).length === 0 || rows.firstYear > rows.targetYear) return;
  await writeLevers(connection, rows);
  const held = holdIntakes(central, drawn);
  const scenarios = plannedScenarios(project);
  const rare = project.plan.rare_occupations;
  const here = scenarios.length - scenariosBeside(held, scenarios.length);
  const { plan: asked, seeds, uncertainty } = project;
  const beside = plansBeside({
    ...{ project: { plan: asked, seeds, uncertainty }, rows, held },
    scenarios: scenarios.slice(here),
  });
  try {
    const made: ScenarioPlan[] = [];
    for (const scenario of scenarios.slice(0, here))
      made.push(await planScenario(project, setUpPlan(rows, held, { scenario, rare }), held));
    const plans = [...made, ...plansOf(await beside.result)];
    const deciders = await readDeciders(connection);
    for (const plan of plans) await writeScenario(connection, plan, deciders);
    await writeRobustness(connection, plans, deciders);
  } finally {
    await beside.end();
  }
}

async function writeScenario(
  connection: DuckDBConnection,
  plan: ScenarioPlan,
  { holderOf }: Deciders,
): Promise<void> {
  await writePlan(connection, plan.tables);
  await fill(connection, planYield, yieldRows(plan.yields));
  await fill(connection, planFrontier, plan.frontier);
  await fill(connection, planSetting, plan.settings.settings);
  await fill(connection, planSettingPlace, plan.settings.places);
  await fill(connection, planNeedDraw, needDrawRows(plan.needs));
  await fill(connection, planObjective, [plan.objective]);
  await fill(connection, planSimulation, plan.simulation);
  await fill(connection, planCostRange, plan.costRange);
  await fill(
    connection,
    datumValue,
    plan.dataValues.map((own) => ({ ...own, data_holder_code: holderOf(own.input_group) })),
  );
}

/** Every plan against the cases of all. */
async function writeRobustness(
  connection: DuckDBConnection,
  plans: readonly ScenarioPlan[],
  deciders: Deciders,
): Promise<void> {
  const cases = plans.flatMap((plan) => plan.cases);
  await fill(
    connection,
    planCase,
    cases.map(({ row }) => row),
  );
  for (const { objective, measures, year } of plans) {
    const { classes, robustness } = robustnessOf(
      { scenario: objective.scenario, year, measures },
      cases,
      deciders,
    );
    await fill(connection, planCaseClass, classes);
    await fill(connection, planRobustness, robustness);
  }
}

/** Who could tell an input, and which one decides a place: as the files and the draws say. */
async function readDeciders(connection: DuckDBConnection): Promise<Deciders> {
  const holders = await select<{ data_id: string; input: string }>(
    connection,
    'select data_id, input from intermediate.input_holder order by all',
  );
  const deciding = await select<{
    scenario: string;
    region: string;
    occupation: string;
    input: string | null;
  }>(
    connection,
    `select scenario, region_code as region, occupation_code as occupation, deciding_input as input
     from balance.answer_draw where sector_code = '_T'`,
  );
  const holder = new Map(holders.map(({ input, data_id }) => [input, data_id]));
  const place = new Map(
    deciding.map((own) => [[own.scenario, own.region, own.occupation].join('|'), own.input]),
  );
  return {
    holderOf: (input) => holder.get(input) ?? null,
    decidingOf: (scenario, region, occupation) => place.get([scenario, region, occupation].join('|')) ?? null,
  };
}

/** Every lever with the years in which it can still be used; one that comes too late is named. */
async function writeLevers(connection: DuckDBConnection, rows: PlanRows): Promise<void> {
  await fill(
    connection,
    planLever,
    rows.levers.map((lever) => {
      const first_year = firstStart(rows, lever);
      const last_useful_year = lastUsefulStart(rows, lever);
      const arrives = first_year <= last_useful_year;
      return {
        lever_code: lever.lever_code,
        duration_years: lever.duration_years,
        ...{ first_year, last_useful_year, first_arrival_year: first_year + arrivesAfter(lever) },
        decide_by: decideBy(lever, first_year),
        ...{ arrives, reason: arrives ? null : 'arrives_after_target_year' },
      };
    }),
  );
}
