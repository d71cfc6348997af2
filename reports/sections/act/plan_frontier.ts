import { figure } from '../../charts/figure.ts';
import { frontierChart } from '../../charts/frontier.ts';
import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import type { TableContent } from '../../html/table.ts';
import type { FrontierRow, PlanFacts } from '../../reading/plan/facts.ts';
import { byKey } from '../../reading/shaping.ts';
import type { Context } from '../context.ts';
import { declaredText, millions, millionsUnit } from '../money.ts';

/** What each price of a missing person-year buys, drawn and as a table. */
export function planFrontier(context: Context, facts: PlanFacts): Markup {
  const { t, labels, formats } = context;
  const rows = facts.frontier;
  if (rows.length === 0) return nothing;
  const illustrative = rows.some((row) => row.is_illustrative);
  const lines = facts.scenarios
    .map((scenario) => ({ scenario, points: byKey(rows, (row) => row.scenario).get(scenario) ?? [] }))
    .filter(({ points }) => points.length > 0);
  const chart = frontierChart({
    words: {
      id: 'plan-frontiere',
      title: t.planPage.frontierChart,
      description: t.planPage.frontierDescription({ scenarios: lines.length, points: rows.length }),
    },
    lines: lines.map(({ scenario, points }) => ({
      name: labels.scenario(scenario),
      points: points.map((row) => ({
        cost: row.cost_money / 1e6,
        short: row.short_person_years,
        isShipped: row.is_shipped,
      })),
    })),
    labels: {
      xTitle: t.planPage.frontierX(millionsUnit(context)),
      yTitle: t.planPage.frontierY,
      tick: (value) => formats.printed(value),
    },
    mark: illustrative ? t.mark.short : '',
  });
  return html`<p>${t.planPage.frontierIntro({ price: declaredText(context, facts.outcomes[0]!.price_money) })}</p>
${figure(
  t,
  chart,
  {
    title: t.planPage.frontierChart,
    subtitle: t.planPage.frontierSubtitle(lines.length),
    mark: illustrativeMark(t, illustrative),
  },
  frontierTable(
    context,
    lines.flatMap(({ points }) => points),
  ),
)}`;
}

function frontierTable(context: Context, rows: readonly FrontierRow[]): TableContent {
  const { t, formats, labels } = context;
  return {
    id: 'plan-frontiere-donnees',
    caption: t.planPage.frontierChart,
    mark: nothing,
    columns: [
      { label: t.planPage.scenario },
      { label: t.planPage.price, numeric: true },
      { label: t.planPage.frontierX(millionsUnit(context)), numeric: true },
      { label: t.planPage.shortYears, numeric: true },
      { label: t.planPage.overYears, numeric: true },
    ],
    rows: rows.map((row) => [
      named(labels.scenario(row.scenario)),
      html`${declaredText(context, row.price_money)}${row.is_shipped ? html`<small>${t.planPage.shipped}</small>` : nothing}`,
      millions(context, row.cost_money, row.is_illustrative),
      formats.persons(row.short_person_years, row.is_illustrative),
      formats.persons(row.over_person_years, row.is_illustrative),
    ]),
  };
}
