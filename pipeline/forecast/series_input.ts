import type { DuckDBConnection } from '@duckdb/node-api';
import { select } from '../database/database.ts';

/** One fitted series as the models see it: years rising, missing ones absent. */
export interface SeriesInput {
  readonly series_id: string;
  readonly measure: string;
  readonly nonnegative: boolean;
  /** 1 where the unit is a share, 100 where it is a percentage that never passes it; null elsewhere. */
  readonly ceiling: number | null;
  readonly is_illustrative: boolean;
  readonly set_name: string;
  /** Whether the balance reads it: then a single point is held, and elsewhere it is no forecast at all. */
  readonly feeds_balance: boolean;
  /**
   * Years that a part of them tells (nowcasts): fitted, and no actuals to be judged by. Mostly the last one; where a splice
   * joins a definition that ended within a year, one further back.
   */
  readonly nowcast_years: readonly number[];
  readonly years: number[];
  readonly values: number[];
}

/** Every fitted series, in the order of its key. */
export async function readSeries(connection: DuckDBConnection): Promise<SeriesInput[]> {
  const rows = await select(
    connection,
    `with highest as (
       select s.measure, s.definition, max(p.value) as value
       from intermediate.series_point p join intermediate.fitted_series s using (series_id) group by all)
     select p.series_id, s.measure, m.nonnegative, s.is_illustrative,
       case when m.unit = 'share' then 1.0::double when m.unit = 'percent' and highest.value <= 100 then 100.0::double end as ceiling, concat_ws('/', s.measure, s.definition) as set_name,
       coalesce(list(p.year order by p.year) filter (p.is_nowcast), []) as nowcast_years,
       bool_or(s.definition = r.demand_definition or list_contains(perimeter.definitions, s.definition)) as feeds_balance,
       list(p.year order by p.year) as years, list(p.value order by p.year) as values
     from intermediate.series_point p
     join intermediate.fitted_series s using (series_id) join raw.measure m using (measure)
     join highest using (measure, definition)
     cross join raw.project r
     cross join (select list(distinct supply_definition) as definitions from raw.scenario) as perimeter
     group by all order by p.series_id`,
  );
  return rows as unknown as SeriesInput[];
}
