import Papa from 'papaparse';
import { plainName } from './blanks.ts';
import type { Found } from './found.ts';
import { DELIMITERS, type FileLayout } from './layout.ts';

/** How a delimited text turned out to be laid out: what was declared, else what its header tells. */
export interface Dialect {
  readonly delimiter: string;
  /** 1-based line of the first row of the header. */
  readonly headerRow: number;
  readonly found: readonly Found[];
}

/** A header lies within so many lines from the top: notes above it are few. */
const LOOKED_AT = 40;

const NAMES: Readonly<Record<string, string>> = {
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
  ',': 'commas',
};

/**
 * The delimiter and the line by which all wanted columns stand in the header. Where none shows them all, the one that
 * shows most of them, and of those the one with most columns: the error that follows then tells of what is there.
 *
 * @param text with LF at the end of lines.
 */
export function findDialect(text: string, layout: FileLayout, wanted: readonly string[]): Dialect {
  const told = /^\ufeff?sep=(.)\n/i.exec(text);
  const first = told === null ? 1 : 2;
  const lines = text.split('\n', LOOKED_AT);
  const delimiters =
    layout.delimiter !== undefined ? [layout.delimiter] : told !== null ? [told[1]!] : DELIMITERS;
  const names = wanted.map(plainName);
  const candidates = delimiters.flatMap((delimiter) =>
    rowsToTry(lines, layout, first).map((row) => {
      const cells = rowCells(lines, row, delimiter).map(plainName);
      return { delimiter, row, shows: names.filter((name) => cells.includes(name)).length, cells };
    }),
  );
  const width = ({ cells }: { cells: readonly string[] }) => cells.filter((cell) => cell !== '').length;
  const best = candidates.reduce((one, other) => {
    if (other.shows !== one.shows) return other.shows > one.shows ? other : one;
    return other.row === one.row && width(other) > width(one) ? other : one;
  }, candidates[0] ?? { delimiter: delimiters[0]!, row: first, shows: 0, cells: [] });
  const found: Found[] = [];
  if (layout.delimiter === undefined && best.delimiter !== ',')
    found.push({
      says: `its cells are separated by ${NAMES[best.delimiter] ?? `"${best.delimiter}"`}`,
      declare: `delimiter: ${JSON.stringify(best.delimiter)}`,
    });
  const above = lines.slice(0, best.row - 1).filter((line) => !isBlankOrRemark(line, layout.comment)).length;
  if (layout.header_row === undefined && above > (told === null ? 0 : 1))
    found.push({ says: `its header is line ${best.row}`, declare: `header_row: ${best.row}` });
  return { delimiter: best.delimiter, headerRow: best.row, found };
}

/** Lines in which a header may stand: the one declared (or the first after it that says anything), else the first ones. */
function rowsToTry(lines: readonly string[], layout: FileLayout, first: number): number[] {
  const from = layout.header_row ?? first;
  const spoken = lines.flatMap((line, i) =>
    i + 1 >= from && !isBlankOrRemark(line, layout.comment) ? [i + 1] : [],
  );
  return layout.header_row === undefined ? spoken : spoken.slice(0, 1);
}

/** The cells of one line; a quotation mark left open there ends with the line. */
function rowCells(lines: readonly string[], row: number, delimiter: string): string[] {
  return Papa.parse<string[]>(lines[row - 1]!, { delimiter }).data[0] ?? [];
}

export function isBlankOrRemark(record: string, comment: string | undefined): boolean {
  return record.trim() === '' || (comment !== undefined && record.startsWith(comment));
}
