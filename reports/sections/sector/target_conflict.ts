import { fold } from '../../html/fold.ts';
import { html, type Markup, named, nothing, webLink } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { TargetConflictRow } from '../../reading/analysis_rows.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { billionsUnit } from '../money.ts';
import { bare, siteName } from './targets.ts';

/** Every reading of what was announced, side by side, as the level that it comes to. */
export function targetConflict(context: Context, rows: readonly TargetConflictRow[], place: string): Markup {
  const { t } = context;
  if (rows.length === 0) return nothing;
  return html`<h3>${t.national.claimsTitle}</h3>
<p>${t.national.claimsIntro}</p>
${fold(t.conflict.caption(place), claimTable(context, rows, 'annonces', t.conflict.caption(place)))}`;
}

export function claimTable(
  context: Context,
  rows: readonly TargetConflictRow[],
  id: string,
  caption: string,
): Markup {
  const { t } = context;
  return table({
    id,
    caption,
    mark: nothing,
    columns: [
      { label: t.target.what },
      { label: t.conflict.claim, numeric: true },
      { label: t.target.kind, long: true },
      { label: t.conflict.level, numeric: true },
      { label: t.conflict.difference, numeric: true },
      { label: t.target.status },
      { label: t.target.claim },
      { label: t.target.source },
    ],
    rows: rows.map((row) => cells(context, row)),
    note: t.target.unitNote(billionsUnit(context)),
  });
}

function cells(context: Context, row: TargetConflictRow): (string | Markup)[] {
  const { t, formats, labels } = context;
  const print = (value: number | null) => bare(context, value, row.unit);
  const site = siteName(row.url);
  return [
    html`${named(t.path.measureYear(labels.measure(row.measure), String(row.year)))}<small>${named(labels.definition(row.measure, row.definition))}</small>`,
    print(row.value),
    html`${row.kind === 'increment' ? t.target.increment : t.target.level}${base(context, row)}`,
    print(row.level_read),
    row.agrees
      ? t.conflict.same
      : row.difference === null
        ? t.sign.notApplicable
        : formats.together(`${row.difference > 0 ? '+' : '−'}${print(Math.abs(row.difference))}`),
    wordFor(t.names.targetStatus, row.adopted),
    named(wordFor(t.names.claimant, row.claimed_by ?? formats.missing)),
    site === null ? formats.missing : webLink(row.url, site),
  ];
}

/** What an increment adds to, or how many times its start a level is: « doubling » is read from this. */
function base(context: Context, row: TargetConflictRow): Markup {
  const { t, formats } = context;
  if (row.baseline_value === null || row.baseline_year === null) return nothing;
  const words = { value: bare(context, row.baseline_value, row.unit), year: String(row.baseline_year) };
  if (row.kind === 'increment') return html`<small>${t.target.fromBaseline(words.value, words.year)}</small>`;
  if (row.baseline_value <= 0) return nothing;
  const factor = formats.ratio(row.value / row.baseline_value, false);
  return html`<small>${t.conflict.growthFrom({ factor, ...words })}</small>`;
}
