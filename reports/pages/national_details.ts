import { beside } from '../html/beside.ts';
import { fold } from '../html/fold.ts';
import type { PageContent } from '../html/layout.ts';
import { illustrativeMark } from '../html/mark.ts';
import { html, type Markup, nothing } from '../html/markup.ts';
import type { NationalFacts } from '../reading/nation/facts.ts';
import type { RegionFacts } from '../reading/region/facts.ts';
import { recommendationTables } from '../sections/act/recommendation_table.ts';
import { answerSection, leftOutSection } from '../sections/answer/answer.ts';
import { headlineSection, isIllustrative } from '../sections/answer/headline.ts';
import { balanceRecord } from '../sections/answer/record.ts';
import { verdictGrid } from '../sections/answer/verdict_grid.ts';
import type { Context } from '../sections/context.ts';
import { demandSection } from '../sections/firms/demand_parts.ts';
import { employmentSection } from '../sections/firms/employment.ts';
import { employmentFlowSection, publishedEmploymentFlow } from '../sections/firms/employment_flow.ts';
import { poolSection, promotionNote } from '../sections/firms/pools.ts';
import { publishedEmployment } from '../sections/firms/published_employment.ts';
import { capabilityStatements, marketTable } from '../sections/firms/statements.ts';
import { emigrationNote, proxyNote } from '../sections/match/emigration.ts';
import { stockSection } from '../sections/match/stock_table.ts';
import { publishedTraining, trainingSection } from '../sections/match/training.ts';
import { estimateText } from '../sections/money.ts';
import { sectorSection } from '../sections/sector/balance_table.ts';
import { publishedExports } from '../sections/sector/published_exports.ts';
import { scenarioSteps } from '../sections/sector/scenarios.ts';
import { targetChance } from '../sections/sector/target_chance.ts';
import { targetConflict } from '../sections/sector/target_conflict.ts';
import { targetPathSection } from '../sections/sector/target_path.ts';
import { followedTargets, progressTable } from '../sections/sector/targets.ts';
import { evidenceSection, imputedNote } from '../sections/trust/evidence.ts';
import { downloadSection, noteSection } from '../sections/trust/provenance.ts';
import { weightSection } from '../sections/trust/weights.ts';

/**
 * What the country page rests on: what was published, then the sum of the regional series: two lines, never one. Where
 * nothing can be decided, both are the country page itself.
 */
export function nationalDetailPages(
  context: Context,
  national: NationalFacts,
  sum: RegionFacts,
): PageContent[] {
  const { t, labels, edition } = context;
  const place = labels.region('_T');
  const hasPublished = national.published.length > 0 || national.targets.length > 0;
  const notes = html`<section>
${noteSection(context)}
${downloadSection(context, '../../', edition.hasPlaces ? 'national.xlsx' : undefined)}
</section>`;
  const published = hasPublished ? publishedLine(context, national, place) : nothing;
  const regional = regionalSum(context, sum, national, place, hasPublished);
  const lead = hasPublished ? t.national.lead : t.national.leadPlain;
  if (sum.answer === null)
    return [
      {
        path: 'national.html',
        rows: { tables: ['answer', 'balance'], where: `region_code = '_T'` },
        title: t.national.title(place),
        lead,
        body: html`${published}${regional}${notes}`,
      },
    ];
  const ways = [
    { href: 'national.html', name: t.national.title(place) },
    { href: 'national-details.html', name: t.sheet.detailsTitle(place) },
    ...(hasPublished ? [{ href: 'national-published.html', name: t.country.publishedTitle(place) }] : []),
  ];
  const othersThan = (path: string) =>
    beside(
      t.part.others,
      ways.filter(({ href }) => href !== path),
    );
  const pageOf = (path: string, title: string, body: Markup): PageContent => ({
    path,
    title,
    lead,
    rows:
      path === 'national-published.html'
        ? { tables: ['published_figure', 'target', 'target_progress'] }
        : { tables: ['balance', 'answer'], where: `region_code = '_T'` },
    above: 'national.html',
    body: html`${othersThan(path)}${body}`,
  });
  return [
    pageOf('national-details.html', t.sheet.detailsTitle(place), html`${regional}${notes}`),
    ...(hasPublished ? [pageOf('national-published.html', t.country.publishedTitle(place), published)] : []),
  ];
}

function publishedLine(context: Context, national: NationalFacts, place: string): Markup {
  const { t } = context;
  return html`<section>
<h2>${t.national.publishedTitle}</h2>
<p>${t.national.publishedIntro}</p>
${publishedEmployment(context, national)}
${publishedExports(context, national)}
${coherence(context, national)}
${marketTable(context, national.statements)}
${capabilityStatements(context, national.statements)}
<h3>${t.target.title}</h3>
${national.targets.length === 0 ? html`<p>${t.target.none}</p>` : progressTable(context, followedTargets(national), t.target.progressCaption(place))}
${targetChance(context, national.chance)}
${national.targets.length > 0 && national.chance.every((row) => row.p_reached === null) ? html`<p class="note">${t.target.noProbability}</p>` : nothing}
${targetPathSection(context, national.path, national.published, place)}
${targetConflict(context, national.conflict, place)}
${publishedEmploymentFlow(context, national.employmentFlow)}
${publishedTraining(context, national.training)}
</section>`;
}

function coherence(context: Context, national: NationalFacts): Markup {
  const { t, formats } = context;
  const row = national.coherence.find((one) => one.ratio === 'exports_per_job');
  if (row === undefined) return nothing;
  return html`<h3>${t.national.coherenceTitle}</h3>
<p>${t.national.coherence({
    base: estimateText(context, row.base_value),
    baseYear: String(row.base_year),
    target: formats.estimate(row.target_value),
    targetYear: String(row.target_year),
    change: formats.signedShare(row.change_share),
  })}</p>`;
}

function regionalSum(
  context: Context,
  sum: RegionFacts,
  national: NationalFacts,
  place: string,
  hasPublished: boolean,
): Markup {
  const { t } = context;
  if (sum.history.length === 0 && sum.answer === null && sum.balance.length === 0) return nothing;
  const illustrative = isIllustrative(sum);
  const isImputed = sum.imputed.length > 0;
  const inner = { ...context, isNested: true };
  return html`<section>
<h2>${hasPublished ? t.national.regionalTitle(place) : t.national.wholeTitle(place)}${illustrativeMark(t, illustrative)}</h2>
<p>${illustrative ? t.national.regionalIllustrative : isImputed ? t.national.regionalImputed : t.national.regionalReal}</p>
${answerSection(inner, sum)}
${evidenceSection(inner, sum)}
${imputedNote(inner, sum)}
${leftOutSection(inner, sum)}
${headlineSection(inner, sum)}
${employmentSection(inner, sum)}
${balanceRecord(inner)}
${context.edition.hasPlaces ? verdictGrid(inner, sum.verdicts) : nothing}
${sectorSection(inner, sum)}
${stockSection(inner, sum)}
${demandSection(inner, sum)}
${promotionNote(inner, sum)}
${poolSection(inner, sum)}
${emigrationNote(inner, national.emigration)}
${proxyNote(inner)}
${weightSection(inner, sum)}
${scenarioSteps(inner)}
${trainingSection(inner, sum)}
${employmentFlowSection(inner, sum)}
${sum.recommendations.length === 0 ? nothing : fold(t.advice.caption(place), recommendationTables(inner, sum))}
</section>`;
}
