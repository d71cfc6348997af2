import type { DuckDBConnection } from '@duckdb/node-api';
import type { ToldYear } from '../parts/fold_series.ts';
import { unitBound } from '../unit_bound.ts';
import { nowcastReader } from './stored_nowcast.ts';

/** A series as it stands in the database, without its points. */
export interface StoredSeries {
  readonly number: number;
  readonly id: string;
  readonly panel: string;
  readonly points: number;
  readonly bound: number | null;
}

/** A series with its points, oldest first. */
export interface FittedSeries extends StoredSeries {
  readonly years: Int32Array;
  readonly values: Float64Array;
  /** What tells the last year, where a part of it does. */
  readonly nowcast?: ToldYear | undefined;
}

/** Two answers are read side by side; a third where some years are told by their parts (staging.nowcast). */
export interface Connections {
  readonly main: DuckDBConnection;
  readonly other: DuckDBConnection;
  readonly nowcasts?: DuckDBConnection | undefined;
}

/**
 * The series that have points, in the order of the file and chunk by chunk.
 *
 * @param left numbers of series that are left out.
 */
export async function* storedSeries(
  connection: DuckDBConnection,
  left: ReadonlySet<number>,
): AsyncGenerator<StoredSeries[]> {
  const sql =
    'select number, id, unit, panel, points, least, most from staging.series_state where points > 0';
  const result = await connection.stream(`${sql} order by number`);
  for (
    let chunk = await result.fetchChunk();
    chunk && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  ) {
    const rows = chunk.getRows() as [number, string, string, string, number, number, number][];
    yield rows
      .filter(([number]) => !left.has(number))
      .map(([number, id, unit, panel, points, least, most]) => {
        // What lies between the least and the most value keeps to every bound that those two keep to.
        const bound = unitBound({ id, unit, values: [least, most] });
        return { number, id, panel, points, bound };
      });
  }
}

/** As `storedSeries`, with points. */
export async function* fittedSeries(
  { main, other, nowcasts }: Connections,
  left: ReadonlySet<number>,
): AsyncGenerator<FittedSeries[]> {
  const points = await pointReader(other);
  const nowcastOf = nowcasts && (await nowcastReader(nowcasts));
  for await (const chunk of storedSeries(main, left)) {
    const fitted: FittedSeries[] = [];
    for (const one of chunk) {
      const own = { ...one, ...(await points(one.number, one.points)) };
      fitted.push(nowcastOf ? { ...own, nowcast: await nowcastOf(one.number) } : own);
    }
    yield fitted;
  }
}

/** Gives the points of one series after the other, by rising number; those of others are passed over. */
async function pointReader(connection: DuckDBConnection) {
  const result = await connection.stream(
    'select number, year, value from staging.point order by number, year',
  );
  let [numbers, years, values]: number[][] = [[], [], []];
  let at = 0;
  const more = async () => {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) throw new Error('points of a series are missing');
    [numbers, years, values] = [0, 1, 2].map((column) => chunk.getColumnValues(column) as number[]);
    at = 0;
  };
  return async (number: number, count: number) => {
    const own = { years: new Int32Array(count), values: new Float64Array(count) };
    for (let i = 0; i < count; ) {
      if (at === numbers!.length) await more();
      if (numbers![at] === number) {
        own.years[i] = years![at]!;
        own.values[i++] = values![at]!;
      } else if (numbers![at]! > number) throw new Error(`points of series ${number} are missing`);
      at++;
    }
    return own;
  };
}
