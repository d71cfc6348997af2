import { foldedTable } from '../../html/fold.ts';
import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { PublishedEmploymentFlowRow } from '../../reading/analysis_rows.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';
import { wholeUnit } from '../money.ts';

/** Net jobs of the last year and the mix of sectors, as incentives are followed. */
export function employmentFlowSection(context: Context, facts: RegionFacts): Markup {
  const { t, formats, labels } = context;
  const rows = facts.employmentFlow;
  const first = rows[0];
  if (first === undefined || rows.every((row) => row.net_jobs_persons === null)) return nothing;
  const illustrative = rows.some((row) => row.is_illustrative);
  const hasBefore = first.year_before !== null;
  return html`${heading(context, t.follow.employmentTitle)}
<p>${t.follow.employmentIntro}</p>
${foldedTable({
  id: 'suivi-emploi',
  caption: t.follow.employmentCaption(labels.region(facts.regionCode)),
  mark: illustrativeMark(t, illustrative),
  columns: [
    { label: t.sector.name },
    { label: t.follow.netJobs(String(first.year)), numeric: true },
    ...(hasBefore ? [{ label: t.follow.mix(String(first.year_before)), numeric: true }] : []),
    { label: t.follow.mix(String(first.year)), numeric: true },
  ],
  rows: rows.map((row) => [
    row.sector_code === '_T'
      ? html`<strong>${t.sector.whole}</strong>`
      : named(labels.sector(row.sector_code)),
    formats.signedPersons(row.net_jobs_persons, illustrative),
    ...(hasBefore ? [formats.share(row.segment_share_before, illustrative)] : []),
    formats.share(row.segment_share, illustrative),
  ]),
})}`;
}

/** The same for the nation as published, with exports per job under both definitions. */
export function publishedEmploymentFlow(
  context: Context,
  rows: readonly PublishedEmploymentFlowRow[],
): Markup {
  const { t, formats, labels, edition } = context;
  if (rows.length === 0) return nothing;
  const measure = edition.run.demand_measure;
  return table({
    id: 'suivi-emploi-publie',
    caption: t.follow.publishedEmploymentCaption,
    mark: nothing,
    columns: [
      { label: t.national.definition },
      { label: t.chart.columnYear, numeric: true },
      { label: t.follow.netJobsPublished, numeric: true },
      { label: t.follow.exportsPerJob(wholeUnit(context)), numeric: true },
    ],
    rows: rows.map((row) => [
      named(labels.definition(measure, row.definition)),
      String(row.year),
      row.net_jobs_persons === null
        ? formats.missing
        : html`${formats.signedPersons(row.net_jobs_persons, false)}<small>${t.follow.since(String(row.year_before))}</small>`,
      row.exports_per_job_money === null
        ? formats.missing
        : html`${formats.estimate(row.exports_per_job_money)}<small>${named(labels.definition('exports', row.export_definition ?? ''))}</small>`,
    ]),
  });
}
