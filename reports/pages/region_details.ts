import type { PageContent } from '../html/layout.ts';
import { html, type Markup } from '../html/markup.ts';
import { regionDetailsPath, regionFile } from '../html/region_file.ts';
import type { RegionFacts } from '../reading/region/facts.ts';
import type { RegionLine } from '../reading/region/line.ts';
import { planSection } from '../sections/act/plan_region.ts';
import { recommendationTables } from '../sections/act/recommendation_table.ts';
import { answerSection, leftOutSection } from '../sections/answer/answer.ts';
import { changeSection } from '../sections/answer/changes.ts';
import { comparisonSection } from '../sections/answer/comparison.ts';
import { headlineSection } from '../sections/answer/headline.ts';
import { balanceRecord } from '../sections/answer/record.ts';
import type { Context } from '../sections/context.ts';
import { demandSection } from '../sections/firms/demand_parts.ts';
import { employmentSection } from '../sections/firms/employment.ts';
import { employmentFlowSection } from '../sections/firms/employment_flow.ts';
import { poolSection, promotionNote } from '../sections/firms/pools.ts';
import { causeTable } from '../sections/match/cause_table.ts';
import { proxyNote } from '../sections/match/emigration.ts';
import { indicatorTable } from '../sections/match/indicator_table.ts';
import { stockSection } from '../sections/match/stock_table.ts';
import { trainingSection } from '../sections/match/training.ts';
import { sectorSection, specialtySection } from '../sections/sector/balance_table.ts';
import { scenarioSection } from '../sections/sector/scenarios.ts';
import { regionTargets } from '../sections/sector/targets.ts';
import { competenceShortages } from '../sections/skills/competence_shortages.ts';
import { evidenceSection, imputedNote } from '../sections/trust/evidence.ts';
import { downloadSection, noteSection } from '../sections/trust/provenance.ts';
import { weightSection } from '../sections/trust/weights.ts';

/** All that is known of one region, chapter by chapter: what its decision sheet rests on and has no room for. */
export function regionDetailsPage(
  context: Context,
  facts: RegionFacts,
  beside: readonly RegionLine[],
  nation: RegionLine,
): PageContent {
  const { t, labels, edition } = context;
  const inner = { ...context, isNested: true };
  const hasFlows = facts.answer !== null;
  return {
    path: regionDetailsPath(facts.regionCode),
    rows: { tables: ['balance', 'answer', 'demand', 'supply'], where: `region_code = '${facts.regionCode}'` },
    title: t.sheet.detailsTitle(labels.region(facts.regionCode)),
    lead: t.region.lead({ nation: labels.region('_T'), year: String(edition.run.target_year) }),
    body: html`<section>
<p><a href="${regionFile(facts.regionCode)}.html">${t.sheet.back(labels.region(facts.regionCode))}</a></p>
${answerSection(context, facts)}
${evidenceSection(context, facts)}
${imputedNote(context, facts)}
${headlineSection(context, facts)}
${employmentSection(context, facts)}
</section>
${contents(context, hasFlows)}
<section>
<h2 id="secteur">${t.stage.sector}</h2>
<p>${t.stage.sectorIntro}</p>
${sectorSection(inner, facts)}
${regionTargets(inner, facts.targets, facts.regionTargets, facts.regionCode)}
${scenarioSection(inner, facts)}
</section>
<section>
<h2 id="entreprises">${t.stage.firms}</h2>
<p>${t.stage.firmsIntro}</p>
${demandSection(inner, facts)}
${promotionNote(inner, facts)}
${poolSection(inner, facts)}
${employmentFlowSection(inner, facts)}
</section>
${
  hasFlows
    ? html`<section>
<h2 id="competences">${t.stage.skills}</h2>
<p>${t.stage.skillsIntro}</p>
${competenceShortages(inner, facts)}
</section>`
    : ''
}
<section>
<h2 id="demande">${t.stage.demand}</h2>
${specialtySection(inner, facts)}
${stockSection(inner, facts)}
${leftOutSection(inner, facts)}
</section>
<section>
<h2 id="adequation">${t.stage.match}</h2>
<p>${t.stage.matchIntro}</p>
${trainingSection(inner, facts)}
${proxyNote(inner)}
${indicatorTable(inner, facts)}
${causeTable(inner, facts)}
</section>
${
  hasFlows
    ? html`<section>
<h2 id="agir">${t.stage.act}</h2>
${planSection(inner, facts.plan)}
${recommendationTables(inner, facts)}
</section>`
    : ''
}
<section>
${comparisonSection(context, facts, beside, nation)}
</section>
<section>
<h2 id="confiance">${t.stage.trust}</h2>
${changeSection(inner, facts)}
${balanceRecord(inner)}
${weightSection(inner, facts)}
${noteSection(inner)}
${downloadSection(inner, '../../../', `${regionFile(facts.regionCode)}.xlsx`)}
</section>`,
  };
}

/** The way to each chapter; the one on what to do stands out, for most readers come for it. */
function contents({ t }: Context, hasFlows: boolean): Markup {
  const chapters: [string, string][] = [
    ...(hasFlows ? [['agir', t.stage.act] as [string, string]] : []),
    ['secteur', t.stage.sector],
    ['entreprises', t.stage.firms],
    ...(hasFlows ? [['competences', t.stage.skills] as [string, string]] : []),
    ['demande', t.stage.demand],
    ['adequation', t.stage.match],
    ['confiance', t.stage.trust],
  ];
  return html`<nav class="contents" aria-label="${t.stage.contents}"><ul>${chapters.map(
    ([id, title]) => html`<li><a href="#${id}">${title}</a></li>
`,
  )}</ul></nav>`;
}
