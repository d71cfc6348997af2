import type { DuckDBConnection } from '@duckdb/node-api';
import type { PlanInput } from '../../models/plan/input.ts';
import { type CentralBalance, centralPath } from '../balance/balance.ts';
import { append, toColumns } from '../database/database.ts';
import { meanLevels } from '../draws/center.ts';
import type { Drawn } from '../draws/types.ts';
import { EXIT, UserError } from '../problem.ts';
import type { Project } from '../project/project.ts';
import type { PlanAnswer } from './answer.ts';
import { drawHeldPaths, withHeldIntakes } from './held.ts';
import { drawHeld, needOf } from './need.ts';
import { arrivesAfter, decideBy, firstStart, lastUsefulStart, type PlanRows, readPlanRows } from './rows.ts';
import { MinimumsUnmet, solvePlan } from './solve.ts';
import { minimumsOf, type PlanChoices, type PlanSetup, planInput, setUpPlan } from './statement.ts';
import { writePlan, writeYields } from './write.ts';

/**
 * The bridge of the plan: what each region and specialty needs if nobody changes the training offer, and the places,
 * moves and trainers that cover it, at each confidence of the project. Writes nothing where the project has no lever
 * or no year is left in which a class could open.
 */
export async function plan(
  connection: DuckDBConnection,
  project: Project,
  central: CentralBalance,
  drawn: Drawn,
  choices: PlanChoices = {},
): Promise<void> {
  const rows = await readPlanRows(connection);
  if (rows.levers.length === 0 || rows.firstYear > rows.targetYear) return;
  const base = withHeldIntakes(central);
  const heldDrawn = drawHeldPaths(base, drawn);
  const held = { ...base, center: { ...central.center, levels: meanLevels(base.rows.paths, heldDrawn) } };
  const draws = drawHeld(held, heldDrawn);
  const setup = setUpPlan(rows, held, draws, centralPath(held, held.scenarios[0]!.scenario));
  const illustrative =
    held.rows.leaves.some((leaf) => leaf.is_illustrative) ||
    setup.system.cohorts.some((cohort) => cohort.is_illustrative);
  await writeLevers(connection, rows);
  await writeYields(connection, setup, illustrative);
  for (const confidence of project.plan.confidences) {
    const answer = await solve(setup, project, confidence, choices);
    await writePlan(connection, { ...answer, illustrative });
  }
}

/** @throws UserError (exit 2) naming the minimums that cannot be met. */
async function solve(
  setup: PlanSetup,
  project: Project,
  confidence: number,
  choices: PlanChoices,
): Promise<Omit<PlanAnswer, 'illustrative'>> {
  const need = needOf(setup.draws, setup.from, setup.years.length, confidence);
  const input = planInput(setup, need, choices);
  refuseUnpriced(project, input);
  try {
    return { setup, input, confidence, plan: await solvePlan(input) };
  } catch (error) {
    if (!(error instanceof MinimumsUnmet)) throw error;
    throw new UserError(
      EXIT.usage,
      error.missing.map(({ lever, region, specialty, year, starts, short }) => {
        const own = minimumsOf(setup, choices)[
          input.minimums.findIndex(
            (one) =>
              one.lever === lever &&
              one.region === region &&
              one.specialty === specialty &&
              one.year === year,
          )
        ]!;
        return {
          where: project.seeds.plan_minimum ?? 'seeds.plan_minimum',
          line: own.line,
          rule: 'plan_minimum',
          what: `${starts} starts of ${own.lever_code} for ${own.occupation_code} in ${own.region_code} in ${own.year} cannot be met: ${Math.ceil(short - 1e-6)} are too many.`,
          why: 'capacity, trainers, budget and arrival by the target year allow no more.',
          fix: 'lower this minimum, or raise what limits it.',
        };
      }),
    );
  }
}

/** A budget limits a sum: a trainer or a move without a cost would be free. */
function refuseUnpriced(project: Project, { budget, trainers, moves }: PlanInput): void {
  if (budget.every((bound) => bound === null)) return;
  const free = [
    ...(trainers !== null && trainers.cost === null ? ['trainer_cost_mad'] : []),
    ...(moves.some(({ cost }) => cost === null) ? ['place_move_cost_mad'] : []),
  ];
  if (free.length === 0) return;
  throw new UserError(
    EXIT.usage,
    free.map((parameter) => ({
      where: project.seeds.parameter ?? 'seeds.parameter',
      rule: 'plan_cost',
      what: `${parameter} is not known, but the plan has a budget.`,
      why: 'a budget limits a sum of costs, and one that is missing would count as nothing.',
      fix: `write a row of ${parameter} with its value, or plan without a budget.`,
    })),
  );
}

/** Every lever with the years in which it can still be used; one that comes too late is named. */
async function writeLevers(connection: DuckDBConnection, rows: PlanRows): Promise<void> {
  const result = rows.levers.map((lever) => {
    const first_year = firstStart(rows, lever);
    const last_useful_year = lastUsefulStart(rows, lever);
    const arrives = first_year <= last_useful_year;
    return {
      lever_code: lever.lever_code,
      duration_years: lever.duration_years,
      first_year,
      last_useful_year,
      first_arrival_year: first_year + arrivesAfter(lever),
      decide_by: decideBy(lever, first_year),
      arrives,
      reason: arrives ? null : 'arrives_after_target_year',
    };
  });
  await append(connection, 'plan.lever', toColumns(Object.keys(result[0]!), result));
}
