import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { PlanFacts, TrainerRow } from '../../reading/plan/facts.ts';
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

/** A row a region and year; of one region, a row a year. */
export function trainerTables(context: Context, facts: PlanFacts): Markup {
  const { t, labels } = context;
  return html`${facts.scenarios.map((scenario, at) => {
    const rows = facts.trainers.filter((row) => row.scenario === scenario);
    if (rows.length === 0) return nothing;
    return table({
      id: `plan-formateurs-${at + 1}`,
      caption: t.planPage.trainersCaption(labels.scenario(scenario)),
      mark: illustrativeMark(
        t,
        rows.some((row) => row.is_illustrative),
      ),
      columns: [
        { label: t.home.region },
        { label: t.planPage.year, numeric: true },
        { label: t.planPage.running, numeric: true },
        { label: t.planPage.needed, numeric: true },
        { label: t.planPage.available, numeric: true },
        { label: t.planPage.trained, numeric: true },
        { label: t.planPage.movedIn, numeric: true },
      ],
      rows: rows.map((row) => trainerCells(context, row)),
    });
  })}`;
}

/** Trainers may be halves: a group needs one and a half. */
function trainerCells({ formats, labels }: Context, row: TrainerRow): (string | Markup)[] {
  const tenths = (value: number) => formats.printed(Math.round(value * 10) / 10 + 0);
  return [
    named(labels.region(row.region_code)),
    String(row.year),
    tenths(row.groups_running),
    tenths(row.trainers_needed),
    tenths(row.trainers_available),
    formats.printed(row.trained_persons),
    formats.signedPersons(row.moved_persons, false),
  ];
}
