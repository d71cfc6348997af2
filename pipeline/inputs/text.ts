import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { append, type Column, select } from '../database/database.ts';
import { plainName } from '../files/blanks.ts';
import { readCsv } from '../files/csv.ts';
import { FormatError } from '../files/format_error.ts';
import type { FileLayout } from '../files/layout.ts';
import { type OddLine, plainLines } from '../files/plain_lines.ts';
import { readTable } from '../files/read_table.ts';
import type { BrokenRecord, TextTable } from '../files/text_table.ts';

/** A source's file as rows of text in the database, under raw.text_<order>: line and one column a header, c0, c1 … */
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
  readonly found: readonly string[];
  readonly sha256: string;
  /** Whether cells may begin or end with a blank. */
  readonly hasEdges: boolean;
}

/** From so many bytes on, rows are read by the engine; below, reading twice would cost more than it saves. */
const LARGE = 1 << 22;
/** A text that stands in no file, so that an empty cell is an empty text. */
const NOWHERE = '\u0001no value\u0001';
/** Header and first rows lie in so many bytes. */
const HEAD = 1 << 16;

/**
 * Reads a file into raw.text_<order>. A large file of plain delimited text is read by the engine; papaparse then
 * judges its header and the lines that are not plain. Both ways give the same rows, and a test holds them equal.
 *
 * @param wanted headers that must be there.
 * @param spill folder for a copy without odd lines, which goes at once.
 */
export async function loadText(
  connection: DuckDBConnection,
  file: { readonly path: string; readonly layout: FileLayout; readonly wanted: readonly string[] },
  order: number,
  spill: string,
): Promise<LoadedText> {
  const { path, layout, wanted } = file;
  if (layout.format === 'parquet') return loadParquet(connection, path, order);
  const plain = statSync(path).size < LARGE ? undefined : await loadPlain(connection, file, order, spill);
  if (plain !== undefined) return plain;
  const bytes = readFileSync(path);
  const table = readTable(bytes, layout, wanted);
  await createText(connection, order, table.header.length);
  await appendText(connection, order, table);
  return {
    header: table.header,
    headerLine: table.headerLine,
    delimiter: table.delimiter ?? '',
    rows: table.records.length,
    firstLine: table.headerLine + 1,
    shifts: [],
    broken: table.broken,
    notes: table.notes.length,
    found: table.found,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    hasEdges: false,
  };
}

/** Columns of a Parquet file as text, by the engine; a column of nested values is text that no number is read from. */
async function loadParquet(connection: DuckDBConnection, path: string, order: number): Promise<LoadedText> {
  const bytes = readFileSync(path);
  const isParquet = [bytes.subarray(0, 4), bytes.subarray(-4)].every(
    (mark) => mark.toString('latin1') === 'PAR1',
  );
  if (!isParquet) throw new FormatError('it is no Parquet file');
  const rows = `read_parquet(${literal(path)})`;
  const described = await select<{ column_name: string }>(connection, `describe select * from ${rows}`).catch(
    (error: unknown) => {
      throw new FormatError(
        `it is damaged (${error instanceof Error ? error.message.split('\n')[0] : String(error)})`,
      );
    },
  );
  const header = described.map(({ column_name }) => column_name);
  const cells = header.map((name, i) => `coalesce("${name.replaceAll('"', '""')}"::varchar, '') as c${i}`);
  await connection.run(
    `create or replace table raw.text_${order} as select null::integer as line, ${cells.join(', ')} from ${rows}`,
  );
  const [count] = await select<{ rows: number }>(
    connection,
    `select count(*) as rows from raw.text_${order}`,
  );
  return {
    header: header.map(plainName),
    headerLine: 1,
    delimiter: '',
    rows: count!.rows,
    // It has no lines: a row is named by its place, from 1.
    firstLine: 1,
    shifts: [],
    broken: [],
    notes: 0,
    found: [],
    sha256: createHash('sha256').update(bytes).digest('hex'),
    hasEdges: true,
  };
}

const names = (width: number) => Array.from({ length: width }, (_, i) => `c${i}`);
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

async function createText(connection: DuckDBConnection, order: number, width: number): Promise<void> {
  const columns = names(width).map((name) => `${name} VARCHAR`);
  await connection.run(`create or replace table raw.text_${order} (line INTEGER, ${columns.join(', ')})`);
}

async function appendText(connection: DuckDBConnection, order: number, table: TextTable): Promise<void> {
  const columns: Record<string, Column> = { line: table.records.map(({ line }) => line) };
  names(table.header.length).forEach((name, i) => {
    columns[name] = table.records.map(({ cells }) => cells[i]!.trim());
  });
  await append(connection, `raw.text_${order}`, columns);
}

