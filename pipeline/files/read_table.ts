import { plainName } from './blanks.ts';
import { readCsv } from './csv.ts';
import { READERS } from './formats.ts';
import type { FileLayout } from './layout.ts';
import type { TextTable } from './text_table.ts';

/**
 * The one door: any file that can be read becomes rows of text, as its layout declares it.
 *
 * @param wanted headers that must be there: what the layout leaves open is found by them.
 * @throws DecodeError when the bytes are not in the declared encoding, FormatError when it is not of the declared format.
 */
export function readTable(bytes: Uint8Array, layout: FileLayout, wanted: readonly string[]): TextTable {
  const reader = READERS[layout.format ?? 'csv'] ?? readCsv;
  return filled(reader(bytes, layout, wanted), layout.fill ?? []);
}

/** Cells that are empty because they were merged with the one above say what that one says. */
function filled(table: TextTable, columns: readonly string[]): TextTable {
  if (columns.length === 0) return table;
  const at = columns.map((name) => table.header.indexOf(plainName(name))).filter((place) => place >= 0);
  const last = new Map<number, string>();
  const records = table.records.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell, place) => {
      if (!at.includes(place)) return cell;
      if (cell.trim() !== '') last.set(place, cell);
      return last.get(place) ?? cell;
    }),
  }));
  return { ...table, records };
}
