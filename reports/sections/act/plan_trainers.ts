import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { PlanFacts, PlanTrainerRow } from '../../reading/plan/facts.ts';
import { byCode, crossed, distinct, sum, under } from '../../reading/shaping.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';
import { pair } from './plan_words.ts';

const isTrained = (row: PlanTrainerRow) => row.trained_persons > 0 || (row.insured_trained_persons ?? 0) > 0;

/** Trainers to train: a row a region, a column a year in which some begin. */
export function planTrainers(context: Context, facts: PlanFacts): Markup {
  const { t, formats, labels } = context;
  if (facts.trainers.length === 0) return nothing;
  const rows = facts.trainers.filter(isTrained);
  const title = heading(context, t.planPage.trainersTitle);
  if (rows.length === 0) return html`${title}<p>${t.planPage.trainersNone}</p>`;
  const yearOf = (row: PlanTrainerRow) => row.year;
  const years = distinct(rows, yearOf).sort((a, b) => a - b);
  const regions = crossed(rows, (row) => row.region_code, yearOf, years).sort(byCode);
  const trained = (part: readonly PlanTrainerRow[]) =>
    pair(
      context,
      facts,
      sum(part, (row) => row.trained_persons),
      sum(part, (row) => row.insured_trained_persons),
      (value) => formats.persons(value, facts.isIllustrative),
    );
  return html`${title}
<p>${t.planPage.trainersIntro}</p>
${table({
  id: 'plan-formateurs',
  caption: t.planPage.trainersCaption,
  mark: illustrativeMark(t, facts.isIllustrative),
  columns: [
    { label: t.home.region },
    ...years.map((year) => ({ label: String(year), numeric: true })),
    { label: t.planPage.whole, numeric: true },
  ],
  rows: [
    ...regions.map((one) => [named(labels.region(one.key)), ...[...one.cells, one.rows].map(trained)]),
    [html`<strong>${t.planPage.whole}</strong>`, ...[...under(rows, yearOf, years), rows].map(trained)],
  ],
})}`;
}
