/**
 * A data folder of the first edition (November 2026): its releases are listed, verified, asked and gone back to, what they
 * said of the future stays, and what cannot be done with them is said in words. The vintage is one that the first edition
 * wrote of this very project; the release around it is made by hand in its shape: one schema, no list of inputs, no
 * pointer file.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, expect, test } from 'vitest';
import { addDiff } from '../../../pipeline/commands/diff.ts';
import { addGc } from '../../../pipeline/commands/gc.ts';
import { query } from '../../../pipeline/commands/query/query.ts';
import { addReleases } from '../../../pipeline/commands/releases.ts';
import { addReport } from '../../../pipeline/commands/report.ts';
import { addRollback } from '../../../pipeline/commands/rollback.ts';
import { addVerify } from '../../../pipeline/commands/verify.ts';
import { EXIT } from '../../../pipeline/problem.ts';
import { pointedAt, releasesFolder } from '../../../pipeline/releases/current.ts';
import { DATABASE_FILE, MANIFEST_FILE } from '../../../pipeline/releases/manifest.ts';
import { run } from '../../../pipeline/run.ts';
import { sha256Of } from '../../../pipeline/sha256.ts';
import { VINTAGE_FILE } from '../../../pipeline/vintages/vintages.ts';
import { commandHere } from '../tiny/command_here.ts';
import { stockFiles } from '../tiny/stock_files.ts';
import { type WrittenProject, writeProject } from '../tiny/write_project.ts';

const OLD = '2021-03-01-dda7976e7cb2';
const SAID = fileURLToPath(new URL('first_edition/vintage.parquet', import.meta.url));

let project: WrittenProject;
let data: string;
let now: string;
const load = () => ({ ...project.load(), dataFolder: data });
const ask = async (sql: string) => JSON.parse(await query(load(), sql, 'json')) as Record<string, unknown>[];
let said: Record<string, unknown>[];

beforeAll(async () => {
  project = writeProject(stockFiles());
  data = mkdtempSync(join(tmpdir(), 'first-edition-'));
  await oldRelease();
  mkdirSync(join(data, 'vintages'));
  copyFileSync(SAID, join(data, 'vintages', `0001-${OLD}.parquet`));
  writeFileSync(
    join(data, 'vintages', 'ledger.ndjson'),
    `${JSON.stringify({ vintage_no: 1, vintage_id: OLD, sha256: sha256Of(SAID) })}\n`,
  );
  symlinkSync(join('releases', OLD), join(data, 'current'));
  said = await ask(
    'select count(*)::int as n, sum(mean) as mean from observation, (select 0 as mean) group by all',
  );
  now = (await run(load(), { tell: () => undefined, asOf: '2021-04-01' })).release;
});

async function oldRelease(): Promise<void> {
  const folder = join(releasesFolder(data), OLD);
  mkdirSync(join(folder, 'report', 'fr'), { recursive: true });
  writeFileSync(join(folder, 'report', 'fr', 'index.html'), '<!DOCTYPE html><title>2021</title>');
  copyFileSync(SAID, join(folder, VINTAGE_FILE));
  const instance = await DuckDBInstance.create(join(folder, DATABASE_FILE));
  const connection = await instance.connect();
  await connection.run(`
    create schema marts;
    create table marts.fct_run as select '${OLD}' as run_id, 'tiny' as project_id, '2021-03-01' as as_of, 'abc' as code_sha256;
    create view main.run as from marts.fct_run;
    create table marts.fct_observation as select 'demand' as measure, 'R1' as region_code, 2015 + n::int as year, 100.0 + n as value from range(6) t(n);
    create view main.observation as from marts.fct_observation;
    create table marts.fct_source as select 'stocks' as source_id, 'inputs/stocks.csv' as path, repeat('a', 64) as sha256, 40 as records;
    create view main.source as from marts.fct_source;
    create view main.answer as select 'trend' as scenario, 'R1' as region_code, '_T' as sector_code, 12.0 as gap_cum_persons;
    checkpoint`);
  connection.closeSync();
  instance.closeSync();
  const files = [DATABASE_FILE, VINTAGE_FILE, 'report/fr/index.html'].map((path) => ({
    path,
    bytes: statSync(join(folder, path)).size,
    sha256: sha256Of(join(folder, path)),
  }));
  const manifest = { run_id: OLD, run_key: OLD.slice(-12).padEnd(64, '0'), as_of: '2021-03-01', files };
  writeFileSync(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, null, 1)}\n`);
}

test('was asked before the new edition ran', () => {
  expect(said).toMatchObject([{ n: 6 }]);
});

test('its releases are listed beside new ones, and every one is whole', async () => {
  const { code, stdout } = await commandHere(addReleases, 'releases', '--data', data, '--json');
  expect(code).toBe(EXIT.done);
  expect(JSON.parse(stdout)).toMatchObject({
    releases: [
      { id: OLD, as_of: '2021-03-01', faults: 0, inputs: null, short: null, is_current: false },
      { as_of: '2021-04-01', faults: 0, inputs: { changed: null }, is_current: true },
    ],
    others: [],
  });
  expect((await commandHere(addVerify, 'verify', '--all', '--data', data)).code).toBe(EXIT.done);
});

test('what it said of the future stands in the archive and in the new release, as it was said', async () => {
  expect(readFileSync(join(data, 'vintages', `0001-${OLD}.parquet`)).equals(readFileSync(SAID))).toBe(true);
  const [row] = await ask(
    `select count(*) as n, count(distinct vintage_no) as numbers, min(as_of) as as_of from vintage where vintage_id = '${OLD}'`,
  );
  expect(row).toMatchObject({ numbers: 1, as_of: '2021-03-01' });
  expect(Number(row!.n)).toBeGreaterThan(20);
  expect(await ask('select max(vintage_no) as last from vintage')).toEqual([{ last: 2 }]);
  expect(Number((await ask('select count(*) as n from revision'))[0]!.n)).toBeGreaterThan(0);
});

test('the two are compared in what both hold', async () => {
  const { code, stdout } = await commandHere(addDiff, 'diff', '--data', data, '--json');
  expect(code).toBe(EXIT.done);
  const told = JSON.parse(stdout) as { absent: string[]; inputs: { changes: object[] } };
  expect(told.absent).toEqual(expect.arrayContaining(['answer_occupation', 'inputs', 'plan']));
  expect(told.inputs.changes).toMatchObject([
    { change: 'changed', id: 'stocks', rows_before: 40, rows_after: 48, bytes_before: null },
  ]);
  // What was not compared is not said to be the same.
  const page = join(project.folder, 'old.html');
  const words = (await commandHere(addDiff, 'diff', '--data', data, '--page', page, '--lang', 'en')).stdout;
  expect(words).toContain('Plan: not compared.');
  expect(readFileSync(page, 'utf8')).not.toContain('Nothing changed.');
});

test.each([
  ['pages', []],
  ['pages of a region', ['--region', 'R1']],
])(
  '%s of it cannot be made today: that is said, with what to do, and nothing is written',
  async (_, asked) => {
    const out = join(project.folder, 'report-old');
    const { code, stderr } = await commandHere(
      addReport,
      ...['report', '--project', project.folder, '--data', data, '--release', OLD, '--out', out, ...asked],
    );
    expect([code, stderr]).toEqual([
      EXIT.usage,
      expect.stringContaining('made by another edition of the program'),
    ]);
    expect(stderr).toContain(join(OLD, 'report'));
    expect(existsSync(out)).toBe(false);
  },
);

test('one can go back to it, ask it, and is held there; gc leaves both', async () => {
  const back = await commandHere(addRollback, 'rollback', '--data', data, '--json');
  expect(JSON.parse(back.stdout)).toMatchObject({ state: 'rolled back', current: OLD });
  expect((await ask('select count(*)::int as n from observation'))[0]).toEqual({ n: 6 });
  expect((await run(load(), { tell: () => undefined, asOf: '2021-04-01' })).stays?.rule).toBe('rolled back');
  expect(pointedAt(data)).toBe(OLD);
  const { stdout } = await commandHere(addGc, 'gc', '--keep', '1', '--data', data, '--json');
  expect(JSON.parse(stdout)).toMatchObject({ removed: [] });
  expect(existsSync(now) && dirname(now) === releasesFolder(data)).toBe(true);
});
