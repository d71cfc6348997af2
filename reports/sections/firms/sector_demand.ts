import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { columnsFrom, table } from '../../html/table.ts';
import type { SectorDemandRow, SectorFacts } from '../../reading/sector/facts.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';

/** Openings of a sector, a row a specialty: what growth creates and what leavers free. */
export function sectorDemand(context: Context, facts: SectorFacts): Markup {
  const { t, formats, labels } = context;
  const whole = facts.demand.find((row) => row.occupation_code === '_T');
  if (whole === undefined) return nothing;
  const order = new Map(labels.specialties.map((code, at) => [code, at]));
  const rank = (row: SectorDemandRow) => order.get(row.occupation_code) ?? order.size;
  const hasPromotion = facts.demand.some((row) => Math.abs(row.promotion_persons) >= 0.5);
  const rows = [...facts.demand].sort((a, b) => rank(a) - rank(b));
  return html`${heading(context, t.sectorPage.demandTitle)}
<p>${t.sectorPage.demandIntro(String(whole.from_year), String(whole.to_year))}</p>
${table({
  id: 'secteur-besoins',
  caption: t.sectorPage.demandCaption(labels.sector(facts.sectorCode)),
  mark: illustrativeMark(t, whole.is_illustrative),
  columns: [
    { label: t.intake.specialty },
    { label: t.sectorPage.expansion, numeric: true },
    { label: t.sectorPage.replacement, numeric: true },
    ...(hasPromotion ? [{ label: t.sectorPage.promotion, numeric: true }] : []),
    { label: t.sectorPage.openingsColumn, numeric: true },
  ],
  rows: rows.map((row) => [
    row.occupation_code === '_T'
      ? html`<strong>${t.sectorPage.all}</strong>`
      : named(labels.occupation(row.occupation_code)),
    formats.signedPersons(row.expansion_persons, row.is_illustrative),
    formats.persons(row.replacement_persons, row.is_illustrative),
    ...(hasPromotion ? [formats.signedPersons(row.promotion_persons, row.is_illustrative)] : []),
    html`<strong>${formats.persons(row.openings_persons, row.is_illustrative)}</strong>`,
  ]),
  sums: { down: columnsFrom(1, hasPromotion ? 4 : 3) },
  note: t.demandParts.central,
})}`;
}
