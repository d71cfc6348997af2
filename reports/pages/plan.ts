import type { PageContent } from '../html/layout.ts';
import { html, type Markup } from '../html/markup.ts';
import type { PlanFacts } from '../reading/plan/facts.ts';
import { planAnswer } from '../sections/act/plan_answer.ts';
import { planCalendar } from '../sections/act/plan_calendar.ts';
import { planCost } from '../sections/act/plan_cost.ts';
import { planCoverage } from '../sections/act/plan_coverage.ts';
import { planLevers, planRests } from '../sections/act/plan_levers.ts';
import { planMoves } from '../sections/act/plan_moves.ts';
import { planPrices } from '../sections/act/plan_prices.ts';
import { planDetails, planRegions } from '../sections/act/plan_regions.ts';
import { planTrainers } from '../sections/act/plan_trainers.ts';
import { planYears } from '../sections/act/plan_years.ts';
import { balanceRecord } from '../sections/answer/record.ts';
import type { Context } from '../sections/context.ts';
import { heading } from '../sections/heading.ts';
import { wordFor } from '../words/shape/texts.ts';
import { regionPath } from './region.ts';

export const planPath = 'plan.html';

/** Tables of the plan that a release holds; each is `tables/<name>.csv.gz`. */
const files = [
  'plan',
  'plan_arrival',
  'plan_coverage',
  'plan_trainer',
  'plan_cost',
  'plan_shadow_price',
  'plan_lever',
  'plan_yield',
] as const;

/** How many places to open, decided by when, covering what, at what cost, and what it rests on. */
export function planPage(context: Context, facts: PlanFacts): PageContent {
  const { t, edition } = context;
  return {
    path: planPath,
    title: t.planPage.title,
    lead: t.planPage.lead({ year: String(edition.run.target_year) }),
    body: html`<section>
${planAnswer(context, facts)}
${planYears(context, facts)}
</section>
<section>
${planCalendar(context, facts)}
${planRegions(context, facts, regionPath)}
${planMoves(context, facts)}
</section>
<section>
${planCoverage(context, facts)}
${planTrainers(context, facts)}
${planCost(context, facts)}
</section>
<section>
${planLevers(context, facts)}
${planPrices(context, facts)}
${planRests(context, facts)}
${balanceRecord(context)}
</section>
<section>
${planDetails(context, facts)}
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
