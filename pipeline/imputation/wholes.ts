import type { DuckDBConnection } from '@duckdb/node-api';
import { select } from '../database/database.ts';

/** Levels of one counted series year by year: as counted, else as a part of the year tells, else as forecast; NaN elsewhere. */
export interface SeriesLevels {
  readonly series_id: string;
  readonly mean: Float64Array;
  readonly lo_80: Float64Array;
  readonly hi_80: Float64Array;
  readonly lo_95: Float64Array;
  readonly hi_95: Float64Array;
  /** Per year: true where it was counted, so that nothing of it is drawn. */
  readonly isCounted: readonly boolean[];
  /** Per year: true where it was counted, or a part of it was: of entrants, who sits in class already. */
  readonly isTold: readonly boolean[];
}

const ENDS = ['mean', 'lo_80', 'hi_80', 'lo_95', 'hi_95'] as const;

/** Reads series over `span` years from `firstYear`, in one query. */
export async function readWholes(
  connection: DuckDBConnection,
  ids: readonly string[],
  firstYear: number,
  span: number,
): Promise<Map<string, SeriesLevels>> {
  const rows = await select<
    { series_id: string; year: number; is_counted: boolean; is_told: boolean } & Record<
      (typeof ENDS)[number],
      number
    >
  >(
    connection,
    `select o.series_id, o.year, o.value as mean, coalesce(n.lo_80, o.value) as lo_80, coalesce(n.hi_80, o.value) as hi_80,
       coalesce(n.lo_95, o.value) as lo_95, coalesce(n.hi_95, o.value) as hi_95, not o.is_nowcast as is_counted, true as is_told
     from intermediate.series_point o
     left join forecast.nowcast n on o.is_nowcast and n.series_id = o.series_id and n.year = o.year
     union all
     select series_id, year, mean, coalesce(lo_80, mean), coalesce(hi_80, mean), coalesce(lo_95, mean),
       coalesce(hi_95, mean), false, false
     from forecast.path cross join raw.project p where forecast.path.scenario = p.scenario
     order by series_id, year`,
  );
  // A series that ends before these years tells nothing of them, and is here all the same.
  const found = new Map(ids.map((id) => [id, emptyLevels(id, span)]));
  for (const row of rows) {
    const at = row.year - firstYear;
    const own = found.get(row.series_id);
    if (own === undefined || at < 0 || at >= span) continue;
    // A year that was counted comes once: the forecast begins after it.
    if (own.isCounted[at]) continue;
    for (const end of ENDS) own[end][at] = row[end];
    own.isCounted[at] = row.is_counted;
    own.isTold[at] = row.is_told;
  }
  for (const own of found.values()) for (const end of ENDS) bridgeHoles(own[end]);
  return found;
}

/** A year that nobody counted between two that were: the line between its neighbours on the growth scale. */
function bridgeHoles(levels: Float64Array): void {
  let before = -1;
  for (let at = 0; at < levels.length; at++) {
    if (Number.isNaN(levels[at]!)) continue;
    const [from, to] = [levels[before] ?? Number.NaN, levels[at]!];
    for (let hole = before + 1; before >= 0 && hole < at; hole++) {
      const part = (hole - before) / (at - before);
      levels[hole] = from > 0 && to > 0 ? from * (to / from) ** part : from + (to - from) * part;
    }
    before = at;
  }
}

function emptyLevels(series_id: string, span: number) {
  const unknown = () => new Float64Array(span).fill(Number.NaN);
  return {
    series_id,
    ...{ mean: unknown(), lo_80: unknown(), hi_80: unknown(), lo_95: unknown(), hi_95: unknown() },
    isCounted: new Array<boolean>(span).fill(false),
    isTold: new Array<boolean>(span).fill(false),
  };
}
