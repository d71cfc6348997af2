import { fold } from '../../html/fold.ts';
import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { type RecommendationRow, textOf } from '../../reading/region/decision.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import { roundPersons } from '../../words/format/rounding.ts';
import { lookUp, wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { moneyText } from '../money.ts';

const axes = ['governance', 'competences', 'trainers', 'talent'];

/** Actions of an axis that stand open: the first to decide. */
const open = 3;

/** The roadmap, axis by axis, in the columns of STED-AMT. */
export function recommendationTables(context: Context, facts: RegionFacts): Markup {
  const { t, labels } = context;
  const rows = facts.recommendations;
  if (rows.length === 0) return html`<p>${t.advice.none}</p>`;
  const place = labels.region(facts.regionCode);
  return html`<p>${t.stage.actIntro(rows.some((row) => row.is_illustrative))}</p>
${[...new Set([...axes, ...rows.map((row) => row.axis)])]
  .map((axis) => ({ axis, own: rows.filter((row) => row.axis === axis) }))
  .filter(({ own }) => own.length > 0)
  .map(
    ({ axis, own }) => html`<h3>${wordFor(t.advice.axis, axis)}${illustrativeMark(
      t,
      own.some((row) => row.is_illustrative),
    )}</h3>
${cards(context, own.slice(0, open), t.advice.caption(place))}
${own.length > open ? fold(t.advice.others(own.length - open), cards(context, own.slice(open), t.advice.caption(place))) : nothing}`,
  )}`;
}

/** The first actions to decide, one an axis; the details have the others. */
export function firstRecommendations(context: Context, facts: RegionFacts): Markup {
  const { t, labels } = context;
  const first = axes.flatMap((axis) => facts.recommendations.find((row) => row.axis === axis) ?? []);
  if (first.length === 0) return html`<p>${t.advice.none}</p>`;
  const others = facts.recommendations.length - first.length;
  return html`${cards(context, first, t.advice.caption(labels.region(facts.regionCode)))}
${others === 0 ? nothing : html`<p class="note">${t.sheet.roadmapNote(others)}</p>`}`;
}

function cards(context: Context, rows: readonly RecommendationRow[], name: string): Markup {
  return html`<ul class="roadmap" aria-label="${name}">
${rows.map((row) => card(context, row))}</ul>`;
}

/** One action with the columns of the roadmap under it: a table of seven columns of sentences reads on no screen. */
function card(context: Context, row: RecommendationRow): Markup {
  const { t, language } = context;
  const text = (field: string) => language.typeset(textOf(row, field, language.code));
  const columns: [string, string | Markup][] = [
    [t.advice.target, target(context, row)],
    ...measure(context, row),
    [t.advice.lead, text('lead')],
    [t.advice.partners, text('partners')],
    // Only a measure of the plan has a duration.
    ...(row.duration_years === null
      ? []
      : [
          [
            t.advice.duration,
            t.advice.years(row.duration_years < 1 ? 0 : Math.ceil(row.duration_years)),
          ] satisfies [string, string],
        ]),
    [t.advice.support, text('support')],
    ...evidence(context, row),
    ...(row.inaction_person_years === null
      ? []
      : [[t.advice.inaction, lost(context, row.inaction_person_years, row)] satisfies [string, Markup]]),
  ];
  return html`<li><p class="action">${text('action') || row.recommendation_id} <small>${wordFor(t.advice.level, row.level)}</small></p>
<dl>${columns.map(
    ([name, content]) => html`<div><dt>${name}</dt><dd>${content}</dd></div>
`,
  )}</dl></li>
`;
}

/** By which lever and course, where the plan has one, and who decides. */
function measure({ t, labels }: Context, row: RecommendationRow): [string, Markup][] {
  const { lever_code: lever, programme_code: programme, decided_by: decider } = row;
  const course = programme === null ? nothing : html`<small>${named(labels.programme(programme))}</small>`;
  return [
    ...(lever === null
      ? []
      : [[t.advice.lever, html`${named(labels.lever(lever))}${course}`] satisfies [string, Markup]]),
    ...(decider === null
      ? []
      : [[t.advice.decider, named(labels.instrument(decider))] satisfies [string, Markup]]),
  ];
}

function evidence(context: Context, row: RecommendationRow): [string, Markup][] {
  const { t, formats } = context;
  const said = [
    row.verdict === null ? '' : wordFor(t.verdict.name, row.verdict),
    row.robust_share === null ? '' : t.advice.robust(formats.share(row.robust_share, row.is_illustrative)),
    row.evidence_class === null ? '' : wordFor(t.evidence.basis, row.evidence_class),
    row.worst_grade === null ? '' : t.advice.grade(wordFor(t.names.grade, row.worst_grade)),
  ].filter((part) => part !== '');
  if (said.length === 0 && row.evidence === null) return [];
  const source =
    row.evidence === null ? nothing : html`<small>${evidenceName(context, row.evidence)}</small>`;
  return [[t.advice.evidence, html`${said.join(t.change.and)}${source}`]];
}

function lost(context: Context, personYears: number, row: RecommendationRow): Markup {
  const { t, formats } = context;
  const money = row.inaction_money;
  return html`${t.advice.lost(formats.persons(personYears, row.is_illustrative))}${money === null ? nothing : html`<small>${moneyText(context, money)}</small>`}`;
}

/** The row of the answers that an action rests on, named as the tables name it, or the list of missing data. */
function evidenceName({ t, labels, formats }: Context, evidence: string): string {
  const [scenario, region, sector, occupation, year] = evidence.split('/');
  if (scenario === 'data_to_obtain') return t.data.title;
  if (year === undefined) return evidence;
  return formats.commas(
    [
      labels.scenario(scenario!),
      labels.region(region!),
      sector === '_T' ? '' : labels.sector(sector!),
      occupation === '_T' ? '' : labels.occupation(occupation!),
      year,
    ].filter((part) => part !== ''),
  );
}

/** How many of what: « 60 places », in the form that the number asks for. */
function aim({ t, formats }: Context, row: RecommendationRow): string {
  const printed = formats.persons(row.target_value, row.is_illustrative);
  const unit = lookUp(t.advice.unit, row.target_unit ?? '');
  return unit === undefined || row.target_value === null
    ? `${printed} ${wordFor({}, row.target_unit ?? '')}`.trim()
    : unit({ n: roundPersons(row.target_value, row.is_illustrative), text: printed });
}

function target(context: Context, row: RecommendationRow): Markup {
  const { t, formats } = context;
  const said = [
    row.target_year === null ? '' : t.advice.by(String(row.target_year)),
    row.decide_by === null ? '' : t.advice.decideBy(formats.date(row.decide_by.slice(0, 10))),
  ].filter((part) => part !== '');
  return html`<strong>${aim(context, row)}</strong>${said.map((part) => html`<small>${part}</small>`)}`;
}
