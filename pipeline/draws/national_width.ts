import type { DuckDBConnection } from '@duckdb/node-api';
import { FORECAST } from '../database/build.ts';
import { select, sqlText } from '../database/database.ts';

/** The width of the 80 % band of the nation at the target year (national_width.sql), persons; undefined where it has none. */
export async function nationalWidth80(connection: DuckDBConnection): Promise<number | undefined> {
  const [whole] = await select<{ width: number | null }>(connection, sqlText(FORECAST.nationalWidth));
  return whole?.width ?? undefined;
}
