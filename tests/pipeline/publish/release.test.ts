/** A release is whole, stays as it is, and the same files lead to the same one. */
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkInputs } from '../../../pipeline/commands/check/check_inputs.ts';
import { openReadOnly, select } from '../../../pipeline/database/database.ts';
import { EXIT } from '../../../pipeline/problem.ts';
import { runKey } from '../../../pipeline/project/run_key.ts';
import { LOCK_FILE } from '../../../pipeline/publish/lock.ts';
import { currentRelease, pointTo } from '../../../pipeline/releases/current.ts';
import { DATABASE_FILE } from '../../../pipeline/releases/manifest.ts';
import { verifyRelease } from '../../../pipeline/releases/verify.ts';
import { BUILT_FILE, run } from '../../../pipeline/run.ts';
import { startNode } from '../tiny/command.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { refusal } from '../tiny/refusal.ts';
import { type Released, released } from '../tiny/released.ts';
import { stockFiles } from '../tiny/stock_files.ts';
import { tree } from '../tiny/tree.ts';
import { edited, type WrittenProject, writeProject } from '../tiny/write_project.ts';

const quiet = { tell: () => undefined };
const runAgain = (project: WrittenProject, asOf?: string) =>
  run(project.load(), asOf === undefined ? quiet : { ...quiet, asOf });
const currentRunId = (project: WrittenProject) => readlinkSync(join(project.data, 'current'));

/** The project and its release once more, in a folder of its own: the key does not know where a project lies. */
function copyOfFirst(): WrittenProject & { readonly release: string } {
  const project = writeProject(stockFiles());
  cpSync(first.data, project.data, { recursive: true, verbatimSymlinks: true });
  return { ...project, release: currentRelease(project.data)! };
}

let first: Released;
beforeAll(async () => {
  first = await released(stockFiles());
});

test('a release holds its four parts, no write-ahead log, and a database that nobody may write', () => {
  expect(readdirSync(first.release)).toEqual(
    expect.arrayContaining(['adequation.duckdb', 'manifest.json', 'report', 'tables']),
  );
  expect(Object.keys(tree(first.data)).filter((path) => path.includes('.wal'))).toEqual([]);
  expect(statSync(first.database).mode & 0o222).toBe(0);
  expect(existsSync(join(first.data, 'runs', runKey(first.load()).runId))).toBe(false);
  const manifest = verifyRelease(first.release);
  const listed = manifest.files.map(({ path }) => path).sort();
  const present = Object.entries(tree(first.release)).filter(([, what]) => what !== 'folder');
  expect(listed).toEqual(
    present
      .map(([path]) => path)
      .filter((path) => path !== 'manifest.json')
      .sort(),
  );
});

test('`current` is a relative link, so that the data folder can be moved', () => {
  expect(currentRunId(first)).toBe(join('releases', runKey(first.load()).runId));
});

test('a second run is up to date and changes no byte and no time', async () => {
  const before = tree(first.data, { times: true });
  expect((await runAgain(first)).state).toBe('up to date');
  expect(tree(first.data, { times: true })).toEqual(before);
});

test('`check` leaves nothing behind, not even the data folder', async () => {
  const project = writeProject(stockFiles());
  expect((await checkInputs(project.load(), quiet)).sources).toMatchObject([
    { read: 48, accepted: 48, rejected: 0 },
  ]);
  expect(existsSync(project.data)).toBe(false);
});

