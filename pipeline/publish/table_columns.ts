import type { DuckDBConnection } from '@duckdb/node-api';
import { select } from '../database/database.ts';

/** Where a table of the open database stands, and its columns with their types, in order. */
export interface TableColumns {
  /** With its schema, as SQL names it. */
  readonly from: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** The columns as Parquet has them, in SQL: it holds no DECIMAL, which data frames read as objects; such a number is a DOUBLE there. */
export function parquetColumns(columns: TableColumns['columns']): string {
  return columns
    .map(({ name, type }) => (type.startsWith('DECIMAL') ? `"${name}"::double as "${name}"` : `"${name}"`))
    .join(', ');
}

/** @param table a name of the database itself, without its schema. */
export async function tableColumns(connection: DuckDBConnection, table: string): Promise<TableColumns> {
  const rows = await select<{ schema_name: string; name: string; type: string }>(
    connection,
    `select schema_name, column_name as name, data_type as type from duckdb_columns()
     where not internal and table_name = $1 order by column_index`,
    [table],
  );
  return {
    from: `${rows[0]!.schema_name}."${table}"`,
    columns: rows.map(({ name, type }) => ({ name, type })),
  };
}
