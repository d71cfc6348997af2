/** The program of the second thread: see `second_thread.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { arrived } from '../balance/arrived.ts';
import { UserError } from '../problem.ts';
import { planScenario, type ScenarioPlan } from './scenario_plan.ts';
import type { PlanReply, PlanTask } from './second_thread.ts';
import { setUpPlan } from './setup.ts';

const { project, rows, held: sent, scenarios } = (workerData as { task: PlanTask }).task;
const held = { ...sent, held: arrived(sent.held) };

async function plans(): Promise<PlanReply> {
  const made: ScenarioPlan[] = [];
  try {
    for (const scenario of scenarios) {
      const setup = setUpPlan(rows, held, { scenario, rare: project.plan.rare_occupations });
      made.push(await planScenario(project, setup, held));
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { refused: error.problems };
  }
  return { plans: made };
}

parentPort?.postMessage(await plans());
