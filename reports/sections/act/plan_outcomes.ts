import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { PlanFacts, PlanOutcome } from '../../reading/plan/facts.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';
import { millions, millionsUnit } from '../money.ts';
import { costRange } from './plan_answer.ts';

/** Each planned scenario in one line: what it costs, covers and wastes, and how near to the best it was solved. */
export function planOutcomes(context: Context, facts: PlanFacts): Markup {
  const { t, edition } = context;
  return html`${heading(context, t.planPage.outcomesTitle)}
${table({
  id: 'plan-scenarios',
  caption: t.planPage.outcomesCaption(String(edition.run.target_year)),
  mark: illustrativeMark(t, facts.isIllustrative),
  columns: [
    { label: t.planPage.scenario },
    { label: t.planPage.cost(millionsUnit(context)), numeric: true },
    { label: t.planPage.shortBefore, numeric: true },
    { label: t.planPage.shortAfter, numeric: true },
    { label: t.planPage.broughtColumn, numeric: true },
    { label: t.planPage.nobody, numeric: true },
    { label: t.planPage.atCapacity, numeric: true },
    { label: t.planPage.solver },
  ],
  rows: facts.outcomes.map((row) => outcomeCells(context, row)),
  note: t.planPage.outcomesNote,
})}`;
}

function outcomeCells(context: Context, row: PlanOutcome): (string | Markup)[] {
  const { t, formats, labels } = context;
  const persons = (value: number | null) => formats.persons(value, row.is_illustrative);
  return [
    named(labels.scenario(row.scenario)),
    withRange(millions(context, row.cost_money, row.is_illustrative), costRange(context, row)),
    persons(row.need_persons),
    withRange(
      persons(row.short_persons),
      row.short_lo_80 === null || row.short_hi_80 === null
        ? ''
        : t.range.fromTo(persons(row.short_lo_80), persons(row.short_hi_80)),
    ),
    persons(row.brought_persons),
    html`${persons(row.trained_for_nobody_persons)}<small>${nobodyShare(context, row)}</small>`,
    persons(row.uncovered_at_capacity_persons),
    html`${wordFor(t.planPage.solverStatus, row.status)}${row.gap_share < 1e-6 ? nothing : html`<small>${t.planPage.gap(errorShare(context, row.gap_share))}</small>`}`,
  ];
}

/** A figure over the range in which it lies. */
export function withRange(value: string, range: string): Markup {
  return html`<strong>${value}</strong>${range === '' ? nothing : html`<small class="range">(${range})</small>`}`;
}

function nobodyShare({ t, formats }: Context, row: PlanOutcome): string {
  const { brought_persons: brought, trained_for_nobody_persons: nobody } = row;
  if (brought === null || nobody === null || brought < 0.5) return t.sign.notApplicable;
  return formats.share(Math.round((nobody / brought) * 100) / 100, false);
}

/** Tenths of a per cent, rounded up: never nearer to the best than it is. */
export function errorShare({ formats }: Context, share: number): string {
  return formats.share(Math.ceil(share * 1000) / 1000, false);
}
