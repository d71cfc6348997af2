import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { SectorCompetenceRow, SectorFacts } from '../../reading/sector/facts.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';

/** Competences essential to the specialties of a sector; they are never added, since one person holds several. */
export function sectorCompetences(context: Context, facts: SectorFacts): Markup {
  const { t, labels } = context;
  if (facts.competences.length === 0) return nothing;
  return html`${heading(context, t.sectorPage.competenceTitle)}
<p>${t.sectorPage.competenceIntro}</p>
${table({
  id: 'secteur-competences',
  caption: t.sectorPage.competenceCaption(labels.sector(facts.sectorCode)),
  mark: nothing,
  columns: [{ label: t.sectorPage.competence }, { label: t.sectorPage.askedBy, long: true }],
  rows: facts.competences.map((row) => [
    named(labels.competence(row.competence_code)),
    askedBy(context, row),
  ]),
})}`;
}

function askedBy({ t, formats, labels }: Context, row: SectorCompetenceRow): string {
  if (row.n_specialties === row.n_asked && row.n_asked > 1) return t.sectorPage.everySpecialty;
  return formats.commas(row.occupation_codes.split('|').map((code) => labels.occupation(code)));
}
