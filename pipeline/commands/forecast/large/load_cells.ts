import { closeSync, openSync, readSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import { select } from '../../../database/database.ts';
import { literal } from '../../../database/declared.ts';
import { plainName } from '../../../files/blanks.ts';
import { FormatError } from '../../../files/format_error.ts';
import { loadPlain } from '../../../inputs/plain_text.ts';
import type { LoadedText } from '../../../inputs/text_rows.ts';
import { lineOf, rowsOf } from '../../../inputs/written.ts';
import { EXIT, UserError } from '../../../problem.ts';
import { placeOf } from '../forecast_csv.ts';
import { unreadable, wantedColumns } from '../series_csv.ts';
import type { SeriesLayout } from '../series_rows.ts';

/** A file as cells of text in the database: the view raw.cell, one row a row of the file, with its line. */
export interface LoadedCells extends Pick<LoadedText, 'header' | 'headerLine' | 'broken' | 'found'> {
  readonly delimiter: string;
  /** Whether the values are numbers by their type, so that no mark of a text is to be found. */
  readonly isTyped: boolean;
}

/** What is read of a file: columns that it must have, and those that say more beside them. */
interface AskedFile {
  readonly path: string;
  readonly wanted: readonly string[];
  readonly beside: readonly string[];
  readonly panel: string;
}

/** Columns of raw.cell. */
type Column = 'series_id' | 'year' | 'period' | 'value' | 'unit' | 'panel';

/**
 * Brings a file into the view raw.cell.
 *
 * @param spill folder for a copy without odd lines, which goes at once.
 * @returns undefined where a text is not plain, or laid out so that it has to be read whole.
 * @throws UserError (exit 3) where it is not what its name says.
 */
export async function loadCells(
  connection: DuckDBConnection,
  path: string,
  options: SeriesLayout & { readonly file: string },
  spill: string,
): Promise<LoadedCells | undefined> {
  const panel = options.panel ?? 'panel';
  const wanted = wantedColumns(options);
  const beside = options.parts === undefined ? ['unit', panel] : ['unit', panel, 'year'];
  const asked = { path, wanted, beside, panel };
  if ((options.fill ?? []).length > 0 && !path.toLowerCase().endsWith('.parquet')) return undefined;
  try {
    return path.toLowerCase().endsWith('.parquet')
      ? await parquetCells(connection, asked)
      : await csvCells(connection, asked, spill);
  } catch (error) {
    const problem = unreadable(error, placeOf(options));
    throw problem === undefined ? error : new UserError(EXIT.rejected, [problem]);
  }
}

/** A large file of plain delimited text, read by the engine; papaparse judges what is not plain. */
async function csvCells(
  connection: DuckDBConnection,
  { path, wanted, beside, panel }: AskedFile,
  spill: string,
): Promise<LoadedCells | undefined> {
  const file = { path, layout: {}, wanted: [...new Set([...wanted, ...beside])] };
  const text = await loadPlain(connection, file, 0, spill);
  if (text === undefined) return undefined;
  const cell = (name: string) => {
    const at = `t.c${text.header.indexOf(name)}`;
    return text.hasEdges ? `trim(${at})` : at;
  };
  if (wanted.every((name) => text.header.includes(name)))
    await cellView(
      connection,
      { ...text, panel, read: file.wanted },
      cell,
      `${lineOf(text)} as n`,
      rowsOf(0, text),
    );
  return { ...text, isTyped: false };
}

/** Columns of a Parquet file as text; it has no lines, and a row is named by its place, from 1. */
async function parquetCells(
  connection: DuckDBConnection,
  { path, wanted, beside, panel }: AskedFile,
): Promise<LoadedCells> {
  mustBeParquet(path);
  const rows = `read_parquet(${literal(path)}, file_row_number = true)`;
  const described = await select<{ column_name: string; column_type: string }>(
    connection,
    `describe select * exclude (file_row_number) from ${rows}`,
  ).catch((error: unknown) => {
    const said = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new FormatError(`it is damaged (${said})`);
  });
  const header = described.map(({ column_name }) => plainName(column_name));
  const cell = (name: string) => {
    const written = described[header.indexOf(name)]!.column_name.replaceAll('"', '""');
    return `coalesce("${written}"::varchar, '')`;
  };
  if (wanted.every((name) => header.includes(name)))
    await cellView(
      connection,
      { header, panel, read: [...wanted, ...beside] },
      cell,
      '(file_row_number + 1)::integer as n',
      rows,
    );
  const type = described[header.indexOf('value')]?.column_type ?? '';
  const isTyped = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL)/.test(type);
  return { header, headerLine: 1, delimiter: '', broken: [], found: [], isTyped };
}

function cellView(
  connection: DuckDBConnection,
  { header, panel, read }: { header: readonly string[]; panel: string; read: readonly string[] },
  cell: (name: string) => string,
  n: string,
  rows: string,
) {
  const names: Record<Column, string> = {
    series_id: 'series_id',
    year: 'year',
    period: 'period',
    value: 'value',
    unit: 'unit',
    panel,
  };
  const columns = Object.entries(names).map(
    ([column, name]) => `${header.includes(name) && read.includes(name) ? cell(name) : "''"} as ${column}`,
  );
  return connection.run(`create view raw.cell as select ${n}, ${columns.join(', ')} from ${rows}`);
}

function mustBeParquet(path: string): void {
  const mark = Buffer.alloc(4);
  const file = openSync(path, 'r');
  readSync(file, mark, 0, 4, 0);
  closeSync(file);
  if (mark.toString('latin1') !== 'PAR1') throw new FormatError('it is no Parquet file');
}
