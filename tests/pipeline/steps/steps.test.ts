/** Finished steps stand for themselves where all they read is the same, and never where anything of it changed. */
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createDatabase, openReadOnly, select } from '../../../pipeline/database/database.ts';
import { runKey } from '../../../pipeline/project/run_key.ts';
import { currentRelease } from '../../../pipeline/releases/current.ts';
import { DATABASE_FILE } from '../../../pipeline/releases/manifest.ts';
import { BUILT_FILE, buildDatabase, run } from '../../../pipeline/run.ts';
import { readSeeds } from '../../../pipeline/seeds/seeds.ts';
import { Steps } from '../../../pipeline/steps/steps.ts';
import { type KeptStep, StepStore } from '../../../pipeline/steps/store.ts';
import { stageTables } from '../../../pipeline/steps/table_hash.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { planFiles } from '../tiny/plan_files.ts';
import { tree } from '../tiny/tree.ts';
import { edited, type Files, type WrittenProject, writeProject } from '../tiny/write_project.ts';

const STEPS = ['ingest', 'series', 'forecast', 'balance', 'plan', 'marts'];

interface Build {
  readonly reused: readonly string[];
  /** Published table → every digit of its rows. */
  readonly tables: Record<string, string>;
  readonly database: string;
}

async function build(files: Files, store?: string): Promise<Build> {
  const project = writeProject(files).load();
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  const reused = await buildDatabase(project, readSeeds(project), runKey(project), folder, () => undefined, {
    store: store === undefined ? undefined : new StepStore(store),
  });
  const database = join(folder, BUILT_FILE);
  return { reused, tables: await published(database), database };
}

async function published(path: string): Promise<Record<string, string>> {
  const { connection, close } = await openReadOnly(path);
  try {
    const views = await select<{ name: string }>(
      connection,
      `select table_schema || '.' || table_name as name from information_schema.tables
       where table_schema in ('main', 'detail') order by 1`,
    );
    const found: Record<string, string> = {};
    for (const { name } of views) {
      const [rows] = await select<{ rows: string }>(
        connection,
        `select md5(string_agg(own::varchar, '\n' order by own::varchar)) as rows from ${name} as own`,
      );
      found[name] = rows!.rows;
    }
    return found;
  } finally {
    close();
  }
}

const newFolder = () => mkdtempSync(join(tmpdir(), 'steps-'));
const files = edited(
  planFiles(),
  'adequation.yaml',
  'target_year: ',
  'uncertainty: { draws: 100 }\ntarget_year: ',
);
let store: string;
let first: Build;
beforeAll(async () => {
  store = newFolder();
  first = await build(files, store);
});

test('the same files take every step from the store, and come to the same, row by row', async () => {
  expect(first.reused).toEqual([]);
  const again = await build(files, store);
  expect(again.reused).toEqual(STEPS);
  expect(again.tables).toEqual(first.tables);
});

describe('what is computed again where one text changes', () => {
  test.each([
    [
      'words of an indicator',
      'seeds/indicators.csv',
      'Part du déficit',
      'Part de la pénurie',
      STEPS.slice(0, 5),
    ],
    ['cost of a lever', 'seeds/levers.csv', '0.1,500,400,700', '0.1,520,400,700', STEPS.slice(0, 4)],
  ])('%s', async (_, file, from, to, reused) => {
    const changed = edited(files, file, from, to);
    const built = await build(changed, store);
    expect(built.reused).toEqual(reused);
    expect(built.tables).toEqual((await build(changed)).tables);
  });
});

test('a counted value that changes leaves nothing of what follows it, and another number of draws leaves what was before', async () => {
  const source = Object.keys(files).find(
    (path) => path.startsWith('inputs/') && /,1\d\d/.test(String(files[path])),
  )!;
  const number = /,(1\d\d)\b/.exec(String(files[source]))![1]!;
  expect((await build(edited(files, source, `,${number}`, `,${Number(number) + 1}`), store)).reused).toEqual(
    [],
  );
  const draws = edited(files, 'adequation.yaml', 'draws: 100', 'draws: 110');
  expect((await build(draws, store)).reused).toEqual(STEPS.slice(0, 3));
});

