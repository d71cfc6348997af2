import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DuckDBConnection } from '@duckdb/node-api';
import { select, sqlText } from '../../pipeline/database/database.ts';

/** Portable files that are put to both engines: what looks at forecasts that came back, a plan, and sums of parts. */
export const COMPARED = [
  'balance/supply_part.sql',
  'checks/forecast/few_points_no_interval.sql',
  'checks/forecast/fit_uses_observed_points.sql',
  'checks/forecast/fit_within_definition.sql',
  'checks/plan/tangents_lie_below.sql',
  'commands/plan/coverage.sql',
];

/**
 * Asks the same files of SQL of the same files of Parquet on DuckDB and on Spark, and compares the answers byte by byte
 * after sorting.
 *
 * @param folder empty. @throws Error where an answer differs, or is empty: then nothing was compared.
 */
export async function compareSql(connection: DuckDBConnection, folder: string): Promise<void> {
  mkdirSync(folder);
  await connection.run(readFileSync(fileURLToPath(new URL('made_tables.sql', import.meta.url)), 'utf8'));
  const tables = await select<{ name: string }>(
    connection,
    "select schema_name || '.' || table_name as name from duckdb_tables() order by 1",
  );
  for (const { name } of tables)
    await connection.run(`copy (select * from ${name}) to '${join(folder, name)}.parquet' (format parquet)`);
  const questions = COMPARED.map((path) => ({ path, sql: questionOf(sqlText(path)) }));
  writeFileSync(
    join(folder, 'task.json'),
    JSON.stringify({ tables: tables.map(({ name }) => name), questions }),
  );
  const program = fileURLToPath(new URL('ask_spark.py', import.meta.url));
  const asked = spawnSync('python3', [program, folder], { encoding: 'utf8' });
  if (asked.status !== 0) throw new Error(`Spark ended with ${asked.status}: ${asked.stderr.slice(-4000)}`);
  for (const [i, { path, sql }] of questions.entries()) {
    const ours = await answer(connection, `(${sql})`, join(folder, `ours_${i}.csv`));
    const theirs = await answer(
      connection,
      `read_parquet('${join(folder, `answer_${i}`)}/*.parquet')`,
      join(folder, `theirs_${i}.csv`),
    );
    if (ours.trim().split('\n').length < 2) throw new Error(`${path} has no row: nothing was compared.`);
    if (ours !== theirs) throw new Error(`${path}: DuckDB and Spark differ.`);
    console.log(`${path}: equal on DuckDB and Spark, ${ours.trim().split('\n').length - 1} rows`);
  }
}

/** A file that makes a table asks a question behind its first lines. */
const questionOf = (sql: string) =>
  sql
    .replace(/--.*$/gm, '')
    .replace(/create table \S+ as/, '')
    .replace(/;\s*$/, '')
    .trim();

async function answer(connection: DuckDBConnection, from: string, path: string): Promise<string> {
  await connection.run(`copy (select * from ${from} order by all) to '${path}' (format csv, header)`);
  return readFileSync(path, 'utf8');
}
