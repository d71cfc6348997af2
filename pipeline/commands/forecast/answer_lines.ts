import Papa from 'papaparse';
import type { BareForecast } from '../../../models/forecast/series.ts';

export const HEADER = 'series_id,h,year,model,mean,lo_80,hi_80,lo_95,hi_95\n';

/** The rows of one series, one a year ahead. */
export function answerLines(id: string, years: readonly number[], forecast: BareForecast): string {
  const name = Papa.unparse([[id]], { newline: '\n' });
  const bounds = [forecast.lo80, forecast.hi80, forecast.lo95, forecast.hi95];
  return years
    .map(
      (year, j) =>
        `${name},${j + 1},${year},${forecast.model},${forecast.mean[j]},${bounds.map((bound) => bound?.[j] ?? '').join(',')}\n`,
    )
    .join('');
}
