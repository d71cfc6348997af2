import type { DuckDBConnection } from '@duckdb/node-api';
import { LARGE_FILE } from '../../../database/build.ts';
import { appendRows, select, sqlText } from '../../../database/database.ts';
import { slotReader } from '../parts/read_slots.ts';

/** Texts of periods that are read once for all their rows; what a file has beyond them is judged row by row. */
const MOST_TEXTS = 1_000_000;

/** Brings the slot of each row of a file in parts of years into raw.timed_cell. */
export async function timeCells(connection: DuckDBConnection): Promise<void> {
  await connection.run('create table raw.period_slot (period varchar, year varchar, slot integer)');
  const texts = await select<{ period: string; year: string }>(
    connection,
    `select distinct period, year from raw.cell limit ${MOST_TEXTS}`,
  );
  const slotOf = slotReader();
  const rows = texts.map(({ period, year }) => ({
    ...{ period, year },
    slot: slotOf({ period: period.trim(), year: year.trim() }).year,
  }));
  await appendRows(connection, 'raw.period_slot', ['period', 'year', 'slot'], rows);
  await connection.run(sqlText(LARGE_FILE.periodCell));
}
