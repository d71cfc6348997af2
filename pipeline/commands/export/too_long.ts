import type { DuckDBConnection } from '@duckdb/node-api';
import { select } from '../../database/database.ts';
import { cubeNamed } from '../../exchange/cube.ts';
import type { Problem } from '../../problem.ts';
import type { ExportFormat } from '../../publish/table_format.ts';

/** Rows that a sheet can hold, the heads among them. */
const SHEET_ROWS = 1_048_576;
/** Numbers of one JSON-stat file, which whoever writes or reads it holds as a whole: a million take some 200 MiB. */
const JSON_NUMBERS = 5_000_000;

/** Tables that a format cannot hold, all of them: a person leaves them out once and not one by one. */
export async function tooLong(
  connection: DuckDBConnection,
  format: ExportFormat,
  tables: readonly string[],
): Promise<Problem[]> {
  if (format !== 'excel' && format !== 'jsonstat') return [];
  const problems: Problem[] = [];
  for (const table of tables) {
    const [counted] = await select<{ n: number }>(connection, `select count(*) as n from "${table}"`);
    const told = format === 'excel' ? pastSheet(table, counted!.n) : pastJson(table, counted!.n);
    if (told !== undefined) problems.push({ where: '--table', rule: 'export', ...told });
  }
  return problems;
}

function pastSheet(table: string, rows: number): Pick<Problem, 'what' | 'fix'> | undefined {
  if (rows < SHEET_ROWS) return undefined;
  return {
    what: `"${table}" has ${rows} rows, and a sheet holds ${SHEET_ROWS - 1}.`,
    fix: 'export it as parquet or csv; --table names the tables that become workbooks.',
  };
}

function pastJson(table: string, rows: number): Pick<Problem, 'what' | 'fix'> | undefined {
  const numbers = rows * (cubeNamed(table)?.measures.length ?? 0);
  if (numbers <= JSON_NUMBERS) return undefined;
  return {
    what: `"${table}" has up to ${numbers} numbers, and a JSON-stat file, which is read as a whole, gets ${JSON_NUMBERS}.`,
    fix: 'export it as sdmx-csv, parquet or csv; --table names the tables that become JSON-stat.',
  };
}
