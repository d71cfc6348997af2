import { judge } from '../../models/plan/whole.ts';
import type { PlanAnswer } from './answer.ts';
import type { SolvedCase } from './cases.ts';
import { firstYear, startsOf, staysIn } from './robustness.ts';

/** How far the reduced plans of the cases, with fewer tangents, are from the full one. */
export interface CasesError {
  /** (the reduced plan − the full linear one) / the full one, both on the exact curves. */
  readonly cases_error_share: number;
  /** Of the measures of the first year, those on which both say the same. */
  readonly cases_agreement_share: number;
}

/** Measured on the case that both solve: all draws, every input at its own value. */
export function casesError({ setup, input, plan }: PlanAnswer, base: SolvedCase): CasesError {
  const full = judge(input, plan.stated.decisions, plan.linear.amounts).exact;
  const reduced = judge(input, base.decisions, base.linear.amounts).exact;
  const [own, inCase] = [
    startsOf(setup, { row: base.row, decisions: plan.stated.decisions, linear: plan.linear }),
    startsOf(setup, base),
  ];
  const measures = firstYear({ setup, input, plan });
  const agreed = measures.filter((measure) => staysIn(measure, own) === staysIn(measure, inCase));
  return {
    cases_error_share: full > 0 ? reduced / full - 1 : 0,
    cases_agreement_share: measures.length > 0 ? agreed.length / measures.length : 1,
  };
}
