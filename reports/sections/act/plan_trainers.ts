import { foldedTable } from '../../html/fold.ts';
import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { type TableContent, table } from '../../html/table.ts';
import type { PlanFacts, TrainerRow } from '../../reading/plan/facts.ts';
import { byKey, sum } from '../../reading/shaping.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';
import { counted } from './plan_words.ts';

/** Trainers of each plan, and how many the institute can train from when on. */
export function planTrainers(context: Context, facts: PlanFacts): Markup {
  const { t } = context;
  const title = heading(context, t.planPage.trainersTitle);
  if (facts.trainers.length === 0)
    return facts.decisions.length === 0 ? nothing : html`${title}<p>${t.planPage.trainersNone}</p>`;
  return html`${title}
<p>${t.planPage.trainersIntro}</p>
${institutes(context, facts)}
${trainerTables(context, facts)}`;
}

function institutes(context: Context, facts: PlanFacts): Markup {
  const { t, labels } = context;
  const known = facts.levers.filter((row) => row.kind === 'train_trainers' && row.starts_per_year !== null);
  return html`${known.map(
    (row) => html`<p>${t.planPage.institute({
      name: labels.lever(row.lever_code),
      persons: counted(context, row.starts_per_year!, false),
      year: String(row.first_year),
    })}</p>
`,
  )}`;
}

/** Of a region, a row a year; of the nation, a row a year and behind it one a region and year. */
export function trainerTables(context: Context, facts: PlanFacts): Markup {
  const isNation = facts.regionCode === '_T';
  return html`${facts.scenarios.map((scenario, at) => {
    const rows = facts.trainers.filter((row) => row.scenario === scenario);
    if (rows.length === 0) return nothing;
    const regional = trainerTable(context, rows, `plan-formateurs-${at + 1}`);
    if (!isNation) return table(regional);
    return html`${table(yearTable(context, rows, `plan-formateurs-annees-${at + 1}`))}
${foldedTable(regional)}`;
  })}`;
}

function trainerTable(context: Context, rows: readonly TrainerRow[], id: string): TableContent {
  const { t, labels } = context;
  return {
    id,
    caption: t.planPage.trainersCaption(labels.scenario(rows[0]!.scenario)),
    mark: markOf(context, rows),
    columns: [
      { label: t.home.region },
      { label: t.planPage.year, numeric: true },
      { label: t.planPage.running, numeric: true },
      { label: t.planPage.needed, numeric: true },
      { label: t.planPage.available, numeric: true },
      { label: t.planPage.trained, numeric: true },
      { label: t.planPage.movedIn },
    ],
    rows: rows.map((row) => trainerCells(context, row)),
  };
}

function markOf({ t }: Context, rows: readonly TrainerRow[]): Markup {
  return illustrativeMark(
    t,
    rows.some((row) => row.is_illustrative),
  );
}

/** Who is available in one region helps no other: regions are not summed there. */
function yearTable(context: Context, rows: readonly TrainerRow[], id: string): TableContent {
  const { t, formats, labels } = context;
  const years = [...byKey(rows, (row) => row.year)].sort(([one], [other]) => one - other);
  const total = (own: readonly TrainerRow[], of: (row: TrainerRow) => number) =>
    formats.printed(Math.round(sum(own, of) * 10) / 10 + 0);
  return {
    id,
    caption: t.planPage.trainersYears(labels.scenario(rows[0]!.scenario)),
    mark: markOf(context, rows),
    columns: [
      { label: t.planPage.year },
      { label: t.planPage.running, numeric: true },
      { label: t.planPage.needed, numeric: true },
      { label: t.planPage.trained, numeric: true },
      { label: t.planPage.moved, numeric: true },
    ],
    rows: years.map(([year, own]) => [
      String(year),
      total(own, (row) => row.groups_running),
      total(own, (row) => row.trainers_needed),
      total(own, (row) => row.trained_persons),
      total(own, (row) => Math.max(0, row.moved_persons)),
    ]),
  };
}

/** Trainers may be halves: a group needs one and a half. */
function trainerCells(context: Context, row: TrainerRow): (string | Markup)[] {
  const { formats, labels } = context;
  const tenths = (value: number) => formats.printed(Math.round(value * 10) / 10 + 0);
  return [
    named(labels.region(row.region_code)),
    String(row.year),
    tenths(row.groups_running),
    tenths(row.trainers_needed),
    tenths(row.trainers_available),
    formats.printed(row.trained_persons),
    movedText(context, row.moved_persons),
  ];
}

/** A sign would have to be explained. */
function movedText(context: Context, moved: number): string {
  const { t, formats } = context;
  if (moved === 0) return formats.printed(0);
  const persons = counted(context, Math.abs(moved), false);
  return moved > 0 ? t.planPage.movedHere(persons) : t.planPage.movedAway(persons);
}
