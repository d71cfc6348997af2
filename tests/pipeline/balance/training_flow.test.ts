/** Training and employment year by year: what was counted, what was planned beside it, and no change across a break. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../pipeline/database/database.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { built, openCopy } from '../tiny/released.ts';
import { rerun } from '../tiny/rerun.ts';

let database: Database;
beforeAll(async () => {
  database = await openCopy(await built(flowFiles()));
});
afterAll(() => database?.close());

/** Rows of R1 / licence of a year beyond the file, as they come out with one row more that changes this of it. */
const told = (change: string) =>
  rerun<{ planned: number | null; actual: number | null }>(
    database.connection,
    `insert into marts.fct_observation by name select * replace (2026 as year, ${change}) from marts.fct_observation
     where measure = 'new_entrants' and region_code = 'R1' and programme_code = 'licence' and year = 2025`,
    ['balance/fct_training_flow.sql'],
    `select planned, actual from marts.fct_training_flow
     where measure = 'new_entrants' and region_code = 'R1' and programme_code = 'licence' and year = 2026`,
  );

test('a count is actual, a projection planned, and a guess neither', async () => {
  expect(await told('500::double as value')).toEqual([{ planned: null, actual: 500 }]);
  expect(await told("500::double as value, 'F' as obs_status")).toEqual([{ planned: 500, actual: null }]);
  expect(await told("500::double as value, 'assumed' as basis")).toEqual([]);
});

test('a part by sector or specialty is not taken for the whole', async () => {
  expect(await told("500::double as value, 'IT' as sector_code")).toEqual([]);
});

test.each([
  [
    'training',
    'fct_training_flow',
    'change',
    "measure = 'new_entrants' and region_code = 'R1' and programme_code = 'licence'",
  ],
  ['employment', 'fct_employment_flow', 'net_jobs_persons', "region_code = 'R1' and sector_code = 'IT'"],
])('what is counted in two ways is no change of %s', async (_, table, change, place) => {
  const years = (breaks: string) =>
    rerun<{ year: number }>(
      database.connection,
      `update marts.fct_observation set obs_status = 'B' where year = 2021; update raw.source set breaks = '${breaks}'`,
      [`balance/${table}.sql`],
      `select year from marts.${table} where ${place} and ${change} is null order by year`,
    );
  expect(await years('split')).toEqual([{ year: 2014 }, { year: 2021 }]);
  expect(await years('ignore')).toEqual([{ year: 2014 }]);
});
