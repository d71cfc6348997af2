/** The United States 2016–26 by a project file alone: the definitions of openings and separations that we share. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDatabase, type Database, select } from '../../pipeline/database/database.ts';
import { load } from '../../pipeline/inputs/load.ts';
import { loadProject } from '../../pipeline/project/project.ts';
import { runKey } from '../../pipeline/project/run_key.ts';
import { readSeeds } from '../../pipeline/seeds/seeds.ts';
import { ROOT } from '../pipeline/tiny/command.ts';
import { absent } from '../pipeline/tiny/reference_data.ts';

const WIDE = `(pivot staging.observation on measure using first(value) group by occupation_code)`;

describe.skipIf(absent('labour/bls_ep'))('BLS 2016–26, table 1.10', () => {
  let database: Database;
  beforeAll(async () => {
    const project = loadProject(join(ROOT, 'tests/cases/bls'));
    database = await createDatabase(':memory:', project.dataFolder);
    await load(database.connection, project, readSeeds(project), runKey(project));
  });
  afterAll(() => database?.close());

  const ask = <T>(sql: string) => select<T>(database.connection, sql);

  test('1,091 rows in eight measures, nothing refused', async () => {
    expect(
      await ask('select count(distinct occupation_code) as n, count(*) as cells from staging.observation'),
    ).toEqual([{ n: 1091, cells: 8 * 1091 }]);
    expect(await ask('select count(*) as n from staging.rejected_row')).toEqual([{ n: 0 }]);
  });

  test('openings = change / 10 + separations within ±0.1 thousand in 1,091 of 1,091', async () => {
    expect(
      await ask(
        `select count(*) as n, count(*) filter (abs(openings - employment_change / 10 - separations) <= 100 + 1e-6) as right
         from ${WIDE}`,
      ),
    ).toEqual([{ n: 1091, right: 1091 }]);
  });

  test('separations = rate × mean employment within 2 % in 671 of 672; on base employment alone in far fewer', async () => {
    const [rows] = await ask<{ n: number; on_mean: number; on_base: number }>(
      `with rated as (
         select separations, separations_rate / 100 as rate, employment_base as base,
           (employment_base + employment_projected) / 2 as mean from ${WIDE})
       select count(*) as n, count(*) filter (abs(rate * mean / separations - 1) <= 0.02) as on_mean,
         count(*) filter (abs(rate * base / separations - 1) <= 0.02) as on_base
       from rated where mean > 50000`,
    );
    expect(rows!.n).toBe(672);
    expect(rows!.on_mean).toBeGreaterThanOrEqual(671);
    expect(rows!.on_base).toBeLessThan(200);
  });
});
