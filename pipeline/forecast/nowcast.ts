import type { DuckDBConnection } from '@duckdb/node-api';
import { leastOfYear, nowcastBand } from '../../models/forecast/short/nowcast.ts';
import type { YearIs } from '../../models/forecast/year/part.ts';
import { select } from '../database/database.ts';
import { fill } from '../database/declared.ts';
import { nowcast } from '../dictionary/forecast.ts';
import type { Row } from '../dictionary/table.ts';
import type { SeriesInput } from './series_input.ts';

/** The bridge of nowcasts: each year that a part of it tells, with the band of what is still to come. */
export async function writeNowcasts(
  connection: DuckDBConnection,
  series: readonly SeriesInput[],
): Promise<void> {
  type Told = Omit<Row<typeof nowcast>, 'lo_80' | 'hi_80' | 'lo_95' | 'hi_95' | 'basis'>;
  const told = await select<Told>(
    connection,
    `select series_id, year, year_is, months, value, so_far, so_far_before, value_before, n_past, past_error
     from intermediate.nowcast order by series_id`,
  );
  const inputs = new Map(series.map((own) => [own.series_id, own]));
  await fill(
    connection,
    nowcast,
    told.flatMap((year) => {
      const own = inputs.get(year.series_id);
      if (own === undefined) return [];
      const before = own.years.flatMap((at, t) => (at < year.year ? [t] : []));
      const yearIs = year.year_is as YearIs;
      const band = nowcastBand(
        {
          ...{ value: year.value, months: year.months, yearIs },
          ...(year.past_error === null ? {} : { past: { years: year.n_past, error: year.past_error } }),
          least: own.nonnegative ? leastOfYear(yearIs, year.so_far, year.months) : null,
        },
        before.map((t) => own.years[t]!),
        before.map((t) => own.values[t]!),
      );
      const ends = { lo_80: band?.lo80, hi_80: band?.hi80, lo_95: band?.lo95, hi_95: band?.hi95 };
      const { lo_80 = null, hi_80 = null, lo_95 = null, hi_95 = null } = ends;
      return [{ ...year, lo_80, hi_80, lo_95, hi_95, basis: 'derived' }];
    }),
  );
}
