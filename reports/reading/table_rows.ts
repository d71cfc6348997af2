import type { Reader } from './database.ts';

export type TableCell = string | number | boolean | Date | null;
export type TableRow = Readonly<Record<string, TableCell>>;

export interface TableColumn {
  readonly column_name: string;
  readonly data_type: string;
  /** COMMENT ON the column. */
  readonly comment: string | null;
}

/** The rows of one view as they are: not rounded, in the order of their values. */
export interface TableRows {
  readonly view: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** @param views names of this program, never of a file; one that the database does not hold gives no columns and no rows. */
export async function readTableRows(reader: Reader, views: readonly string[]): Promise<TableRows[]> {
  const columns = await reader.rows<TableColumn & { view: string }>(
    `select table_name as view, column_name, data_type, comment from duckdb_columns()
     where schema_name = 'main' and not internal order by table_name, column_index`,
  );
  const tables: TableRows[] = [];
  for (const view of views) {
    const own = columns.filter((column) => column.view === view);
    const rows =
      own.length === 0 ? [] : await reader.rows<TableRow>(`select * from main.${view} order by all`);
    tables.push({ view, columns: own, rows });
  }
  return tables;
}