describe('the run key', () => {
  const keyOf = (files = stockFiles(), asOf?: string) => runKey(writeProject(files).load(), asOf).key;
  const usual = keyOf();

  test('is the same wherever the project lies', () => {
    expect(keyOf()).toBe(usual);
  });

  test.each([
    ['the project file', 'adequation.yaml', '# A tiny', '# A Tiny'],
    ['an input', 'inputs/stocks.csv', '2015,R1', '2015,R1 '],
    ['a seed', 'seeds/definitions.csv', 'Registre,', 'Regiztre,'],
    ['a code list', 'seeds/regions.csv', '# Two', '# two'],
  ])('changes with one byte of %s', (_, file, from, to) => {
    expect(keyOf(edited(stockFiles(), file, from, to))).not.toBe(usual);
  });

  test('changes with the as-of date, whose default is the newest delivery and never the clock', () => {
    expect(keyOf(stockFiles(), '2021-03-02')).not.toBe(usual);
    expect(keyOf(stockFiles(), '2021-03-01')).toBe(usual);
    expect(runKey(writeProject(flowFiles()).load()).asOf).toBe('2026-03-01');
  });

  test('holds the versions of Node and DuckDB', () => {
    const key = runKey(first.load());
    expect([key.nodeVersion, key.duckdbVersion]).toEqual([process.version, expect.stringMatching(/^v\d/)]);
  });
});

test('the same files in two data folders give the same tables and pages, byte for byte', async () => {
  const other = join(first.folder, 'elsewhere');
  const { release } = await run({ ...first.load(), dataFolder: other }, quiet);
  const made = (folder: string) =>
    Object.fromEntries(
      Object.entries(tree(folder)).filter(([path]) => path !== DATABASE_FILE && path !== 'manifest.json'),
    );
  expect(Object.keys(made(release)).filter((path) => path.endsWith('.parquet')).length).toBeGreaterThan(20);
  expect(Object.keys(made(release)).filter((path) => path.endsWith('.html')).length).toBeGreaterThan(2);
  expect(made(release)).toEqual(made(first.release));
});

test('a reader of the old release is not disturbed by a new one, and a new reader sees the new one', async () => {
  const project = copyOfFirst();
  const path = join(project.data, 'current', DATABASE_FILE);
  const ask = 'select r.run_id, count(*) as rows from run r, balance group by all';
  const reader = await openReadOnly(path);
  const before = await select(reader.connection, ask);
  const { run: newer } = await runAgain(project, '2021-12-31');
  expect(await select(reader.connection, ask)).toEqual(before);
  expect(await select(reader.connection, 'select count(*) as n from observation')).toEqual([{ n: 48 }]);
  reader.close();
  const next = await openReadOnly(path);
  expect(await select(next.connection, 'select run_id from run')).toEqual([{ run_id: newer.runId }]);
  next.close();
});

test('a reader that looks all the time never finds `current` missing while it is flipped', async () => {
  const project = copyOfFirst();
  const key = runKey(project.load());
  const [current, stop] = [join(project.data, 'current'), project.path('stop')];
  const looking = startNode(
    [
      '-e',
      `const fs = require('node:fs');
       const [, current, stop] = process.argv;
       let looks = 0, missing = 0;
       fs.writeFileSync(stop + '.begun', '');
       while (!fs.existsSync(stop)) { looks++; try { fs.readlinkSync(current); } catch { missing++; } }
       console.log(JSON.stringify({ looks, missing }));`,
      current,
      stop,
    ],
    project.folder,
  );
  while (!existsSync(`${stop}.begun`)) await wait(5);
  for (let flip = 0; flip < 300; flip++) pointTo(project.data, flip % 2 ? key : { ...key, runId: 'other' });
  writeFileSync(stop, '');
  const { looks, missing } = JSON.parse((await looking.ended).stdout) as { looks: number; missing: number };
  expect(looks).toBeGreaterThan(300);
  expect(missing).toBe(0);
});

