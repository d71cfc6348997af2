import { illustrativeMark, statusWord } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { CostRow, PlanFacts } from '../../reading/plan/facts.ts';
import { crossed, distinct, grouped, sum, under } from '../../reading/shaping.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';
import { millions, millionsUnit, wholeUnit } from '../money.ts';
import { upperFirst } from '../trust/data_table.ts';

/** What each plan costs, and the aids that follow its hires. */
export function planCost(context: Context, facts: PlanFacts): Markup {
  const { t, labels } = context;
  if (facts.costs.length === 0) return nothing;
  const unit = millionsUnit(context);
  const aids = facts.scenarios.map((scenario, at) => aidTable(context, facts, scenario, at + 1));
  const hasAids = facts.costs.some((row) => row.item === 'aid');
  return html`${heading(context, t.planPage.costTitle)}
<p>${t.planPage.costIntro}</p>
${costTables(context, facts, (scenario) => t.planPage.costCaption({ scenario: labels.scenario(scenario), unit }))}
${hasAids ? html`<p>${t.planPage.aidsIntro}</p>` : nothing}
${aids}`;
}

/** A table a scenario. */
export function costTables(
  context: Context,
  facts: PlanFacts,
  captionOf: (scenario: string) => string,
): Markup {
  return html`${facts.scenarios.map((scenario, at) => {
    const rows = facts.costs.filter((row) => row.scenario === scenario && row.item !== 'aid');
    return rows.length === 0
      ? nothing
      : costTable(context, rows, { id: `plan-cout-${at + 1}`, caption: captionOf(scenario) });
  })}`;
}

/** A row an item, a column a year; a part without a rate is unknown, and so is its sum. */
function costTable(
  context: Context,
  rows: readonly CostRow[],
  { id, caption }: { id: string; caption: string },
): Markup {
  const { t } = context;
  const yearOf = (row: CostRow) => row.year;
  const years = distinct(rows, yearOf).sort((a, b) => a - b);
  const items = crossed(rows, (row) => `${row.item} ${row.item_code}`, yearOf, years);
  const amount = (part: readonly CostRow[]) => amountText(context, part);
  return table({
    id,
    caption,
    mark: illustrativeMark(
      t,
      rows.some((row) => row.is_illustrative),
    ),
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

function amountText(context: Context, rows: readonly CostRow[]): string {
  if (rows.some((row) => row.cost_money === null)) return context.t.planPage.unknownAmount;
  return millions(
    context,
    sum(rows, (row) => row.cost_money),
    rows.some((row) => row.is_illustrative),
  );
}

function itemName({ t, labels, language }: Context, { item, item_code, status }: CostRow): Markup {
  const done = wordFor(t.planPage.action, item);
  const name = labels.lever(item_code);
  const first =
    item_code === '_T' || item_code === '_Z' ? html`${upperFirst(done, language.code)}` : named(name);
  const second = item_code === '_T' || item_code === '_Z' ? nothing : html`${done} – `;
  return html`${first}<small>${second}${statusWord(t, status)}</small>`;
}

/** Beneficiaries are counted; an amount whose rate was not found stays unknown. */
function aidTable(context: Context, facts: PlanFacts, scenario: string, at: number): Markup {
  const { t, formats, labels } = context;
  const rows = facts.costs.filter((row) => row.scenario === scenario && row.item === 'aid');
  if (rows.length === 0) return nothing;
  return table({
    id: `plan-aides-${at}`,
    caption: t.planPage.aidsCaption(labels.scenario(scenario)),
    mark: illustrativeMark(
      t,
      rows.some((row) => row.is_illustrative),
    ),
    columns: [
      { label: t.planPage.aid },
      { label: t.planPage.beneficiaries, numeric: true },
      { label: t.planPage.unitCost(wholeUnit(context)), numeric: true },
      { label: t.planPage.amount(millionsUnit(context)), numeric: true },
      { label: t.assumption.status },
    ],
    rows: grouped(rows, (row) => row.item_code).map((own) => {
      const one = own[0]!;
      const quantity = sum(own, (row) => row.quantity);
      return [
        named(labels.aid(one.item_code)),
        formats.persons(quantity, one.is_illustrative),
        one.unit_cost_money === null ? t.planPage.unknownAmount : formats.printed(one.unit_cost_money),
        amountText(context, own),
        statusWord(t, one.status),
      ];
    }),
  });
}
