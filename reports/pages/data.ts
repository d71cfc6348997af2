import type { PageContent } from '../html/layout.ts';
import { html, named, nothing } from '../html/markup.ts';
import type { DataRow } from '../reading/reference/rows.ts';
import type { Context } from '../sections/context.ts';
import type { Request } from '../sections/request/asked.ts';
import { tableFiles } from '../sections/table_files.ts';
import { dataTable } from '../sections/trust/data_table.ts';

/** What is missing, who holds it and which file to fill: what a ministry can act on first. */
export function dataPage(
  context: Context,
  known: readonly DataRow[],
  requests: readonly Request[],
): PageContent {
  const { t } = context;
  return {
    path: 'data.html',
    rows: { tables: ['data_to_obtain', 'datum_value'] },
    title: t.obtain.title,
    lead: t.obtain.lead,
    body: html`<section>
<h2>${t.obtain.startTitle}</h2>
<p>${t.obtain.start}</p>
<pre tabindex="0"><code>adequation init --templates my-inputs</code></pre>
${known.length === 0 ? html`<p>${t.obtain.none}</p>` : html`<p>${t.obtain.next}</p>`}
</section>
${
  known.length === 0
    ? nothing
    : html`<section>
<h2>${t.obtain.listTitle}</h2>
<p>${t.obtain.intro(known.length)}</p>
${dataTable(context, known)}
<h2 id="demandes">${t.request.list}</h2>
<ul class="plain">${requests.map(
        ({
          path,
          holder,
          rows,
        }) => html`<li><a href="${path}.html">${named(holder)}</a> (${t.request.item(rows.length)}) · <a href="${path}.xlsx">${t.request.workbook}</a></li>
`,
      )}</ul>
${tableFiles(context, '../../', ['data_to_obtain', 'sensitivity', 'parameter'])}
</section>`
}`,
  };
}
