/** The dictionary declares each table once; what SQL files say of the same tables agrees with it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tableOf } from '../../../pipeline/database/build.ts';
import { createDatabase } from '../../../pipeline/database/database.ts';
import { createTables, publishViews } from '../../../pipeline/database/declared.ts';
import { publishedColumns } from '../../../pipeline/dictionary/table.ts';
import { FILLED, PUBLISHED } from '../../../pipeline/dictionary/tables.ts';
import { ROOT, sourceFilesBelow } from './imports.ts';

test('every published table says what it is, and so does each of its columns', () => {
  for (const table of PUBLISHED) {
    expect(table.sentence).toMatch(/\.$/);
    const silent = publishedColumns(table).filter(([, { says }]) => says === '');
    expect([table.name, silent.map(([name]) => name)]).toEqual([table.name, []]);
  }
  expect(new Set(PUBLISHED.map(({ published }) => published?.as)).size).toBe(PUBLISHED.length);
});

test('every declaration is in the lists', () => {
  const declared = sourceFilesBelow('pipeline/dictionary').flatMap((file) =>
    [
      ...readFileSync(join(ROOT, file), 'utf8').matchAll(
        /^export const \w+ = (?:seed|made|filled|whole)\(/gm,
      ),
    ].map(() => file),
  );
  expect(new Set([...FILLED, ...PUBLISHED]).size).toBe(declared.length);
});

test('the grain of a published table is the one its SQL file enforces, but for what it leaves out', () => {
  const heads = new Map(
    readdirSync(join(ROOT, 'pipeline'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.sql'))
      .map((path) => readFileSync(join(ROOT, 'pipeline', path), 'utf8'))
      .map((sql) => [tableOf(sql), /^-- grain: (.+)$/m.exec(sql)?.[1]?.split(', ')] as const),
  );
  for (const table of PUBLISHED.filter(({ filledBy }) => filledBy === 'sql')) {
    const { published, columns, grain } = table;
    const fixed = /^(\w+) =/.exec(published?.where ?? '')?.[1];
    const expected = heads.get(`${table.schema}.${table.name}`)!.filter((column) => column !== fixed);
    // A key that SQL fills in for an empty cell is published under the cell's own name, or not at all.
    if (!expected.every((column) => column in columns)) continue;
    expect([published?.as, grain]).toEqual([published?.as, expected]);
  }
});

test('a table that SQL made otherwise than declared is told with both types', async () => {
  const { connection, close } = await createDatabase(':memory:', '/tmp');
  try {
    await createTables(connection);
    const table = PUBLISHED.find(({ published }) => published?.as === 'target_region')!;
    await connection.run(
      `create table marts.fct_target_region as select 'x' as target_id, 'R1' as region_code, 2030 as year,
       'persons' as unit, 'many' as value, 'A' as obs_status`,
    );
    await expect(publishViews(connection, [table])).rejects.toThrow(
      /fct_target_region\.value is VARCHAR .* DOUBLE in pipeline\/dictionary[\s\S]*is_illustrative is absent/,
    );
  } finally {
    close();
  }
});
