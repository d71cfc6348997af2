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
} from '../dictionary/plan.ts';
import { meanLevels } from '../draws/center.ts';
import type { Drawn } from '../draws/types.ts';
import { EXIT, UserError } from '../problem.ts';
import type { Project } from '../project/project.ts';
import type { PlanAnswer } from './answer.ts';
import { type SolvedCase, solveCases } from './cases.ts';
import { datumValues } from './datum.ts';
import { frontierOf } from './frontier.ts';
import { drawHeldPaths, withHeldIntakes } from './held.ts';
import { objectiveRow } from './objective.ts';
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
import { type PlanSetup, setUpPlan } from './setup.ts';
import { costRange, simulatePlan } from './simulation.ts';
import { MinimumsUnmet, solvePlan } from './solve.ts';
import { minimumsOf, type PlanChoices, planInput } from './statement.ts';
import { writePlan } from './write.ts';
import { writeYields } from './write_yields.ts';

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
  const answers: PlanAnswer[] = [];
  const cases: SolvedCase[] = [];
  const setups = setUpPlans(project, rows, central, drawn);
  for (const setup of setups) {
    await writeYields(connection, setup);
    const answer = await answerPlan(project, setup, {});
    await writePlan(connection, answer);
    const frontier = await frontierOf(setup, answer.input);
    await fill(connection, planFrontier, frontier.rows);
    await fill(connection, planObjective, [objectiveRow(project, answer, frontier.uncovered)]);
    await fill(connection, planSimulation, simulatePlan(answer));
    await fill(connection, planCostRange, costRange(answer, project.uncertainty.seed));
    answers.push(answer);
    cases.push(...(await solveCases(setup)));
  }
  await fill(
    connection,
    planCase,
    cases.map(({ row }) => row),
  );
  const deciders = await readDeciders(connection);
  for (const answer of answers) {
    const { classes, robustness } = robustnessOf(answer, cases, deciders);
    await fill(connection, planCaseClass, classes);
    await fill(connection, planRobustness, robustness);
  }
  const [first] = setups;
  const own = cases.filter(({ row }) => row.scenario === first!.scenario);
  await fill(connection, datumValue, await datumValues(first!, central, drawn, own, deciders));
}

/** Each planned scenario with intakes held, over the same draws. */
export function setUpPlans(
  { plan: asked, scenarios }: Pick<Project, 'plan' | 'scenarios'>,
  rows: PlanRows,
  central: CentralBalance,
  drawn: Drawn,
): PlanSetup[] {
  const base = withHeldIntakes(central);
  const heldDrawn = drawHeldPaths(base, drawn);
  const held = { ...base, center: { ...central.center, levels: meanLevels(base.rows.paths, heldDrawn) } };
  const planned = asked.scenarios ?? [scenarios[0]!.id];
  return planned.map((scenario) =>
    setUpPlan(rows, held, heldDrawn, { scenario, rare: asked.rare_occupations }),
  );
}

/** Nodes after which the search for whole classes ends, and the gap that is good enough: both alike on every machine. */
const NODES = 5000;
const GAP = 0.001;

/** @throws UserError (exit 2) naming the minimums that cannot be met. */
export async function answerPlan(
  project: Pick<Project, 'plan' | 'seeds'>,
  setup: PlanSetup,
  choices: PlanChoices,
): Promise<PlanAnswer> {
  const input = planInput(setup, choices);
  try {
    const limits = { seconds: project.plan.seconds, nodes: NODES, gap: GAP };
    return { setup, input, plan: await solvePlan(input, limits) };
  } catch (error) {
    if (!(error instanceof MinimumsUnmet)) throw error;
    const asked = minimumsOf(setup, choices);
    throw new UserError(
      EXIT.usage,
      error.missing.map((missing) => {
        const own = asked[input.minimums.findIndex((one) => isSame(one, missing))]!;
        return {
          where: own.line === null ? '--minimum' : (project.seeds.plan_minimum ?? 'seeds.plan_minimum'),
          ...(own.line === null ? {} : { line: own.line }),
          rule: 'plan_minimum',
          what: `${missing.starts} starts of ${own.lever_code} for ${own.occupation_code} in ${own.region_code} in ${own.year} cannot be met: ${Math.ceil(missing.short - 1e-6)} are too many.`,
          why: 'capacity, trainers, budget, need and arrival by the target year allow no more.',
          fix: 'lower this minimum, or raise what limits it.',
        };
      }),
    );
  }
}

type Asked = PlanAnswer['input']['minimums'][number];
const isSame = (one: Asked, other: Asked) =>
  one.lever === other.lever &&
  one.region === other.region &&
  one.specialty === other.specialty &&
  one.year === other.year;

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
