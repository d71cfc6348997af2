import { html, type Markup, nothing } from '../../html/markup.ts';
import type { AnswerRow } from '../../reading/rows.ts';
import type { Context } from '../context.ts';

type Side = 'short' | 'over';
type Sides = Pick<
  AnswerRow,
  | 'short_persons'
  | 'short_lo_80'
  | 'short_hi_80'
  | 'over_persons'
  | 'over_lo_80'
  | 'over_hi_80'
  | 'is_illustrative'
>;

/** People short or over: the mean over the draws, then its 80 % band. */
export function peopleCell({ t, formats }: Context, row: Sides | null, side: Side): Markup {
  const mean = row?.[`${side}_persons`] ?? null;
  if (row === null || mean === null) return html`${t.sign.notEvaluable}`;
  const range = peopleRange({ t, formats }, row, side);
  return html`<strong>${formats.persons(mean, row.is_illustrative)}</strong>${range === '' ? nothing : html`<small class="range">(${range})</small>`}`;
}

/** The band in words; empty where there is none. */
export function peopleRange({ t, formats }: Pick<Context, 't' | 'formats'>, row: Sides, side: Side): string {
  const [low, high] = [row[`${side}_lo_80`], row[`${side}_hi_80`]];
  const print = (value: number | null) => formats.persons(value, row.is_illustrative);
  return low === null || high === null ? '' : t.range.fromTo(print(low), print(high));
}

/** A share of draws in whole per cent: no more is known of it. Nothing on rows that are made up. */
export function likelihoodCell(
  { t, formats }: Context,
  row: Pick<AnswerRow, 'p_short' | 'is_illustrative'>,
): string {
  if (row.is_illustrative || row.p_short === null) return t.sign.notApplicable;
  return formats.share(Math.round(row.p_short * 100) / 100, false);
}
