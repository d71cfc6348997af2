import type { VerdictRow } from '../rows.ts';
import type { PlanFacts } from './facts.ts';

/** The classes of a plan that may be commanded, and how many it opens where nothing is decided: those are options. */
export function decidedPlan(
  plan: PlanFacts | null,
  verdicts: readonly VerdictRow[],
): { plan: PlanFacts | null; nOpen: number } {
  if (plan === null) return { plan, nOpen: 0 };
  const undecided = new Set(
    verdicts
      .filter((row) => row.verdict === 'undecided')
      .map((row) => `${row.region_code} ${row.occupation_code}`),
  );
  const classes = plan.classes.filter((row) => !undecided.has(`${row.region_code} ${row.occupation_code}`));
  return { plan: { ...plan, classes }, nOpen: plan.classes.length - classes.length };
}
