import { nowcastTable } from './nowcast_table.ts';
import { shortErrorScale, shortGrowth } from './short_growth.ts';

/** A year that a part of it tells, in the unit of the series. */
export interface NowcastBand {
  readonly lo80: number;
  readonly hi80: number;
  readonly lo95: number;
  readonly hi95: number;
}

/** What is known of the year: its nowcast, the value so far and the months that it counts (1–11). */
export interface PartYear {
  readonly value: number;
  readonly soFar: number;
  readonly months: number;
}

/** Most years before that tell how much the series moves. */
const MOST_YEARS = 4;

/**
 * The band of a nowcast, value so far × (year before / same months before): it errs by what growth does in the months
 * to come, which weigh (12 − months)/12 of the year:
 *   bound = value·exp(q·s·(12 − months)/12),  s = √(usual yearly change)
 * q are quantiles of errors over scale of nowcasts of years made of yearly values (nowcast_table.ts, made by
 * tests/truth/make_short_table.ts); they came out alike whatever part of the year was known. Of a flow that cannot be negative the year is no less than what was counted so far.
 *
 * @param years, values the years before, oldest first, gaps allowed; null under two points or where one is not above 0.
 */
export function nowcastBand(
  { value, soFar, months }: PartYear,
  years: readonly number[],
  values: readonly number[],
  floor: number | null,
): NowcastBand | null {
  const own = values.slice(-MOST_YEARS);
  if (own.length < 2 || !own.every((one) => one > 0) || !(value > 0)) return null;
  const scale = shortErrorScale(shortGrowth(years.slice(-MOST_YEARS), own));
  const row = nowcastTable[own.length as keyof typeof nowcastTable];
  const rest = (12 - months) / 12;
  const bound = (side: 0 | 1 | 2 | 3) => {
    const end = value * Math.exp(row[side] * scale * rest);
    return floor === null ? end : Math.max(end, Math.min(value, soFar));
  };
  return { lo95: bound(0), lo80: bound(1), hi80: bound(2), hi95: bound(3) };
}
