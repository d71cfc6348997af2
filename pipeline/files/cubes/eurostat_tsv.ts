import { mustBeLines } from '../bounds.ts';
import { decode } from '../decode.ts';
import { FormatError } from '../format_error.ts';
import type { FileLayout } from '../layout.ts';
import type { BrokenRecord, TextRecord, TextTable } from '../text_table.ts';

/** A value, or `:` for none, and the letters behind it. */
const CELL = /^(:|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)?\s*([A-Za-z@]*)$/;

/**
 * A table of Eurostat as its bulk download packs it: the dimensions of a row in one cell with commas between them, a
 * column a period, flags behind the value (`1040 b`, `: c`). One record a cell, under the names of the dimensions,
 * TIME_PERIOD, OBS_VALUE (`:` where there is none) and OBS_FLAG; its line is that of the file.
 *
 * @throws FormatError when the first line is not such a header; DecodeError when the bytes are not text.
 */
export function readEurostatTsv(bytes: Uint8Array, layout: FileLayout): TextTable {
  mustBeLines(bytes, layout.encoding);
  const lines = decode(bytes, layout.encoding ?? 'utf-8')
    .replaceAll('\r\n', '\n')
    .split('\n');
  const [corner = '', ...columns] = (lines[0] ?? '').split('\t').map((cell) => cell.trim());
  const [down = '', across = ''] = corner.split('\\');
  if (across === '' || columns.length === 0)
    throw new FormatError('its first line is no header of Eurostat, such as "freq,unit,geo\\TIME_PERIOD"', 1);
  const dimensions = down.split(',');
  const overColumns = /^time/i.test(across) ? 'TIME_PERIOD' : across;
  const records: TextRecord[] = [];
  const broken: BrokenRecord[] = [];
  for (let at = 1; at < lines.length; at++) {
    const text = lines[at]!;
    if (text.trim() === '') continue;
    const [key = '', ...cells] = text.split('\t');
    const codes = key.split(',').map((code) => code.trim());
    if (codes.length !== dimensions.length || cells.length !== columns.length) {
      const reason = `${codes.length} dimensions and ${cells.length} cells where the header has ${dimensions.length} and ${columns.length}`;
      broken.push({ line: at + 1, text, rule: 'column_count', reason });
      continue;
    }
    cells.forEach((cell, i) => {
      const [, value, flag] = CELL.exec(cell.trim()) ?? [];
      // What is no value is left as it stands, for whoever reads numbers to refuse.
      const held = flag === undefined ? [cell.trim(), ''] : [value ?? '', flag];
      records.push({ line: at + 1, cells: [...codes, columns[i]!, ...held] });
    });
  }
  return {
    header: [...dimensions, overColumns, 'OBS_VALUE', 'OBS_FLAG'],
    headerLine: 1,
    records,
    broken,
    notes: [],
    found: [{ says: `${columns.length} columns of ${overColumns}, one record a cell` }],
  };
}
