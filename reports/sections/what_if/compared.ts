import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { ComparedCell, PlanShown } from '../../what_if/plan_show.ts';
import type { Context } from '../context.ts';

/** Two settings of the plan side by side; `reports/browser/compared.ts` writes the same cells. */
export function comparedTable(
  { t }: Context,
  { rows, compared: [kept, own], isIllustrative }: PlanShown,
): Markup {
  return html`${table({
    id: 'compare',
    caption: t.whatIf.compareCaption,
    mark: illustrativeMark(t, isIllustrative),
    columns: [
      { label: t.whatIf.compareName },
      { label: t.whatIf.compareKept, numeric: true },
      { label: t.whatIf.compareOwn, numeric: true },
      { label: t.whatIf.compareChange, numeric: true },
    ],
    rows: rows.map((row) => [row.name, cellOf(row.kept), cellOf(row.own), row.change]),
  })}
<p class="note">${t.whatIf.compareKept} = <bdi id="nom-a">${kept}</bdi>. ${t.whatIf.compareOwn} = <bdi id="nom-b">${own}</bdi>. ${t.whatIf.plan.note}</p>`;
}

function cellOf({ value, range }: ComparedCell): Markup {
  return html`<strong>${value}</strong>${range === '' ? nothing : html`<small>${range}</small>`}`;
}
