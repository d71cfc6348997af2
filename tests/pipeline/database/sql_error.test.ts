/** An error in one of our SQL files names the file and the line, whatever the engine says of it. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { createDatabase } from '../../../pipeline/database/database.ts';
import { inSqlFile } from '../../../pipeline/database/sql_error.ts';

const HEAD = '-- Every region once, nothing else.\n-- grain: code\ncreate table one as\n';

test.each([
  ['a column that is not there', `${HEAD}select 1 as code,\n  nothing as name;`, 5],
  ['a typing error', `${HEAD}select 1 as code\n  form t;`, 5],
  ['a table that is not there', `${HEAD}select code\nfrom nowhere.at_all;`, 5],
  ['a value that cannot be cast', `${HEAD}select\n  'x'::int as code;`, 5],
  ['a later statement', `${HEAD}select 1 as code;\n\nselect code\nfrom onne;`, 7],
  ['what names no place', `${HEAD}select error('no place') as code;`, null],
])('%s', async (_, sql, line) => {
  const { connection, close } = await createDatabase(':memory:', mkdtempSync(`${tmpdir()}/sql-error-`));
  const error = await connection.run(sql).then(
    () => undefined,
    (found: unknown) => inSqlFile('balance/one.sql', sql, found),
  );
  close();
  const place = line === null ? 'pipeline/balance/one.sql: ' : `pipeline/balance/one.sql:${line}: `;
  expect(error?.message.slice(0, place.length)).toBe(place);
});
