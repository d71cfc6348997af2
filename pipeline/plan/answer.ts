import type { PlanInput } from '../../models/plan/input.ts';
import { EXIT, UserError } from '../problem.ts';
import type { Project } from '../project/project.ts';
import type { PlanSetup } from './setup.ts';
import { MinimumsUnmet, type SolvedPlan, solvePlan } from './solve.ts';
import { minimumsOf, type PlanChoices, planInput } from './statement.ts';

/** One plan with what it was asked. */
export interface PlanAnswer {
  readonly setup: PlanSetup;
  readonly input: PlanInput;
  readonly plan: SolvedPlan;
}

/** What a plan reads of its project. */
export type PlanProject = Pick<Project, 'plan' | 'seeds' | 'uncertainty'>;

/** Nodes after which the search for whole classes ends, and the gap that is good enough: both alike on every machine. */
const NODES = 5000;
const GAP = 0.001;

/** @throws UserError (exit 2) naming the minimums that cannot be met. */
export async function answerPlan(
  project: Pick<PlanProject, 'plan' | 'seeds'>,
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

type Asked = PlanInput['minimums'][number];
const isSame = (one: Asked, other: Asked) =>
  one.lever === other.lever &&
  one.region === other.region &&
  one.specialty === other.specialty &&
  one.year === other.year;
