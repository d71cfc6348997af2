import type { DuckDBConnection } from '@duckdb/node-api';
import { primaryKey } from '../dictionary/keys.ts';
import { columnsOf, labelColumns, publishedColumns, type Row, type Table } from '../dictionary/table.ts';
import { FILLED, PUBLISHED } from '../dictionary/tables.ts';
import { appendRows, select } from './database.ts';

/** SQL written from the dictionary: tables to fill, views to publish, comments. No other SQL is ever composed. */

const SCHEMAS = [
  'detail',
  'raw',
  'staging',
  'intermediate',
  'forecast',
  'imputation',
  'balance',
  'plan',
  'marts',
  'advice',
];

/** Makes the schemas of a run, and every table that TypeScript fills. */
export async function createTables(connection: DuckDBConnection): Promise<void> {
  await connection.run(SCHEMAS.map((schema) => `create schema ${schema};`).join(' '));
  for (const table of FILLED) {
    // A seed whose lines are asked for keeps them in front; nobody publishes them.
    const line = 'keepsLine' in table && table.keepsLine === true ? ['line INTEGER'] : [];
    await connection.run(createTable(table, `${table.schema}.${table.name}`, line));
  }
}

/** Appends rows to a table that TypeScript fills; they need not all be there at once. */
export async function fill<Of extends Table>(
  connection: DuckDBConnection,
  table: Of,
  rows: Iterable<Row<Of>>,
): Promise<void> {
  await appendRows(connection, `${table.schema}.${table.name}`, Object.keys(table.columns), rows);
}

/**
 * @param name where the table is to stand, with its schema.
 * @param before columns in front of its own.
 */
export function createTable(table: Table, name: string, before: readonly string[] = []): string {
  const columns = columnsOf(table).map(([column, { sql }]) => `${quoted(column)} ${sql}`);
  return `create table ${name} (${[...before, ...columns].join(', ')})`;
}

/** Makes the table of a release that a published table is copied into. */
export function createPublished(table: Table): string {
  const columns = publishedColumns(table).map(([column, { sql }]) => `${quoted(column)} ${sql}`);
  return `create table ${publishedName(table)} (${columns.join(', ')})`;
}

/** Gives each published table its view, with what it and its columns say. */
export async function publishViews(
  connection: DuckDBConnection,
  tables: readonly Table[] = PUBLISHED,
): Promise<void> {
  await judgeColumns(connection, tables);
  // In one transaction: each of hundreds of comments would be flushed to the disk on its own.
  await connection.run('begin transaction');
  for (const table of tables) {
    await connection.run(`create view ${publishedName(table)} as ${publishedRows(table)}`);
    await connection.run(commentsOn('view', table));
  }
  await connection.run('commit');
}

/** The rows of a published table, from the table that holds them, with the names of its codes. */
export function publishedRows(table: Table, database?: string): string {
  const { where, order, labels = [] } = table.published ?? {};
  const from = (name: string) => `${database === undefined ? '' : `${database}.`}${name}`;
  const words = labels.map((label, at) => {
    const named = labelColumns(label).map(([name]) => name);
    return { ...label, alias: `label_${at}`, named };
  });
  const columns = columnsOf(table).flatMap(([column]) => [
    `own.${quoted(column)}`,
    ...words
      .filter(({ of }) => of === column)
      .flatMap(({ alias, named, as, words: prefix }) =>
        named.map((name) => `${alias}.${quoted(name.replace(as, prefix))} as ${quoted(name)}`),
      ),
  ]);
  // Joins do not keep the order of rows; a grain is an order.
  const ordered = words.length > 0 ? table.grain.map((column) => `own.${quoted(column)}`).join(', ') : order;
  return [
    `select ${columns.join(', ')} from ${from(`${table.schema}.${table.name}`)} own`,
    ...words.map(({ alias, from: list, of }) => {
      const { schema, name, grain } = PUBLISHED.find(({ published }) => published?.as === list)!;
      return `left join ${from(`${schema}.${name}`)} ${alias} on ${alias}.${quoted(grain[0]!)} = own.${quoted(of)}`;
    }),
    ...(where === undefined ? [] : [`where ${where}`]),
    ...(ordered === undefined ? [] : [`order by ${ordered}`]),
  ].join(' ');
}

export function publishedName({ published, name }: Table): string {
  return `${published?.tier ?? 'detail'}.${quoted(published?.as ?? name)}`;
}

export function commentsOn(kind: 'view' | 'table', table: Table): string {
  const name = publishedName(table);
  return [
    `comment on ${kind} ${name} is ${literal(`${table.sentence}${keyOf(table)}`)};`,
    ...publishedColumns(table).map(
      ([column, { says }]) => `comment on column ${name}.${quoted(column)} is ${literal(says)};`,
    ),
  ].join('\n');
}

/** Which columns tell a row from every other, said behind what a row is. */
function keyOf(table: Table): string {
  const key = primaryKey(table);
  return key.length === 0 ? '' : ` Key: ${key.join(', ')}.`;
}

/** @throws Error when SQL made a table with other columns or types than the dictionary declares. */
async function judgeColumns(connection: DuckDBConnection, tables: readonly Table[]): Promise<void> {
  const found = new Map<string, string>();
  for (const row of await select<{ name: string; data_type: string }>(
    connection,
    `select schema_name || '.' || table_name || '.' || column_name as name, data_type from duckdb_columns() where not internal`,
  ))
    found.set(row.name, row.data_type);
  const wrong = tables.flatMap((table) =>
    columnsOf(table).flatMap(([column, { sql }]) => {
      const name = `${table.schema}.${table.name}.${column}`;
      const its = found.get(name);
      if (its === sql) return [];
      return [
        `${name} is ${its ?? 'absent'} as the SQL of its stage makes it, and ${sql} in pipeline/dictionary (${publishedName(table)}).`,
      ];
    }),
  );
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as SQL writes it. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
