import { html, type Markup, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { ProtectionRow } from '../../reading/reference/rows.ts';
import type { Context } from '../context.ts';

/** What was suppressed so that nobody is recognised, by measure; nothing where the project declares no protection. */
export function protectionSection(context: Context, rows: readonly ProtectionRow[]): Markup {
  const { t, formats, labels } = context;
  const first = rows[0];
  if (first === undefined) return nothing;
  const words = t.protection;
  const sum = (of: 'n_cells' | 'n_protected') => rows.reduce((all, row) => all + row[of], 0);
  const said = {
    cells: formats.printed(sum('n_cells')),
    hidden: sum('n_protected'),
    printed: formats.printed(sum('n_protected')),
    threshold: formats.printed(first.threshold),
    width: formats.printed(first.width),
  };
  const rules = [
    words.threshold(said),
    ...(first.contributors === null ? [] : [words.contributors(formats.printed(first.contributors))]),
    ...(first.dominance_n === null || first.dominance_k === null
      ? []
      : [
          words.dominance({
            units: formats.printed(first.dominance_n),
            share: formats.share(first.dominance_k, false),
          }),
        ]),
    ...(first.rounding === null ? [] : [words.rounding(formats.printed(first.rounding))]),
  ];
  return html`<h3 id="protection">${words.title}</h3>
<p>${words.intro(said)} ${words.after}</p>
<ul>${rules.map((rule) => html`<li>${rule}</li>`)}</ul>
${table({
  id: 'cellules-protegees',
  caption: words.caption,
  mark: nothing,
  columns: [
    { label: words.measure, long: true },
    { label: words.cells, numeric: true },
    { label: words.hidden, numeric: true },
    { label: words.narrowest, numeric: true },
  ],
  rows: rows.map((row) => [
    html`${labels.measure(row.measure)}<small><code>${row.definition}</code></small>`,
    formats.printed(row.n_cells),
    formats.printed(row.n_protected),
    row.n_protected === 0
      ? t.sign.notApplicable
      : row.narrowest === null
        ? words.unbounded
        : formats.printed(row.narrowest),
  ]),
})}`;
}
