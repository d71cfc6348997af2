import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { PlanClassRow, PlanFacts } from '../../reading/plan/facts.ts';
import { byKey, sum } from '../../reading/shaping.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';
import { type ClassKind, insuredShare, kindOf, pair, planName } from './plan_words.ts';

/** The plan in one glance: a row an intake, both plans in each cell. */
export function planYears(context: Context, facts: PlanFacts): Markup {
  const { t } = context;
  if (facts.classes.length === 0) return html``;
  const years = [...byKey(facts.classes, (row) => row.year)].sort(([one], [other]) => one - other);
  return html`${heading(context, t.planPage.yearsTitle)}
${table({
  id: 'plan-annees',
  caption: t.planPage.yearsCaption,
  mark: illustrativeMark(t, facts.isIllustrative),
  columns: [
    { label: t.planPage.september },
    { label: t.planPage.places, numeric: true },
    { label: t.planPage.groups, numeric: true },
    { label: t.planPage.moved, numeric: true },
    { label: t.planPage.recruits, numeric: true },
  ],
  rows: [
    ...years.map(([year, rows]) => [String(year), ...yearCells(context, facts, rows)]),
    [html`<strong>${t.planPage.whole}</strong>`, ...yearCells(context, facts, facts.classes)],
  ],
  note:
    facts.high === null
      ? t.planPage.onlyOne
      : t.planPage.rounding({ low: planName(context, facts.low), share: insuredShare(context, facts) }),
})}`;
}

function yearCells(context: Context, facts: PlanFacts, rows: readonly PlanClassRow[]): Markup[] {
  const print = (value: number | null) => context.formats.persons(value, facts.isIllustrative);
  const starts = (kind: ClassKind) => {
    const some = rows.filter((row) => kindOf(row) === kind);
    return pair(
      context,
      facts,
      sum(some, (row) => row.starts_persons),
      sum(some, (row) => row.insured_starts_persons),
      print,
    );
  };
  const groups = pair(
    context,
    facts,
    sum(rows, (row) => row.groups),
    sum(rows, (row) => row.insured_groups),
    print,
  );
  return [starts('open'), groups, starts('move'), starts('recruit')];
}
