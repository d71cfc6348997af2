import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import { textOf } from '../../reading/region/decision.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import type { Context } from '../context.ts';

/** The competences that most people short would need, and what the region is specialised in. */
export function competenceShortages(context: Context, facts: RegionFacts): Markup {
  return html`${shortages(context, facts)}
${specialisation(context, facts)}
<p><a href="${facts.regionCode === '_T' ? '' : '../'}competences.html">${context.t.competence.all}</a></p>`;
}

function shortages({ t, formats, labels, language }: Context, facts: RegionFacts): Markup {
  const rows = facts.competences;
  if (rows.length === 0) return html`<h3>${t.competence.title}</h3><p>${t.competence.none}</p>`;
  return html`<h3>${t.competence.title}</h3>
<p>${t.competence.intro}</p>
${table({
  id: 'competences',
  caption: t.competence.caption(labels.region(facts.regionCode)),
  mark: illustrativeMark(
    t,
    rows.some((row) => row.is_illustrative),
  ),
  columns: [
    { label: t.competence.name },
    { label: t.competence.level, numeric: true },
    { label: t.competence.short, numeric: true },
  ],
  rows: rows.map((row) => [
    named(textOf(row, 'name', language.code) || row.competence_code),
    formats.printed(row.level),
    html`<strong>${formats.persons(row.short_persons, row.is_illustrative)}</strong>${
      row.n_specialties_not_evaluable === 0
        ? nothing
        : html`<small>${t.competence.partly(row.n_specialties_not_evaluable)}</small>`
    }`,
  ]),
})}`;
}

function specialisation({ t, formats, labels }: Context, facts: RegionFacts): Markup {
  const rows = facts.specialisation;
  const first = rows[0];
  if (first === undefined || facts.regionCode === '_T') return nothing;
  return html`<h3>${t.competence.specialisationTitle}</h3>
${table({
  id: 'specialisation',
  caption: t.competence.specialisationCaption({
    place: labels.region(facts.regionCode),
    year: String(first.year),
  }),
  mark: illustrativeMark(
    t,
    rows.some((row) => row.is_illustrative),
  ),
  columns: [
    { label: t.sector.name },
    { label: t.competence.share, numeric: true },
    { label: t.competence.nationalShare, numeric: true },
    { label: t.competence.quotient, numeric: true },
  ],
  rows: rows.map((row) => [
    named(labels.sector(row.sector_code)),
    formats.share(row.region_share, row.is_illustrative),
    formats.share(row.national_share, row.is_illustrative),
    formats.ratio(row.location_quotient, row.is_illustrative),
  ]),
  note: t.competence.specialisationNote,
})}`;
}
