import { databaseWords } from '../../html/database_words.ts';
import { html, type Markup, named, nothing, webLink } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import { inLanguage } from '../../reading/labels.ts';
import type { InstrumentRow } from '../../reading/reference/rows.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { siteName } from '../sector/targets.ts';

/** What the sector and the State name beside figures: nothing is computed from it, and nothing that is named is lost. */
export function instrumentSection(context: Context, rows: readonly InstrumentRow[]): Markup {
  const { t, formats, language } = context;
  if (rows.length === 0) return nothing;
  const said = (row: InstrumentRow, field: string) =>
    language.typeset(inLanguage(row, field, language.code) ?? formats.missing);
  return html`<h2 id="instruments">${t.sources.instrumentTitle}</h2>
<p>${t.sources.instrumentIntro(rows.length)}</p>
${table({
  id: 'tous-les-instruments',
  caption: t.sources.instrumentCaption,
  mark: nothing,
  columns: [
    { label: t.sources.instrumentName },
    { label: t.sources.instrumentWhat, long: true },
    { label: t.sources.instrumentHolder },
    { label: t.sources.instrumentYear },
    { label: t.national.source },
  ],
  rows: rows.map((row) => [
    html`${named(said(row, 'name'))}<small>${wordFor(t.sources.instrumentKind, row.kind)}</small>`,
    named(said(row, 'what')),
    named(said(row, 'holder')),
    String(row.year),
    html`${siteName(row.url) === null ? html`<span${databaseWords(language)}>${row.source}</span>` : webLink(row.url, siteName(row.url)!)}<small>${wordFor(t.names.grade, row.grade)}</small>`,
  ]),
})}`;
}
