import { closeSync, mkdirSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { select } from '../database/database.ts';
import { literal } from '../database/declared.ts';
import { readCsv } from '../files/csv.ts';
import type { FileLayout } from '../files/layout.ts';
import { type OddLine, plainLines } from '../files/plain_lines.ts';
import type { TextTable } from '../files/text_table.ts';
import { appendText, type KeptColumn, keptColumns, type LoadedText } from './text_rows.ts';

/** A text that stands in no file, so that an empty cell is an empty text. */
const NOWHERE = '\u0001no value\u0001';
/** Header and first rows lie in so many bytes. */
const HEAD = 1 << 16;

/**
 * Reads a large file of plain delimited text into raw.text_<order> by the engine; papaparse judges its header and the
 * lines that are not plain.
 *
 * @returns undefined where the file is not plain, or is laid out in a way that only the readers of pipeline/files know.
 */
export async function loadPlain(
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
  const kept = keptColumns(head.table.header, wanted);
  const layoutOfRows = { ...lines, ...head, above, kept };
  try {
    if (!(await copyRows(connection, copy ?? path, order, layoutOfRows))) return undefined;
  } finally {
    if (copy !== undefined) rmSync(copy);
  }
  const last = above + lines.regular + lines.odd.length;
  const odd = judgeOdd(path, lines.odd, head.headerText, {
    layout: { ...layout, delimiter: head.delimiter },
    tail: tailOf(lines.odd, last),
  });
  await appendText(connection, order, { table: { ...head.table, ...odd }, kept });
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
  // It holds whole rows, with what the project does not declare: nobody else is to read it while it is there.
  writeFileSync(copy, Buffer.concat([...pieces, bytes.subarray(from)]), { mode: 0o600 });
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
    kept: readonly KeptColumn[];
    cells: number;
    delimiter: string;
  },
): Promise<boolean> {
  const columns = Array.from({ length: file.cells }, (_, i) => `c${i}: 'VARCHAR'`);
  const rows = `read_csv(${literal(path)}, auto_detect = false, header = false, skip = ${file.above}, delim = ${literal(file.delimiter)},
    quote = '"', escape = '"', nullstr = ${literal(NOWHERE)}, new_line = ${file.newline === '\n' ? "'\\n'" : "'\\r\\n'"}, columns = {${columns.join(', ')}})`;
  const kept = file.kept.map(({ name }) => `, ${name}`);
  await connection.run(
    `create or replace table raw.text_${order} as select null::integer as line${kept.join('')} from ${rows}`,
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