test('every table of the stages that holds a row is kept by one step, or filled before the first', async () => {
  const kept = new Set(
    readdirSync(store)
      .map((name) => JSON.parse(readFileSync(join(store, name, 'step.json'), 'utf8')) as KeptStep)
      .flatMap(({ wrote }) => Object.keys(wrote)),
  );
  const { connection, close } = await openReadOnly(first.database);
  try {
    const left: string[] = [];
    for (const table of await stageTables(connection)) {
      const [rows] = await select<{ n: number }>(connection, `select count(*) as n from ${table}`);
      if (rows!.n > 0 && !kept.has(table)) left.push(table);
    }
    // Seeds, the project and what earlier editions said stand before the first step; what tells the run comes after the last.
    expect(left.filter((table) => !table.startsWith('raw.'))).toEqual(['marts.fct_run', 'marts.fct_vintage']);
    expect(left).toContain('raw.edition');
    expect(left).not.toContain('raw.source');
  } finally {
    close();
  }
});

test('a kept file that was spoilt is computed again, and a run that used none clears none away', async () => {
  const spoilt = newFolder();
  const small = edited(
    flowFiles(),
    'adequation.yaml',
    'target_year: ',
    'uncertainty: { draws: 100 }\ntarget_year: ',
  );
  await build(small, spoilt);
  const folderOf = (step: string) =>
    join(spoilt, readdirSync(spoilt).find((name) => name.startsWith(`${step}-`))!);
  appendFileSync(join(folderOf('forecast'), 'tables.duckdb'), 'x');
  writeFileSync(join(folderOf('marts'), 'step.json'), '{');
  const again = await build(small, spoilt);
  expect(again.reused).toEqual(['ingest', 'series', 'balance', 'plan']);
  expect((await build(small, spoilt)).reused).toEqual(STEPS);
  // Who used none, as a run that only publishes what another had finished, clears none away.
  const before = readdirSync(spoilt);
  new StepStore(spoilt).clear();
  expect(readdirSync(spoilt)).toEqual(before);
});

test('a step that writes what an earlier one has read or written, or reads through a view of another, is a fault of ours', async () => {
  const { connection, close } = await createDatabase(':memory:', newFolder());
  try {
    await connection.run(
      'create schema raw; create schema staging; create schema marts; create table raw.seed (n integer)',
    );
    const project = writeProject(files).load();
    const steps = new Steps({ connection, project }, 'code', new StepStore(newFolder()));
    await steps.take('one', async (tools) => {
      await tools.connection.run('create table staging.made as select n from raw.seed');
    });
    const spoiling = (sql: string) =>
      steps.take('two', async (tools) => {
        await tools.connection.run(sql);
      });
    await expect(spoiling('insert into raw.seed values (1)')).rejects.toThrow('raw.seed');
    await expect(spoiling('update staging.made set n = 2')).rejects.toThrow('staging.made');
    await connection.run('create view staging.seen as from staging.made');
    await expect(spoiling('create table marts.two as from staging.seen')).rejects.toThrow('staging.seen');
  } finally {
    close();
  }
});

describe('a whole run', () => {
  const quiet = { tell: () => undefined };
  /** All that was released, and the rows of the database in place of its bytes, which the engine never writes alike. */
  const release = async (project: WrittenProject) => {
    const { data } = project;
    const database = join(currentRelease(data)!, DATABASE_FILE);
    const files = Object.entries(tree(join(data, 'releases'))).filter(
      ([path]) => !path.endsWith(DATABASE_FILE) && !path.endsWith('manifest.json'),
    );
    const whole = { files, rows: await published(database) };
    for (const part of ['releases', 'current', 'pointer.json', 'vintages'])
      rmSync(join(data, part), { recursive: true });
    return whole;
  };

  test('gives equal bytes with reuse and without, and keeps one result of each step', async () => {
    const project = writeProject(flowFiles());
    await run(project.load(), quiet);
    expect(
      readdirSync(join(project.data, 'steps'))
        .map((name) => name.split('-')[0])
        .sort(),
    ).toEqual([...STEPS].sort());
    const computed = await release(project);
    expect((await run(project.load(), quiet)).reused).toEqual(STEPS);
    expect(await release(project)).toEqual(computed);
  });
});
