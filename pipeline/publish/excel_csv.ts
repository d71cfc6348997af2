import { readFileSync, writeFileSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import { tableColumns } from './table_columns.ts';

/**
 * A view as a CSV file that a French spreadsheet opens by a double click: UTF-8 with its mark, semicolons, CRLF and a
 * decimal comma. Text that a spreadsheet would take for a formula gets an apostrophe in front, which changes it: the
 * other formats keep every character. Numbers are never touched: −5 stays a number.
 */
export async function exportExcelCsv(connection: DuckDBConnection, view: string, path: string) {
  const { from, columns } = await tableColumns(connection, view);
  const cells = columns.map(({ name, type }) => excelCell(`"${name}"`, type));
  await connection.run(
    `copy (select ${cells.join(', ')} from (select * from ${from} order by all))
     to '${path.replaceAll("'", "''")}' (format csv, header, delimiter ';')`,
  );
  writeFileSync(path, `\ufeff${withCarriageReturns(readFileSync(path, 'utf8'))}`);
}

/**
 * First characters that make a cell a formula in one spreadsheet or another, after any blanks: = + - @ and their
 * full-width forms; tab, carriage return and line feed start one by themselves.
 */
const FORMULA = '^[\\s\\p{Z}\\p{Cf}]*[=+\\-@＝＋－＠]|^[\\t\\r\\n]';

const UNTOUCHED = /^(BOOLEAN|DATE|U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?)$/;

/** One column in SQL, under its own name. */
export function excelCell(column: string, type: string): string {
  if (UNTOUCHED.test(type)) return column;
  const text = `${column}::varchar`;
  if (/^(DOUBLE|FLOAT|DECIMAL)/.test(type)) return `replace(${text}, '.', ',') as ${column}`;
  return `case when regexp_matches(${text}, '${FORMULA}') then '''' || ${text} else ${text} end as ${column}`;
}

/** Ends rows with CRLF; a line break inside a quoted cell stays the LF that spreadsheets break a line on. */
function withCarriageReturns(csv: string): string {
  return csv
    .split('"')
    .map((part, at) => (at % 2 === 0 ? part.replaceAll('\n', '\r\n') : part))
    .join('"');
}
