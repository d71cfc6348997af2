import type { DuckDBConnection } from '@duckdb/node-api';
import { append, type Column } from '../database/database.ts';
import type { Found } from '../files/found.ts';
import type { BrokenRecord, TextTable } from '../files/text_table.ts';

/** A source's file as rows of text in the database, under raw.text_<order>: line and one column a header, c0, c1 … */
export interface LoadedText {
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly delimiter: string;
  readonly rows: number;
  /**
   * Where lines are not written beside the rows (a null line): the line of the first row, and for each row behind an odd
   * line by how many lines more it stands lower.
   */
  readonly firstLine: number;
  readonly shifts: readonly { readonly row: number; readonly by: number }[];
  readonly broken: readonly BrokenRecord[];
  readonly notes: number;
  readonly found: readonly Found[];
  readonly sha256: string;
  /** Whether cells may begin or end with a blank. */
  readonly hasEdges: boolean;
}

/** Names of the columns of raw.text_<order>, in the order of the header. */
export const names = (width: number) => Array.from({ length: width }, (_, i) => `c${i}`);

/** An empty raw.text_<order>, with its lines. */
export async function createText(connection: DuckDBConnection, order: number, width: number): Promise<void> {
  const columns = names(width).map((name) => `${name} VARCHAR`);
  await connection.run(`create or replace table raw.text_${order} (line INTEGER, ${columns.join(', ')})`);
}

/** Adds rows of text, without the blanks at their ends. */
export async function appendText(
  connection: DuckDBConnection,
  order: number,
  table: TextTable,
): Promise<void> {
  const columns: Record<string, Column> = { line: table.records.map(({ line }) => line) };
  names(table.header.length).forEach((name, i) => {
    columns[name] = table.records.map(({ cells }) => cells[i]!.trim());
  });
  await append(connection, `raw.text_${order}`, columns);
}
