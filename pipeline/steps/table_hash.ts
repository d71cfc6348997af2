import type { DuckDBConnection } from '@duckdb/node-api';
import { select } from '../database/database.ts';

/**
 * What tells a table's content from another's: its columns with their types, and its rows in their order. Two numbers
 * of 64 bits are made of each row and its place; a file that somebody spoils is found by SHA-256 (see store.ts), this
 * only tells whether anything changed.
 */
export async function tableHash(connection: DuckDBConnection, table: string): Promise<string> {
  const described = await select<{ column_name: string; column_type: string }>(
    connection,
    `describe ${table}`,
  );
  const columns = described.map(({ column_name, column_type }) => `${column_name} ${column_type}`).join(', ');
  const [row] = await select<{ n: string; a: string; b: string }>(
    connection,
    `select count(*)::varchar as n, coalesce(bit_xor(hash(place, own)), 0)::varchar as a,
       coalesce(bit_xor(hash(own, place * 31)), 0)::varchar as b
     from (select row_number() over () as place, own from ${table} as own)`,
  );
  return `${row!.n} ${row!.a} ${row!.b} ${columns}`;
}

/** Every table of the stages, with its schema; not what a release shows. */
export async function stageTables(connection: DuckDBConnection): Promise<Set<string>> {
  const rows = await select<{ name: string }>(
    connection,
    `select schema_name || '.' || table_name as name from duckdb_tables()
     where database_name = current_database() and schema_name not in ('main', 'detail')`,
  );
  return new Set(rows.map(({ name }) => name));
}

/** Every view of the stages, with its schema. */
export async function stageViews(connection: DuckDBConnection): Promise<Set<string>> {
  const rows = await select<{ name: string }>(
    connection,
    `select schema_name || '.' || view_name as name from duckdb_views()
     where database_name = current_database() and not internal and schema_name not in ('main', 'detail')`,
  );
  return new Set(rows.map(({ name }) => name));
}
