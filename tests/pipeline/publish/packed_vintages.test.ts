/** The archive of vintages after many releases: packed, as whole as before, and bounded in what a release carries of it. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDatabase, type Database, select } from '../../../pipeline/database/database.ts';
import { createTables } from '../../../pipeline/database/declared.ts';
import { EXIT } from '../../../pipeline/problem.ts';
import { verifyVintages } from '../../../pipeline/vintages/archive.ts';
import {
  addVintage,
  isArchived,
  loadVintages,
  tidyArchive,
  VINTAGE_FILE,
} from '../../../pipeline/vintages/vintages.ts';
import { refusal } from '../tiny/refusal.ts';
import { tree } from '../tiny/tree.ts';

const MANY = 30;
const id = (no: number) =>
  `${2000 + Math.ceil(no / 5)}-06-${String((no % 5) + 1).padStart(2, '0')}-${String(no).padStart(12, '0')}`;

let data: string;
let database: Database;
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'vintages-'));
  database = await createDatabase(':memory:', data);
  await createTables(database.connection);
});
afterEach(() => database.close());

/** A vintage with one forecast and one gap, both of which tell its number. */
async function say(connection: DuckDBConnection, no: number): Promise<void> {
  const run = join(data, 'run');
  mkdirSync(run, { recursive: true });
  await connection.run(
    `copy (select ${no}::integer as vintage_no, '${id(no)}' as vintage_id, '${id(no).slice(0, 10)}' as as_of, kind,
       'employment' as measure, 'R1' as region_code, '_T' as sector_code, '_T' as occupation_code, '_Z' as programme_code,
       'register' as definition, 'trend' as scenario, 2030 as year, ${no}.5::double as mean, 1.0 as lo_80, 2.0 as hi_80, 0.0 as lo_95,
       3.0 as hi_95, 'default' as model, false as is_total, false as is_illustrative
     from (values ('forecast'), ('gap')) as t(kind)) to '${join(run, VINTAGE_FILE)}' (format parquet)`,
  );
  addVintage(data, id(no), run);
}

async function sayMany(): Promise<void> {
  for (let no = 1; no <= MANY; no++) {
    await say(database.connection, no);
    if (no % 7 === 0) await load();
  }
}

async function load(): Promise<{ vintage_no: number; kind: string; mean: number }[]> {
  await database.connection.run('delete from raw.vintage');
  await tidyArchive(data);
  await loadVintages(database.connection, data);
  return select(database.connection, 'select vintage_no, kind, mean from raw.vintage order by all');
}
const files = () => readdirSync(join(data, 'vintages')).filter((name) => name.endsWith('.parquet'));

test('of many vintages every forecast is loaded, and gaps of the newest and of the last of each year', async () => {
  await sayMany();
  const rows = await load();
  const of = (kind: string) => rows.filter((row) => row.kind === kind).map(({ vintage_no }) => vintage_no);
  expect(of('forecast')).toEqual(Array.from({ length: MANY }, (_, at) => at + 1));
  expect(of('gap')).toEqual([5, 10, 15, 20, 25, 26, 27, 28, 29, 30]);
  for (const { vintage_no, mean } of rows) expect(mean).toBe(vintage_no + 0.5);
  expect(files().length).toBeLessThanOrEqual(14);
  expect(verifyVintages(data)).toBe(MANY);
  expect(isArchived(data, id(1))).toBe(true);
});

test('whoever only reads changes nothing: it is packed by who holds the lock', async () => {
  for (let no = 1; no <= 13; no++) await say(database.connection, no);
  const before = tree(join(data, 'vintages'), { times: true });
  await loadVintages(database.connection, data);
  expect(tree(join(data, 'vintages'), { times: true })).toEqual(before);
  await tidyArchive(data);
  expect(files()).toEqual(['0001-0013.parquet']);
});

test('a packed vintage keeps all its rows and the hash it came with; altered, it is told (exit 6)', async () => {
  await sayMany();
  await load();
  const ledger = readFileSync(join(data, 'vintages', 'ledger.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((text) => JSON.parse(text));
  expect(ledger.map(({ vintage_no, vintage_id }) => [vintage_no, vintage_id])).toEqual(
    Array.from({ length: MANY }, (_, at) => [at + 1, id(at + 1)]),
  );
  const [pack] = files();
  expect(pack).toBe('0001-0014.parquet');
  expect(ledger[0]).toMatchObject({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), pack: { file: pack } });
  const path = join(data, 'vintages', pack!);
  const inside = await select(
    database.connection,
    `select vintage_no, count(*) as n from read_parquet('${path}') group by all order by all`,
  );
  expect(inside).toEqual(Array.from({ length: 14 }, (_, at) => ({ vintage_no: at + 1, n: 2 })));
  const bytes = readFileSync(path);
  bytes[40] = bytes[40]! ^ 1;
  writeFileSync(path, bytes);
  const error = await refusal(load);
  expect([error.exitCode, error.problems[0]!.where, error.problems.length]).toEqual([
    EXIT.integrity,
    path,
    1,
  ]);
});

test('killed between the pack and the ledger, or before the old files go, nothing is lost or twice there', async () => {
  for (let no = 1; no <= 13; no++) await say(database.connection, no);
  const folder = join(data, 'vintages');
  const before = readFileSync(join(folder, 'ledger.ndjson'));
  const own = files();
  const saved = join(data, 'saved');
  mkdirSync(saved);
  for (const name of own) copyFileSync(join(folder, name), join(saved, name));
  const rows = await load();
  expect(files()).toEqual(['0001-0013.parquet']);
  // After the pack was written and before the ledger: both lie there, the ledger is the old one.
  for (const name of own) copyFileSync(join(saved, name), join(folder, name));
  const after = readFileSync(join(folder, 'ledger.ndjson'));
  writeFileSync(join(folder, 'ledger.ndjson'), before);
  expect(await load()).toEqual(rows);
  expect(files()).toEqual(['0001-0013.parquet']);
  // After the ledger: the old files are in nobody's way, and go with the next pack.
  for (const name of own) renameSync(join(saved, name), join(folder, name));
  expect(readFileSync(join(folder, 'ledger.ndjson'))).toEqual(after);
  expect(await load()).toEqual(rows);
  for (let no = 14; no <= 26; no++) await say(database.connection, no);
  expect(await load()).toHaveLength(26 + 10);
  expect(files()).toEqual(['0001-0013.parquet', '0014-0026.parquet']);
});

test('an archive whose ledger was written before there were packs is read as it is', async () => {
  await say(database.connection, 1);
  const ledger = join(data, 'vintages', 'ledger.ndjson');
  expect(Object.keys(JSON.parse(readFileSync(ledger, 'utf8')))).toEqual([
    'vintage_no',
    'vintage_id',
    'sha256',
  ]);
  expect(await load()).toHaveLength(2);
  rmSync(join(data, 'run'), { recursive: true });
  expect(existsSync(ledger)).toBe(true);
});
