import { statusFlag } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { LeverRow, PlanFacts } from '../../reading/plan/facts.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';
import { wholeUnit } from '../money.ts';

/** When each lever can still be used; those that cannot arrive are named with the reason. */
export function planLevers(context: Context, facts: PlanFacts): Markup {
  const { t, formats, labels, edition } = context;
  if (facts.levers.length === 0) return nothing;
  const late = facts.levers.filter((row) => !row.arrives);
  const named_ = late.map((row) => labels.lever(row.lever_code));
  return html`${heading(context, t.planPage.leversTitle)}
<p>${t.planPage.leversIntro}</p>
${
  late.length === 0
    ? nothing
    : html`<p>${t.planPage.cannotArrive({
        levers: formats.list(named_),
        year: String(edition.run.target_year),
        count: late.length,
      })}</p>`
}
${table({
  id: 'plan-delais',
  caption: t.planPage.leversCaption,
  mark: nothing,
  columns: [
    { label: t.planPage.lever },
    { label: t.planPage.duration, numeric: true },
    { label: t.planPage.firstClass, numeric: true },
    { label: t.planPage.decideBy },
    { label: t.planPage.lastClass, numeric: true },
    { label: t.planPage.firstArrival, numeric: true },
    { label: t.planPage.stateColumn },
  ],
  rows: facts.levers.map((row) => leverCells(context, row)),
})}`;
}

function leverCells({ t, formats, labels }: Context, row: LeverRow): (string | Markup)[] {
  return [
    named(labels.lever(row.lever_code)),
    durationWords(t, formats, row.duration_years),
    String(row.first_year),
    formats.date(row.decide_by).replaceAll(' ', '\u00a0'),
    row.arrives ? String(row.last_useful_year) : t.sign.notApplicable,
    String(row.first_arrival_year),
    row.arrives
      ? t.planPage.inTime
      : html`<strong>${t.planPage.tooLate(wordFor(t.planPage.reason, row.reason ?? ''))}</strong>`,
  ];
}

function durationWords(t: Context['t'], formats: Context['formats'], years: number | null): string {
  if (years === null) return formats.missing;
  if (years === 0) return t.planPage.atOnce;
  if (years < 1) return t.planPage.months(Math.round(years * 12));
  return t.planPage.years(years, formats.printed(years));
}

/** What the plan assumes of each lever, with its status and grade. */
export function planRests(context: Context, facts: PlanFacts): Markup {
  const { t } = context;
  if (facts.levers.length === 0) return nothing;
  const assumed = facts.levers.filter((row) => row.status === 'assumed').length;
  return html`${heading(context, t.planPage.restsTitle)}
<p>${t.planPage.restsIntro({ levers: facts.levers.length, assumed })}</p>
${table({
  id: 'plan-hypotheses',
  caption: t.planPage.restsCaption,
  mark: nothing,
  columns: [
    { label: t.planPage.lever },
    { label: t.planPage.costOne(wholeUnit(context)), numeric: true },
    { label: t.planPage.effectiveness, numeric: true },
    { label: t.planPage.groupSize, numeric: true },
    { label: t.planPage.trainersAGroup, numeric: true },
    { label: t.planPage.capacity, numeric: true },
    { label: t.planPage.ramp, numeric: true },
    { label: t.assumption.status },
  ],
  rows: facts.levers.map((row) => restCells(context, row)),
})}`;
}

function restCells({ t, formats, labels }: Context, row: LeverRow): (string | Markup)[] {
  const status = row.status ?? 'unknown';
  const grade = row.grade ? html`<small>${wordFor(t.names.grade, row.grade)}</small>` : nothing;
  return [
    named(labels.lever(row.lever_code)),
    leverCost({ t, formats }, row),
    formats.printed(row.effectiveness),
    formats.printed(row.group_size),
    formats.printed(row.trainers_per_group),
    html`${formats.printed(row.starts_per_year)}${row.is_national ? html`<small>${t.planPage.capacityNational}</small>` : nothing}`,
    formats.share(row.ramp, false),
    html`${statusFlag(t, status)}${grade}`,
  ];
}

/** Between its ends, where it has any. */
function leverCost({ t, formats }: Pick<Context, 't' | 'formats'>, row: LeverRow): Markup {
  if (row.cost_money === null) return html`${t.assumption.unknown}`;
  const range =
    row.cost_low === null || row.cost_high === null
      ? ''
      : t.range.fromTo(formats.printed(row.cost_low), formats.printed(row.cost_high));
  return html`${formats.printed(row.cost_money)}${range === '' ? nothing : html`<small class="range">(${range})</small>`}`;
}
