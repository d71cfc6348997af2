import type { DuckDBConnection } from '@duckdb/node-api';
import { append, type Column } from '../database/database.ts';
import type { Found } from '../files/found.ts';
import type { BrokenRecord, TextTable } from '../files/text_table.ts';

/**
 * A source's file as rows of text in the database, under raw.text_<order>: line, and for each header that the project
 * declares a column c<its place>. What the project does not declare is stored nowhere: it may be anybody's name.
 */
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

/** A column of raw.text_<order> and its place in the header, from 0. */
export interface KeptColumn {
  readonly name: string;
  readonly at: number;
}

/** The columns that are kept of a header: those that the project declares. */
export function keptColumns(header: readonly string[], wanted: readonly string[]): KeptColumn[] {
  return header.flatMap((title, at) => (wanted.includes(title) ? [{ name: `c${at}`, at }] : []));
}

/** An empty raw.text_<order>, with its lines. */
export async function createText(
  connection: DuckDBConnection,
  order: number,
  kept: readonly KeptColumn[],
): Promise<void> {
  const columns = kept.map(({ name }) => `, ${name} VARCHAR`);
  await connection.run(`create or replace table raw.text_${order} (line INTEGER${columns.join('')})`);
}

/** Adds rows of text, without the blanks at their ends. */
export async function appendText(
  connection: DuckDBConnection,
  order: number,
  { table, kept }: { readonly table: TextTable; readonly kept: readonly KeptColumn[] },
): Promise<void> {
  const columns: Record<string, Column> = { line: table.records.map(({ line }) => line) };
  for (const { name, at } of kept) columns[name] = table.records.map(({ cells }) => cells[at]!.trim());
  await append(connection, `raw.text_${order}`, columns);
}
