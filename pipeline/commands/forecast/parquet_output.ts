import { join } from 'node:path';
import { createDatabase } from '../../database/database.ts';
import { literal } from '../../database/declared.ts';
import { partFile } from './part_file.ts';

const COLUMNS = {
  series_id: 'VARCHAR',
  h: 'INTEGER',
  year: 'INTEGER',
  model: 'VARCHAR',
  mean: 'DOUBLE',
  lo_80: 'DOUBLE',
  hi_80: 'DOUBLE',
  lo_95: 'DOUBLE',
  hi_95: 'DOUBLE',
};

/**
 * Turns the rows that a work writes as CSV into Parquet, in their order. The file appears under its name only when it is
 * whole.
 *
 * @param folder empty. @param work writes CSV to the path that it is given.
 */
export async function asParquet<T>(
  output: string,
  folder: string,
  work: (csv: string) => Promise<T>,
): Promise<T> {
  const csv = join(folder, 'forecasts.csv');
  const result = await work(csv);
  const part = partFile(output);
  const database = await createDatabase(join(folder, 'forecasts.duckdb'), join(folder, 'spill'));
  const columns = Object.entries(COLUMNS).map(([name, type]) => `${name}: '${type}'`);
  try {
    await database.connection.run(
      `copy (select * from read_csv(${literal(csv)}, auto_detect = false, header = true, delim = ',', quote = '"',
        escape = '"', new_line = '\\n', columns = {${columns.join(', ')}})) to ${literal(part.path)} (format parquet)`,
    );
  } catch (error) {
    part.drop();
    throw error;
  } finally {
    database.close();
  }
  part.finish();
  return result;
}
