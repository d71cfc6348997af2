import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { FileLayout } from '../files/layout.ts';
import { readPlainFile } from '../files/plain_file.ts';
import { readTable } from '../files/read_table.ts';
import { loadParquet } from './parquet_text.ts';
import { loadPlain } from './plain_text.ts';
import { appendText, createText, keptColumns, type LoadedText } from './text_rows.ts';

/** From so many bytes on, rows are read by the engine; below, reading twice would cost more than it saves. */
const LARGE = 1 << 22;
/**
 * Reads a file into raw.text_<order>. A large file of plain delimited text is read by the engine; papaparse then
 * judges its header and the lines that are not plain. Both ways give the same rows, and a test holds them equal.
 *
 * @param wanted headers that must be there.
 * @param spill folder for a copy without odd lines, which goes at once.
 */
export async function loadText(
  connection: DuckDBConnection,
  file: { readonly path: string; readonly layout: FileLayout; readonly wanted: readonly string[] },
  order: number,
  spill: string,
): Promise<LoadedText> {
  const { path, layout, wanted } = file;
  if (layout.format === 'parquet') return loadParquet(connection, file, order);
  const plain = statSync(path).size < LARGE ? undefined : await loadPlain(connection, file, order, spill);
  if (plain !== undefined) return plain;
  const bytes = readPlainFile(path);
  const table = readTable(bytes, layout, wanted);
  const kept = keptColumns(table.header, wanted);
  await createText(connection, order, kept);
  await appendText(connection, order, { table, kept });
  return {
    header: table.header,
    headerLine: table.headerLine,
    delimiter: table.delimiter ?? '',
    rows: table.records.length,
    firstLine: table.headerLine + 1,
    shifts: [],
    broken: table.broken,
    notes: table.notes.length,
    found: table.found,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    hasEdges: false,
  };
}
