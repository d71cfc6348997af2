import type { PlanInput } from '../../models/plan/input.ts';
import type { PlanSetup } from './setup.ts';
import type { SolvedPlan } from './solve.ts';

/** One plan with what it was asked. */
export interface PlanAnswer {
  readonly setup: PlanSetup;
  readonly input: PlanInput;
  readonly plan: SolvedPlan;
}
