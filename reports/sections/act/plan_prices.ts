import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, nothing } from '../../html/markup.ts';
import type { PlanFacts, PlanPriceRow } from '../../reading/plan/facts.ts';
import { roundSignificant } from '../../words/format/rounding.ts';
import type { LimitWords } from '../../words/shape/handed.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';

/** What one unit more of the heaviest limits would bring, in words. */
export function planPrices(context: Context, facts: PlanFacts): Markup {
  const { t } = context;
  if (facts.prices.length === 0) return nothing;
  const illustrative = facts.prices.some((row) => row.is_illustrative);
  return html`${heading(context, html`${t.planPage.pricesTitle}${illustrativeMark(t, illustrative)}`)}
<p>${illustrative ? t.planPage.pricesIntroIllustrative : t.planPage.pricesIntro}</p>
<ul class="plain" id="plan-limites">${facts.prices.map(
    (row) => html`<li>${priceSentence(context, row)}</li>
`,
  )}</ul>
<p class="note">${t.planPage.pricesNote}</p>`;
}

function priceSentence({ t, formats, labels }: Context, row: PlanPriceRow): string {
  const code = (value: string, naming: (code: string) => string) =>
    value === '_T' || value === '_Z' ? '' : naming(value);
  const words: LimitWords = {
    lever: code(row.lever_code, labels.lever),
    region: code(row.region_code, labels.region),
    specialty: code(row.occupation_code, labels.occupation),
    year: String(row.year),
  };
  const limits: Readonly<Record<string, (words: LimitWords) => string>> = t.planPage.limit;
  const print = (value: number | null) =>
    value === null ? null : formats.printed(roundSignificant(value, 2));
  return t.planPage.saves({
    limit: Object.hasOwn(limits, row.constraint_name)
      ? limits[row.constraint_name]!(words)
      : row.constraint_name,
    posts: print(row.uncovered_price),
    money: print(row.cost_price),
    starts: print(row.starts_price),
  });
}
