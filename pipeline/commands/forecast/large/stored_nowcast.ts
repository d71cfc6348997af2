import type { DuckDBConnection } from '@duckdb/node-api';
import type { ToldYear } from '../parts/fold_series.ts';

export const NOWCAST_COLUMNS =
  'number integer, year smallint, value double, lo_80 double, hi_80 double, lo_95 double, hi_95 double';
export const NOWCAST_NAMES = NOWCAST_COLUMNS.split(', ').map((column) => column.split(' ')[0]!);

export function nowcastRow(number: number, { year, value, band }: ToldYear) {
  return {
    ...{ number, year, value },
    ...(band && { lo_80: band.lo80, hi_80: band.hi80, lo_95: band.lo95, hi_95: band.hi95 }),
  };
}

/** Gives the nowcast of one series after the other, by rising number; undefined where it has none. */
export async function nowcastReader(connection: DuckDBConnection) {
  const result = await connection.stream(
    `select ${NOWCAST_NAMES.join(', ')} from staging.nowcast order by number`,
  );
  let rows: (number | null)[][] = [];
  let at = 0;
  const more = async () => {
    const chunk = await result.fetchChunk();
    rows = chunk === null ? [] : (chunk.getRows() as (number | null)[][]);
    at = 0;
    return rows.length > 0;
  };
  return async (number: number): Promise<ToldYear | undefined> => {
    for (;;) {
      while (at < rows.length && rows[at]![0]! < number) at++;
      if (at < rows.length) return rows[at]![0] === number ? toldYear(rows[at]!) : undefined;
      if (!(await more())) return undefined;
    }
  };
}

function toldYear([, year, value, lo80, hi80, lo95, hi95]: readonly (number | null)[]): ToldYear {
  const band = lo80 === null ? null : { lo80: lo80!, hi80: hi80!, lo95: lo95!, hi95: hi95! };
  return { year: year!, value: value!, band };
}
