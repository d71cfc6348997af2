import type { PageContent } from '../html/layout.ts';
import { html } from '../html/markup.ts';
import type { PlanFacts } from '../reading/plan/facts.ts';
import { planAnswer } from '../sections/act/plan_answer.ts';
import { planCost } from '../sections/act/plan_cost.ts';
import { planData } from '../sections/act/plan_data.ts';
import { planFiles } from '../sections/act/plan_files.ts';
import { planFrontier } from '../sections/act/plan_frontier.ts';
import { planMeasures } from '../sections/act/plan_measures.ts';
import { planOutcomes } from '../sections/act/plan_outcomes.ts';
import { balanceRecord } from '../sections/answer/record.ts';
import type { Context } from '../sections/context.ts';

/** What holds in every planned scenario, what each plan does and costs, and what it rests on. */
export function planPage(context: Context, facts: PlanFacts): PageContent {
  const { t, edition } = context;
  return {
    path: 'plan.html',
    title: t.planPage.title,
    lead: t.planPage.lead({ year: String(edition.run.target_year) }),
    body: html`<section>
${planAnswer(context, facts)}
${planMeasures(context, facts)}
</section>
<section>
${planOutcomes(context, facts)}
${planFrontier(context, facts)}
</section>
<section>
${planCost(context, facts)}
${planData(context, facts)}
${balanceRecord(context)}
<p><a href="plan-details.html">${t.sheet.toDetails}</a></p>
</section>
<section>
${planFiles(context, '../../')}
</section>`,
  };
}
