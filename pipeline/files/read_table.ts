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
  const reader = READERS[layout.format ?? 'csv'];
  if (reader !== undefined) return reader(bytes, layout, wanted);
  return readCsv(bytes, layout);
}
