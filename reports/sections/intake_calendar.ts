import { illustrativeMark } from '../html/mark.ts';
import { html, type Markup, named, nothing } from '../html/markup.ts';
import { table } from '../html/table.ts';
import type { PlanClassRow, PlanFacts } from '../reading/plan_facts.ts';
import type { Context } from './context.ts';
import { heading } from './heading.ts';
import { insuredShare, kindOf, leverName, planName, sizeCell } from './plan_words.ts';

/** A region's intake calendar: by which date which class must be decided. Nothing where the run has no plan. */
export function intakeCalendarSection(context: Context, facts: PlanFacts | null): Markup {
  if (facts === null) return nothing;
  const { t, labels } = context;
  const title = heading(context, t.intake.title);
  if (facts.classes.length === 0) return html`${title}<p>${t.intake.none}</p>`;
  const words = {
    low: planName(context, facts.low),
    high: facts.high === null ? null : insuredShare(context, facts),
  };
  return html`${title}
<p>${facts.isIllustrative ? t.intake.introIllustrative(words) : t.intake.intro(words)}</p>
${classTable(context, facts, facts.classes, 'calendrier-classes', t.intake.caption(labels.region(facts.regionCode)))}`;
}

/** A row a class, in the order of the last day to decide it. */
export function classTable(
  context: Context,
  facts: PlanFacts,
  rows: readonly PlanClassRow[],
  id: string,
  caption: string,
): Markup {
  const { t, formats } = context;
  return table({
    id,
    caption,
    mark: illustrativeMark(
      t,
      rows.some((row) => row.is_illustrative),
    ),
    columns: [
      { label: t.planPage.decideBy },
      { label: t.planPage.size, numeric: true },
      { label: t.planPage.september, numeric: true },
      { label: t.planPage.arrival, numeric: true },
    ],
    rows: rows.map((row) => [
      // What and how many stand side by side, also on a narrow screen.
      html`<strong>${formats.date(row.decide_by)}</strong><br>${what(context, row)}`,
      sizeCell(context, facts, [row]),
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
