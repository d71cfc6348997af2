/** Which series are asked for: those that nobody counted, whatever somebody thinks of them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../pipeline/database/database.ts';
import { planFiles } from '../tiny/plan_files.ts';
import { built, openCopy } from '../tiny/released.ts';
import { rerun } from '../tiny/rerun.ts';

let database: Database;
beforeAll(async () => {
  database = await openCopy(await built(planFiles()));
});
afterAll(() => database?.close());

const asked = (change: string) =>
  rerun(
    database.connection,
    `insert into raw.data_holder by name select 'entrants' as data_id, 'series/new_entrants' as input;
     update marts.fct_observation set ${change} where measure = 'new_entrants'`,
    ['advice/fct_data_to_obtain.sql'],
    "select data_id, status from marts.fct_data_to_obtain where data_id = 'entrants'",
  );

test('a series of guesses or of projections alone is not found', async () => {
  expect(await asked("basis = 'observed'")).toEqual([]);
  expect(await asked("basis = 'assumed'")).toEqual([{ data_id: 'entrants', status: 'unknown' }]);
  expect(await asked("obs_status = 'F'")).toEqual([{ data_id: 'entrants', status: 'unknown' }]);
});
