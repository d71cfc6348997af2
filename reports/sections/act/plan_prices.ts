import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, nothing } from '../../html/markup.ts';
import type { PlanFacts, PriceRow } from '../../reading/plan/facts.ts';
import { byKey } from '../../reading/shaping.ts';
import type { LimitWords } from '../../words/shape/handed.ts';
import { lookUp } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';
import { moneyText } from '../money.ts';

/** Limits that stand on a page, of each scenario. */
const MOST = 6;

/** What one unit more of the heaviest limits would save, in words. */
export function planPrices(context: Context, facts: PlanFacts): Markup {
  const { t, labels } = context;
  if (facts.prices.length === 0) return nothing;
  const illustrative = facts.prices.some((row) => row.is_illustrative);
  const own = byKey(facts.prices, (row) => row.scenario);
  return html`${heading(context, html`${t.planPage.pricesTitle}${illustrativeMark(t, illustrative)}`)}
<p>${t.planPage.pricesIntro(illustrative)}</p>
${facts.scenarios.map((scenario, at) => {
  const rows = (own.get(scenario) ?? []).slice(0, MOST);
  if (rows.length === 0) return nothing;
  return html`<h3>${t.planPage.pricesOf(labels.scenario(scenario))}</h3>
<ul class="plain" id="plan-limites-${at + 1}">${rows.map(
    (row) => html`<li>${priceSentence(context, row)}</li>
`,
  )}</ul>`;
})}
<p class="note">${t.planPage.pricesNote}</p>`;
}

function priceSentence(context: Context, row: PriceRow): string {
  const { t, labels } = context;
  const code = (value: string, naming: (code: string) => string) =>
    value === '_T' || value === '_Z' ? '' : naming(value);
  const words: LimitWords = {
    lever: code(row.lever_code, labels.lever),
    region: code(row.region_code, labels.region),
    specialty: code(row.occupation_code, labels.occupation),
    year: String(row.year),
  };
  const limits: Readonly<Record<string, (words: LimitWords) => string>> = t.planPage.limit;
  return t.planPage.saves({
    limit: lookUp(limits, row.constraint_name)?.(words) ?? row.constraint_name,
    money: moneyText(context, row.price),
  });
}
