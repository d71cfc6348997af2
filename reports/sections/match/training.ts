import { foldedTable } from '../../html/fold.ts';
import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { PublishedTrainingRow, TrainingFlowRow } from '../../reading/analysis_rows.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import { byCode, crossed, grouped } from '../../reading/shaping.ts';
import { roundSignificant } from '../../words/format/rounding.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';

/** The order of a training path: a seat, a start, an end, a job. */
export const trainingPath = ['places', 'new_entrants', 'enrolled', 'completed', 'inserted_9m'];

/** Training followed: a row a programme, a column a measure in its last known year, with its rate. */
export function trainingSection(context: Context, facts: RegionFacts): Markup {
  const { t, labels } = context;
  const rows = facts.training;
  if (rows.length === 0) {
    const none = facts.chain === null && facts.imputed.length === 0 ? t.training.none : t.training.imputed;
    return html`${heading(context, t.training.title)}<p>${none}</p>`;
  }
  const measureOf = (row: TrainingFlowRow) => row.measure;
  const columns = grouped(rows, measureOf)
    .map((own) => own.at(-1)!)
    .sort((a, b) => trainingPath.indexOf(a.measure) - trainingPath.indexOf(b.measure));
  const programmes = crossed(rows, (row) => row.programme_code, measureOf, columns.map(measureOf)).sort(
    (a, b) => Number(a.key === '_T') - Number(b.key === '_T') || byCode(a, b),
  );
  return html`${heading(context, t.training.title)}
<p>${t.training.intro}</p>
${foldedTable({
  id: 'formation',
  caption: t.training.caption(labels.region(facts.regionCode)),
  mark: illustrativeMark(
    t,
    rows.some((row) => row.is_illustrative),
  ),
  columns: [
    { label: t.training.programme },
    ...columns.flatMap(({ measure, year }) => [
      { label: t.training.measureYear(labels.measure(measure), String(year)), numeric: true },
      ...(rateName(context, measure) === null ? [] : [{ label: rateName(context, measure)!, numeric: true }]),
    ]),
  ],
  rows: programmes.map(({ key: programme, cells }) => [
    programme === '_T' ? html`<strong>${t.follow.whole}</strong>` : named(labels.programme(programme)),
    ...columns.flatMap(({ measure }, at) => {
      const row = cells[at]?.[0];
      const rate = context.formats.share(row?.rate ?? null, row?.is_illustrative ?? false);
      return [flow(context, row), ...(rateName(context, measure) === null ? [] : [rate])];
    }),
  ]),
  note: t.training.note,
})}`;
}

function rateName({ t }: Context, measure: string): string | null {
  if (measure === 'new_entrants') return t.follow.fillRate;
  return measure === 'inserted_9m' ? t.follow.insertionRate : null;
}

/** A flow with its change on the year and, where one was delivered, what was planned. */
function flow({ t, formats }: Context, row: TrainingFlowRow | undefined): Markup {
  if (row === undefined) return html`${formats.missing}`;
  const change =
    row.change_share === null
      ? nothing
      : html`<small class="range">(${formats.signedShare(changeShare(row))})</small>`;
  const planned =
    row.planned === null
      ? nothing
      : html`<small>${t.follow.planned(formats.persons(row.planned, row.is_illustrative))}</small>`;
  return html`${formats.persons(row.actual, row.is_illustrative)}${change}${planned}`;
}

/** Changes of illustrative rows show two digits, like the rows. */
function changeShare({ change_share, is_illustrative }: TrainingFlowRow): number | null {
  return change_share !== null && is_illustrative ? roundSignificant(change_share, 2) : change_share;
}

/** Training flows of the nation as published, each definition on its own. */
export function publishedTraining(context: Context, rows: readonly PublishedTrainingRow[]): Markup {
  const { t, formats, labels } = context;
  if (rows.length === 0) return nothing;
  return table({
    id: 'formation-publiee',
    caption: t.follow.publishedTrainingCaption,
    mark: nothing,
    columns: [
      { label: t.target.what },
      { label: t.chart.columnYear, numeric: true },
      { label: t.follow.persons, numeric: true },
      { label: t.follow.change, numeric: true },
    ],
    rows: rows.map((row) => [
      html`${named(labels.measure(row.measure))}${row.programme_code === '_T' ? nothing : html`<small>${named(labels.programme(row.programme_code))}</small>`}<small>${named(labels.definition(row.measure, row.definition))}</small>`,
      String(row.year),
      formats.printed(row.actual),
      formats.signedShare(row.change_share),
    ]),
  });
}
