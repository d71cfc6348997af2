import type { PageContent } from '../html/layout.ts';
import { illustrativeMark } from '../html/mark.ts';
import { html, type Markup, nothing } from '../html/markup.ts';
import type { NationalFacts } from '../reading/national_facts.ts';
import type { RegionFacts } from '../reading/region_facts.ts';
import { answerSection } from '../sections/answer.ts';
import { sectorSection, specialtySection } from '../sections/balance_table.ts';
import type { Context } from '../sections/context.ts';
import { employmentSection } from '../sections/employment.ts';
import { headlineSection, isIllustrative } from '../sections/headline.ts';
import { downloadSection, noteSection, sourceSection } from '../sections/provenance.ts';
import { publishedEmployment } from '../sections/published_employment.ts';
import { publishedExports } from '../sections/published_exports.ts';
import { figureSection } from '../sections/published_figures.ts';
import { stockSection } from '../sections/stock_table.ts';
import { progressTable, targetTable } from '../sections/targets.ts';
import { trainingSection } from '../sections/training.ts';

/** Two lines, never one: what was published, then the sum of the regional series. */
export async function nationalPage(
  context: Context,
  national: NationalFacts,
  sum: RegionFacts,
): Promise<PageContent> {
  const { t, labels } = context;
  const place = labels.region('_T');
  const followed = national.progress.filter(
    (row) => row.adopted === 'adopted' || row.adopted === 'milestone',
  );
  const claims = national.targets.filter((row) => row.measure === 'employment' || row.measure === 'exports');
  return {
    path: 'national.html',
    title: t.national.title(place),
    lead: t.national.lead,
    body: html`<section>
<h2>${t.national.publishedTitle}</h2>
<p>${t.national.publishedIntro}</p>
${await publishedEmployment(context, national)}
${await publishedExports(context, national)}
${coherence(context, national)}
<h3>${t.target.title}</h3>
${national.targets.length === 0 ? html`<p>${t.target.none}</p>` : progressTable(context, followed, t.target.progressCaption(place))}
${claims.length === 0 ? nothing : html`<h3>${t.national.claimsTitle}</h3><p>${t.national.claimsIntro}</p>`}
${targetTable(context, claims, 'annonces', t.target.claimsCaption(place))}
${figureSection(context, national.figures)}
</section>
${await regionalSum(context, sum, place)}
<section>
${sourceSection(context)}
${noteSection(context)}
${downloadSection(context, '../../')}
</section>`,
  };
}

function coherence({ t, formats }: Context, national: NationalFacts): Markup {
  const row = national.coherence.find((one) => one.ratio === 'exports_per_job');
  if (row === undefined) return nothing;
  return html`<h3>${t.national.coherenceTitle}</h3>
<p>${t.national.coherence({
    base: formats.estimate(row.base_value),
    baseYear: String(row.base_year),
    target: formats.estimate(row.target_value),
    targetYear: String(row.target_year),
    change: formats.signedShare(row.change_share),
  })}</p>`;
}

async function regionalSum(context: Context, sum: RegionFacts, place: string): Promise<Markup> {
  const { t } = context;
  if (sum.history.length === 0 && sum.answer === null && sum.balance.length === 0) return nothing;
  const illustrative = isIllustrative(sum);
  return html`<section>
<h2>${t.national.regionalTitle(place)}${illustrativeMark(t, illustrative)}</h2>
<p>${illustrative ? t.national.regionalIllustrative : t.national.regionalReal}</p>
${answerSection(context, sum)}
${headlineSection(context, sum)}
${await employmentSection(context, sum)}
${sectorSection(context, sum)}
${specialtySection(context, sum)}
${stockSection(context, sum)}
${trainingSection(context, sum)}
</section>`;
}
