import { shortErrorScale, shortGrowth, shortPoints } from './short_growth.ts';
import { shortTable } from './short_table.ts';

/** One value a year ahead, in the unit of the series. */
export interface ShortForecast {
  readonly mean: Float64Array;
  readonly lo80: Float64Array;
  readonly hi80: Float64Array;
  readonly lo95: Float64Array;
  readonly hi95: Float64Array;
}

/** Name under which it is stored as model, and as kind of interval. */
export const SHORT_MODEL = 'short_growth';
export const SHORT_SERIES = 'short_series';

/**
 * Forecasts two to four points: shrunk damped growth (short_growth.ts) with bands of errors that were really made by it
 * on windows that short (split-conformal), on the growth scale, so that a band of positive values stays positive:
 *   bound_h = point_h·exp(q_h·s)   with logarithms, point_h + q_h·s·unit without;  s = √(usual yearly change)
 * q are quantiles of error/s on hidden ends of training windows of as many points, by horizon (short_table.ts, made by
 * tests/truth/make_short_table.ts). Beyond the table's last horizon they grow like √h.
 *
 * @param years, values 2 … 4 points, years rising, gaps allowed, all finite. @param h years ahead.
 */
export function shortForecast(
  years: ArrayLike<number>,
  values: ArrayLike<number>,
  h: number,
  floor: number | null,
): ShortForecast {
  const own = shortGrowth(years, values);
  const points = shortPoints(own, h);
  const rows = shortTable[values.length as keyof typeof shortTable];
  const size = shortErrorScale(own);
  const { logs, unit } = own.scale;
  const bounded = (value: number) => {
    const finite = Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value));
    return floor === null ? finite : Math.max(floor, finite);
  };
  const bound = (side: 0 | 1 | 2 | 3) =>
    points.map((point, j) => {
      const row = rows[Math.min(j, rows.length - 1)]!;
      const beyond = Math.sqrt(Math.max(1, (j + 1) / rows.length));
      const error = row[side] * size * beyond;
      return bounded(logs ? point * Math.exp(error) : point + error * unit);
    });
  return { mean: points.map(bounded), lo95: bound(0), lo80: bound(1), hi80: bound(2), hi95: bound(3) };
}
