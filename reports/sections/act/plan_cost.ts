import { illustrativeMark, statusWord } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { PlanCostRow, PlanFacts } from '../../reading/plan/facts.ts';
import { crossed, distinct, grouped, sum, under } from '../../reading/shaping.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';
import { millions, pair } from './plan_words.ts';

/** What the plan costs, and the aids that follow its hires. */
export function planCost(context: Context, facts: PlanFacts): Markup {
  const { t } = context;
  if (facts.classes.length === 0) return nothing;
  return html`${heading(context, t.planPage.costTitle)}
${
  facts.costs.some((row) => row.item !== 'aid')
    ? html`<p>${t.planPage.costIntro}</p>
${costTable(context, facts, t.planPage.costCaption)}`
    : html`<p>${t.planPage.costNone}</p>`
}
${aidTable(context, facts)}`;
}

/** A row an item, a column a year; a part without a rate is unknown, and so is its sum. */
export function costTable(context: Context, facts: PlanFacts, caption: string): Markup {
  const { t } = context;
  const rows = facts.costs.filter((row) => row.item !== 'aid');
  if (rows.length === 0) return nothing;
  const yearOf = (row: PlanCostRow) => row.year;
  const years = distinct(rows, yearOf).sort((a, b) => a - b);
  const items = crossed(rows, (row) => `${row.item} ${row.item_code}`, yearOf, years);
  const amount = (part: readonly PlanCostRow[]) => amountCell(context, facts, part);
  return table({
    id: 'plan-cout',
    caption,
    mark: illustrativeMark(t, facts.isIllustrative),
    columns: [
      { label: t.planPage.item },
      ...years.map((year) => ({ label: String(year), numeric: true })),
      { label: t.planPage.whole, numeric: true },
    ],
    rows: [
      ...items.map((item) => [itemName(context, item.rows[0]!), ...[...item.cells, item.rows].map(amount)]),
      [html`<strong>${t.planPage.whole}</strong>`, ...[...under(rows, yearOf, years), rows].map(amount)],
    ],
  });
}

function amountCell(context: Context, facts: PlanFacts, rows: readonly PlanCostRow[]): Markup {
  if (rows.some((row) => row.cost_money === null)) return html`${context.t.planPage.unknownAmount}`;
  return pair(
    context,
    facts,
    sum(rows, (row) => row.cost_money),
    sum(rows, (row) => row.insured_cost_money),
    (value) => millions(context, value),
  );
}

function itemName(context: Context, { item, item_code, status }: PlanCostRow): Markup {
  const { t, labels } = context;
  const lever = labels.lever(item_code);
  const name =
    item === 'trainers' ? t.planPage.itemTrainers : item === 'moves' ? t.planPage.itemMoves(lever) : lever;
  return html`${named(name)}<small>${statusWord(t, status)}</small>`;
}

/** Beneficiaries are counted; an amount whose rate was not found stays unknown. */
function aidTable(context: Context, facts: PlanFacts): Markup {
  const { t, formats, labels } = context;
  const aids = grouped(
    facts.costs.filter((row) => row.item === 'aid'),
    (row) => row.item_code,
  );
  if (aids.length === 0) return nothing;
  return html`<p>${t.planPage.aidsIntro}</p>
${table({
  id: 'plan-aides',
  caption: t.planPage.aidsCaption,
  mark: illustrativeMark(t, facts.isIllustrative),
  columns: [
    { label: t.planPage.aid },
    { label: t.planPage.beneficiaries, numeric: true },
    { label: t.planPage.unitCost, numeric: true },
    { label: t.planPage.amount, numeric: true },
    { label: t.assumption.status },
  ],
  rows: aids.map((rows) => {
    const one = rows[0]!;
    return [
      named(labels.aid(one.item_code)),
      pair(
        context,
        facts,
        sum(rows, (row) => row.quantity),
        sum(rows, (row) => row.insured_quantity),
        (value) => formats.persons(value, facts.isIllustrative),
      ),
      one.unit_cost_money === null ? t.planPage.unknownAmount : formats.printed(one.unit_cost_money),
      amountCell(context, facts, rows),
      wordFor(t.names.parameterStatus, one.status),
    ];
  }),
})}`;
}
