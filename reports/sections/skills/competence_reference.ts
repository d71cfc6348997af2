import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { CompetenceUseRow } from '../../reading/reference/rows.ts';
import { byKey } from '../../reading/shaping.ts';
import type { Competence, CompetenceFacts } from '../../reading/training/facts.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';

/** Every competence, family by family, with who asks for it at which level and what leads to it. */
export function competenceReference(context: Context, facts: CompetenceFacts): Markup {
  const { t } = context;
  const families = [...byKey(facts.competences, (one) => one.family)];
  const uses = byKey(facts.uses, (row) => row.competence_code);
  const occupations = new Set(facts.uses.filter((row) => row.kind !== 'programme').map((row) => row.code));
  return html`<h2>${t.competences.familyTitle}</h2>
<p>${t.competences.familyIntro(facts.competences.length, occupations.size)}</p>
<p>${t.competences.levels}</p>
${families.map(([family, competences], at) => {
  const name = wordFor(t.competences.family, family);
  return html`${table({
    id: `famille-${at + 1}`,
    caption: t.competences.familyCaption(name),
    mark: nothing,
    columns: [
      { label: t.competences.competence },
      { label: t.competences.essential, long: true },
      { label: t.competences.useful, long: true },
      { label: t.competences.programmes, long: true },
    ],
    rows: competences.map((one) => cells(context, one, uses.get(one.code) ?? [])),
  })}
`;
})}`;
}

function cells(context: Context, one: Competence, uses: readonly CompetenceUseRow[]): (string | Markup)[] {
  const { t, formats, labels } = context;
  const list = (rows: readonly CompetenceUseRow[], naming: (code: string) => string): Markup =>
    html`${formats.commas(rows.map((row) => t.competences.withLevel(naming(row.code), String(row.level))))}`;
  const asked = (kind: string): string | Markup => {
    const rows = uses.filter((row) => row.kind === kind);
    if (rows.length === 0) return t.sign.notApplicable;
    const specialties = rows.filter((row) => row.rank < 2);
    const occupations = rows.filter((row) => row.rank >= 2);
    if (specialties.length === 0) return list(occupations, labels.occupation);
    const more =
      occupations.length === 0 ? nothing : html`<small>${list(occupations, labels.occupation)}</small>`;
    return html`${list(specialties, labels.occupation)}${more}`;
  };
  const programmes = uses.filter((row) => row.kind === 'programme');
  return [
    named(one.name),
    asked('essential'),
    asked('useful'),
    programmes.length === 0 ? t.sign.notApplicable : list(programmes, labels.programme),
  ];
}
