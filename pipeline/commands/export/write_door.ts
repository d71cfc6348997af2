import { statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { rowsByBlocks, select } from '../../database/database.ts';
import { nameOf, publishedTable } from '../../dictionary/keys.ts';
import { readCodeLists } from '../../exchange/code_list.ts';
import { cubeNamed, cubes } from '../../exchange/cube.ts';
import { csvOnTheWeb, dataPackage } from '../../exchange/data_package.ts';
import { readEdition } from '../../exchange/edition.ts';
import { jsonStat } from '../../exchange/json_stat.ts';
import { writeSdmxCsv } from '../../exchange/sdmx_csv.ts';
import { sdmxStructure } from '../../exchange/sdmx_structure.ts';
import { exportTable } from '../../publish/export_table.ts';
import { tableColumns } from '../../publish/table_columns.ts';
import { type ExportFormat, TABLE_FORMATS, type TableFormat, tableFile } from '../../publish/table_format.ts';
import { sha256Of } from '../../sha256.ts';

type Cell = string | number | boolean | Date | null;

/** Makes a workbook of one table, whose rows come by and by; the command hands it in, for spreadsheets are the reports' trade. */
export type MakeWorkbook = (
  sheet: { readonly name: string; readonly columns: readonly string[]; readonly rowCount: number },
  blocks: AsyncIterable<readonly (readonly Cell[])[]>,
) => Promise<Buffer>;

export interface Door {
  readonly connection: DuckDBConnection;
  readonly format: ExportFormat;
  readonly tables: readonly string[];
  readonly folder: string;
  readonly makeWorkbook: MakeWorkbook;
}

/** Files that stand for all tables together, by format. */
const TOGETHER: Partial<Record<ExportFormat, readonly string[]>> = {
  datapackage: ['datapackage.json', 'csv-metadata.json'],
  'sdmx-ml-structure': ['structure.xml'],
};

/** Whether a format knows cubes alone: numbers by dimensions and year. */
export function wantsCubes(format: ExportFormat): boolean {
  return format.startsWith('sdmx') || format === 'jsonstat';
}

/** The files that an export will write. */
export function filesOf(format: ExportFormat, tables: readonly string[]): string[] {
  const own = format === 'sdmx-ml-structure' ? [] : tables.map((table) => tableFile(table, format));
  return [...own, ...(TOGETHER[format] ?? [])];
}

/** Writes tables in a format, into a folder that is there: the files of `filesOf`. */
export async function writeDoor(door: Door): Promise<void> {
  const { connection, format, tables, folder } = door;
  if ((TABLE_FORMATS as readonly string[]).includes(format)) {
    for (const table of tables) await exportTable(connection, table, format as TableFormat, folder);
  } else if (format === 'excel') for (const table of tables) await writeWorkbook(door, table);
  else if (format === 'datapackage') await writePackage(door);
  else await writeCubes(door);
}

async function writeWorkbook({ connection, folder, makeWorkbook }: Door, table: string): Promise<void> {
  const { from, columns } = await tableColumns(connection, table);
  const typed = columns.map(({ name, type }) =>
    type.startsWith('DECIMAL') ? `"${name}"::double as "${name}"` : `"${name}"`,
  );
  const [counted] = await select<{ n: number }>(connection, `select count(*) as n from ${from}`);
  const sheet = { name: table, columns: columns.map(({ name }) => name), rowCount: counted!.n };
  const asked = `select ${typed.join(', ')} from ${from} order by all`;
  writeFileSync(
    join(folder, tableFile(table, 'excel')),
    await makeWorkbook(sheet, rowsByBlocks(connection, asked) as AsyncIterable<Cell[][]>),
  );
}

async function writePackage({ connection, folder, tables }: Door): Promise<void> {
  const edition = await readEdition(connection);
  const files = [];
  for (const table of tables) {
    const path = await exportTable(connection, table, 'csv', folder);
    const sha256 = sha256Of(path);
    files.push({
      table: publishedTable(table)!,
      path: basename(path),
      bytes: statSync(path).size,
      sha256,
    });
  }
  writeJson(join(folder, 'datapackage.json'), dataPackage(edition, files));
  writeJson(join(folder, 'csv-metadata.json'), csvOnTheWeb(edition, files));
}

async function writeCubes({ connection, folder, tables, format }: Door): Promise<void> {
  const edition = await readEdition(connection);
  const lists = await readCodeLists(connection, cubes(), edition.languages);
  if (format === 'sdmx-ml-structure') {
    const chosen = cubes().filter(({ table }) => tables.includes(nameOf(table)));
    writeFileSync(join(folder, 'structure.xml'), sdmxStructure(edition, chosen, lists));
    return;
  }
  for (const table of tables) {
    const path = join(folder, tableFile(table, format));
    const cube = cubeNamed(table)!;
    if (format === 'sdmx-csv') await writeSdmxCsv(connection, edition, cube, path);
    else writeFileSync(path, `${JSON.stringify(await jsonStat(connection, edition, cube, lists))}\n`);
  }
}

function writeJson(path: string, value: object): void {
  writeFileSync(path, `${JSON.stringify(value, null, 1)}\n`);
}
