/** What a data portal harvests of a release is true of its files: hashes, columns, keys, references, addresses. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openReadOnly, select } from '../../../pipeline/database/database.ts';
import { publishedName } from '../../../pipeline/database/declared.ts';
import { isEmptiable, nameOf, primaryKey, referencesOf } from '../../../pipeline/dictionary/keys.ts';
import { PUBLISHED } from '../../../pipeline/dictionary/tables.ts';
import { dcat } from '../../../pipeline/exchange/dcat.ts';
import { readEdition } from '../../../pipeline/exchange/edition.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { type Released, released } from '../tiny/released.ts';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: { readonly required: boolean };
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly type: string;
  readonly profile: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: {
    readonly fields: Field[];
    readonly primaryKey?: string[];
    readonly foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  };
}

let project: Released;
let database: Database;
let resources: Resource[];
let descriptor: Record<string, unknown>;

beforeAll(async () => {
  project = await released(flowFiles());
  database = await openReadOnly(project.database);
  descriptor = json('datapackage.json');
  resources = descriptor.resources as Resource[];
});
afterAll(() => database?.close());

const read = (path: string) => readFileSync(join(project.release, path));
const json = (path: string) => JSON.parse(read(path).toString()) as Record<string, unknown>;
const wrong = (sql: string) => select<{ n: number }>(database.connection, sql).then(([row]) => row!.n);

describe('datapackage.json', () => {
  test('is of version 2, and says what version 1 asks for too', () => {
    expect(descriptor.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
    expect(descriptor.profile).toBe('tabular-data-package');
    expect(descriptor.name).toMatch(/^[a-z0-9._-]+$/);
    for (const { name, type, profile, path } of resources) {
      expect(name).toMatch(/^[a-z0-9._-]+$/);
      expect([type, profile]).toEqual(['table', 'tabular-data-resource']);
      expect(path).not.toMatch(/^\/|\.\./);
    }
    expect(resources.map(({ name }) => name).sort()).toEqual(PUBLISHED.map(nameOf).sort());
    expect(descriptor.sources).toHaveLength(2);
  });

  test('tells the bytes and the SHA-256 of each file, as the manifest does', () => {
    const manifest = json('manifest.json').files as { path: string; sha256: string }[];
    for (const { path, bytes, hash } of resources) {
      expect([path, statSync(join(project.release, path)).size]).toEqual([path, bytes]);
      const own = createHash('sha256').update(read(path)).digest('hex');
      expect(hash).toBe(`sha256:${own}`);
      expect(manifest.find((file) => file.path === path)?.sha256).toBe(own);
    }
    for (const path of ['datapackage.json', 'standards/dcat.jsonld', 'standards/sdmx-structure.xml'])
      expect(manifest.map((file) => file.path)).toContain(path);
  });

  test('names the columns of each file in their order', () => {
    for (const { path, schema } of resources) {
      const [header] = gunzipSync(read(path)).toString().split('\n');
      expect([path, schema.fields.map(({ name }) => name).join(',')]).toEqual([path, header]);
    }
  });

  test('its keys are unique and join, and what it requires is never empty', async () => {
    for (const table of PUBLISHED) {
      const from = publishedName(table);
      const key = primaryKey(table);
      const said = resources.find(({ name }) => name === nameOf(table))!.schema;
      expect(said.primaryKey ?? []).toEqual(key);
      if (key.length > 0)
        expect([
          nameOf(table),
          await wrong(`select count(*) - count(distinct (${key.join(', ')})) as n from ${from}`),
        ]).toEqual([nameOf(table), 0]);
      for (const one of referencesOf(table)) {
        const [column, there] = [one.columns[0]!, one.key[0]!];
        const strays = `select count(*) as n from ${from} where "${column}" is not null and "${column}" not in (select "${there}" from ${publishedName(one.table)})`;
        expect([nameOf(table), column, await wrong(strays)]).toEqual([nameOf(table), column, 0]);
      }
      for (const column of Object.keys(table.columns).filter((name) => !isEmptiable(table, name)))
        expect([
          nameOf(table),
          column,
          await wrong(`select count(*) filter ("${column}" is null) as n from ${from}`),
        ]).toEqual([nameOf(table), column, 0]);
    }
  });

  test('no list of foreign keys is empty, and each leads to a resource and to its key', () => {
    const lists = resources.flatMap(({ schema }) =>
      schema.foreignKeys === undefined ? [] : [schema.foreignKeys],
    );
    expect(lists.length).toBeGreaterThan(20);
    for (const list of lists) {
      expect(list.length).toBeGreaterThan(0);
      for (const { fields, reference } of list) {
        expect(fields).toHaveLength(reference.fields.length);
        const there = resources.find(({ name }) => name === reference.resource)!;
        expect(there.schema.primaryKey).toEqual(reference.fields);
      }
    }
  });
});

test('the record of DCAT-AP has what is mandatory, and its addresses lead to files with these hashes', () => {
  const record = json('standards/dcat.jsonld');
  expect(record['@type']).toBe('dcat:Dataset');
  for (const property of ['dct:title', 'dct:description', 'dct:identifier', 'dcat:distribution'])
    expect(record[property]).toBeDefined();
  const files = record['dcat:distribution'] as Record<string, Record<string, never>>[];
  expect(files).toHaveLength(2 * PUBLISHED.length);
  for (const file of files) {
    const path = join('standards', file['dcat:downloadURL']!['@id'] as unknown as string);
    const { 'spdx:checksumValue': sum } = file['spdx:checksum'] as unknown as Record<
      string,
      { '@value': string }
    >;
    expect(sum!['@value']).toBe(createHash('sha256').update(read(path)).digest('hex'));
  }
});

test.each([null, 'https://data.example/editions/2026'])(
  'an address is that of its file, whatever the code of its region: below %s',
  async (homepage) => {
    const edition = await readEdition(database.connection);
    const path = "tables/balance.parquet/region_code=A%2Fb%20=ö#?'/data_0.parquet";
    const file = { path, title: 'balance', mediaType: 'text/plain', bytes: 1, sha256: '0' };
    const record = dcat({ ...edition, run: { ...edition.run, homepage } }, [file], 2015);
    const [, link] = /"dcat:downloadURL":\{"@id":"([^"]+)"/.exec(JSON.stringify(record))!;
    const below = homepage === null ? 'https://portal.example/standards/dcat.jsonld' : homepage;
    const { pathname, search, hash } = new URL(link!, below);
    expect([decodeURIComponent(pathname), search, hash]).toEqual([
      homepage === null ? `/${path}` : `/editions/2026/${path}`,
      '',
      '',
    ]);
  },
);

test('every reference of the SDMX structures leads to an item of the message, and every id is one', () => {
  const xml = read('standards/sdmx-structure.xml').toString();
  const ids = (element: string) =>
    new Set([...xml.matchAll(new RegExp(`<str:${element} id="([^"]+)"`, 'g'))].map(([, id]) => id));
  const held: Record<string, Set<string | undefined>> = {
    Codelist: ids('Codelist'),
    Concept: ids('Concept'),
    DataStructure: ids('DataStructure'),
  };
  const references = [...xml.matchAll(/<Ref id="([^"]+)"[^>]* class="([A-Za-z]+)"\/>/g)];
  expect(references.length).toBeGreaterThan(100);
  expect(references.filter(([, id, kind]) => !held[kind!]!.has(id)).map(([whole]) => whole)).toEqual([]);
  for (const [, id] of xml.matchAll(/<str:(?:Code|Codelist|Concept|Dimension|Attribute) id="([^"]*)"/g))
    expect(id).toMatch(/^[A-Za-z0-9_@$-]+$/);
  expect(xml).toContain('<com:Name xml:lang="fr">Nord</com:Name>');
});

test('the same release gives the same bytes', async () => {
  const { writeStandards } = await import('../../../pipeline/exchange/standards.ts');
  const { cpSync } = await import('node:fs');
  const folder = mkdtempSync(join(tmpdir(), 'standards-'));
  cpSync(join(project.release, 'tables'), join(folder, 'tables'), { recursive: true });
  await writeStandards(database.connection, folder);
  for (const path of [
    'datapackage.json',
    'standards/dcat.jsonld',
    'standards/sdmx-structure.xml',
    'standards/LICENCE',
  ])
    expect(readFileSync(join(folder, path)).equals(read(path))).toBe(true);
});
