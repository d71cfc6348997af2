import { beside } from '../html/beside.ts';
import type { PageContent } from '../html/layout.ts';
import { illustrativeMark } from '../html/mark.ts';
import { html, type Markup, named, nothing } from '../html/markup.ts';
import { table } from '../html/table.ts';
import type { DataRow } from '../reading/reference/rows.ts';
import { distinct, sum } from '../reading/shaping.ts';
import type { Context } from '../sections/context.ts';
import { moneyText } from '../sections/money.ts';
import { type AskedCell, type AskedPlaces, askedCells, type Request } from '../sections/request/asked.ts';
import { tableFiles } from '../sections/table_files.ts';
import { upperFirst } from '../sections/trust/data_table.ts';

/** A letter to one holder, to be printed on paper: what is asked, of which places and years, what it decides, in what form. */
export function requestPage(context: Context, request: Request, places: AskedPlaces): PageContent {
  const { t, formats, edition } = context;
  const { holder, rows, path } = request;
  const worth = sum(rows, (row) => row.value_money);
  const persons = sum(rows, (row) => row.value_persons);
  const file = `${path.split('/').at(-1)}.xlsx`;
  return {
    path: `${path}.html`,
    rows: { tables: ['data_to_obtain', 'datum_value'] },
    title: t.request.title(holder),
    lead: t.request.lead({ title: edition.run.title, day: formats.date(edition.run.as_of) }),
    above: 'data.html',
    body: html`${beside(t.part.others, [{ href: '../data.html', name: t.obtain.title }])}
<section>
<p>${t.request.ask(rows.length)}</p>
${
  persons < 0.5
    ? nothing
    : html`<p><strong>${t.request.worth({
        money: moneyText(context, worth),
        personYears: formats.persons(
          persons,
          rows.some((row) => row.is_illustrative),
        ),
      })}</strong></p>`
}
${askedTable(context, rows, places)}
<h2>${t.request.formTitle}</h2>
<ol>
<li>${t.request.form} <a href="${file}">${t.request.workbook}</a></li>
<li>${t.request.definition}</li>
<li>${t.request.back} <code>${formats.list(distinct(rows, (row) => row.template))}</code></li>
<li>${t.request.privacy}</li>
</ol>
${tableFiles(context, '../../../', ['data_to_obtain', 'datum_value'])}
</section>`,
  };
}

function askedTable(context: Context, rows: readonly DataRow[], places: AskedPlaces): Markup {
  const { t, formats, language } = context;
  return table({
    id: 'demande',
    caption: t.request.caption,
    mark: illustrativeMark(
      t,
      rows.some((row) => row.is_illustrative),
    ),
    columns: [
      { label: t.obtain.data },
      { label: t.request.where, long: true },
      { label: t.obtain.change, long: true },
      { label: t.request.worthColumn, numeric: true },
    ],
    rows: rows.map((row) => [
      named(upperFirst(row.name, language.code)),
      whereText(context, askedCells(context, row, places)),
      row.change === '' ? formats.missing : named(row.change),
      (row.value_persons ?? 0) < 0.5 ? formats.missing : moneyText(context, row.value_money ?? 0),
    ]),
  });
}

/** How many cells, of how many places, of which years. */
function whereText({ t, formats }: Context, cells: readonly AskedCell[]): string {
  const years = distinct(cells, (cell) => String(cell.year ?? '')).filter((year) => year !== '');
  return t.request.cells({
    cells: cells.length,
    places: distinct(cells, (cell) => cell.region).length,
    years: formats.list(years),
  });
}
