import Papa from 'papaparse';
import { invisibleIn, plainName } from './blanks.ts';
import { mustBeLines, mustFit, mustHaveColumns } from './bounds.ts';
import { decodeFound } from './decode.ts';
import { findDialect, isBlankOrRemark } from './dialect.ts';
import { FormatError } from './format_error.ts';
import type { Found } from './found.ts';
import type { FileLayout } from './layout.ts';
import { tellNotes } from './notes.ts';
import type { BrokenRecord, TextRecord, TextTable } from './text_table.ts';

/**
 * Reads delimited text as declared; what the layout leaves open is found by the header. Empty lines, rows of empty
 * cells and remark lines are passed over; every other line becomes a record, a broken record or a note, so that
 * records + broken + notes = lines of data.
 *
 * @param wanted headers by which delimiter and header row are found.
 * @throws DecodeError when the bytes are not in the declared encoding, FormatError when they are no table of text.
 */
export function readCsv(bytes: Uint8Array, layout: FileLayout, wanted: readonly string[] = []): TextTable {
  mustBeLines(bytes, layout.encoding);
  const decoded = decodeFound(bytes, layout.encoding);
  const zero = decoded.text.indexOf('\0');
  if (zero !== -1)
    throw new FormatError(
      'there is a byte of zero, which no text holds',
      decoded.text.slice(0, zero).split('\n').length,
      'deliver the file again: it was damaged, or is no text.',
    );
  const text = withLineFeeds(decoded.text);
  const dialect = findDialect(text.text, layout, wanted);
  const { header, headerLine, records, broken, names } = parse(text.text, layout, dialect);
  const told = tellNotes({ records, broken, width: header.length });
  return {
    header,
    headerLine,
    records: told.records,
    broken: told.broken,
    notes: told.notes,
    delimiter: dialect.delimiter,
    found: [...decoded.found, ...text.found, ...dialect.found, ...names],
  };
}

interface Parsed {
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly records: TextRecord[];
  readonly broken: BrokenRecord[];
  readonly names: Found[];
}

function parse(
  text: string,
  layout: FileLayout,
  { delimiter, headerRow }: { delimiter: string; headerRow: number },
): Parsed {
  const body = fromLine(text, headerRow);
  const records: TextRecord[] = [];
  const broken: BrokenRecord[] = [];
  const heads: string[][] = [];
  const headRows = layout.header_rows ?? 1;
  let header: readonly string[] = [];
  let cursor = 0;
  let line = headerRow;
  Papa.parse<string[]>(body, {
    delimiter,
    newline: '\n',
    // Remarks are passed over before quotation marks are looked at: an open one in a remark must not swallow rows.
    comments: layout.comment ?? false,
    step: ({ data, errors, meta }) => {
      const passed = body.slice(cursor, meta.cursor);
      const raw = withoutRemarks(passed, layout.comment);
      const at = line + countNewlines(passed) - countNewlines(raw);
      cursor = meta.cursor;
      line += countNewlines(passed);
      const record = raw.replace(/\n$/, '');
      if (isBlankOrRemark(record, layout.comment)) return;
      if (heads.length < headRows) {
        heads.push(data);
        mustHaveColumns(data.length, at);
        if (heads.length === headRows) header = headerOf(heads);
        return;
      }
      if (data.every((cell) => cell.trim() === '')) return;
      const cells = data.slice(header.length).every((cell) => cell === '')
        ? data.slice(0, header.length)
        : data;
      if (errors.length > 0) {
        broken.push({ line: at, text: record, rule: 'quote', reason: 'a quotation mark is not closed' });
      } else if (cells.length !== header.length) {
        const reason = `${cells.length} cells where the header has ${header.length}`;
        broken.push({ line: at, text: record, rule: 'column_count', reason });
      } else {
        mustFit(records.length * header.length, at);
        records.push({ line: at, cells: cells.some(isText) ? cells.map(textOf) : cells });
      }
    },
  });
  return { header, headerLine: headerRow, records, broken, names: invisibleNames(heads.flat()) };
}

/** ="13-2011": a formula that is a text, by which programs keep a spreadsheet from reading a date or a number. */
const TEXT_FORMULA = /^="([^"]*)"$/;
const isText = (cell: string) => cell.startsWith('="') && TEXT_FORMULA.test(cell);
const textOf = (cell: string) => TEXT_FORMULA.exec(cell)?.[1] ?? cell;

/** Names of the columns; of several rows the upper name holds for the empty ones to its right, and joins by " / ". */
export function headerOf(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(0, ...rows.map((row) => withoutTrailingEmpty(row).length));
  const carried = rows.map((row, i) => {
    const isLast = i === rows.length - 1;
    let last = '';
    return Array.from({ length: width }, (_, at) => {
      const own = plainName(row[at] ?? '');
      if (isLast) return own;
      last = own === '' ? last : own;
      return last;
    });
  });
  return Array.from({ length: width }, (_, at) =>
    [...new Set(carried.map((row) => row[at]!).filter((name) => name !== ''))].join(' / '),
  );
}

function invisibleNames(heads: readonly string[]): Found[] {
  return heads.flatMap((name) => {
    const marks = invisibleIn(name);
    return marks.length === 0
      ? []
      : [
          {
            says: `the header "${plainName(name)}" holds ${marks.join(' and ')}, read as a plain blank or none`,
          },
        ];
  });
}

/** LF at the end of every line, whether the file writes CRLF or, as old Macintosh programs do, CR alone. */
function withLineFeeds(text: string): { text: string; found: Found[] } {
  const unix = text.replaceAll('\r\n', '\n');
  if (unix.includes('\n') || !unix.includes('\r')) return { text: unix, found: [] };
  return {
    text: unix.replaceAll('\r', '\n'),
    found: [{ says: 'its lines end with CR alone, which old programs write' }],
  };
}

/** The text from a 1-based line on. */
function fromLine(text: string, line: number): string {
  let start = 0;
  for (let passed = 1; passed < line; passed++) {
    const end = text.indexOf('\n', start);
    if (end === -1) return '';
    start = end + 1;
  }
  return text.slice(start);
}

/** What the parser passed, from the record itself on. */
function withoutRemarks(passed: string, comment: string | undefined): string {
  let start = 0;
  while (comment !== undefined && passed.startsWith(comment, start)) {
    start = passed.indexOf('\n', start) + 1;
    if (start === 0) return '';
  }
  return passed.slice(start);
}

function countNewlines(text: string): number {
  let count = 0;
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) count++;
  return count;
}

/** Some publishers end every line with a delimiter; the empty columns that result have no name. */
function withoutTrailingEmpty(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1]!.trim() === '') end--;
  return cells.slice(0, end);
}
