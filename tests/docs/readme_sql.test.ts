/** README's questions are SQL that any release understands, whatever it answers; tests/cases asks them of the shipped one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../pipeline/house/imports.ts';
import { askOnce } from '../pipeline/tiny/ask_once.ts';
import { flowFiles } from '../pipeline/tiny/flow_files.ts';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const questions = [...readme.matchAll(/^```sql\n([\s\S]*?)^```/gm)].map((block) => block[1]!.trim());
/** A tiny country has French names alone. */
const inFrench = (sql: string) => sql.replaceAll('_en', '_fr');

test.each(questions)('%s', async (sql) => {
  expect(await askOnce(flowFiles(), inFrench(sql))).toBeInstanceOf(Array);
});

test('what the last edition changed is told of every region, people short and over', async () => {
  const [asked] = questions.filter((sql) => sql.includes('revision'));
  const rows = await askOnce<{ measure: string; region_code: string }>(flowFiles(), asked!);
  expect(new Set(rows.map((row) => row.region_code))).toEqual(new Set(['_T', 'R1', 'R2']));
  expect(new Set(rows.map((row) => row.measure))).toEqual(new Set(['short_persons', 'over_persons']));
});
