import type { PageContent } from '../html/layout.ts';
import { html, type Markup, nothing } from '../html/markup.ts';
import { sheetStyle } from '../html/sheet_style.ts';
import type { NationalFacts } from '../reading/nation/facts.ts';
import type { RegionFacts } from '../reading/region/facts.ts';
import type { RegionLine } from '../reading/region/line.ts';
import { balanceRecord } from '../sections/answer/record.ts';
import type { Context } from '../sections/context.ts';
import { publishedEmployment } from '../sections/firms/published_employment.ts';
import { specialtySection } from '../sections/sector/balance_table.ts';
import { scenarioSection } from '../sections/sector/scenarios.ts';
import { followedTargets, progressTable } from '../sections/sector/targets.ts';
import { countryAnswer } from '../sections/sheet/country_answer.ts';
import { countryRegions } from '../sections/sheet/country_regions.ts';
import { decisionTable } from '../sections/sheet/decision_table.ts';
import { evidenceLine } from '../sections/sheet/head.ts';
import { specialtyChart } from '../sections/sheet/specialty_chart.ts';
import { turnsSection } from '../sections/sheet/turns.ts';
import { nationalDetailPages } from './national_details.ts';

/** The country: its answer on the first screen, as of a region, then targets, regions and specialties; and its details. */
export function nationalPages(
  context: Context,
  national: NationalFacts,
  sum: RegionFacts,
  regions: readonly RegionLine[],
): PageContent[] {
  const details = nationalDetailPages(context, national, sum);
  return sum.answer === null ? details : [sheetPage(context, national, sum, regions), ...details];
}

function sheetPage(
  context: Context,
  national: NationalFacts,
  sum: RegionFacts,
  regions: readonly RegionLine[],
): PageContent {
  const { t, labels } = context;
  return {
    path: 'national.html',
    rows: { tables: ['answer', 'answer_occupation', 'target_probability'], where: `region_code = '_T'` },
    title: t.national.title(labels.region('_T')),
    lead: evidenceLine(context, sum),
    style: sheetStyle,
    body: html`<section class="first">
${countryAnswer(context, national, sum, regions)}
${decisionTable(context, { ...sum, limits: regions.flatMap((facts) => facts.limits) })}
<div class="picture">${specialtyChart(context, sum)}
${turnsSection(context, sum)}</div>
</section>
${chapters({ ...context, isNested: true }, national, sum, regions)}`,
  };
}

function chapters(
  context: Context,
  national: NationalFacts,
  sum: RegionFacts,
  regions: readonly RegionLine[],
): Markup {
  const { t, labels } = context;
  const place = labels.region('_T');
  return html`${national.targets.length === 0 ? nothing : chapter('cibles', t.target.title, targets(context, national, place))}
${chapter('regions', t.home.regionsTitle, countryRegions(context, regions))}
${chapter('metiers', t.country.specialties, specialtySection(context, sum))}
${chapter(
  'suite',
  t.country.scenarios,
  html`${scenarioSection(context, sum)}
${balanceRecord(context)}
<p>${sum.plan === null ? nothing : html`<a href="plan.html">${t.way.toPlan}</a> · `}<a href="national-details.html">${t.sheet.toDetails}</a></p>`,
)}`;
}

function targets(context: Context, national: NationalFacts, place: string): Markup {
  const { t } = context;
  return html`${publishedEmployment(context, national)}
${progressTable(context, followedTargets(national), t.target.progressCaption(place))}
<p><a href="national-published.html">${t.country.publishedTitle(place)}</a></p>`;
}

function chapter(id: string, title: string, content: Markup): Markup {
  return html`<section class="chapter">
<h2 id="${id}">${title}</h2>
${content}
</section>
`;
}
