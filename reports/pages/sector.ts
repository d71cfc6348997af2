import type { PageContent } from '../html/layout.ts';
import { html, type Markup, named, nothing } from '../html/markup.ts';
import { regionFile } from '../html/region_file.ts';
import type { SectorFacts } from '../reading/sector/facts.ts';
import { balanceRecord } from '../sections/answer/record.ts';
import type { Context } from '../sections/context.ts';
import { stockFigure } from '../sections/firms/employment.ts';
import { sectorDemand } from '../sections/firms/sector_demand.ts';
import { capabilityStatements, marketTable } from '../sections/firms/statements.ts';
import { heading } from '../sections/heading.ts';
import { regionWay } from '../sections/region_way.ts';
import { sectorAnswer } from '../sections/sector/answer.ts';
import { sectorMissing } from '../sections/sector/missing.ts';
import { sectorExports, sectorTargets } from '../sections/sector/published.ts';
import { sectorGaps, sectorRegions } from '../sections/sector/regions.ts';
import { sectorScenarios } from '../sections/sector/sector_scenarios.ts';
import { sectorCompetences } from '../sections/skills/sector_competences.ts';

export function sectorPath(sectorCode: string): string {
  return `sector/${regionFile(sectorCode)}.html`;
}

/** One sector over all regions: its employment, needs, supply, gap, scenarios, exports and competences. */
export function sectorPage(context: Context, facts: SectorFacts, all: readonly string[]): PageContent {
  const { t, labels, edition } = context;
  const name = labels.sector(facts.sectorCode);
  return {
    path: sectorPath(facts.sectorCode),
    rows: { tables: ['answer', 'forecast', 'target_progress'], where: `sector_code = '${facts.sectorCode}'` },
    title: name,
    lead: t.sectorPage.lead({ year: String(edition.run.target_year) }),
    body: html`<section>
${sectorAnswer(context, facts)}
${stockFigure(context, facts, name)}
${balanceRecord(context)}
${sectorTargets(context, facts)}
</section>
<section>
${sectorDemand(context, facts)}
${sectorRegions(context, facts, (code) => `../${regionWay(context, code)}`)}
${edition.hasPlaces ? sectorGaps(context, facts) : nothing}
${sectorMissing(context, facts)}
</section>
<section>
${sectorScenarios(context, facts)}
${sectorExports(context, facts)}
${statements(context, facts)}
${sectorCompetences(context, facts)}
${otherSectors(context, facts.sectorCode, all)}
</section>`,
  };
}

function statements(context: Context, facts: SectorFacts): Markup {
  if (facts.statements.length === 0) return nothing;
  return html`${heading(context, context.t.statement.title)}
${marketTable(context, facts.statements)}
${capabilityStatements(context, facts.statements)}`;
}

function otherSectors(context: Context, own: string, all: readonly string[]): Markup {
  const { t, labels } = context;
  const others = all.filter((code) => code !== own);
  if (others.length === 0) return nothing;
  return html`${heading(context, t.sectorPage.listTitle)}
<ul class="plain">${others.map(
    (code) => html`<li><a href="../${sectorPath(code)}">${named(labels.sector(code))}</a></li>
`,
  )}</ul>`;
}
