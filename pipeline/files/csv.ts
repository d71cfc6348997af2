import Papa from 'papaparse';
import { decode } from './decode.ts';
import type { FileLayout } from './layout.ts';
import type { BrokenRecord, TextRecord, TextTable } from './text_table.ts';

/**
 * Reads delimited text exactly as declared: no delimiter, header or type is guessed. Empty lines and remark
 * lines are passed over; every other line becomes a record or a broken record, so that
 * records + broken = lines of data.
 *
 * @throws DecodeError when the bytes are not in the declared encoding.
 */
export function readCsv(bytes: Uint8Array, layout: FileLayout): TextTable {
  const { text, firstLine } = fromHeader(
    decode(bytes, layout.encoding ?? 'utf-8').replaceAll('\r\n', '\n'),
    layout,
  );
  const records: TextRecord[] = [];
  const broken: BrokenRecord[] = [];
  let header: readonly string[] | undefined;
  let cursor = 0;
  let line = firstLine;

  Papa.parse<string[]>(text, {
    delimiter: layout.delimiter ?? ',',
    newline: '\n',
    // Remarks are passed over before quotation marks are looked at: an open one in a remark must not swallow rows.
    comments: layout.comment ?? false,
    step: ({ data, errors, meta }) => {
      const passed = text.slice(cursor, meta.cursor);
      const raw = withoutRemarks(passed, layout.comment);
      const at = line + countNewlines(passed) - countNewlines(raw);
      cursor = meta.cursor;
      line += countNewlines(passed);
      const record = raw.replace(/\n$/, '');
      if (isBlankOrRemark(record, layout.comment)) return;
      if (header === undefined) {
        header = withoutTrailingEmpty(data).map((name) => name.trim());
        return;
      }
      const cells = data.slice(header.length).every((cell) => cell === '')
        ? data.slice(0, header.length)
        : data;
      if (errors.length > 0) {
        broken.push({ line: at, text: record, rule: 'quote', reason: 'a quotation mark is not closed' });
      } else if (cells.length !== header.length) {
        const reason = `${cells.length} cells where the header has ${header.length}`;
        broken.push({ line: at, text: record, rule: 'column_count', reason });
      } else {
        records.push({ line: at, cells });
      }
    },
  });
  return { header: header ?? [], headerLine: firstLine, records, broken, notes: [], found: [] };
}

/** The text from its header on: lines above `header_row` and remarks before the header are left out. */
function fromHeader(text: string, layout: FileLayout): { text: string; firstLine: number } {
  let start = 0;
  let line = 1;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    const current = text.slice(start, end === -1 ? text.length : end);
    if (line >= (layout.header_row ?? 1) && !isBlankOrRemark(current, layout.comment)) break;
    start = end === -1 ? text.length : end + 1;
    line++;
  }
  return { text: text.slice(start), firstLine: line };
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

function isBlankOrRemark(record: string, comment: string | undefined): boolean {
  return record.trim() === '' || (comment !== undefined && record.startsWith(comment));
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
