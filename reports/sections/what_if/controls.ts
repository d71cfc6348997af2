import { statusFlag } from '../../html/mark.ts';
import { html, type Markup, nothing } from '../../html/markup.ts';
import type { PageData } from '../../what_if/page_data.ts';
import { readingText } from '../../what_if/show.ts';
import type { SliderRange } from '../../what_if/slider_ranges.ts';
import { BALANCE_SLIDERS, isOfPlan, neutral } from '../../what_if/sliders.ts';
import type { Context } from '../context.ts';
import { parameterName } from '../trust/assumptions.ts';

/** One labelled slider with its value, what it multiplies, how far it goes and what that rests on. */
export function sliderControl(context: Context, range: SliderRange, data: PageData): Markup {
  const { t, formats } = context;
  const { name, low, high, step } = range;
  const { label, help } = t.whatIf.slider[name];
  const print = (value: number) => readingText({ formats, data }, name, value);
  return html`<div class="slider">
<output id="valeur-${name}" for="curseur-${name}">${print(neutral(name))}</output>
<label for="curseur-${name}">${label}</label>
<input type="range" id="curseur-${name}" min="${low}" max="${high}" step="${step}" value="${neutral(name)}" list="repere-${name}" autocomplete="off" aria-describedby="aide-${name}">
<datalist id="repere-${name}"><option value="${neutral(name)}"></option></datalist>
<p id="aide-${name}">${help} ${t.whatIf.range({ low: print(low), high: print(high) })}${quality(context, range)}</p>
<details><summary>${t.whatIf.basisTitle}</summary><p>${basis(context, range)}</p></details>
</div>
`;
}

/** What the range rests on, in one sentence. */
function basis(context: Context, { basis, parameters, rows, year }: SliderRange): string {
  const { t } = context;
  if (basis === 'forecast') return t.whatIf.basisForecast(String(year));
  if (basis === 'offer') return t.whatIf.basisOffer(String(year));
  if (basis === 'plan') return t.whatIf.basisPlan;
  const names = parameters.map((code) => parameterName(context, code));
  return t.whatIf.basisParameters({ names, count: rows.length });
}

/** The sign of an assumption that nobody measured, and the lowest grade of those concerned. */
function quality({ t }: Context, { rows }: SliderRange): Markup {
  if (!rows.some((row) => row.status === 'assumed')) return nothing;
  const worst = rows
    .map((row) => row.grade ?? '')
    .sort()
    .at(-1)!;
  return html` ${statusFlag(t, 'assumed')}${worst === '' ? nothing : html` (${t.whatIf.grade(worst)})`}`;
}

/** What a reader may look for and cannot move: no range was declared. */
export function fixedNote({ t }: Context, ranges: readonly SliderRange[]): Markup {
  const offered = new Set(ranges.filter(({ name }) => !isOfPlan(name)).map((range) => range.name));
  const fixed = BALANCE_SLIDERS.filter((name) => !offered.has(name)).map(
    (name) => t.whatIf.slider[name].label,
  );
  return fixed.length === 0 ? nothing : html`<p class="note">${t.whatIf.fixed(fixed)}</p>`;
}
