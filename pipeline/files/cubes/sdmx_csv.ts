import { readCsv } from '../csv.ts';
import { FormatError } from '../format_error.ts';
import type { FileLayout } from '../layout.ts';
import type { TextTable } from '../text_table.ts';

/** Edition 1 begins with DATAFLOW, edition 2 with STRUCTURE; the sign behind that word parts the cells. */
const FIRST = /^\uFEFF?"?(DATAFLOW|STRUCTURE)(?:\[[^\]]*\])?"?([,;\t|])/;
/** `GEO: Geopolitical entity`, as where codes and labels were both asked for. */
const LABELLED = /^([A-Za-z0-9_@$.-]+): /;

/**
 * SDMX-CSV of edition 1 or 2: its columns as they are; where code and label share a cell, the code.
 *
 * @see https://github.com/sdmx-twg/sdmx-csv
 * @throws FormatError when its header does not begin as the standard says; DecodeError when it is not UTF-8.
 */
export function readSdmxCsv(bytes: Uint8Array, layout: FileLayout): TextTable {
  const [, first, delimiter] = FIRST.exec(Buffer.from(bytes.subarray(0, 200)).toString('utf8')) ?? [];
  if (first === undefined) throw new FormatError('its header does not begin with DATAFLOW or STRUCTURE', 1);
  const table = readCsv(bytes, {
    encoding: 'utf-8',
    ...layout,
    format: 'csv',
    delimiter: layout.delimiter ?? delimiter,
  });
  const found = [{ says: `SDMX-CSV ${first === 'DATAFLOW' ? 1 : 2}` }, ...table.found];
  const isLabelled = table.header.map((name) => LABELLED.test(name));
  if (!isLabelled.includes(true)) return { ...table, found };
  const codeOf = (text: string) => LABELLED.exec(text)?.[1] ?? text;
  return {
    ...table,
    header: table.header.map(codeOf),
    records: table.records.map(({ line, cells }) => ({
      line,
      cells: cells.map((cell, i) => (isLabelled[i] ? codeOf(cell) : cell)),
    })),
    found: [...found, { says: 'codes with their labels, of which the codes are read' }],
  };
}
