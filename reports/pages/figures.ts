import { beside } from '../html/beside.ts';
import type { PageContent } from '../html/layout.ts';
import { html, type Markup, nothing } from '../html/markup.ts';
import type { SourceFacts } from '../reading/reference/facts.ts';
import type { PlacedFigureRow } from '../reading/reference/rows.ts';
import { byKey } from '../reading/shaping.ts';
import type { Context } from '../sections/context.ts';
import { claimTable } from '../sections/sector/target_conflict.ts';
import { tableFiles } from '../sections/table_files.ts';
import { everyFigure } from '../sections/trust/every_figure.ts';
import { instrumentSection } from '../sections/trust/instruments.ts';

/** What a figure is about, by its indicator; what is not named here is of the economy. */
const subjects = {
  employment: [
    'jobs',
    'hiring_needs',
    'vacancies',
    'population',
    'unemployed',
    'unemployment_rate',
    'wage',
    'turnover_rate',
    'emigration',
    'share_of_active_population_15plus',
    'share_of_sector_jobs',
    'share_of_services_jobs',
    'share_of_hiring_needs',
    'share_of_graduate_hiring_needs',
  ],
  training: [
    'training_places',
    'training_places_first_year',
    'trainees',
    'trainers',
    'trained_digital',
    'new_entrants',
    'new_entrants_digital',
    'enrolled',
    'graduates',
    'graduates_digital',
    'insertions',
    'insertion_rate',
    'insertion_rate_9_months',
    'programmes_digital',
  ],
  economy: [],
} as const;
type Subject = keyof typeof subjects;

function subjectOf({ indicator }: PlacedFigureRow): Subject {
  const has = (subject: Subject) => (subjects[subject] as readonly string[]).includes(indicator);
  return (['employment', 'training'] as const).find(has) ?? 'economy';
}

/** What was published, by whom: nothing of it is computed here. Announcements, then a page of figures a subject. */
export function figurePages(context: Context, facts: SourceFacts): PageContent[] {
  const bySubject = byKey(facts.figures, subjectOf);
  const parts = (Object.keys(subjects) as Subject[]).flatMap((subject) => {
    const rows = bySubject.get(subject);
    return rows === undefined ? [] : [{ subject, rows }];
  });
  return [
    firstPage(context, facts, parts),
    ...parts.map(({ subject, rows }) => subjectPage(context, parts, subject, rows)),
  ];
}

interface Part {
  subject: Subject;
  rows: readonly PlacedFigureRow[];
}

function firstPage(context: Context, facts: SourceFacts, parts: readonly Part[]): PageContent {
  const { t } = context;
  return {
    path: 'figures.html',
    rows: { tables: ['published_figure', 'target', 'instrument'] },
    title: t.way.figuresTitle,
    lead: t.way.figuresLead,
    body: html`<section>
${
  parts.length === 0
    ? nothing
    : html`<h2>${t.sources.figureTitle}</h2>
<p>${t.sources.figureIntro(facts.figures.length)}</p>
<ul class="plain">${parts.map(
        ({
          subject,
          rows,
        }) => html`<li><a href="${pathOf(subject)}">${t.part.figures[subject]}</a> (${t.part.figureCount(rows.length)})</li>
`,
      )}</ul>`
}
${claims(context, facts)}
${instrumentSection(context, facts.instruments)}
${tableFiles(context, '../../', ['published_figure', 'target', 'instrument'])}
</section>`,
  };
}

function pathOf(subject: Subject): string {
  return `figures/${subject}.html`;
}

function subjectPage(
  context: Context,
  parts: readonly Part[],
  subject: Subject,
  rows: readonly PlacedFigureRow[],
): PageContent {
  const { t } = context;
  const others = parts.filter((part) => part.subject !== subject);
  return {
    path: pathOf(subject),
    rows: { tables: ['published_figure'] },
    title: t.part.figures[subject],
    lead: t.way.figuresLead,
    above: 'reference.html',
    body: html`${beside(t.part.others, [
      { href: '../figures.html', name: t.way.figuresTitle },
      ...others.map((part) => ({ href: `../${pathOf(part.subject)}`, name: t.part.figures[part.subject] })),
    ])}
<section>
${everyFigure(context, rows)}
${tableFiles(context, '../../../', ['published_figure'])}
</section>`,
  };
}

function claims(context: Context, facts: SourceFacts): Markup {
  const { t, labels } = context;
  if (facts.claims.length === 0) return nothing;
  return html`<h2 id="annonces">${t.sources.claimTitle}</h2>
<p>${t.sources.claimIntro}</p>
${claimTable(context, facts.claims, 'toutes-les-annonces', t.conflict.caption(labels.region('_T')))}`;
}
