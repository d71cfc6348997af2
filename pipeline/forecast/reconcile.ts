import type { DuckDBConnection } from '@duckdb/node-api';
import type { SeriesForecast } from '../../models/forecast/series.ts';
import { type Group, type Reconciled, reconcileGroup } from '../../models/reconcile/group.ts';
import { type Codes, varyingOf } from '../../models/reconcile/hierarchy.ts';
import { TOTAL } from '../../models/reconcile/summing.ts';
import { select } from '../database/database.ts';
import type { SeriesInput } from './series_input.ts';

/** A series or total that is to be forecast by itself, with the observed series it is made of. */
export interface Request {
  readonly id: string;
  readonly members: readonly SeriesInput[];
  readonly years: readonly number[];
  readonly values: readonly number[];
  readonly nonnegative: boolean;
  /** What no value passes, null where there is no such bound; a total has none. */
  readonly ceiling: number | null;
}

export type ForecastOne = (request: Request) => SeriesForecast;

/** The leaves of one measure and definition. */
interface Leaves {
  readonly measure: string;
  readonly definition: string;
  readonly nonnegative: boolean;
  readonly leaves: Codes[];
}

/**
 * Makes the forecasts of a measure agree over regions, sectors, occupations and programmes (models/reconcile/group.ts
 * says how).
 *
 * @param forecastOne the forecast of any series by itself.
 * @returns leaves and totals of every hierarchy, but for those left aside.
 */
export async function reconcileAll(
  connection: DuckDBConnection,
  series: readonly SeriesInput[],
  forecasts: ReadonlyMap<string, SeriesForecast>,
  forecastOne: ForecastOne,
): Promise<Reconciled[]> {
  const inputs = new Map(series.map((own) => [own.series_id, own]));
  const groups = await readGroups(connection);
  return groups.flatMap(({ measure, definition, nonnegative, leaves }) => {
    const group: Group = {
      leaves,
      nonnegative,
      idOf: (codes) => [measure, ...codes, definition].join('/'),
      inputs,
      forecasts,
      forecastTotal: (ids, { years, values }) => {
        const members = ids.map((id) => inputs.get(id)!);
        return forecastOne({ id: ids[0]!, members, years, values, nonnegative, ceiling: null });
      },
    };
    return named(`${measure} / ${definition}`, () => reconcileGroup(group));
  });
}

/** The mathematics knows no measure: what it could not do is told of the one it was asked for. */
function named<T>(what: string, agree: () => T): T {
  try {
    return agree();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new RangeError(`${what}: ${error.message}`, { cause: error });
  }
}

/** Leaves of every measure and definition that some dimension splits, each group in the order of its keys. */
async function readGroups(connection: DuckDBConnection): Promise<Leaves[]> {
  const rows = await select<{
    measure: string;
    definition: string;
    nonnegative: boolean;
    r: string;
    s: string;
    o: string;
    p: string;
  }>(
    connection,
    `select s.measure, s.definition, m.nonnegative, s.region_code as r, s.sector_code as s, s.occupation_code as o, s.programme_code as p
     from intermediate.fitted_series s join intermediate.varying_dimension v using (measure, definition)
     join raw.measure m using (measure)
     where not s.is_total and (v.by_region or v.by_sector or v.by_occupation or v.by_programme)
     order by s.measure, s.definition, s.series_id`,
  );
  const groups = new Map<string, Leaves>();
  for (const { measure, definition, nonnegative, r, s, o, p } of rows) {
    const key = `${measure}/${definition}`;
    const group = groups.get(key) ?? { measure, definition, nonnegative, leaves: [] };
    group.leaves.push([r, s, o, p]);
    groups.set(key, group);
  }
  return [...groups.values()].filter(({ leaves }) => {
    const varying = varyingOf(leaves);
    // A leaf that is itself the whole of a dimension would meet its own total.
    return leaves.every((codes) => codes.every((code, d) => !varying[d] || code !== TOTAL));
  });
}
