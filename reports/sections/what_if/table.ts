import { illustrativeMark, illustrativeSign } from '../../html/mark.ts';
import { html, type Markup, named } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { ShownCell, ShownRow } from '../../what_if/show.ts';
import type { Context } from '../context.ts';

/**
 * A table that the script fills again at each move of a slider; as written here it holds the edition, and is what a
 * reader without a script sees. `reports/browser/tables.ts` writes the same cells.
 */
export function whatIfTable(
  { t }: Context,
  words: { id: string; caption: string; name: string; openings: string; isIllustrative: boolean },
  rows: readonly ShownRow[],
): Markup {
  return table({
    id: words.id,
    caption: named(words.caption),
    mark: illustrativeMark(t, words.isIllustrative),
    columns: [
      { label: words.name },
      { label: t.sector.gap, numeric: true },
      { label: words.openings, numeric: true },
      { label: t.sector.supply, numeric: true },
      { label: t.sector.ita, long: true },
    ],
    rows: rows.map((row) => [
      html`${named(row.name)}${illustrativeSign(t, row.isSigned)}`,
      ...row.cells.map(cellOf),
    ]),
  });
}

function cellOf({ value, more }: ShownCell): Markup {
  return html`<strong>${value}</strong>${more.map((text) => html`<small>${text}</small>`)}`;
}
