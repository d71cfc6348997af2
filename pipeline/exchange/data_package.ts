import type { Column } from '../dictionary/column.ts';
import { isEmptiable, nameOf, primaryKey, referencesOf } from '../dictionary/keys.ts';
import { publishedColumns, type Table } from '../dictionary/table.ts';
import { type Edition, titleOf } from './edition.ts';

/** A file of a table, as it lies on the disk: by these a reader knows that it has what was released. */
export interface TableFile {
  readonly table: Table;
  /** From the folder of the descriptor, never above it. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

const PROFILES = 'https://datapackage.org/profiles/2.0';

/**
 * The tables of a release as a Data Package of version 2, which readers of version 1 understand: both `$schema` and
 * `profile` stand everywhere.
 *
 * @param files CSV, plain or packed; a table whose file is not among them is named by no foreign key.
 * @see https://datapackage.org/standard/data-package/
 */
export function dataPackage(edition: Edition, files: readonly TableFile[]): object {
  const { run, sources } = edition;
  const held = new Set(files.map(({ table }) => nameOf(table)));
  return {
    $schema: `${PROFILES}/datapackage.json`,
    profile: 'tabular-data-package',
    name: run.project_id,
    id: run.run_id,
    title: titleOf(edition),
    ...Object.fromEntries(edition.languages.map((code) => [`title_${code}`, titleOf(edition, code)])),
    description: `Tables of the release ${run.run_id}; the dictionary of every column is in its schema.`,
    version: run.run_id,
    created: `${run.as_of}T00:00:00Z`,
    ...(run.licence === null ? {} : { licenses: [licenceOf(edition)] }),
    ...(run.publisher === null
      ? {}
      : { contributors: [{ title: run.publisher, role: 'publisher', roles: ['publisher'] }] }),
    sources: sources.map(({ source_id, publisher, vintage, licence, path }) => ({
      title: `${publisher} (${path})`,
      name: source_id,
      version: vintage,
      licence,
    })),
    resources: files.map((file) => resource(file, held)),
  };
}

function licenceOf({ run }: Edition) {
  return { name: run.licence, ...(run.licence_url === null ? {} : { path: run.licence_url }) };
}

function resource({ table, path, bytes, sha256 }: TableFile, held: ReadonlySet<string>) {
  return {
    $schema: `${PROFILES}/dataresource.json`,
    type: 'table',
    profile: 'tabular-data-resource',
    name: nameOf(table),
    path,
    title: nameOf(table),
    description: table.sentence,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    ...(path.endsWith('.gz') ? { compression: 'gz' } : {}),
    bytes,
    hash: `sha256:${sha256}`,
    schema: schemaOf(table, held),
  };
}

/** @param held tables that the package has. */
function schemaOf(table: Table, held: ReadonlySet<string>) {
  const key = primaryKey(table);
  const references = referencesOf(table).filter((one) => held.has(nameOf(one.table)));
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: publishedColumns(table).map(([name, column]) => ({
      name,
      type: fieldType(column),
      title: name,
      description: column.says,
      ...(column.unit === undefined ? {} : { unit: column.unit }),
      ...(isEmptiable(table, name) ? {} : { constraints: { required: true } }),
    })),
    missingValues: [''],
    ...(key.length === 0 ? {} : { primaryKey: key }),
    ...(references.length === 0
      ? {}
      : {
          foreignKeys: references.map((one) => ({
            fields: one.columns,
            reference: { resource: nameOf(one.table), fields: one.key },
          })),
        }),
  };
}

function fieldType({ sql, unit }: Column): string {
  if (sql === 'VARCHAR') return 'string';
  if (sql === 'BOOLEAN') return 'boolean';
  if (sql === 'DATE') return 'date';
  if (sql === 'INTEGER' && unit === 'year') return 'year';
  return sql === 'INTEGER' || sql === 'BIGINT' ? 'integer' : 'number';
}

/**
 * The same columns for readers of the W3C's model of tables on the web.
 * @see https://www.w3.org/TR/tabular-metadata/
 */
export function csvOnTheWeb(edition: Edition, files: readonly TableFile[]): object {
  const held = new Map(files.map(({ table, path }) => [nameOf(table), path]));
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    'dc:title': titleOf(edition),
    'dc:identifier': edition.run.run_id,
    'dc:modified': edition.run.as_of,
    tables: files.map(({ table, path }) => {
      const key = primaryKey(table);
      const foreign = referencesOf(table).flatMap((one) => {
        const there = held.get(nameOf(one.table));
        return there === undefined
          ? []
          : [
              {
                columnReference: one.columns,
                reference: { resource: there, columnReference: one.key },
              },
            ];
      });
      return {
        url: path,
        'dc:description': table.sentence,
        tableSchema: {
          columns: publishedColumns(table).map(([name, column]) => ({
            name,
            titles: name,
            datatype: datatype(column),
            'dc:description': column.says,
            required: !isEmptiable(table, name),
          })),
          ...(key.length === 0 ? {} : { primaryKey: key }),
          ...(foreign.length === 0 ? {} : { foreignKeys: foreign }),
        },
      };
    }),
  };
}

function datatype(column: Column): string {
  const type = fieldType(column);
  return type === 'year' ? 'gYear' : type === 'number' ? 'double' : type;
}
