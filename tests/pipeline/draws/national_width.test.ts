/** Which forecast says how uncertain the nation is: that of the total of all leaves, in whatever order the rows lie. */
import { expect, test } from 'vitest';
import { runSqlFiles } from '../../../pipeline/database/build.ts';
import { createDatabase } from '../../../pipeline/database/database.ts';
import { nationalWidth80 } from '../../../pipeline/draws/national_width.ts';

const CODES = 'region_code varchar, sector_code varchar, occupation_code varchar, programme_code varchar';
const KEY = `measure varchar, definition varchar, ${CODES}`;
const OF = "'jobs', 'register'";
/** Regions of one sector agree on their total; all sectors are printed, and hold more than these. */
const LEAVES = ['R1', 'R2'].map((region) => `(${OF}, '${region}', 'it', '_T', '_Z', false)`);
const FORECASTS = [
  `(${OF}, 'R1', 'it', '_T', '_Z', 2030, 90, 110, true, false)`,
  `(${OF}, '_T', '_T', '_T', '_Z', 2030, 1000, 9000, false, true)`,
  `(${OF}, '_T', 'it', '_T', '_Z', 2029, 190, 200, true, true)`,
  `(${OF}, '_T', 'it', '_T', '_Z', 2030, 180, 220, true, true)`,
];

async function widthOf(leaves: readonly string[], forecasts: readonly string[]): Promise<number | undefined> {
  const { connection, close } = await createDatabase(':memory:', '.');
  try {
    await connection.run(
      `create schema marts; create schema intermediate; create schema raw;
       create table marts.fct_forecast
         (${KEY}, year integer, lo_80 double, hi_80 double, is_reconciled boolean, is_total boolean);
       insert into marts.fct_forecast values ${forecasts.join(', ')};
       create table intermediate.fitted_series (${KEY}, is_total boolean);
       insert into intermediate.fitted_series values ${leaves.join(', ')}, (${OF}, '_T', '_T', '_T', '_Z', true);
       create table raw.project as
         select 'jobs' as demand_measure, 'register' as demand_definition, 2030 as target_year`,
    );
    await runSqlFiles(connection, ['series/varying_dimension.sql']);
    return await nationalWidth80(connection);
  } finally {
    close();
  }
}

test.each([
  ['as they lie', FORECASTS],
  ['the other way round', [...FORECASTS].reverse()],
])('the total of the leaves, not one over more than they are: rows %s', async (_, forecasts) => {
  expect(await widthOf(LEAVES, forecasts)).toBe(40);
});

test('none where a leaf was left aside, so that the total did not agree with the others', async () => {
  const aside = FORECASTS.map((row) => row.replace('true, true)', 'false, true)'));
  expect(await widthOf(LEAVES, aside)).toBeUndefined();
});

test('a nation that is one series is its own whole, though there was nothing to agree with', async () => {
  const alone = FORECASTS.slice(0, 2).map((row) => row.replace('true, false)', 'false, false)'));
  expect(await widthOf(LEAVES.slice(0, 1), alone)).toBe(20);
});
