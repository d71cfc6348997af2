import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import { select } from '../database/database.ts';
import { literal } from '../database/declared.ts';
import { plainName } from '../files/blanks.ts';
import { FormatError } from '../files/format_error.ts';
import { keptColumns, type LoadedText } from './text_rows.ts';

/** Columns of a Parquet file as text, by the engine; a column of nested values is text that no number is read from. */
export async function loadParquet(
  connection: DuckDBConnection,
  { path, wanted }: { readonly path: string; readonly wanted: readonly string[] },
  order: number,
): Promise<LoadedText> {
  const bytes = readFileSync(path);
  const isParquet = [bytes.subarray(0, 4), bytes.subarray(-4)].every(
    (mark) => mark.toString('latin1') === 'PAR1',
  );
  if (!isParquet) throw new FormatError('it is no Parquet file');
  const rows = `read_parquet(${literal(path)})`;
  const described = await select<{ column_name: string }>(connection, `describe select * from ${rows}`).catch(
    (error: unknown) => {
      throw new FormatError(
        `it is damaged (${error instanceof Error ? error.message.split('\n')[0] : String(error)})`,
      );
    },
  );
  const header = described.map(({ column_name }) => column_name);
  const cells = keptColumns(header.map(plainName), wanted).map(
    ({ name, at }) => `, coalesce("${header[at]!.replaceAll('"', '""')}"::varchar, '') as ${name}`,
  );
  await connection.run(
    `create or replace table raw.text_${order} as select null::integer as line${cells.join('')} from ${rows}`,
  );
  const [count] = await select<{ rows: number }>(
    connection,
    `select count(*) as rows from raw.text_${order}`,
  );
  return {
    header: header.map(plainName),
    headerLine: 1,
    delimiter: '',
    rows: count!.rows,
    // It has no lines: a row is named by its place, from 1.
    firstLine: 1,
    shifts: [],
    broken: [],
    notes: 0,
    found: [],
    sha256: createHash('sha256').update(bytes).digest('hex'),
    hasEdges: true,
  };
}
