import { foldedTable } from '../../html/fold.ts';
import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { CompetenceGapRow } from '../../reading/reference/rows.ts';
import { crossed } from '../../reading/shaping.ts';
import type { CompetenceFacts } from '../../reading/training/facts.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';

/** Persons short where a competence is essential; two competences of one specialty share the same persons. */
export function competenceGaps(context: Context, facts: CompetenceFacts): Markup {
  const { t, labels } = context;
  const national = facts.gaps.filter((row) => row.region_code === '_T');
  if (national.length === 0) return nothing;
  const year = String(national[0]!.year);
  const illustrative = national.some((row) => row.is_illustrative);
  const mark = illustrativeMark(t, illustrative);
  const name = nameOf(facts);
  return html`<h2>${t.competences.gapTitle}</h2>
<p>${t.competences.gapIntro({ year, conditional: illustrative })}</p>
<p><strong>${t.competences.neverSummed}</strong></p>
${table({
  id: 'manques-competences',
  caption: t.competences.gapCaption(labels.region('_T'), year),
  mark,
  columns: [
    { label: t.competences.competence },
    { label: t.competences.short, numeric: true },
    { label: t.competences.pooled, numeric: true },
    { label: t.competences.shortSpecialties, numeric: true },
    { label: t.competences.unknownSpecialties, numeric: true },
    { label: t.competences.askedLevel, numeric: true },
  ],
  rows: national.map((row) => cells(context, row, name(row.competence_code))),
  note: t.competences.gapNote,
})}
${byRegion(context, facts, year, mark)}`;
}

function nameOf(facts: CompetenceFacts): (code: string) => string {
  const names = new Map(facts.competences.map((one) => [one.code, one.name]));
  return (code) => names.get(code) ?? code;
}

function cells(context: Context, row: CompetenceGapRow, name: string): (string | Markup)[] {
  const { t, formats } = context;
  const persons = (value: number | null) => formats.persons(value, row.is_illustrative);
  const reason =
    row.reason === null ? nothing : html`<small>${wordFor(t.names.reasonShort, row.reason)}</small>`;
  return [
    html`${named(name)}<small>${wordFor(t.competences.family, row.family)}</small>`,
    row.short_persons === null
      ? html`${t.sign.notEvaluable}${reason}`
      : html`<strong>${persons(row.short_persons)}</strong>`,
    row.short_persons === null ? t.sign.notEvaluable : persons(row.short_pooled_persons),
    t.competences.ofSpecialties(formats.printed(row.n_specialties_short), formats.printed(row.n_specialties)),
    formats.printed(row.n_specialties_not_evaluable),
    formats.printed(row.level_highest),
  ];
}

/** The same persons region by region; a competence that no region can evaluate has no line. */
function byRegion(context: Context, facts: CompetenceFacts, year: string, mark: Markup): Markup {
  const { t, formats, labels, edition } = context;
  const rows = facts.gaps.filter((row) => row.region_code !== '_T');
  const regions = edition.regions.filter((code) => rows.some((row) => row.region_code === code));
  const known = crossed(
    rows,
    (row) => row.competence_code,
    (row) => row.region_code,
    regions,
  ).filter((line) => line.rows.some((row) => row.short_persons !== null));
  if (regions.length < 2 || known.length === 0) return nothing;
  const name = nameOf(facts);
  return foldedTable({
    id: 'manques-regions',
    caption: t.competences.regionCaption(year),
    mark,
    columns: [
      { label: t.competences.competence },
      ...regions.map((code) => ({ label: labels.region(code), numeric: true })),
    ],
    rows: known.map(({ key, cells }) => [
      named(name(key)),
      ...cells.map(([row]) => {
        if (row === undefined) return t.sign.notApplicable;
        return row.short_persons === null
          ? html`<small>${t.sign.notEvaluable}</small>`
          : formats.persons(row.short_persons, row.is_illustrative);
      }),
    ]),
    note: `${t.competences.regionNote} ${t.competences.neverSummed}`,
  });
}
