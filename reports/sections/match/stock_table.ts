import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import type { BalanceRow } from '../../reading/rows.ts';
import { readStock } from '../../reading/stock.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';

const shown = 10;

/** A project that compares stocks: the occupations that are shortest and those in largest surplus. */
export function stockSection(context: Context, facts: RegionFacts): Markup {
  const { t } = context;
  const stock = readStock(facts.balance);
  if (facts.answer !== null || stock === null) return nothing;
  const year = String(stock.year);
  const [short, over] = [stock.shortages.slice(0, shown), stock.surpluses.slice(0, shown)];
  const mark = illustrativeMark(t, stock.illustrative);
  return html`${heading(context, t.stock.title)}
<p>${t.stock.intro(year)} ${t.stock.noOpenings}</p>
${short.length === 0 ? nothing : stockTable(context, 'manques', t.stock.shortageCaption(short.length, year), mark, short)}
${over.length === 0 ? nothing : stockTable(context, 'excedents', t.stock.surplusCaption(over.length, year), mark, over)}`;
}

function stockTable(
  { t, formats, labels }: Context,
  id: string,
  caption: string,
  mark: Markup,
  rows: readonly BalanceRow[],
): Markup {
  return table({
    id,
    caption,
    mark,
    columns: [
      { label: t.stock.occupation },
      { label: t.stock.demand, numeric: true },
      { label: t.stock.supply, numeric: true },
      { label: t.stock.gap, numeric: true },
    ],
    rows: rows.map((row) => [
      named(labels.occupation(row.occupation_code)),
      formats.persons(row.demand_persons, row.is_illustrative),
      formats.persons(row.supply_persons, row.is_illustrative),
      html`<strong>${formats.signedPersons(row.gap_persons, row.is_illustrative)}</strong>`,
    ]),
  });
}
