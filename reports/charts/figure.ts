import { html, type Markup } from '../html/markup.ts';
import { type TableContent, table } from '../html/table.ts';
import type { Texts } from '../words/shape/texts.ts';
import type { Chart } from './pen/chart.ts';

/**
 * A chart with its message, its unit and the same numbers as a table. The chart is drawn twice: text that
 * shrinks with the screen cannot be read, so narrow screens get a drawing of their own.
 */
export function figure(
  t: Texts,
  chart: Chart,
  words: { title: string; subtitle: string; mark: Markup },
  data: TableContent,
): Markup {
  return html`<figure>
<figcaption><strong>${words.title}</strong>${words.mark}<br><span class="subtitle">${words.subtitle}</span></figcaption>
<div class="wide">${chart.wide}</div>
<div class="narrow">${chart.narrow}</div>
<details><summary>${t.chart.data}</summary>
${table(data)}
</details>
</figure>`;
}
