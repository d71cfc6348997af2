import { databaseWords, isForeign } from '../../html/database_words.ts';
import { illustrativeSign } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { DefinitionRow, SpliceRow } from '../../reading/reference/rows.ts';
import type { Context } from '../context.ts';

/** Definitions of each measure, what separates them, and the factors that somebody declared to join two. */
export function definitionSection(
  context: Context,
  definitions: readonly DefinitionRow[],
  splices: readonly SpliceRow[],
): Markup {
  const { t, formats, labels, language } = context;
  if (definitions.length === 0) return nothing;
  const english = databaseWords(language);
  const remark = (text: string | null): Markup =>
    text === null || text === '' ? html`${formats.missing}` : html`<span${english}>${text}</span>`;
  return html`<h2>${t.sources.definitionTitle}</h2>
<p>${t.sources.definitionIntro}</p>
${table({
  id: 'definitions',
  caption: t.sources.definitionCaption,
  mark: nothing,
  columns: [
    { label: t.sources.definition },
    { label: t.sources.series },
    { label: t.sources.separates, long: true },
  ],
  rows: definitions.map((row) => [
    html`${named(labels.definition(row.measure, row.definition))}${illustrativeSign(t, row.is_illustrative)}<small><code>${row.definition}</code>${row.is_illustrative ? html` · ${t.sources.made}` : nothing}</small>`,
    named(labels.measure(row.measure)),
    html`${remark(row.break_note)}${row.note === null || row.note === '' ? nothing : html`<small${english}>${row.note}</small>`}`,
  ]),
  ...(isForeign(language) ? { note: t.sources.englishNote } : {}),
})}
${splices.length === 0 ? html`<p>${t.sources.spliceNone}</p>` : spliceTable(context, splices)}`;
}

function spliceTable({ t, formats, labels }: Context, rows: readonly SpliceRow[]): Markup {
  return table({
    id: 'raccords',
    caption: t.sources.spliceCaption,
    mark: nothing,
    columns: [
      { label: t.sources.series },
      { label: t.sources.spliceJoins, long: true },
      { label: t.sources.factor, numeric: true },
    ],
    rows: rows.map((row) => [
      named(labels.measure(row.measure)),
      named(
        formats.commas([
          labels.definition(row.measure, row.source_definition),
          labels.definition(row.measure, row.definition),
        ]),
      ),
      formats.parameter(row.splice_factor),
    ]),
  });
}
