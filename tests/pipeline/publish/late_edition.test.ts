/** An edition of an earlier year that comes to the archive after a later one is read at its date. */
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

/** The release of March 2026 after that of January and, archived last of the two, an edition of 2023. */
const ask = <T>(question: string) => {
  const edition = (no: number, date: string) =>
    `insert into raw.vintage by name select * replace (${no} as vintage_no, '${date}-aaaaaaaaaaaa' as vintage_id, '${date}' as as_of) from marts.fct_vintage;`;
  return rerun<T>(
    database.connection,
    edition(1, '2026-01-15') + edition(2, '2023-02-01'),
    ['vintages/fct_vintage.sql', 'vintages/fct_revision.sql'],
    question,
  );
};

test('a release is compared with the one before it by date', async () => {
  expect(
    await ask('select distinct vintage_no, previous_vintage_id from marts.fct_revision order by 1'),
  ).toEqual([
    { vintage_no: 1, previous_vintage_id: '2023-02-01-aaaaaaaaaaaa' },
    { vintage_no: 3, previous_vintage_id: '2026-01-15-aaaaaaaaaaaa' },
  ]);
});

test('what was known on a day is what the latest edition of before says', async () => {
  const known = (day: string) => ask(`select distinct vintage_no from forecast_asof('${day}')`);
  expect(await known('2026-02-01')).toEqual([{ vintage_no: 1 }]);
  expect(await known('2025-02-01')).toEqual([{ vintage_no: 2 }]);
});
