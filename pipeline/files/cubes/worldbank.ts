import { readCsv } from '../csv.ts';
import { FormatError } from '../format_error.ts';
import type { FileLayout } from '../layout.ts';
import type { Note, TextTable } from '../text_table.ts';

const NAMES = ['Country Name', 'Country Code', 'Indicator Name', 'Indicator Code'];
const MOST_PREAMBLE_BYTES = 4096;

/**
 * A table of the World Bank, one column a year below a few lines that tell its edition. One record a cell, empty ones
 * too, under the four names of its rows, TIME_PERIOD and OBS_VALUE.
 *
 * @throws FormatError when no line near the top names countries and indicators; DecodeError when it is not UTF-8.
 */
export function readWorldBank(bytes: Uint8Array, layout: FileLayout): TextTable {
  const top = Buffer.from(bytes.subarray(0, MOST_PREAMBLE_BYTES))
    .toString('utf8')
    .split(/\r\n|\n|\r/);
  const at = top.findIndex((line) => /^\uFEFF?"?Country Name"?,"?Country Code"?,/.test(line));
  if (at === -1) throw new FormatError('no line near its top begins with "Country Name","Country Code"', 1);
  const wide = readCsv(bytes, { ...layout, format: 'csv', delimiter: ',', header_row: at + 1 });
  const kept = NAMES.map((name) => wide.header.indexOf(name));
  const missing = NAMES.filter((_, i) => kept[i] === -1);
  if (missing.length > 0) throw new FormatError(`its header has no ${missing.join(', ')}`, at + 1);
  const periods = wide.header.flatMap((name, i) =>
    NAMES.includes(name) || name === '' ? [] : [{ name, i }],
  );
  const records = wide.records.flatMap(({ line, cells }) =>
    periods.map(({ name, i }) => ({ line, cells: [...kept.map((of) => cells[of]!), name, cells[i]!] })),
  );
  const notes: Note[] = top
    .slice(0, at)
    .flatMap((text, i) => (text.replace(/[",\uFEFF]/g, '').trim() === '' ? [] : [{ line: i + 1, text }]));
  return {
    header: [...NAMES, 'TIME_PERIOD', 'OBS_VALUE'],
    headerLine: at + 1,
    records,
    broken: wide.broken,
    notes: [...notes, ...wide.notes],
    found: [{ says: `${periods.length} columns of years, one record a cell` }],
  };
}
