import Papa from 'papaparse';
import type { BareForecast } from '../../../models/forecast/series.ts';
import type { ToldYear } from './parts/fold_series.ts';

export const HEADER = 'series_id,h,year,model,mean,lo_80,hi_80,lo_95,hi_95\n';

/** What h 0 is: the current year, which a part of it tells. It is fitted, and no forecast. */
const NOWCAST = 'nowcast';

/** The rows of one series, one a year ahead, and before them the year that a part of it tells. */
export function answerLines(
  id: string,
  years: readonly number[],
  forecast: BareForecast,
  nowcast?: ToldYear,
): string {
  const name = Papa.unparse([[id]], { newline: '\n' });
  const told =
    nowcast === undefined
      ? ''
      : `${name},0,${nowcast.year},${NOWCAST},${nowcast.value},${boundsOf(nowcast)}\n`;
  const bounds = [forecast.lo80, forecast.hi80, forecast.lo95, forecast.hi95];
  const ahead = years
    .map(
      (year, j) =>
        `${name},${j + 1},${year},${forecast.model},${forecast.mean[j]},${bounds.map((bound) => bound?.[j] ?? '').join(',')}\n`,
    )
    .join('');
  return told + ahead;
}

const boundsOf = ({ band }: ToldYear) =>
  [band?.lo80, band?.hi80, band?.lo95, band?.hi95].map((bound) => bound ?? '').join(',');
