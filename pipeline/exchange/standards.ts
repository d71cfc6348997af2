import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { select } from '../database/database.ts';
import { publishedName } from '../database/declared.ts';
import { observation } from '../dictionary/inputs.ts';
import { nameOf } from '../dictionary/keys.ts';
import { PUBLISHED } from '../dictionary/tables.ts';
import { filesAt } from '../files_below.ts';
import { tableFile } from '../publish/table_format.ts';
import { sha256Of } from '../sha256.ts';
import { readCodeLists } from './code_list.ts';
import { cubes } from './cube.ts';
import { dataPackage, type TableFile } from './data_package.ts';
import { type Distribution, dcat } from './dcat.ts';
import { type Edition, readEdition, titleOf } from './edition.ts';
import { sdmxStructure } from './sdmx_structure.ts';

/**
 * Writes what a data portal harvests beside the tables of a release: `datapackage.json` in the folder itself, for its
 * paths may not lead upward; `standards/` with the record of DCAT-AP, the structures of SDMX, the version and the
 * licence. No clock: the same release gives the same bytes.
 *
 * @param folder of the release, in which tables/ is whole.
 */
export async function writeStandards(connection: DuckDBConnection, folder: string): Promise<void> {
  const edition = await readEdition(connection);
  const tables = [...PUBLISHED].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const files = tables.map((table): TableFile => {
    const path = `tables/${tableFile(nameOf(table), 'csv.gz')}`;
    return { table, path, ...fingerprint(join(folder, path)) };
  });
  const lists = await readCodeLists(connection, cubes(), edition.languages);
  const [first] = await select<{ year: number | null }>(
    connection,
    `select min(year) as year from ${publishedName(observation)}`,
  );
  const years = first?.year ?? edition.run.target_year;
  const below = join(folder, 'standards');
  mkdirSync(below, { recursive: true });
  writeJson(join(folder, 'datapackage.json'), dataPackage(edition, files));
  writeJson(join(below, 'dcat.jsonld'), dcat(edition, distributions(folder, files), years));
  writeFileSync(join(below, 'sdmx-structure.xml'), sdmxStructure(edition, cubes(), lists));
  writeFileSync(join(below, 'VERSION'), `${edition.run.run_id}\n`);
  writeFileSync(join(below, 'LICENCE'), licenceText(edition));
}

function fingerprint(path: string): { bytes: number; sha256: string } {
  return { bytes: statSync(path).size, sha256: sha256Of(path) };
}

function distributions(folder: string, files: readonly TableFile[]): Distribution[] {
  return files.flatMap(({ table, path, bytes, sha256 }) => {
    return [
      { path, title: nameOf(table), mediaType: 'application/gzip', bytes, sha256 },
      ...parquetFiles(folder, nameOf(table)).map((parquet) => ({
        path: parquet,
        title: nameOf(table),
        mediaType: 'application/vnd.apache.parquet',
        ...fingerprint(join(folder, parquet)),
      })),
    ];
  });
}

/** The file of a table, or those of its regions, relative to the folder of the release. */
function parquetFiles(folder: string, table: string): string[] {
  const path = join(folder, 'tables', tableFile(table, 'parquet'));
  return filesAt(path).map((file) => relative(folder, file).split(sep).join('/'));
}

/** What may be done with the release, and with what it was made of. */
function licenceText(edition: Edition): string {
  const { run, sources } = edition;
  const own =
    run.licence === null
      ? 'The project file names no licence (key publication): ask whoever publishes the release.'
      : `${run.licence}${run.licence_url === null ? '' : ` (${run.licence_url})`}`;
  return [
    `${titleOf(edition)}, ${run.run_id}`,
    own,
    '',
    'Sources keep their own:',
    ...sources.map(
      ({ path, publisher, licence, vintage }) => `- ${path}: ${licence}; ${publisher}; ${vintage}`,
    ),
    '',
  ].join('\n');
}

function writeJson(path: string, value: object): void {
  writeFileSync(path, `${JSON.stringify(value, null, 1)}\n`);
}
