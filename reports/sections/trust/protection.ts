import { html, type Markup, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { ProtectionRow } from '../../reading/reference/rows.ts';
import type { Context } from '../context.ts';

/** What was suppressed so that nobody is recognised, by measure; nothing where the project declares no protection. */
export function protectionSection(context: Context, rows: readonly ProtectionRow[]): Markup {
  const { t, formats, labels } = context;
  const first = rows[0];
  if (first === undefined) return nothing;
  const sum = (of: 'n_cells' | 'n_protected') => rows.reduce((all, row) => all + row[of], 0);
  const said = {
    cells: formats.printed(sum('n_cells')),
    hidden: sum('n_protected'),
    printed: formats.printed(sum('n_protected')),
    threshold: formats.printed(first.threshold),
    width: formats.printed(first.width),
  };
  const rules = [
    t.protection.threshold(said),
    ...(first.contributors === null ? [] : [t.protection.contributors(formats.printed(first.contributors))]),
    ...(first.dominance_n === null || first.dominance_k === null
      ? []
      : [
          t.protection.dominance({
            units: formats.printed(first.dominance_n),
            share: formats.share(first.dominance_k, false),
          }),
        ]),
    ...(first.rounding === null ? [] : [t.protection.rounding(formats.printed(first.rounding))]),
  ];
  return html`<h3 id="protection">${t.protection.title}</h3>
<p>${t.protection.intro(said)} ${t.protection.after}</p>
<ul>${rules.map((rule) => html`<li>${rule}</li>`)}</ul>
${table({
  id: 'cellules-protegees',
  caption: t.protection.caption,
  mark: nothing,
  columns: [
    { label: t.protection.measure, long: true },
    { label: t.protection.cells, numeric: true },
    { label: t.protection.hidden, numeric: true },
    { label: t.protection.narrowest, numeric: true },
  ],
  rows: rows.map((row) => [
    html`${labels.measure(row.measure)}<small><code>${row.definition}</code></small>`,
    formats.printed(row.n_cells),
    formats.printed(row.n_protected),
    row.n_protected === 0
      ? t.sign.notApplicable
      : row.narrowest === null
        ? t.protection.unbounded
        : formats.printed(row.narrowest),
  ]),
})}`;
}