describe('a run that fails leaves the last release, and of its own what the operator or the next run needs', () => {
  test('at its inputs (exit 3)', async () => {
    const before = tree(first.data);
    const file = 'inputs/stocks.csv';
    const text = readFileSync(first.path(file), 'utf8');
    first.write(file, `${text}2016,R9,DEV,demand,100\n`);
    expect((await refusal(() => runAgain(first))).exitCode).toBe(EXIT.rejected);
    first.write(file, text);
    const after = tree(first.data);
    const refused = Object.keys(after).filter((path) => path.startsWith('rejected/'));
    expect(refused).toHaveLength(1);
    expect(readFileSync(join(first.data, refused[0]!), 'utf8')).toContain('R9');
    const { [refused[0]!]: _, ...others } = after;
    expect(others).toEqual({ ...before, runs: 'folder', rejected: 'folder' });
  });

  test('at its checks (exit 4): a printed nation that its regions do not sum to', async () => {
    const files = flowFiles();
    const nation = /^2020,_T,_T,employment,(\d+),/m.exec(String(files['inputs/jobs.csv']))!;
    const wrong = nation[0].replace(nation[1]!, String(Number(nation[1]) + 2));
    const project = writeProject(edited(files, 'inputs/jobs.csv', nation[0], wrong));
    const error = await refusal(() => runAgain(project));
    expect(error.exitCode).toBe(EXIT.check);
    expect(error.problems.map(({ rule }) => rule)).toEqual(['published_totals_agree']);
    expect(error.message).toContain('employment/_T/_T/_T/_Z/register');
    expect(currentRelease(project.data)).toBeUndefined();
    expect(
      readdirSync(project.data)
        .filter((name) => name !== LOCK_FILE)
        .sort(),
    ).toEqual(['runs', 'steps']);
    expect(readdirSync(join(project.data, 'runs'))).toEqual([]);

    // Asked to keep it, the run leaves what it had built, and says where; the next one clears it away.
    const kept: string[] = [];
    const keep = (folder: string) => kept.push(folder);
    await refusal(() => run(project.load(), { ...quiet, keep }));
    const half = await openReadOnly(join(kept[0]!, BUILT_FILE));
    const seen = await select(half.connection, 'select count(*) > 0 as some from detail.observation');
    half.close();
    expect(seen).toEqual([{ some: true }]);
    expect(currentRelease(project.data)).toBeUndefined();
    await refusal(() => runAgain(project));
    expect(existsSync(kept[0]!)).toBe(false);
  });
});

test('what a killed run left is garbage, a stale write-ahead log of the same name too', async () => {
  const project = writeProject(stockFiles());
  const folder = join(project.data, 'runs', runKey(project.load()).runId);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, DATABASE_FILE), 'half a database');
  writeFileSync(join(folder, `${DATABASE_FILE}.wal`), 'what it still wanted to write');
  mkdirSync(join(project.data, 'runs', 'older'), { recursive: true });
  const { state, release } = await runAgain(project);
  expect(state).toBe('released');
  const database = await openReadOnly(join(release, DATABASE_FILE));
  expect(await select(database.connection, 'select count(*) as n from observation')).toEqual([{ n: 48 }]);
  database.close();
  expect(Object.keys(tree(project.data)).filter((path) => path.endsWith('.wal'))).toEqual([]);
});

describe('a release that is not what was released (exit 6)', () => {
  const spoil = async (how: (release: string) => void) => {
    const project = copyOfFirst();
    chmodSync(join(project.release, DATABASE_FILE), 0o644);
    how(project.release);
    const error = await refusal(() => runAgain(project));
    expect(error.exitCode).toBe(EXIT.integrity);
    expect(error.problems[0]!.fix).toContain('run again');
    return error.problems;
  };

  test('bytes added to the database, and a table that is gone', async () => {
    const problems = await spoil((release) => {
      appendFileSync(join(release, DATABASE_FILE), 'x');
      rmSync(join(release, 'tables', 'balance.csv.gz'));
    });
    expect(problems.map(({ where }) => where.split('/').at(-1))).toEqual([DATABASE_FILE, 'balance.csv.gz']);
  });

  test('a manifest that is gone, or cut short', async () => {
    await spoil((release) => rmSync(join(release, 'manifest.json')));
    await spoil((release) => writeFileSync(join(release, 'manifest.json'), '{ "run_id": "20'));
  });

  test('a write-ahead log beside the database, which every reader would replay', async () => {
    const problems = await spoil((release) => writeFileSync(join(release, `${DATABASE_FILE}.wal`), ''));
    expect(problems[0]!.where).toContain('.wal');
  });
});
