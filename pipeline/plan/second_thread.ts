import { EXIT, type Problem, UserError } from '../problem.ts';
import { type Beside, hasSecondCore, runBeside } from '../threads/beside.ts';
import type { PlanProject } from './answer.ts';
import type { HeldBalance } from './held.ts';
import type { PlanRows } from './rows.ts';
import type { ScenarioPlan } from './scenario_plan.ts';

/** What the thread is given. */
export interface PlanTask {
  readonly project: PlanProject;
  readonly rows: PlanRows;
  readonly held: HeldBalance;
  readonly scenarios: readonly string[];
}

/** What it gives back: plans, or what is wrong with the user's files. */
export type PlanReply =
  | { readonly plans: readonly ScenarioPlan[] }
  | { readonly refused: readonly Problem[] };

/** Needs of one place in one draw, under which a thread takes longer to start than to work. */
const WORTH_A_THREAD = 50_000;

/** How many of the planned scenarios a second thread takes; the first one stays here. */
export function scenariosBeside({ held, drawn }: HeldBalance, scenarios: number): number {
  const { regions, occupations } = held.rows;
  const work = regions.length * occupations.length * drawn.options.draws;
  return work < WORTH_A_THREAD || !hasSecondCore() ? 0 : Math.floor(scenarios / 2);
}

/** Plans scenarios in a thread of their own: the same numbers as here, for they know nothing of each other. */
export function plansBeside(task: PlanTask): Beside<PlanReply> {
  if (task.scenarios.length === 0)
    return { result: Promise.resolve({ plans: [] }), end: () => Promise.resolve() };
  return runBeside(new URL('./thread.ts', import.meta.url), task);
}

/** @throws UserError (exit 2) where the thread met a mistake of the user's. */
export function plansOf(reply: PlanReply): readonly ScenarioPlan[] {
  if ('refused' in reply) throw new UserError(EXIT.usage, reply.refused);
  return reply.plans;
}
