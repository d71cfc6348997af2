import { foldedTable } from '../../html/fold.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import type { TargetPathRow } from '../../reading/analysis_rows.ts';
import type { PublishedRow } from '../../reading/rows.ts';
import type { Context } from '../context.ts';
import { billionsUnit } from '../money.ts';
import { targetPathFigure } from './target_path_figure.ts';
import { bare, bareRange } from './targets.ts';

/** The even path to each adopted target, year by year, and its milestones: hit or missed, never forced. */
export function targetPathSection(
  context: Context,
  rows: readonly TargetPathRow[],
  published: readonly PublishedRow[],
  place: string,
): Markup {
  const { t } = context;
  if (rows.length === 0) return nothing;
  return html`<h3>${t.path.title}</h3>
<p>${t.path.intro}</p>
${figures(context, rows, published)}
${foldedTable({
  id: 'trajectoires',
  caption: t.path.caption(place),
  mark: nothing,
  columns: [
    { label: t.target.what },
    { label: t.path.value, numeric: true },
    { label: t.target.trend, numeric: true },
    { label: t.path.milestone, numeric: true },
    { label: t.path.byPath },
    { label: t.path.byTrend },
  ],
  rows: rows.map((row, at) => cells(context, row, rows[at - 1]?.target_id !== row.target_id)),
  note: t.target.unitNote(billionsUnit(context)),
})}`;
}

/** A picture a target, in the order of the rows. */
function figures(
  context: Context,
  rows: readonly TargetPathRow[],
  published: readonly PublishedRow[],
): Markup[] {
  const targets = [...new Set(rows.map((row) => row.target_id))];
  return targets.map((id) =>
    targetPathFigure(
      context,
      rows.filter((row) => row.target_id === id),
      published,
    ),
  );
}

function cells(context: Context, row: TargetPathRow, isFirst: boolean): (string | Markup)[] {
  const { t, formats, labels } = context;
  const print = (value: number | null) => bare(context, value, row.unit);
  const start = isFirst
    ? html`<small>${t.path.startsFrom(print(row.from_value), String(row.from_year))}</small>`
    : nothing;
  const name = html`${named(t.path.measureYear(labels.measure(row.measure), String(row.year)))}${start}`;
  const trend =
    row.trend_lo === null ? formats.missing : bareRange(context, row.trend_lo, row.trend_hi, row.unit);
  if (row.milestone_value === null) {
    const none = t.sign.notApplicable;
    return [name, print(row.path_value), trend, none, none, none];
  }
  return [
    name,
    print(row.path_value),
    trend,
    print(row.milestone_value),
    reading(context, row, row.path_value, row.path_value),
    row.trend_lo === null ? formats.missing : reading(context, row, row.trend_lo, row.trend_hi!),
  ];
}

/** Hit when even the high end misses nothing: the low end reaches it; a range across it says by how much at most. */
function reading(context: Context, row: TargetPathRow, low: number, high: number): string {
  const { t } = context;
  const milestone = row.milestone_value!;
  if (row.from_value >= milestone) return t.path.alreadyPassed;
  if (low >= milestone) return t.path.hit;
  return t.path.missed(bareRange(context, Math.max(0, milestone - high), milestone - low, row.unit));
}
