import type { DuckDBConnection } from '@duckdb/node-api';
import { select } from './database.ts';

/** One fitted series as the models see it: years rising, missing ones absent. */
export interface SeriesInput {
  readonly series_id: string;
  readonly nonnegative: boolean;
  readonly is_illustrative: boolean;
  readonly set_name: string;
  readonly years: number[];
  readonly values: number[];
}

/** Every fitted series, in the order of its key. */
export async function readSeries(connection: DuckDBConnection): Promise<SeriesInput[]> {
  const rows = await select(
    connection,
    `select p.series_id, m.nonnegative, s.is_illustrative, concat_ws('/', s.measure, s.definition) as set_name,
       list(p.year order by p.year) as years, list(p.value order by p.year) as values
     from intermediate.series_point p
     join intermediate.fitted_series s using (series_id) join raw.measure m using (measure)
     group by all order by p.series_id`,
  );
  return rows as unknown as SeriesInput[];
}
