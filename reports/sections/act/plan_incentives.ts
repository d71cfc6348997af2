import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { IncentiveRow, PlanFacts } from '../../reading/plan/facts.ts';
import { crossed, distinct } from '../../reading/shaping.ts';
import { roundCoarse } from '../../words/format/rounding.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';
import { wholeUnit } from '../money.ts';

/** What a net job kept costs the State: a row a region, a column a segment. */
export function planIncentives(context: Context, facts: PlanFacts): Markup {
  const { t, labels } = context;
  const rows = facts.incentives;
  if (rows.length === 0) return nothing;
  const sectors = distinct(rows, (row) => row.sector_code);
  const lines = crossed(
    rows,
    (row) => row.region_code,
    (row) => row.sector_code,
    sectors,
  );
  return html`${heading(context, t.planPage.incentivesTitle)}
<p>${t.planPage.incentivesIntro}</p>
${table({
  id: 'plan-incitations',
  caption: t.planPage.incentivesCaption(wholeUnit(context)),
  mark: nothing,
  columns: [
    { label: t.home.region },
    ...sectors.map((code) => ({
      label: code === '_T' ? t.planPage.whole : labels.sector(code),
      numeric: true,
    })),
  ],
  rows: lines.map(({ key, cells }) => [
    key === '_T' ? html`<strong>${t.planPage.whole}</strong>` : named(labels.region(key)),
    ...cells.map(([row]) => incentiveCell(context, row)),
  ]),
})}`;
}

/** Two digits: no factor is known better. */
function incentiveCell({ t, formats }: Context, row: IncentiveRow | undefined): Markup | string {
  if (row === undefined) return t.sign.notApplicable;
  if (row.cost_money === null) return t.planPage.unknownAmount;
  const print = (value: number) => formats.printed(roundCoarse(value));
  const central = print(row.cost_money);
  const range =
    row.cost_lo_money === null || row.cost_hi_money === null
      ? ''
      : t.range.fromTo(print(row.cost_lo_money), print(row.cost_hi_money));
  // Five segments side by side: the range may break over two lines.
  return html`<strong>${row.is_complete ? central : formats.together(t.planPage.atLeast(central))}</strong>${range === '' ? nothing : html`<small>(${range})</small>`}`;
}
