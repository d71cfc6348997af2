import type { PageContent } from '../html/layout.ts';
import { html, type Markup, nothing } from '../html/markup.ts';
import { sheetStyle } from '../html/sheet_style.ts';
import type { PlanFacts } from '../reading/plan/facts.ts';
import { planAnswer } from '../sections/act/plan_answer.ts';
import { needByYear, placesByLever, valueOfData } from '../sections/act/plan_charts.ts';
import { planChoice } from '../sections/act/plan_choice.ts';
import { planFiles } from '../sections/act/plan_files.ts';
import { planFrontier } from '../sections/act/plan_frontier.ts';
import { planMeasures } from '../sections/act/plan_measures.ts';
import { planOutcomes } from '../sections/act/plan_outcomes.ts';
import { balanceRecord } from '../sections/answer/record.ts';
import type { Context } from '../sections/context.ts';

/** The plan: what holds in every planned scenario and what is for those who sign to choose, then a question a chapter. */
export function planPage(context: Context, facts: PlanFacts): PageContent {
  const { t, edition } = context;
  const inner = { ...context, isNested: true };
  return {
    path: 'plan.html',
    rows: { tables: ['plan', 'plan_simulation', 'plan_frontier', 'datum_value'] },
    title: t.planPage.title,
    lead: t.planPage.lead({ year: String(edition.run.target_year) }),
    style: sheetStyle,
    body: html`<section class="first">
${planAnswer(context, facts, planChoice(context, facts))}
${planOutcomes(context, facts)}
</section>
${chapter('signer', t.planChart.signTitle, planMeasures(inner, facts))}
${chapter('annees', t.planChart.yearsChapter, needByYear(inner, facts))}
${chapter('leviers', t.planChart.placesChapter, placesByLever(inner, facts))}
${chapter('frontiere', t.planChart.frontierTitle, planFrontier(inner, facts))}
${chapter(
  'donnees',
  t.planChart.dataChapter,
  html`${valueOfData(inner, facts)}
<p><a href="data.html">${t.way.toData}</a></p>`,
)}
<section>
${balanceRecord(context)}
<p><a href="plan-details.html">${t.sheet.toDetails}</a>${edition.movable === null ? nothing : html` · <a href="what-if.html">${t.whatIf.navigation}</a>`}</p>
${planFiles(context, '../../')}
</section>`,
  };
}

/** A chapter that has nothing to say is not there. */
function chapter(id: string, title: string, content: Markup): Markup {
  return html`<section class="chapter">
<h2 id="${id}">${title}</h2>
${content}
</section>
`;
}
