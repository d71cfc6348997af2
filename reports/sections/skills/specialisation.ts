import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { SpecialisationRow } from '../../reading/reference/rows.ts';
import { byCode, crossed, distinct } from '../../reading/shaping.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';

/** What each region has more of than the whole: by sector, then by family of competences. */
export function specialisation(context: Context, rows: readonly SpecialisationRow[]): Markup {
  const { t, labels } = context;
  if (rows.length === 0) return nothing;
  const year = String(rows[0]!.year);
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  return html`<h2>${t.competences.zoneTitle}</h2>
<p>${t.competences.zoneIntro(year)}</p>
${quotients(context, of('sector'), 'specialisation-secteurs', t.competences.sectorCaption(year), labels.sector)}
${quotients(context, of('competence_family'), 'specialisation-familles', t.competences.familyZoneCaption(year), (code) => wordFor(t.competences.family, code))}
<p class="note">${t.competences.zoneNote}</p>`;
}

function quotients(
  context: Context,
  rows: readonly SpecialisationRow[],
  id: string,
  caption: string,
  naming: (code: string) => string,
): Markup {
  const { t, formats, labels } = context;
  const itemOf = (row: SpecialisationRow) => row.item_code;
  const items = distinct(rows, itemOf);
  const regions = crossed(rows, (row) => row.region_code, itemOf, items).sort(byCode);
  // One region is its own average.
  if (items.length === 0 || regions.length < 2) return nothing;
  return table({
    id,
    caption,
    mark: illustrativeMark(
      t,
      rows.some((row) => row.is_illustrative),
    ),
    columns: [{ label: t.home.region }, ...items.map((code) => ({ label: naming(code), numeric: true }))],
    rows: regions.map(({ key, cells }) => [
      named(labels.region(key)),
      ...cells.map(([row]) => {
        const text = formats.ratio(row?.location_quotient ?? null, row?.is_illustrative ?? false);
        return (row?.location_quotient ?? 0) > 1 ? html`<strong>${text}</strong>` : text;
      }),
    ]),
  });
}
