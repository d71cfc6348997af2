/** A file that counts nobody anywhere is odd and no fault: it is released without a number that is none. */
import { expect, test } from 'vitest';
import { openReadOnly, select } from '../../../pipeline/database/database.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { built } from '../tiny/released.ts';

test('jobs that are all zero pass every check, and no target has a way from nothing', async () => {
  const files = flowFiles();
  const jobs = String(files['inputs/jobs.csv']);
  const place = jobs.split('\n')[0]!.split(',').indexOf('value');
  const zero = jobs
    .split('\n')
    .map((line, i) =>
      line
        .split(',')
        .map((cell, at) => (i > 0 && at === place ? '0' : cell))
        .join(','),
    )
    .join('\n');
  expect(zero).not.toBe(jobs);
  const { connection, close } = await openReadOnly(await built({ ...files, 'inputs/jobs.csv': zero }));
  try {
    const paths = (table: string) =>
      select(
        connection,
        `select * from ${table} where target_id in (select target_id from target where measure = 'employment')`,
      );
    expect(await paths('target_path')).toEqual([]);
    expect(await select(connection, 'select * from target_coherence')).toEqual([]);
    expect(await select(connection, 'select * from gap')).not.toEqual([]);
  } finally {
    close();
  }
});
