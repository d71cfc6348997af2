import { expectedShort } from '../../models/plan/curve.ts';
import type { planObjective } from '../dictionary/plan.ts';
import type { Row } from '../dictionary/table.ts';
import type { Project } from '../project/project.ts';
import type { PlanAnswer } from './answer.ts';
import type { CasesError } from './cases_error.ts';

/** One plan in one line: what it weighs, what the solver proved, what it brings and costs. */
export function objectiveRow(
  { plan: { seconds } }: Pick<Project, 'plan'>,
  { setup, input, plan }: PlanAnswer,
  { uncovered, cases }: { readonly uncovered: number; readonly cases: CasesError | null },
): Row<typeof planObjective> {
  const { short, excess, brought, cost, objective } = plan.result;
  const known = (of: (at: number) => number, isWanted: (t: number) => boolean) =>
    input.places.reduce(
      (sum, place, at) => sum + (place !== null && isWanted(at % input.years) ? of(at) : 0),
      0,
    );
  const every = () => true;
  const atEnd = (t: number) => t === input.years - 1;
  return {
    scenario: setup.scenario,
    price_money: input.prices.short,
    excess_price_money: input.prices.excess,
    fill_share: input.fill,
    discount_rate: input.prices.discount,
    equity_factor: input.prices.equity,
    equity_cost_money: plan.equityCost,
    linear_objective_money: plan.linear.objective,
    objective_money: objective,
    gap_share: plan.gap,
    status: plan.status,
    declared_seconds: seconds,
    cost_money: cost.reduce((sum, own) => sum + own, 0),
    need_person_years: known((at) => expectedShort(input.places[at]!.curve, 0), every),
    short_person_years: known((at) => short[at]!, every),
    brought_persons: known((at) => brought[at]!, atEnd),
    over_persons: known((at) => excess[at]!, atEnd),
    uncovered_at_capacity_persons: uncovered,
    cases_error_share: cases?.cases_error_share ?? null,
    cases_agreement_share: cases?.cases_agreement_share ?? null,
    is_illustrative: setup.illustrative,
  };
}
