import { Z80 } from '../intervals/interval.ts';
import type { YearIs } from '../year/part.ts';
import { nowcastTable } from './nowcast_table.ts';
import { shortErrorScale, shortGrowth } from './short_growth.ts';

/** A year that a part of it tells, in the unit of the series. */
export interface NowcastBand {
  readonly lo80: number;
  readonly hi80: number;
  readonly lo95: number;
  readonly hi95: number;
}

/** What is known of the year: its nowcast, and the months that it counts (1–11). */
export interface PartYear {
  readonly value: number;
  readonly months: number;
  readonly yearIs: YearIs;
  /** Earlier years that could be told in the same way: how many, and how far that was off (root mean square of logs). */
  readonly past?: { readonly years: number; readonly error: number };
  /** What the year cannot be less than, by what was counted; null where nothing bounds it. */
  readonly least: number | null;
}

/** What a year of what is never negative cannot fall below: what was counted so far is there to stay, but for an end. */
export function leastOfYear(yearIs: YearIs, soFar: number, months: number): number {
  return yearIs === 'end' ? 0 : yearIs === 'mean' ? (soFar * months) / 12 : soFar;
}

/** Most years before that tell how much the series moves. */
const MOST_YEARS = 4;
/** As how many years of the series itself the table counts; on training parts one to four did alike (docs/method.md). */
const TABLE_YEARS = 4;

/**
 * The band of a nowcast, value so far × (year before / same months before):
 *   bound = value·exp(q·s·r·f),  s = √(usual yearly change),  f² = (4 + n·(own error / table's)²) / (4 + n)
 * A sum or a mean errs by what growth does in the months to come, which weigh r = (12 − months)/12 of the year; an end by
 * what happens until then, √r. q are quantiles of errors over s·r of years made of yearly values (nowcast_table.ts, made by
 * tests/truth/make_short_table.ts), alike whatever part was known. f draws them to what the same arithmetic was off in n
 * earlier years of the series: seasons that move widen it, steady ones narrow it.
 *
 * @param years, values the years before, oldest first, gaps allowed; null under two points or where one is not above 0.
 */
export function nowcastBand(
  { value, months, yearIs, past, least }: PartYear,
  years: readonly number[],
  values: readonly number[],
): NowcastBand | null {
  const own = values.slice(-MOST_YEARS);
  if (own.length < 2 || !own.every((one) => one > 0) || !(value > 0)) return null;
  const rest = (12 - months) / 12;
  const scale =
    shortErrorScale(shortGrowth(years.slice(-MOST_YEARS), own)) * (yearIs === 'end' ? Math.sqrt(rest) : rest);
  const row = nowcastTable[yearIs === 'end' ? 'end' : 'sum'][own.length as 2 | 3 | 4];
  const factor = past === undefined ? 1 : drawn(past, (scale * (row[2] - row[1])) / 2 / Z80);
  const bound = (side: 0 | 1 | 2 | 3) => {
    const end = value * Math.exp(row[side] * scale * factor);
    return least === null ? end : Math.max(end, Math.min(value, least));
  };
  return { lo95: bound(0), lo80: bound(1), hi80: bound(2), hi95: bound(3) };
}

/** By how much the table's band is wider than one that hears the series' own past, too. */
function drawn({ years, error }: NonNullable<PartYear['past']>, usual: number): number {
  return Math.sqrt((TABLE_YEARS + years * (error / usual) ** 2) / (TABLE_YEARS + years));
}
