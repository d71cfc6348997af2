import { html, type Markup, nothing } from '../../html/markup.ts';
import type { PlanFacts, PlanOutcome } from '../../reading/plan/facts.ts';
import type { Context } from '../context.ts';
import { amount, unitOf } from '../trust/assumptions.ts';

/** The cap of people trained for nobody: who sign choose it, and may lift it. */
const CAP = 'trained_for_nobody_share';

/** What the cap is, and what lifting it would change in each scenario: a choice, not a fact. */
export function planChoice(context: Context, facts: PlanFacts): Markup {
  const { t, edition } = context;
  const cap = edition.parameters.find((row) => row.parameter === CAP);
  if (cap === undefined || cap.value === null) return nothing;
  const print = (value: number | null) => amount(context, unitOf(context, CAP), value);
  const said = [
    t.planChart.cap({ share: print(cap.value), low: print(cap.low), high: print(cap.high) }),
    ...facts.outcomes.flatMap((row) => liftedSentences(context, facts, row)),
  ];
  return html`<p><strong>${t.planChart.choice}</strong> ${said.join(' ')}</p>
`;
}

/** Whether the cap holds the plan back, and what lacks where neither it nor money counts. */
function liftedSentences(context: Context, facts: PlanFacts, row: PlanOutcome): string[] {
  const { t, formats, labels } = context;
  const scenario = labels.scenario(row.scenario);
  const price = facts.prices.find(
    (one) => one.scenario === row.scenario && one.constraint_name === 'excess_share',
  );
  if (price === undefined) return [t.planChart.capFree(scenario)];
  const print = (value: number) => formats.persons(value, row.is_illustrative);
  const binds = t.planChart.capBinds(scenario);
  if (row.uncovered_at_capacity_persons === null || row.short_persons === null) return [binds];
  return [
    binds,
    t.planChart.lifted({
      after: print(row.uncovered_at_capacity_persons),
      now: print(row.short_persons),
    }),
  ];
}
