import type { PageContent } from '../html/layout.ts';
import { html, type Markup } from '../html/markup.ts';
import { sum } from '../reading/shaping.ts';
import type { CompetenceFacts } from '../reading/training/facts.ts';
import type { Context } from '../sections/context.ts';
import { competenceGaps } from '../sections/skills/competence_gaps.ts';
import { competenceReference } from '../sections/skills/competence_reference.ts';
import { specialisation } from '../sections/skills/specialisation.ts';
import { tableFiles } from '../sections/table_files.ts';
import { wordFor } from '../words/shape/texts.ts';

const files = [
  'competence',
  'occupation_competence',
  'programme_competence',
  'competence_gap',
  'specialisation',
  'occupation_title',
];

/** The reference of competences: what is short, who asks for what, what each region is specialised in. */
export function competencesPage(context: Context, facts: CompetenceFacts): PageContent {
  const { t } = context;
  const isEmpty = facts.competences.length === 0 && facts.specialisation.length === 0;
  return {
    path: 'competences.html',
    rows: { tables: ['competence_gap', 'occupation_competence'] },
    title: t.competences.title,
    lead: t.competences.lead,
    body: html`<section>
${
  facts.competences.length === 0
    ? html`<p>${t.competences.none}</p>`
    : html`${competenceGaps(context, facts)}
${competenceReference(context, facts)}`
}
${specialisation(context, facts.specialisation)}
${isEmpty ? html`` : titles(context, facts)}
${tableFiles(context, '../../', files)}
</section>`,
  };
}

function titles(context: Context, facts: CompetenceFacts): Markup {
  const { t, formats } = context;
  const count = sum(facts.titles, (row) => row.n_titles);
  const languages = formats.list(
    facts.titles.map((row) =>
      t.competences.withLevel(
        wordFor(t.competences.languageName, row.language),
        formats.printed(row.n_titles),
      ),
    ),
  );
  const words = {
    count,
    printed: formats.printed(count),
    occupations: formats.printed(facts.titledOccupations),
    languages,
  };
  return html`<h2>${t.competences.titlesTitle}</h2>
<p>${count === 0 ? t.competences.titlesNone : t.competences.titles(words)}</p>
<p>${t.competences.suggest}</p>
<pre tabindex="0"><code>adequation codes suggest titles.csv --column title</code></pre>
<p>${t.competences.accept}</p>`;
}
