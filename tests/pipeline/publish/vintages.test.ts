/** The archive of what each release said: added to, never changed, carried inside the database, scored later. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openReadOnly, select } from '../../../pipeline/database/database.ts';
import { EXIT } from '../../../pipeline/problem.ts';
import { currentRelease } from '../../../pipeline/releases/current.ts';
import { DATABASE_FILE } from '../../../pipeline/releases/manifest.ts';
import { run } from '../../../pipeline/run.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { refusal } from '../tiny/refusal.ts';
import { tree } from '../tiny/tree.ts';
import { edited, type WrittenProject, writeProject } from '../tiny/write_project.ts';

const files = flowFiles();
const JOBS = 'inputs/jobs.csv';
const PARAMETERS = 'seeds/parameters.csv';
/** Observed in 2026, after the first release: one region far above its forecast. */
const ACTUALS: Readonly<Record<string, number>> = {
  'R1,IT': 9000,
  'R1,CC': 2600,
  'R2,IT': 5100,
  'R2,CC': 4500,
};

interface Row {
  vintage_no: number;
  id: string;
  mean: number;
}
const KEY = `concat_ws('|', kind, measure, region_code, sector_code, occupation_code, programme_code, definition, scenario, year) as id`;

let project: WrittenProject;
let first: string;
let second: string;
let archivedAfterFirst: Record<string, string>;
let moved: string;

const go = () => run(project.load(), { tell: () => undefined });

beforeAll(async () => {
  project = writeProject(files);
  first = (await go()).release;
  archivedAfterFirst = tree(join(project.data, 'vintages'));
  const rows = Object.entries(ACTUALS).map(
    ([place, value]) => `2026,${place},employment,${value},persons,register\n`,
  );
  project.write(JOBS, String(files[JOBS]) + rows.join(''));
  // 5,000 programmers arrive on visas each year: shortages of the first release turn into surpluses.
  project.write(
    PARAMETERS,
    `${String(files[PARAMETERS])}work_visa_persons,_T,_T,_T,_T,5000,,,persons a year,assumed,D,tests\n`,
  );
  const text = edited(files, 'adequation.yaml', 'delivered: "2026-03-01"', 'delivered: "2027-02-01"');
  project.write('adequation.yaml', String(text['adequation.yaml']));
  second = (await go()).release;
  // The file alone, elsewhere: what it says of the past lies in it.
  moved = join(mkdtempSync(join(tmpdir(), 'moved-')), 'elsewhere.duckdb');
  copyFileSync(join(second, DATABASE_FILE), moved);
});

async function ask<T>(sql: string, path = moved): Promise<T[]> {
  const database = await openReadOnly(path);
  try {
    return await select<T>(database.connection, sql);
  } finally {
    database.close();
  }
}

test('the second release holds both vintages, in the order of release, without the archive beside it', async () => {
  expect(await ask('select distinct vintage_no, as_of::varchar as as_of from vintage order by all')).toEqual([
    { vintage_no: 1, as_of: '2026-03-01' },
    { vintage_no: 2, as_of: '2027-02-01' },
  ]);
  const own = await ask(`select ${KEY}, mean from vintage order by all`, join(first, DATABASE_FILE));
  expect(own.length).toBeGreaterThan(100);
  expect(await ask(`select ${KEY}, mean from vintage where vintage_no = 1 order by all`)).toEqual(own);
});

describe('revision', () => {
  test('is what both vintages say, cell by cell', async () => {
    const rows = await ask<Row>(`select vintage_no, ${KEY}, mean from vintage`);
    const before = new Map(rows.filter((row) => row.vintage_no === 1).map((row) => [row.id, row.mean]));
    const expected = rows
      .filter((row) => row.vintage_no === 2 && before.has(row.id))
      .map(({ id, mean }) => ({
        id,
        change: mean - before.get(id)!,
        sign_flip: Math.sign(mean) * Math.sign(before.get(id)!) < 0,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const revised = await ask<{ id: string }>(`select ${KEY}, change, sign_flip from revision`);
    expect(revised.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(expected);
  });

  test('marks each gap that changed its sign', async () => {
    const flips = await ask<{ previous_mean: number; mean: number; change: number }>(
      `select previous_mean, mean, change from revision where kind = 'gap' and sign_flip`,
    );
    expect(flips.length).toBeGreaterThan(0);
    for (const { previous_mean, mean } of flips) expect(previous_mean * mean).toBeLessThan(0);
  });
});

test('forecast_asof gives what was known on a day', async () => {
  const known = (day: string) =>
    ask<{ no: number }>(`select distinct vintage_no as no from forecast_asof('${day}')`).then((rows) =>
      rows.map((row) => row.no),
    );
  expect(await known('2026-02-28')).toEqual([]);
  expect(await known('2026-03-01')).toEqual([1]);
  expect(await known('2027-01-31')).toEqual([1]);
  expect(await known('2027-02-01')).toEqual([2]);
});

test('a past forecast is scored when its actual arrives', async () => {
  const rows = await ask<Record<string, unknown>>(
    `select region_code || ',' || sector_code as place, actual, forecast, error, inside_95 from vintage_score
     where vintage_no = 1 and measure = 'employment' and year = 2026 and not is_total order by place`,
  );
  expect(rows.map(({ place, actual }) => [place, actual])).toEqual(Object.entries(ACTUALS).sort());
  for (const row of rows) expect(row.error).toBeCloseTo(Number(row.forecast) - Number(row.actual), 9);
  expect(rows.find(({ place }) => place === 'R1,IT')!.inside_95).toBe(false);
  expect(await ask('select * from vintage_score where vintage_no = 2')).toEqual([]);
});

describe('the archive', () => {
  test('grows by one file a release, and the file before it keeps its bytes', () => {
    const now = tree(join(project.data, 'vintages'));
    const names = readdirSync(join(project.data, 'vintages')).filter((name) => name.endsWith('.parquet'));
    expect(names.map((name) => name.slice(0, 4)).sort()).toEqual(['0001', '0002']);
    const old = Object.keys(archivedAfterFirst).filter((name) => name.endsWith('.parquet'));
    expect(old).toHaveLength(1);
    for (const name of old) expect(now[name]).toBe(archivedAfterFirst[name]);
  });

  test('is left alone by a run that has nothing new', async () => {
    const before = tree(join(project.data, 'vintages'), { times: true });
    expect((await go()).state).toBe('up to date');
    expect(tree(join(project.data, 'vintages'), { times: true })).toEqual(before);
  });

  test('that was altered stops the next run with exit 6, and the last release stays', async () => {
    const [name] = readdirSync(join(project.data, 'vintages')).filter((file) => file.startsWith('0001'));
    const path = join(project.data, 'vintages', name!);
    const bytes = readFileSync(path);
    writeFileSync(path, Buffer.concat([bytes.subarray(0, -1), Buffer.from([bytes.at(-1)! ^ 1])]));
    const text = project.path(PARAMETERS);
    const before = readFileSync(text, 'utf8');
    writeFileSync(text, before.replace('0.05,,,share', '0.06,,,share'));
    try {
      const error = await refusal(go);
      expect(error.exitCode).toBe(EXIT.integrity);
      expect(error.problems).toMatchObject([{ where: path, rule: 'vintage_altered' }]);
      expect(currentRelease(project.data)).toBe(second);
    } finally {
      writeFileSync(path, bytes);
      writeFileSync(text, before);
    }
  });
});
