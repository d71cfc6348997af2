import Papa from 'papaparse';
import { decodeFound } from '../../files/decode.ts';
import { guessHeader, LOOKED_AT } from '../../files/header_guess.ts';
import { DELIMITERS, type FileLayout, type Format } from '../../files/layout.ts';

/** What can be told of a file from its bytes alone, as keys of a source. */
export interface Sniffed {
  readonly format: Format;
  readonly layout: FileLayout;
}

/** Format and, of delimited text, encoding, delimiter and rows of the header. */
export function sniff(bytes: Uint8Array): Sniffed {
  const format = formatOf(bytes);
  if (format !== 'csv' && format !== 'ilostat') return { format, layout: { format } };
  const { text, encoding } = decodeFound(bytes, undefined);
  const told = /^\uFEFF?sep=(.)\r?\n/i.exec(text)?.[1];
  const lines = text.split(/\r\n|\n|\r/, LOOKED_AT);
  const delimiters = told === undefined ? DELIMITERS : [told];
  const tried = delimiters.map((delimiter) => ({ delimiter, ...headOf(lines, delimiter) }));
  const best = tried.reduce((one, other) => (other.score > one.score ? other : one));
  const comment = lines.some((line) => line.startsWith('#')) && best.headerLine > 1 ? '#' : undefined;
  return {
    format,
    layout: {
      format,
      encoding: encoding === 'utf-8' ? undefined : encoding,
      delimiter: best.delimiter === ',' ? undefined : best.delimiter,
      header_row: best.headerLine > 1 && comment === undefined ? best.headerLine : undefined,
      header_rows: best.rows > 1 ? best.rows : undefined,
      comment,
    },
  };
}

function formatOf(bytes: Uint8Array): Format {
  const start = Buffer.from(bytes.subarray(0, 4096));
  const text = start.toString('utf8').replace(/^\uFEFF/, '');
  if (text.startsWith('PK\u0003\u0004') || start.subarray(0, 4).toString('hex') === 'd0cf11e0') return 'xlsx';
  const first = text.split(/\r\n|\n|\r/, 1)[0]!;
  if (/^\s*\{/.test(text))
    return /"(?:dataSets|structures?)"\s*:/.test(Buffer.from(bytes).toString('utf8'))
      ? 'sdmx-json'
      : 'json-stat';
  if (/^[^\t\\]+\\[^\t]+\t/.test(first)) return 'eurostat-tsv';
  if (/^"?Country Name"?,"?Country Code"?,/m.test(text)) return 'worldbank';
  if (/^"?(?:DATAFLOW|STRUCTURE)(?:\[[^\]]*\])?"?[,;\t|]/.test(first)) return 'sdmx-csv';
  if (/^"?ref_area(?:\.label)?"?,/.test(first) && /"?obs_value"?/.test(first)) return 'ilostat';
  return 'csv';
}

/** Where the header would stand under this delimiter, and how much of a table that makes of the first lines. */
function headOf(
  lines: readonly string[],
  delimiter: string,
): { headerLine: number; rows: number; score: number } {
  const from = /^\uFEFF?sep=.$/i.test(lines[0] ?? '') ? 1 : 0;
  const spoken = lines.flatMap((line, i) =>
    i < from || line.trim() === '' || line.startsWith('#') ? [] : [i],
  );
  const cells = spoken.map((i) => Papa.parse<string[]>(lines[i]!, { delimiter }).data[0] ?? []);
  const guess = guessHeader(cells);
  const width = (row: readonly string[]) => row.filter((cell) => cell.trim() !== '').length;
  const head = width(cells[guess.at] ?? []);
  // Rows of one width make a table; a comma within numbers makes rows of many.
  const same = cells
    .slice(guess.at + guess.rows)
    .filter((row) => row.length === cells[guess.at]!.length).length;
  const below = Math.max(1, cells.length - guess.at - guess.rows);
  return {
    headerLine: (spoken[guess.at] ?? 0) + 1,
    rows: guess.rows,
    score: head < 2 ? head / 10 : (same / below) * 100 + Math.min(head, 50),
  };
}
