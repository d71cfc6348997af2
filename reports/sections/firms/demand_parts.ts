import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { columnsFrom, table } from '../../html/table.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';

/** Demand taken apart: what is created and what is replaced, and why it has to be. */
export function demandSection(context: Context, facts: RegionFacts): Markup {
  const { t, formats, labels } = context;
  const whole = facts.demandParts.at(-1);
  if (whole === undefined) return nothing;
  const illustrative = whole.is_illustrative;
  const print = (value: number) => formats.persons(value, illustrative);
  const hasPromotion = whole.openings_persons - whole.external_openings_persons >= 0.5;
  const hasMoves = Math.abs(whole.moves_out_persons) >= 0.5;
  return html`${heading(context, t.demandParts.title)}
<p>${t.demandParts.intro(String(whole.from_year), String(whole.to_year))}</p>
${table({
  id: 'besoins',
  caption: t.demandParts.caption(labels.region(facts.regionCode)),
  mark: illustrativeMark(t, illustrative),
  columns: [
    { label: t.sector.name },
    { label: t.demandParts.expansion, numeric: true },
    { label: t.demandParts.retirement, numeric: true },
    { label: t.demandParts.sectorExit, numeric: true },
    { label: t.demandParts.emigration, numeric: true },
    ...(hasMoves ? [{ label: t.demandParts.moves, numeric: true }] : []),
    { label: t.demandParts.openings, numeric: true },
    ...(hasPromotion ? [{ label: t.demandParts.external, numeric: true }] : []),
  ],
  rows: facts.demandParts.map((row) => [
    row.sector_code === '_T'
      ? html`<strong>${t.sector.whole}</strong>`
      : named(labels.sector(row.sector_code)),
    formats.signedPersons(row.expansion_persons, illustrative),
    print(row.retirement_persons),
    print(row.sector_exit_persons),
    print(row.emigration_persons),
    ...(hasMoves ? [print(row.moves_out_persons)] : []),
    html`<strong>${print(row.openings_persons)}</strong>`,
    ...(hasPromotion ? [html`<strong>${print(row.external_openings_persons)}</strong>`] : []),
  ]),
  sums: {
    down: columnsFrom(1, (hasMoves ? 6 : 5) + (hasPromotion ? 1 : 0)),
    ...(whole.displaced_persons < 0.5
      ? { across: { parts: columnsFrom(1, hasMoves ? 5 : 4), total: hasMoves ? 6 : 5 } }
      : {}),
  },
  note: t.demandParts.central,
})}
${whole.displaced_persons < 0.5 ? nothing : html`<p class="note">${t.demandParts.displaced(print(whole.displaced_persons))}</p>`}`;
}
