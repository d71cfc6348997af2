import type { PageContent } from '../html/layout.ts';
import { html, type Markup, nothing } from '../html/markup.ts';
import { regionFile, regionPath } from '../html/region_file.ts';
import { sheetStyle } from '../html/sheet_style.ts';
import type { RegionFacts } from '../reading/region/facts.ts';
import { firstRecommendations } from '../sections/act/recommendation_table.ts';
import { answerSection } from '../sections/answer/answer.ts';
import { headlineSection } from '../sections/answer/headline.ts';
import type { Context } from '../sections/context.ts';
import { employmentSection } from '../sections/firms/employment.ts';
import { supplyChainSection } from '../sections/match/supply_chain.ts';
import { answerLines } from '../sections/sheet/answer_lines.ts';
import {
  capabilityTable,
  occupationTable,
  positionTable,
  supplyTable,
  volumeTable,
} from '../sections/sheet/chapters.ts';
import { decisionTable } from '../sections/sheet/decision_table.ts';
import { evidenceLine, regionSwitcher } from '../sections/sheet/head.ts';
import { specialtyChart } from '../sections/sheet/specialty_chart.ts';
import { turnsSection } from '../sections/sheet/turns.ts';

/** One region: what to decide, for whom and why on the first screen and sheet, then the six stages of STED. */
export function regionPage(context: Context, facts: RegionFacts, all: readonly string[]): PageContent {
  const { labels } = context;
  return {
    path: regionPath(facts.regionCode),
    rows: { tables: ['answer', 'answer_occupation', 'plan'], where: `region_code = '${facts.regionCode}'` },
    title: labels.region(facts.regionCode),
    lead: evidenceLine(context, facts),
    style: sheetStyle,
    body: html`${regionSwitcher(context, facts, all)}
<section class="first">
${facts.answer === null ? stockAnswer(context, facts) : flowAnswer(context, facts)}
</section>
${facts.answer === null ? nothing : chapters({ ...context, isNested: true }, facts)}`,
  };
}

function flowAnswer(context: Context, facts: RegionFacts): Markup {
  return html`${answerLines(context, facts)}
${decisionTable(context, facts)}
<div class="picture">${specialtyChart(context, facts)}
${turnsSection(context, facts)}</div>`;
}

/** Where demand and supply are stocks, nothing is planned: the answer, its figures and the stock over the years. */
function stockAnswer(context: Context, facts: RegionFacts): Markup {
  return html`${answerSection(context, facts)}
${headlineSection(context, facts)}
${employmentSection(context, facts)}`;
}

function chapters(context: Context, facts: RegionFacts): Markup {
  const { t } = context;
  const details = `${regionFile(facts.regionCode)}-details.html`;
  return html`${chapter(
    'position',
    t.sheet.chapter.position,
    html`${positionTable(context, facts)}
${employmentSection(context, facts)}
<p><a href="../national.html">${t.sheet.toCountry}</a></p>`,
  )}
${chapter('capacites', t.sheet.chapter.capabilities, capabilityTable(context, facts))}
${chapter('metiers', t.sheet.chapter.occupations, occupationTable(context, facts))}
${chapter('postes', t.sheet.chapter.volume, volumeTable(context, facts))}
${chapter(
  'offre-formation',
  t.sheet.chapter.supply,
  html`${supplyTable(context, facts)}
${supplyChainSection(context, facts)}`,
)}
${chapter(
  'agir',
  t.sheet.chapter.roadmap,
  html`${firstRecommendations(context, facts)}
<p><a href="${details}">${t.sheet.toDetails}</a></p>`,
)}`;
}

function chapter(id: string, title: string, content: Markup): Markup {
  return html`<section class="chapter">
<h2 id="${id}">${title}</h2>
${content}
</section>
`;
}
