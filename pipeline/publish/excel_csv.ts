import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
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
  const plain = `${path}.plain`;
  await connection.run(
    `copy (select ${cells.join(', ')} from (select * from ${from} order by all))
     to '${plain.replaceAll("'", "''")}' (format csv, header, delimiter ';')`,
  );
  // By pieces: no file fits into memory for sure.
  await pipeline(createReadStream(plain), asSpreadsheetsEndRows, createWriteStream(path));
  rmSync(plain);
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

/**
 * Begins with the mark of UTF-8 and ends rows with CRLF; a line break inside a quoted cell stays the LF that spreadsheets
 * break a line on. No byte of a longer character is a quote or a line feed.
 */
async function* asSpreadsheetsEndRows(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield Buffer.from('\ufeff');
  let isQuoted = false;
  for await (const piece of pieces) {
    const ended: Buffer[] = [];
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      if (piece[at] === QUOTE) isQuoted = !isQuoted;
      else if (piece[at] === LINE_FEED && !isQuoted) {
        ended.push(piece.subarray(from, at), CRLF);
        from = at + 1;
      }
    }
    yield Buffer.concat([...ended, piece.subarray(from)]);
  }
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CRLF = Buffer.from('\r\n');