/** @returns undefined where the file is not plain, or is laid out in a way that only the readers of pipeline/files know. */
async function loadPlain(
  connection: DuckDBConnection,
  { path, layout, wanted }: { path: string; layout: FileLayout; wanted: readonly string[] },
  order: number,
  spill: string,
): Promise<LoadedText | undefined> {
  const { format = 'csv', encoding, header_rows = 1, fill = [] } = layout;
  if (
    !['csv', 'ilostat'].includes(format) ||
    (encoding ?? 'utf-8') !== 'utf-8' ||
    header_rows > 1 ||
    fill.length > 0
  )
    return undefined;
  const head = readHead(path, layout, wanted);
  if (head === undefined) return undefined;
  const above = head.table.headerLine;
  const lines = plainLines(path, {
    delimiter: head.delimiter,
    above,
    cells: head.cells,
    comment: layout.comment,
  });
  if (lines === undefined) return undefined;
  const copy = lines.odd.length === 0 ? undefined : copyWithout(path, lines.odd, spill);
  const rows = await copyRows(connection, copy ?? path, order, {
    ...lines,
    ...head,
    above,
    width: head.table.header.length,
  });
  if (copy !== undefined) rmSync(copy);
  if (!rows) return undefined;
  const last = above + lines.regular + lines.odd.length;
  const odd = judgeOdd(path, lines.odd, head.headerText, {
    layout: { ...layout, delimiter: head.delimiter },
    tail: tailOf(lines.odd, last),
  });
  await appendText(connection, order, { ...head.table, ...odd });
  return {
    header: head.table.header,
    headerLine: above,
    delimiter: head.delimiter,
    rows: lines.regular + odd.records.length,
    firstLine: above + 1,
    // Odd lines push those behind them down: each begins a stretch of rows with a greater distance.
    shifts: lines.odd.map(({ line }, i) => ({ row: line - above - 1 - i, by: i + 1 })),
    broken: odd.broken,
    notes: odd.notes.length,
    found: head.table.found,
    sha256: lines.sha256,
    hasEdges: lines.hasEdges,
  };
}

interface Head {
  readonly table: TextTable;
  readonly delimiter: string;
  readonly headerText: string;
  /** Cells of the header as written, with the empty ones at its end. */
  readonly cells: number;
}

function readHead(path: string, layout: FileLayout, wanted: readonly string[]): Head | undefined {
  const buffer = Buffer.allocUnsafe(HEAD);
  const file = openSync(path, 'r');
  const read = readSync(file, buffer, 0, HEAD, 0);
  closeSync(file);
  const whole = buffer.subarray(0, buffer.lastIndexOf(10, read - 1) + 1);
  if (whole.length === 0 || whole[0]! >= 0xfe) return undefined;
  const table = readCsv(whole, { ...layout, encoding: 'utf-8' }, wanted);
  const headerText = whole.toString('utf8').replaceAll('\r\n', '\n').split('\n')[table.headerLine - 1]!;
  const { delimiter } = table;
  if (delimiter === undefined || headerText.includes('"')) return undefined;
  return { table, delimiter, headerText, cells: headerText.split(delimiter).length };
}

/** The file without its odd lines, so that the engine and the count of lines agree on every row. */
function copyWithout(path: string, odd: readonly OddLine[], spill: string): string {
  mkdirSync(spill, { recursive: true });
  const copy = join(spill, `rows_${process.pid}.csv`);
  const bytes = readFileSync(path);
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const one of odd) {
    pieces.push(bytes.subarray(from, one.from));
    from = one.to;
  }
  writeFileSync(copy, Buffer.concat([...pieces, bytes.subarray(from)]));
  return copy;
}

/** @returns whether the engine found as many rows as were counted. */
async function copyRows(
  connection: DuckDBConnection,
  path: string,
  order: number,
  file: {
    regular: number;
    odd: readonly OddLine[];
    newline: string;
    above: number;
    width: number;
    cells: number;
    delimiter: string;
  },
): Promise<boolean> {
  const columns = names(file.cells).map((name) => `${name}: 'VARCHAR'`);
  const rows = `read_csv(${literal(path)}, auto_detect = false, header = false, skip = ${file.above}, delim = ${literal(file.delimiter)},
    quote = '"', escape = '"', nullstr = ${literal(NOWHERE)}, new_line = ${file.newline === '\n' ? "'\\n'" : "'\\r\\n'"}, columns = {${columns.join(', ')}})`;
  const kept = names(file.width);
  await connection.run(
    `create or replace table raw.text_${order} as select null::integer as line, ${kept.join(', ')} from ${rows}`,
  );
  const [count] = await select<{ rows: number }>(
    connection,
    `select count(*) as rows from raw.text_${order}`,
  );
  return count!.rows === file.regular;
}

/** First of the odd lines that end the file, with no row behind them. */
function tailOf(odd: readonly OddLine[], last: number): number {
  let tail = last + 1;
  for (let i = odd.length - 1; i >= 0 && odd[i]!.line === tail - 1; i--) tail--;
  return tail;
}

function judgeOdd(
  path: string,
  odd: readonly OddLine[],
  header: string,
  { layout, tail }: { layout: FileLayout; tail: number },
): Pick<TextTable, 'records' | 'broken' | 'notes'> {
  if (odd.length === 0) return { records: [], broken: [], notes: [] };
  const file = openSync(path, 'r');
  const texts = odd.map(({ from, to }) => {
    const buffer = Buffer.alloc(to - from);
    readSync(file, buffer, 0, to - from, from);
    return buffer.toString('utf8').replace(/\r?\n$/, '');
  });
  closeSync(file);
  const table = readCsv(Buffer.from([header, ...texts].join('\n')), {
    ...layout,
    header_row: 1,
    encoding: 'utf-8',
  });
  const placed = <T extends { line: number }>(rows: readonly T[]) =>
    rows.map((row) => ({ ...row, line: odd[row.line - 2]!.line }));
  // What stands between rows is no note, whatever it says.
  const notes = placed(table.notes);
  const between = notes.filter(({ line }) => line < tail);
  const broken = between.map(({ line, text }) => ({
    line,
    text,
    rule: 'column_count' as const,
    reason: `1 cells where the header has ${table.header.length}`,
  }));
  return {
    records: placed(table.records),
    broken: [...placed(table.broken), ...broken],
    notes: notes.filter(({ line }) => line >= tail),
  };
}
