import { html, type Markup, named, nothing } from '../../html/markup.ts';
import type { PlanFacts } from '../../reading/plan/facts.ts';
import { sum } from '../../reading/shaping.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';
import { costTable } from './plan_cost.ts';
import { coverageTable, insurance } from './plan_coverage.ts';
import { counted, insuredShare } from './plan_words.ts';

/** The plan of one region beside its calendar: what it covers, its trainers and its cost. */
export function planSection(context: Context, facts: PlanFacts | null): Markup {
  if (facts === null) return nothing;
  const { t, labels } = context;
  const place = labels.region(facts.regionCode);
  const rows = facts.coverage.filter((row) => !row.is_total);
  return html`${heading(context, t.intake.planTitle)}
${
  rows.length === 0
    ? nothing
    : html`<p>${insurance(context, facts)}</p>
${coverageTable(context, facts, facts.coverage, {
  id: 'plan-couverture',
  caption: t.intake.coverageCaption({ place, year: String(rows[0]!.year) }),
  head: t.intake.specialty,
  name: (row) =>
    row.is_total
      ? html`<strong>${t.planPage.whole}</strong>`
      : html`${named(labels.occupation(row.occupation_code))}`,
  sum: null,
})}`
}
<p>${trainers(context, facts, place)}</p>
${costTable(context, facts, t.intake.costCaption(place))}
<p><a href="../plan.html">${t.intake.toPlan}</a></p>`;
}

function trainers(context: Context, facts: PlanFacts, place: string): string {
  const { t } = context;
  const persons = sum(facts.trainers, (row) => row.trained_persons);
  const insured = sum(facts.trainers, (row) => row.insured_trained_persons);
  if (persons + insured === 0) return t.intake.trainersNone;
  return t.intake.trainers({
    place,
    persons: counted(context, persons, facts.isIllustrative),
    insured: facts.high === null ? null : counted(context, insured, facts.isIllustrative),
    share: insuredShare(context, facts),
    conditional: facts.isIllustrative,
  });
}
