import { html, type Markup, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { AssumedRow } from '../../reading/reference/rows.ts';
import { lookUp } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { amount, parameterName, scopeOf } from './assumptions.ts';

/** More rows than these are told by their number, and stand on the page of sources. */
const MOST_ROWS = 40;

/** What nobody gave and the method needs, row by row where they are few. */
export function assumedSection(context: Context, rows: readonly AssumedRow[]): Markup {
  const { t, formats } = context;
  if (rows.length === 0) return nothing;
  const head = html`<h2 id="suppose">${t.method.assumedTitle}</h2>
<p>${t.method.assumedIntro({ n: rows.length, ranged: rows.filter(({ low }) => low !== null).length })} <a href="sources.html#hypotheses">${t.sources.parameterTitle}</a></p>`;
  if (rows.length > MOST_ROWS) return head;
  return html`${head}
${table({
  id: 'valeurs-supposees',
  caption: t.method.assumedCaption,
  mark: nothing,
  columns: [
    { label: t.assumption.name },
    { label: t.assumption.value, numeric: true },
    { label: t.assumption.range, numeric: true },
  ],
  rows: rows.map((row) => {
    const scope = scopeOf(context, row);
    const name = lookUp(t.method.assumedKind, row.kind) ?? parameterName(context, row.kind);
    return [
      html`${name}${scope === '' ? nothing : html`<small>${scope}</small>`}`,
      row.value === null ? formats.missing : amount(context, row, row.value),
      row.low === null || row.high === null
        ? t.assumption.fixed
        : t.range.fromTo(amount(context, row, row.low), amount(context, row, row.high)),
    ];
  }),
})}`;
}
