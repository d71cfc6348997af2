/** The parameters that leaf_parameter.sql resolves by cell are those that SQL asks for, and no others. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../tiny/command.ts';

const FILE = join('balance', 'leaf_parameter.sql');
const folder = join(ROOT, 'pipeline');
const sqlOf = (file: string) => readFileSync(join(folder, file), 'utf8');
/** Texts after `parameter =` and `parameter in (…)`, whatever the table is called. */
const named = (sql: string) =>
  [...sql.matchAll(/\bparameter (?:=|in) \(?((?:'[a-z0-9_]+'(?:,\s*)?)+)/g)].flatMap(([, list]) =>
    [...list!.matchAll(/'([a-z0-9_]+)'/g)].map(([, name]) => name!),
  );

test('each file that reads them names only parameters that are resolved, and each of those is read', () => {
  const readers = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.sql') && file !== FILE && sqlOf(file).includes('leaf_parameter'),
  );
  expect(readers.length).toBeGreaterThan(2);
  const asked = new Set(readers.flatMap((file) => named(sqlOf(file))));
  expect([...asked].sort()).toEqual(named(sqlOf(FILE)).sort());
});
