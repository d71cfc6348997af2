import type { PlanInput } from '../../models/plan/input.ts';
import type { SolvedPlan } from './solve.ts';
import type { PlanSetup } from './statement.ts';

/** One plan with what it was asked and at which confidence. */
export interface PlanAnswer {
  readonly setup: PlanSetup;
  readonly input: PlanInput;
  readonly confidence: number;
  readonly plan: SolvedPlan;
  readonly illustrative: boolean;
}
