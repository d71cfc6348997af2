/** What is built on holds in the same share of the draws, whether SQL or TypeScript asks. */
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { HELD_SHARE, holds } from '../../../models/balance/holds.ts';
import { createDatabase, select, sqlText } from '../../../pipeline/database/database.ts';

test('four draws of five hold, and one less of a thousand does not', async () => {
  const shares = [0, 0.799, 0.7999, HELD_SHARE, 0.8001, 1];
  expect(shares.map(holds)).toEqual([false, false, false, true, true, true]);
  const { connection, close } = await createDatabase(':memory:', tmpdir());
  await connection.run(sqlText('database/macros.sql'));
  const rows = await select<{ own: boolean }>(
    connection,
    `select rule.holds(part) as own from (select unnest([${shares.join(', ')}]) as part)`,
  );
  close();
  expect(rows.map(({ own }) => own)).toEqual(shares.map(holds));
});
