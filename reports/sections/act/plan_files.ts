import { html, type Markup } from '../../html/markup.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';

/** Tables of the plan that a release holds; each is `tables/<name>.csv.gz`. */
const files = [
  'plan',
  'plan_arrival',
  'plan_coverage',
  'plan_curve',
  'plan_trainer',
  'plan_cost',
  'plan_cost_range',
  'plan_objective',
  'plan_simulation',
  'plan_frontier',
  'plan_robustness',
  'plan_case',
  'plan_case_class',
  'plan_shadow_price',
  'datum_value',
  'incentive_cost',
  'plan_lever',
  'plan_yield',
] as const;

/** @param release the way from the page to the folder of the release. */
export function planFiles(context: Context, release: string): Markup {
  const { t } = context;
  return html`${heading(context, t.planPage.filesTitle)}
<ul class="plain">${files.map(
    (name) => html`<li><a href="${release}tables/${name}.csv.gz">${wordFor(t.planPage.file, name)}</a></li>
`,
  )}</ul>`;
}
