import { html, type Markup, named, nothing, webLink } from '../html/markup.ts';
import { table } from '../html/table.ts';
import type { ProgressRow, TargetRow } from '../reading/rows.ts';
import { wordFor } from '../text/texts.ts';
import type { Context } from './context.ts';

/** The site of a web address: a name of the source that needs no translation. */
export function siteName(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  return new URL(address).hostname.replace(/^www\./, '');
}

/** A number of a measure in the unit in which people read it: dirhams in thousands of millions. */
export function measured({ t, formats }: Context, value: number | null, unit: string): string {
  if (value === null) return formats.missing;
  if (unit === 'MAD') return `${formats.billions(value)} ${wordFor(t.names.unit, 'bn_MAD')}`;
  return formats.estimate(value);
}

/** Targets and announcements, side by side: same number, different meaning. */
export function targetTable(
  context: Context,
  rows: readonly TargetRow[],
  id: string,
  caption: string,
): Markup {
  const { t, labels, formats } = context;
  if (rows.length === 0) return nothing;
  return table({
    id,
    caption,
    mark: nothing,
    columns: [
      { label: t.target.what },
      { label: t.target.year, numeric: true },
      { label: t.target.value, numeric: true },
      { label: t.target.kind },
      { label: t.target.status },
      { label: t.target.claim },
      { label: t.target.source },
    ],
    rows: rows.map((row) => {
      const site = siteName(row.url);
      const base =
        row.kind === 'increment' && row.baseline_year !== null
          ? html`<small>${t.target.fromBaseline(measured(context, row.baseline_value, row.unit), String(row.baseline_year))}</small>`
          : nothing;
      return [
        html`${named(labels.measure(row.measure))}<small>${named(labels.definition(row.measure, row.definition))}</small>`,
        String(row.year),
        measured(context, row.value, row.unit),
        html`${row.kind === 'increment' ? t.target.increment : t.target.level}${base}`,
        wordFor(t.names.targetStatus, row.adopted),
        named(wordFor(t.names.claimant, row.claimed_by ?? formats.missing)),
        site === null ? formats.missing : webLink(row.url, site),
      ];
    }),
  });
}

/** What each adopted target asks for, and where the trend stands. */
export function progressTable(context: Context, rows: readonly ProgressRow[], caption: string): Markup {
  const { t, labels, formats } = context;
  if (rows.length === 0) return nothing;
  const unit = (row: ProgressRow) => (row.measure === 'exports' ? 'MAD' : 'persons');
  const print = (row: ProgressRow, value: number | null) => measured(context, value, unit(row));
  const range = (row: ProgressRow, low: number | null, high: number | null) =>
    low === null || high === null
      ? formats.missing
      : low === high
        ? print(row, low)
        : t.range.fromTo(
            unit(row) === 'MAD' ? formats.billions(low) : formats.estimate(low),
            print(row, high),
          );
  return table({
    id: 'progression',
    caption,
    mark: nothing,
    columns: [
      { label: t.target.what },
      { label: t.target.from, numeric: true },
      { label: t.target.growth, numeric: true },
      { label: t.target.perYear, numeric: true },
      { label: t.target.trend, numeric: true },
      { label: t.target.shortfall, numeric: true },
    ],
    rows: rows.map((row) => [
      html`${named(labels.measure(row.measure))}<small>${t.target.aim(print(row, row.target_value), String(row.target_year))}</small>`,
      html`${print(row, row.from_value)}<small>${t.target.fromYear(String(row.from_year))}${row.same_definition ? nothing : html`, ${t.target.otherDefinition}`}</small>`,
      formats.share(row.required_growth_share, false),
      print(row, row.required_per_year),
      range(row, row.trend_lo, row.trend_hi),
      shortfallCell(context, row, range),
    ]),
  });
}

function shortfallCell(
  { t, formats }: Context,
  row: ProgressRow,
  range: (row: ProgressRow, low: number | null, high: number | null) => string,
): string {
  const { shortfall_lo: low, shortfall_hi: high } = row;
  if (low === null || high === null) return formats.missing;
  if (high <= 0) return t.target.reached;
  return range(row, low, high);
}

/** A region's own targets; most places have none. */
export function regionTargets(context: Context, rows: readonly TargetRow[], regionCode: string): Markup {
  const { t, labels } = context;
  const place = labels.region(regionCode);
  return html`<h2>${t.target.title}</h2>
${rows.length === 0 ? html`<p>${t.target.none}</p>` : targetTable(context, rows, 'cibles', t.target.caption(place))}`;
}
