import { html, type Markup, named, nothing, webLink } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { RegionTargetRow } from '../../reading/analysis_rows.ts';
import type { NationalFacts } from '../../reading/nation/facts.ts';
import type { ProgressRow, TargetRow } from '../../reading/rows.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';
import { billionsText, billionsUnit, isMoney } from '../money.ts';
import { imputedTargets } from './imputed_targets.ts';

/** The site of a web address: a name of the source that needs no translation. */
export function siteName(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  return new URL(address).hostname.replace(/^www\./, '');
}

/** A number of a measure in the unit in which people read it: money in thousands of millions. */
export function measured(context: Context, value: number | null, unit: string): string {
  if (value === null) return context.formats.missing;
  return isMoney(context, unit) ? billionsText(context, value) : context.formats.estimate(value);
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

/** Both ends as bare numbers, or one where they print alike. */
export function bareRange(context: Context, low: number | null, high: number | null, unit: string): string {
  const { t, formats } = context;
  if (low === null || high === null) return formats.missing;
  const [from, to] = [bare(context, low, unit), bare(context, high, unit)];
  return from === to ? from : t.range.fromTo(from, to);
}

/** Both ends in their unit, or one value when they print alike. */
export function measuredRange(
  context: Context,
  low: number | null,
  high: number | null,
  unit: string,
): string {
  const { t, formats } = context;
  if (low === null || high === null) return formats.missing;
  const [from, to] = [bare(context, low, unit), bare(context, high, unit)];
  return from === to ? measured(context, low, unit) : t.range.fromTo(from, measured(context, high, unit));
}

/** The number alone, where a note names the unit. */
export function bare(context: Context, value: number | null, unit: string): string {
  const { formats } = context;
  return isMoney(context, unit) ? formats.billions(value) : formats.estimate(value);
}

/** Targets that the strategy holds, as levels; a second start is told only when it counts something else. */
export function followedTargets(national: NationalFacts): ProgressRow[] {
  const held = national.targets.filter(
    (row) => row.kind === 'level' && (row.adopted === 'adopted' || row.adopted === 'milestone'),
  );
  const ids = new Set(held.map((row) => row.target_id));
  return national.progress.filter(
    (row) => ids.has(row.target_id) && (row.from_basis === 'baseline' || !row.same_definition),
  );
}

/** What each adopted target asks for, from its own baseline and from other counts, and where the trend stands. */
export function progressTable(context: Context, rows: readonly ProgressRow[], caption: string): Markup {
  const { t } = context;
  if (rows.length === 0) return nothing;
  return table({
    id: 'progression',
    caption,
    mark: nothing,
    columns: [
      { label: t.target.what },
      { label: t.target.value, numeric: true },
      { label: t.target.from, numeric: true },
      { label: t.target.growth, numeric: true },
      { label: t.target.perYear, numeric: true },
      { label: t.target.trend, numeric: true },
      { label: t.target.shortfall, numeric: true },
    ],
    rows: rows.map((row) => progressCells(context, row)),
    note: t.target.unitNote(billionsUnit(context)),
  });
}

function progressCells(context: Context, row: ProgressRow): (string | Markup)[] {
  const { t, labels, formats } = context;
  const range = (low: number | null, high: number | null) => bareRange(context, low, high, row.unit);
  const from = labels.isStock(row.measure) ? t.target.fromYear(String(row.from_year)) : String(row.from_year);
  const other = row.same_definition ? [] : [t.target.otherDefinition];
  const reached = row.shortfall_hi !== null && row.shortfall_hi <= 0;
  return [
    named(labels.measure(row.measure)),
    html`${bare(context, row.target_value, row.unit)}<small>${t.target.aim(String(row.target_year))}</small>`,
    html`${bare(context, row.from_value, row.unit)}<small>${formats.commas([from, ...other])}</small>`,
    formats.share(row.required_growth_share, false),
    isMoney(context, row.unit)
      ? formats.billions(row.required_per_year)
      : formats.persons(row.required_per_year, false),
    range(row.trend_lo, row.trend_hi),
    reached ? html`<small>${t.target.reached}</small>` : range(row.shortfall_lo, row.shortfall_hi),
  ];
}

/** A region's own targets, or its part of the national ones. */
export function regionTargets(
  context: Context,
  rows: readonly TargetRow[],
  imputed: readonly RegionTargetRow[],
  regionCode: string,
): Markup {
  const { t, labels } = context;
  const place = labels.region(regionCode);
  return html`${heading(context, t.target.title)}
${rows.length === 0 && imputed.length === 0 ? html`<p>${t.target.none}</p>` : targetTable(context, rows, 'cibles', t.target.caption(place))}
${imputed.length === 0 ? nothing : imputedTargets(context, imputed, place)}`;
}
