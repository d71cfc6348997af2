import { illustrativeMark, statusFlag } from '../../html/mark.ts';
import { html, type Markup, nothing } from '../../html/markup.ts';
import type { Column, TableContent } from '../../html/table.ts';
import type { SensitivityRow } from '../../reading/analysis_rows.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import { sum } from '../../reading/shaping.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { amount, scopeOf, unitOf } from '../trust/assumptions.ts';
import { inputName } from '../trust/input_name.ts';

const SEEDS_OF_SHARES = ['seed/staffing_share', 'seed/promotion'];

/** The rows of a picture of weights as a table: values, ends, shares and grades. */
export function decideTable(
  context: Context,
  facts: RegionFacts,
  rows: readonly SensitivityRow[],
): TableContent | null {
  const { t, labels } = context;
  if (rows.length === 0) return null;
  return {
    id: 'sensibilite',
    caption: t.decide.caption(labels.region(facts.regionCode)),
    mark: illustrativeMark(
      t,
      rows.some((row) => row.is_illustrative),
    ),
    columns: decideColumns(context),
    rows: rows.map((row) => decideCells(context, row)),
    note: `${t.decide.note} ${shareSentence(context, facts.sensitivity, rows)}`,
  };
}

export function decideColumns({ t }: Context): Column[] {
  return [
    { label: t.decide.name },
    { label: t.decide.value, numeric: true },
    { label: t.decide.atLow, numeric: true },
    { label: t.decide.atHigh, numeric: true },
    { label: t.decide.swing, numeric: true },
    { label: t.decide.share, numeric: true },
    { label: t.decide.status },
  ];
}

/** One assumption: its range, the people short at both ends, its weight and what is known of it. */
export function decideCells(context: Context, row: SensitivityRow): (string | Markup)[] {
  const { t, formats } = context;
  const persons = (value: number | null) => formats.persons(value, row.is_illustrative);
  const isPath = row.input === 'employment_path';
  const scope = isPath ? t.decide.forecastBand : inputScope(context, row);
  const name = isPath ? t.decide.employmentPath : inputName(context, row.parameter);
  const print = (value: number | null) => inputValue(context, row.parameter, value);
  const grade =
    row.grade === null || row.grade === ''
      ? nothing
      : html`<small>${wordFor(t.names.grade, row.grade)}</small>`;
  return [
    html`${name}${scope === '' ? nothing : html`<small>${scope}</small>`}`,
    row.value === null
      ? t.sign.notApplicable
      : html`${print(row.value)}<small class="range">(${t.range.fromTo(print(row.low), print(row.high))})</small>`,
    persons(row.short_at_low),
    persons(row.short_at_high),
    html`<strong>${formats.persons(row.swing_persons, row.is_illustrative)}</strong>`,
    share(context, row.rank_share),
    html`${statusFlag(t, row.status)}${grade}`,
  ];
}

/** A split, and a seed of shares, is of shares and a pool of people; a parameter has its own unit. */
export function inputValue(context: Context, parameter: string, value: number | null): string {
  const [kind, ...others] = parameter.split('/');
  if (others.length === 0) return amount(context, unitOf(context, parameter), value);
  return kind === 'share' || SEEDS_OF_SHARES.includes(parameter)
    ? context.formats.share(value, false)
    : context.formats.persons(value, false);
}

/** Of what an assumption is told; empty where it holds everywhere. */
export function inputScope(context: Context, row: SensitivityRow): string {
  const scoped = {
    ...row,
    region_code: row.scope_region_code ?? '',
    sector_code: row.sector_code ?? '',
    occupation_code: row.occupation_code ?? '',
    programme_code: row.programme_code ?? '',
  };
  return scopeOf(context, scoped) || elsewhere(context, row);
}

/** A value for every cell that has none of its own says so, where some cells have one. */
function elsewhere({ t, edition }: Context, row: SensitivityRow): string {
  const rows = edition.parameters.filter((one) => one.parameter === row.parameter);
  return rows.length > 1 ? t.decide.elsewhere : '';
}

/** A remainder further below zero prints as a negative per cent. */
const MARGIN = 0.005;

/** What the shares add up to: each is measured alone, and they may make more than the whole. */
export function shareSentence(
  context: Context,
  all: readonly SensitivityRow[],
  rows: readonly SensitivityRow[],
): string {
  const shareOf = (some: readonly SensitivityRow[]) =>
    share(
      context,
      sum(some, (row) => row.rank_share),
    );
  const remainder = all.filter((row) => row.input === 'remainder');
  const isOver = sum(remainder, (row) => row.rank_share) < -MARGIN;
  const inTable = new Set(rows.map((row) => row.input));
  const others = all.filter((row) => row.input !== 'remainder' && !inTable.has(row.input));
  const { t } = context;
  const parts = { shown: shareOf(rows), others: shareOf(others) };
  return isOver ? t.decide.sharesOver(parts) : t.decide.shares({ ...parts, remainder: shareOf(remainder) });
}

/** Whole per cent: the draws know no more; a zero bears no sign. */
function share({ t, formats }: Context, value: number | null): string {
  if (value !== null && value > 0 && value < 0.005) return t.decide.lessThanOne;
  return formats.share(value === null ? null : Math.round(value * 100) / 100 + 0, false);
}
