import { html, type Markup, nothing } from '../../html/markup.ts';
import type { TargetChanceRow } from '../../reading/analysis_rows.ts';
import type { Context } from '../context.ts';
import { measured } from './targets.ts';

/** How likely each target is by its own series, with what the bands of comparable series have held. */
export function targetChance(context: Context, rows: readonly TargetChanceRow[]): Markup {
  const known = rows.filter((row) => row.p_reached !== null);
  return known.length === 0
    ? nothing
    : html`${known.map(
        (row) => html`<p>${sentence(context, row)}</p>
`,
      )}`;
}

function sentence(context: Context, row: TargetChanceRow): string {
  const { t, labels, formats } = context;
  const percent = (share: number) => formats.share(Math.round(share * 100) / 100, false);
  const chance = t.target.chance({
    measure: labels.measure(row.measure),
    target: measured(context, row.value, row.unit),
    year: String(row.year),
    probability: row.p_reached!,
    share: percent(row.p_reached!),
  });
  if (row.coverage_80 === null || row.coverage_95 === null || row.n_series === null) return chance;
  return `${chance} ${t.target.chanceBasis({
    in80: percent(row.coverage_80),
    in95: percent(row.coverage_95),
    series: row.n_series,
  })}`;
}
