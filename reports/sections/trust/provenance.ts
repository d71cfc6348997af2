import { fold } from '../../html/fold.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import { marks } from '../../words/marks.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';

/** Tables of a release that a reader of these pages may want; each is `tables/<name>.csv.gz`. */
export const downloads = [
  'answer',
  'answer_occupation',
  'balance',
  'gap_distribution',
  'sensitivity',
  'scenario_step',
  'adequacy',
  'observation',
  'forecast',
  'parameter',
  'target',
  'target_conflict',
  'training_flow',
  'employment_flow',
  'model_score',
  'published_figure',
] as const;

export function sourceSection(context: Context): Markup {
  const { t, formats, edition } = context;
  if (edition.sources.length === 0) return nothing;
  return html`${heading(context, t.source.title)}
${table({
  id: 'sources',
  caption: t.source.caption,
  mark: nothing,
  columns: [
    { label: t.source.name },
    { label: t.source.file },
    { label: t.source.publisher },
    { label: t.source.licence },
    { label: t.source.vintage },
    { label: t.source.delivered },
    { label: t.source.accepted, numeric: true },
    { label: t.source.rejected, numeric: true },
  ],
  rows: edition.sources.map((row) => [
    html`<code>${row.source_id}</code>`,
    html`<code>${fileName(row.path)}</code>`,
    named(row.publisher || formats.missing),
    named(row.licence || formats.missing),
    named(row.vintage || formats.missing),
    row.delivered === null ? formats.missing : formats.date(row.delivered.slice(0, 10)),
    formats.printed(row.accepted),
    formats.printed(row.rejected),
  ]),
})}`;
}

/** A folder of the machine that ran says nothing to a reader. */
function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

export function noteSection(context: Context): Markup {
  const { t, edition } = context;
  const items = [
    ...t.note.items,
    ...(edition.run.basis === 'flow' ? t.note.drawItems : []),
    ...(edition.hasLikelihood ? [t.certainty.scale] : []),
    ...(edition.hasIllustrative ? t.note.illustrativeItems : []),
  ];
  return html`${heading(context, t.note.title)}
<ul class="plain">${items.map(
    (item) => html`<li>${item}</li>
`,
  )}</ul>
<h3>${t.sign.title}</h3>
${signList(context)}`;
}

/** The signs of the tables, as the French statistical office prints them, and those of these pages. */
export function signList({ t, edition }: Context): Markup {
  return html`<dl class="signs">
${edition.hasIllustrative ? html`<dt>${marks.illustrative}</dt><dd>${t.sign.illustrativeMeaning}</dd>` : nothing}
<dt>${marks.assumed}</dt><dd>${t.sign.assumedMeaning}</dd>
<dt>−</dt><dd>${t.sign.gapMeaning}</dd>
<dt>${t.sign.missing}</dt><dd>${t.sign.missingMeaning}</dd>
<dt>${t.sign.notApplicable}</dt><dd>${t.sign.notApplicableMeaning}</dd>
<dt>${t.sign.notEvaluable}</dt><dd>${t.sign.notEvaluableMeaning}</dd>
</dl>`;
}

/**
 * @param release the way from the page to the folder of the release.
 * @param workbook the workbook beside the page, where it has one.
 */
export function downloadSection(context: Context, release: string, workbook?: string): Markup {
  const { t } = context;
  return html`${heading(context, t.download.title)}
${workbook === undefined ? nothing : html`<p><a href="${workbook}">${t.workbook.link}</a></p>`}
${fold(
  t.download.intro,
  html`<ul class="plain">
${downloads.map(
  (
    name,
  ) => html`<li><a href="${release}tables/${name}.csv.gz">${t.download.file(wordFor(t.names.table, name))}</a></li>
`,
)}<li><a href="${release}adequation.duckdb">adequation.duckdb</a></li>
</ul>
<p class="note">${t.workbook.csvNote}</p>`,
)}`;
}
