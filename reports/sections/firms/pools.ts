import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { PoolRow } from '../../reading/analysis_rows.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';

/** Occupations that recruit beyond the programmes: candidates for each post, and the language places that close the rest. */
export function poolSection(context: Context, facts: RegionFacts): Markup {
  const { t, labels } = context;
  const [first] = facts.pools;
  if (first === undefined) return nothing;
  return html`${heading(context, t.pool.title)}
<p>${t.pool.intro({ from: String(first.from_year), to: String(first.to_year) })}</p>
${table({
  id: 'viviers',
  caption: t.pool.caption(labels.region(facts.regionCode)),
  mark: nothing,
  columns: [
    { label: t.specialty.name },
    { label: t.pool.candidates, numeric: true },
    { label: t.pool.openings, numeric: true },
    { label: t.pool.perOpening, numeric: true },
    { label: t.pool.languagePlaces, numeric: true },
  ],
  rows: facts.pools.map((row) => cells(context, row)),
  note: t.pool.note,
})}`;
}

function cells({ t, formats, labels }: Context, row: PoolRow): (string | Markup)[] {
  const perOpening = row.openings_persons < 0.5 ? null : row.candidates_persons / row.openings_persons;
  return [
    named(labels.occupation(row.occupation_code)),
    formats.persons(row.candidates_persons, false),
    formats.persons(row.openings_persons, false),
    perOpening === null ? t.sign.notApplicable : formats.ratio(perOpening, false),
    html`<strong>${formats.persons(row.language_places_persons, false)}</strong>`,
  ];
}

/** Where posts are filled from inside, in one line. */
export function promotionNote({ t, formats, labels }: Context, facts: RegionFacts): Markup {
  if (facts.promotions.length === 0) return nothing;
  const parts = facts.promotions.map((row) =>
    t.pool.promotedPart({
      specialty: labels.occupation(row.occupation_code),
      share: formats.share(Math.round((row.promoted_persons / row.openings_persons) * 100) / 100, false),
    }),
  );
  return html`<p class="note">${t.pool.promoted(formats.list(parts))}</p>`;
}
