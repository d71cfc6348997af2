import { databaseWords, isForeign } from '../html/database_words.ts';
import type { PageContent } from '../html/layout.ts';
import { html, type Markup, nothing } from '../html/markup.ts';
import { table } from '../html/table.ts';
import type { CommentRow } from '../reading/reference/rows.ts';
import type { Context } from '../sections/context.ts';
import { databaseLanguage } from '../words/languages.ts';

/** Every view and column of the database with its comment: the comments are the one place where columns are told. */
export function dictionaryPage(context: Context, rows: readonly CommentRow[]): PageContent {
  const { t, formats } = context;
  const views = [...new Set(rows.map((row) => row.view_name))];
  return {
    path: 'dictionary.html',
    title: t.dictionary.title,
    lead: t.dictionary.lead,
    body: html`<section>
<p>${t.dictionary.english}</p>
<h2>${t.dictionary.listTitle}</h2>
<p>${t.dictionary.count(views.length, formats.printed(rows.length))}</p>
<ul class="columns">
${views.map(
  (view) => html`<li><a href="#${viewId(view)}"><code>${view}</code></a></li>
`,
)}</ul>
</section>
${views.map((view) =>
  viewPart(
    context,
    view,
    rows.filter((row) => row.view_name === view),
  ),
)}`,
  };
}

function viewId(view: string): string {
  return `table-${view}`;
}

/** Comments are written in English: a screen reader is told so where the page is not. */
function viewPart({ t, language }: Context, view: string, columns: readonly CommentRow[]): Markup {
  return html`<section>
<h2 id="${viewId(view)}"><code>${view}</code></h2>
<p${databaseWords(language)}>${columns[0]!.view_comment ?? t.dictionary.none}</p>
${table({
  id: `colonnes-${view}`,
  caption: html`${t.dictionary.caption} <code>${view}</code>`,
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
