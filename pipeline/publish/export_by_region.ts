import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { select } from '../database/database.ts';
import { literal } from '../database/declared.ts';
import { isEmptiable, nameOf } from '../dictionary/keys.ts';
import type { Table } from '../dictionary/table.ts';
import { parquetColumns, tableColumns } from './table_columns.ts';
import { tableFile } from './table_format.ts';

/** Whether the rows of a table grow with the places: the region and the specialty tell them apart, and they are no seed. */
export function isOfPlaces(table: Table): boolean {
  const { grain, nature } = table;
  const isPlaced = grain.includes('region_code') && grain.includes('occupation_code');
  return nature !== 'seed' && isPlaced && !isEmptiable(table, 'region_code');
}

/** Engines read these words in a path as no code at all; written with a letter as its number they are codes. */
const NO_CODE = /^(null|__hive_default_partition__)$/i;

function folderOf(code: string): string {
  const name = encodeURIComponent(code);
  return `region_code=${NO_CODE.test(code) ? name.replace(/^./, numbered) : name}`;
}

const numbered = (letter: string) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;

/**
 * Writes a table as a Parquet file a region, `<table>.parquet/region_code=<code>/data_0.parquet`, as engines partition
 * what they write: the code stands in the path and not in the file. A region at a time is sorted, so that no more is held,
 * and each has the same bytes however many threads there are.
 */
export async function exportByRegion(
  connection: DuckDBConnection,
  table: Table,
  folder: string,
): Promise<void> {
  const name = nameOf(table);
  const { from, columns } = await tableColumns(connection, name);
  const asked = parquetColumns(columns.filter((column) => column.name !== 'region_code'));
  const regions = await select<{ region_code: string }>(
    connection,
    `select distinct region_code from ${from} order by region_code`,
  );
  for (const { region_code } of regions) {
    const within = join(folder, tableFile(name, 'parquet'), folderOf(region_code));
    mkdirSync(within, { recursive: true });
    await connection.run(
      `copy (select ${asked} from (select * from ${from} where region_code = ${literal(region_code)} order by all))
       to ${literal(join(within, 'data_0.parquet'))} (format parquet, compression zstd)`,
    );
  }
}
