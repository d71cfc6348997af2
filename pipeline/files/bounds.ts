import { FormatError } from './format_error.ts';

/** What a table of text may weigh: far above what people and publishers deliver, and far below what stops a machine. */

/** A spreadsheet ends at 16,384 columns; tables of years by places and ages have some hundreds. */
export const MOST_COLUMNS = 4_096;
/** Bytes; a cell of a spreadsheet ends at 32,767 letters. */
export const LONGEST_LINE = 1_000_000;
/** Of a table that is read whole. */
export const MOST_CELLS = 10_000_000;

const [LF, CR] = [10, 13];

/**
 * Looks at the bytes of delimited text before anything is made of them.
 * @throws FormatError when it is a packed file, holds bytes of zero, or has a line that no table has.
 */
export function mustBeLines(bytes: Uint8Array, encoding: string | undefined): void {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    throw new FormatError(
      'it is packed (gzip)',
      undefined,
      'unpack it, and deliver the file that lies within.',
    );
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4)
    throw new FormatError(
      'it is a workbook or another packed file, and no delimited text',
      undefined,
      'declare `format: xlsx` where it is a workbook; unpack it where it is an archive.',
    );
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.includes(LF) ? LF : CR;
  const most = encoding?.startsWith('utf-16') || bytes[0]! >= 0xfe ? 2 * LONGEST_LINE : LONGEST_LINE;
  for (let from = 0, line = 1; from < view.length; line++) {
    const at = view.indexOf(end, from);
    const to = at === -1 ? view.length : at;
    if (to - from > most)
      throw new FormatError(
        `this line has ${to - from} bytes, and no row of a table has more than ${LONGEST_LINE}`,
        line,
        'look for a missing line break, or a file of another kind.',
      );
    from = to + 1;
  }
}

/** @throws FormatError when a table has more columns than can be meant. */
export function mustHaveColumns(columns: number, line: number): void {
  if (columns > MOST_COLUMNS)
    throw new FormatError(
      `the header has ${columns} columns, and at most ${MOST_COLUMNS} are read`,
      line,
      'deliver the columns that are needed, or one row a value.',
    );
}

/** @throws FormatError when a table that is read whole has more cells than fit into memory. */
export function mustFit(cells: number, line: number): void {
  if (cells > MOST_CELLS)
    throw new FormatError(
      `it has more than ${MOST_CELLS} cells up to here`,
      line,
      'split the file, or deliver it as plain text with one row a value, which is read row by row.',
    );
}
