import { databaseWords } from '../../html/database_words.ts';
import { html, type Markup, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { RejectedRow } from '../../reading/reference/rows.ts';
import type { Context } from '../context.ts';

/** The first refused values of each file, with the rule that each broke. */
export function rejectedLines(context: Context, rows: readonly RejectedRow[]): Markup {
  const { t, formats, language } = context;
  if (rows.length === 0) return html`<h3>${t.sources.rejectedTitle}</h3><p>${t.sources.rejectedNone}</p>`;
  const count = rows[0]!.n;
  const words = { count, printed: formats.printed(count), shown: formats.printed(rows.length) };
  return html`<h3>${t.sources.rejectedTitle}</h3>
<p>${t.sources.rejectedIntro(words)}</p>
${table({
  id: 'refus',
  caption: t.sources.rejectedCaption,
  mark: nothing,
  columns: [{ label: t.sources.line }, { label: t.sources.column }, { label: t.sources.rule, long: true }],
  rows: rows.map((row) => [
    html`<code>${fileName(row.file)}${row.line === null ? '' : `:${row.line}`}</code>`,
    html`<code>${row.column_name ?? t.sign.notApplicable}</code>`,
    html`<code>${row.rule}</code>${row.reason === null ? nothing : html`<small${databaseWords(language)}>${row.reason}${row.shape === null ? nothing : html` <code>${row.shape}</code>`}</small>`}`,
  ]),
})}`;
}

function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
