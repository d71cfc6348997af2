import type { PageContent } from '../html/layout.ts';
import { html } from '../html/markup.ts';
import { regionFile } from '../html/region_file.ts';
import type { RegionFacts } from '../reading/region_facts.ts';
import { answerSection } from '../sections/answer.ts';
import { assumptionSection } from '../sections/assumptions.ts';
import { sectorSection, specialtySection } from '../sections/balance_table.ts';
import type { Context } from '../sections/context.ts';
import { decideSection } from '../sections/decide.ts';
import { demandSection } from '../sections/demand_parts.ts';
import { proxyNote } from '../sections/emigration.ts';
import { employmentSection } from '../sections/employment.ts';
import { employmentFlowSection } from '../sections/employment_flow.ts';
import { headlineSection } from '../sections/headline.ts';
import { downloadSection, noteSection, sourceSection } from '../sections/provenance.ts';
import { balanceRecord } from '../sections/record.ts';
import { scenarioSection } from '../sections/scenarios.ts';
import { stockSection } from '../sections/stock_table.ts';
import { regionTargets } from '../sections/targets.ts';
import { trainingSection } from '../sections/training.ts';

export function regionPath(regionCode: string): string {
  return `region/${regionFile(regionCode)}.html`;
}

/** One region: the answer, its figures, its chart, then what they rest on. */
export async function regionPage(context: Context, facts: RegionFacts): Promise<PageContent> {
  const { t, labels, edition } = context;
  return {
    path: regionPath(facts.regionCode),
    title: labels.region(facts.regionCode),
    lead: t.region.lead({ nation: labels.region('_T'), year: String(edition.run.target_year) }),
    body: html`<section>
${answerSection(context, facts)}
${headlineSection(context, facts)}
${await employmentSection(context, facts)}
${balanceRecord(context)}
</section>
<section>
${sectorSection(context, facts)}
${specialtySection(context, facts)}
${stockSection(context, facts)}
${demandSection(context, facts)}
${proxyNote(context)}
</section>
<section>
${decideSection(context, facts)}
${scenarioSection(context, facts)}
</section>
<section>
${trainingSection(context, facts)}
${employmentFlowSection(context, facts)}
${regionTargets(context, facts.targets, facts.regionTargets, facts.regionCode)}
</section>
<section>
${assumptionSection(context, facts.regionCode)}
${sourceSection(context)}
${noteSection(context)}
${downloadSection(context, '../../../', `${regionFile(facts.regionCode)}.xlsx`)}
</section>`,
  };
}
