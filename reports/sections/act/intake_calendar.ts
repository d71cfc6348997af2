import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { PlanClassRow, PlanFacts } from '../../reading/plan/facts.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';
import { kindOf, leverName, planName, sizeOf } from './plan_words.ts';

/**
 * A region's intake calendar: by which date which class must be decided. The two plans are two answers that may
 * use other levers for other specialties, so each has its own table; that of the insurance is folded. Nothing
 * where the run has no plan.
 */
export function intakeCalendarSection(context: Context, facts: PlanFacts | null): Markup {
  if (facts === null) return nothing;
  const { t } = context;
  const plan = planName(context, facts.low);
  const rows = classesOf(facts, false);
  return html`${heading(context, t.intake.title)}
${
  rows.length === 0
    ? html`<p>${t.intake.none(plan)}</p>`
    : html`<p>${facts.isIllustrative ? t.intake.introIllustrative(plan) : t.intake.intro(plan)}</p>
${classTable(context, facts, 'calendrier-classes', false)}`
}
${insuredClasses(context, facts, 'calendrier-assurance')}`;
}

/** The classes of the insurance, folded. */
function insuredClasses(context: Context, facts: PlanFacts, id: string): Markup {
  if (facts.high === null || classesOf(facts, true).length === 0) return nothing;
  return html`<details><summary>${context.t.intake.insurance(planName(context, facts.high))}</summary>
${classTable(context, facts, id, true)}
</details>`;
}

function classesOf(facts: PlanFacts, isInsured: boolean): PlanClassRow[] {
  return facts.classes.filter((row) => (isInsured ? row.insured_starts_persons! : row.starts_persons) > 0);
}

/** A row a class of one plan, in the order of the last day to decide it. */
export function classTable(context: Context, facts: PlanFacts, id: string, isInsured: boolean): Markup {
  const { t, formats, labels } = context;
  const rows = classesOf(facts, isInsured);
  if (rows.length === 0) return nothing;
  return table({
    id,
    caption: t.intake.caption({
      place: labels.region(facts.regionCode),
      plan: planName(context, isInsured ? facts.high! : facts.low),
    }),
    mark: illustrativeMark(
      t,
      rows.some((row) => row.is_illustrative),
    ),
    columns: [
      { label: t.planPage.decideBy },
      { label: t.planPage.size, numeric: true },
      { label: t.intake.what, long: true },
      { label: t.planPage.september, numeric: true },
      { label: t.planPage.arrival, numeric: true },
    ],
    rows: rows.map((row) => [
      // How many stands beside the day, also on a narrow screen.
      html`<strong>${formats.date(row.decide_by)}</strong>`,
      html`<strong>${sizeOf(context, facts, [row], isInsured)}</strong>`,
      what(context, row),
      String(row.year),
      String(row.arrival_year),
    ]),
  });
}

function what(context: Context, row: PlanClassRow): Markup {
  const { t, labels } = context;
  const from =
    row.action === 'move'
      ? html`<small>${t.planPage.fromSpecialty(labels.occupation(row.from_occupation_code))}</small>`
      : nothing;
  return html`${named(labels.occupation(row.occupation_code))}<small>${named(leverName(context, row.lever_code, kindOf(row)))}</small>${from}`;
}
