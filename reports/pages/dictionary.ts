import { beside } from '../html/beside.ts';
import { databaseWords, isForeign } from '../html/database_words.ts';
import type { PageContent } from '../html/layout.ts';
import { html, type Markup, nothing } from '../html/markup.ts';
import { table } from '../html/table.ts';
import type { CommentRow } from '../reading/reference/rows.ts';
import { byKey } from '../reading/shaping.ts';
import type { Context } from '../sections/context.ts';
import { databaseLanguage } from '../words/languages.ts';

/** Columns on one page of the dictionary: a page stays small enough to send. */
const COLUMNS_A_PAGE = 400;

interface View {
  name: string;
  columns: readonly CommentRow[];
}

/** What every table holds, then pages with the columns of each: comments are the one place where columns are told. */
export function dictionaryPages(context: Context, rows: readonly CommentRow[]): PageContent[] {
  const parts = partsOf(rows);
  return [listPage(context, rows.length, parts), ...parts.map((_, at) => partPage(context, parts, at))];
}

/** Tables in the order of the alphabet, as many together as a page holds. */
function partsOf(rows: readonly CommentRow[]): View[][] {
  const parts: View[][] = [];
  let room = 0;
  for (const [name, columns] of byKey(rows, (row) => row.view_name)) {
    if (columns.length > room) {
      parts.push([]);
      room = COLUMNS_A_PAGE;
    }
    parts.at(-1)!.push({ name, columns });
    room -= columns.length;
  }
  return parts;
}

function listPage(context: Context, nColumns: number, parts: readonly (readonly View[])[]): PageContent {
  const { t, formats, language } = context;
  const entries = parts.flatMap((part, at) => part.map((view) => ({ view, at })));
  return {
    path: 'dictionary.html',
    rows: { tables: ['run'] },
    title: t.dictionary.title,
    lead: t.dictionary.lead,
    body: html`<section>
<p>${t.dictionary.english}</p>
<h2>${t.dictionary.listTitle}</h2>
<p>${t.dictionary.count(entries.length, formats.printed(nColumns))}</p>
${table({
  id: 'tables',
  caption: t.dictionary.listTitle,
  mark: nothing,
  columns: [
    { label: t.part.table },
    { label: t.part.columns, numeric: true },
    { label: t.dictionary.meaning, long: true },
  ],
  rows: entries.map(({ view, at }) => [
    html`<a href="${partPath(at)}#${viewId(view.name)}"><code>${view.name}</code></a>`,
    formats.printed(view.columns.length),
    html`<span${databaseWords(language)}>${view.columns[0]!.view_comment ?? t.dictionary.none}</span>`,
  ]),
})}
</section>`,
  };
}

function partPage(context: Context, parts: readonly (readonly View[])[], at: number): PageContent {
  const { t } = context;
  const title = (one: number) => t.part.dictionaryTitle({ part: String(one + 1), of: String(parts.length) });
  return {
    path: partPath(at),
    rows: { tables: [parts[at]![0]!.name, ...parts[at]!.slice(1, 4).map((view) => view.name)] },
    title: title(at),
    lead: t.dictionary.lead,
    above: 'reference.html',
    body: html`${beside(t.part.others, [
      { href: '../dictionary.html', name: t.dictionary.title },
      ...parts.map((_, one) => ({ href: `../${partPath(one)}`, name: title(one) })).toSpliced(at, 1),
    ])}
${parts[at]!.map((view) => viewPart(context, view))}`,
  };
}

function partPath(at: number): string {
  return `dictionary/${at + 1}.html`;
}

function viewId(view: string): string {
  return `table-${view}`;
}

/** Comments are written in English: a screen reader is told so where the page is not. */
function viewPart({ t, language }: Context, { name, columns }: View): Markup {
  return html`<section>
<h2 id="${viewId(name)}"><code>${name}</code></h2>
<p${databaseWords(language)}>${columns[0]!.view_comment ?? t.dictionary.none}</p>
${table({
  id: `colonnes-${name}`,
  caption: html`${t.dictionary.caption} <code>${name}</code>`,
  mark: nothing,
  columns: [
    { label: t.dictionary.column },
    { label: t.dictionary.type },
    { label: t.dictionary.meaning, long: true },
  ],
  rows: columns.map((row) => [
    html`<code>${row.column_name}</code>`,
    row.data_type.toLowerCase(),
    row.comment ?? t.dictionary.none,
  ]),
  ...(isForeign(language) ? { language: { code: databaseLanguage, direction: 'ltr' } } : {}),
})}
</section>
`;
}
