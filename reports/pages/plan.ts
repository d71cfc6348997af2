import type { PageContent } from '../html/layout.ts';
import { html, type Markup } from '../html/markup.ts';
import { regionPath } from '../html/region_file.ts';
import type { PlanFacts } from '../reading/plan/facts.ts';
import { planAnswer } from '../sections/act/plan_answer.ts';
import { planCalendar } from '../sections/act/plan_calendar.ts';
import { planCost } from '../sections/act/plan_cost.ts';
import { planCoverage } from '../sections/act/plan_coverage.ts';
import { planData } from '../sections/act/plan_data.ts';
import { planDecisions } from '../sections/act/plan_decisions.ts';
import { planFrontier } from '../sections/act/plan_frontier.ts';
import { planIncentives } from '../sections/act/plan_incentives.ts';
import { planLevers, planRests } from '../sections/act/plan_levers.ts';
import { planMeasures } from '../sections/act/plan_measures.ts';
import { planOutcomes } from '../sections/act/plan_outcomes.ts';
import { planPrices } from '../sections/act/plan_prices.ts';
import { planTrainers } from '../sections/act/plan_trainers.ts';
import { balanceRecord } from '../sections/answer/record.ts';
import type { Context } from '../sections/context.ts';
import { heading } from '../sections/heading.ts';
import { wordFor } from '../words/shape/texts.ts';

export const planPath = 'plan.html';

/** Tables of the plan that a release holds; each is `tables/<name>.csv.gz`. */
const files = [
  'plan',
  'plan_arrival',
  'plan_coverage',
  'plan_curve',
  'plan_trainer',
  'plan_cost',
  'plan_cost_range',
  'plan_objective',
  'plan_simulation',
  'plan_frontier',
  'plan_robustness',
  'plan_case',
  'plan_case_class',
  'plan_shadow_price',
  'datum_value',
  'incentive_cost',
  'plan_lever',
  'plan_yield',
] as const;

/** What holds in every planned scenario, what each plan does and costs, and what it rests on. */
export function planPage(context: Context, facts: PlanFacts): PageContent {
  const { t, edition } = context;
  return {
    path: planPath,
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
${fileSection(context)}
</section>`,
  };
}

/** Every measure of the first years, what each plan covers, and what it rests on. */
export function planDetailsPage(context: Context, facts: PlanFacts): PageContent {
  const { t } = context;
  return {
    path: 'plan-details.html',
    title: t.sheet.detailsTitle(t.planPage.title),
    lead: t.way.planDetailsLead,
    body: html`<section>
<p><a href="${planPath}">${t.planPage.title}</a></p>
${planDecisions(context, facts, regionPath)}
${planCalendar(context, facts)}
</section>
<section>
${planCoverage(context, facts)}
${planTrainers(context, facts)}
${planPrices(context, facts)}
${planIncentives(context, facts)}
</section>
<section>
${planLevers(context, facts)}
${planRests(context, facts)}
${balanceRecord(context)}
</section>
<section>
${fileSection(context)}
</section>`,
  };
}

function fileSection(context: Context): Markup {
  const { t } = context;
  return html`${heading(context, t.planPage.filesTitle)}
<ul class="plain">${files.map(
    (name) => html`<li><a href="../../tables/${name}.csv.gz">${wordFor(t.planPage.file, name)}</a></li>
`,
  )}</ul>`;
}
