import type { DuckDBConnection } from '@duckdb/node-api';
import { select } from '../../database/database.ts';
import type { Problem } from '../../problem.ts';
import type { ExportFormat } from '../../publish/table_format.ts';

/** Rows that a sheet can hold, the heads among them. */
const SHEET_ROWS = 1_048_576;

/** Tables that a workbook cannot hold, all of them: a person leaves them out once and not one by one. */
export async function tooLong(
  connection: DuckDBConnection,
  format: ExportFormat,
  tables: readonly string[],
): Promise<Problem[]> {
  if (format !== 'excel') return [];
  const problems: Problem[] = [];
  for (const table of tables) {
    const [counted] = await select<{ n: number }>(connection, `select count(*) as n from "${table}"`);
    if (counted!.n < SHEET_ROWS) continue;
    problems.push({
      where: '--table',
      rule: 'export',
      what: `"${table}" has ${counted!.n} rows, and a sheet holds ${SHEET_ROWS - 1}.`,
      fix: 'export it as parquet or csv; --table names the tables that become workbooks.',
    });
  }
  return problems;
}
