/** Files that cannot be read as declared: nothing of them is taken, and each problem says where and what to do. */
import { expect, test } from 'vitest';
import { EXIT } from '../../../pipeline/problem.ts';
import { checkRefusal } from '../tiny/refusal.ts';
import { HEADER, type SourceKeys, sourceFiles, withSources } from '../tiny/source_files.ts';
import { lines } from '../tiny/write_project.ts';

const GOOD = '2015,R1,DEV,demand,100';

async function problemOf(content: string | Uint8Array, keys: SourceKeys = {}) {
  const { exitCode, problems } = await checkRefusal(sourceFiles(content, keys));
  expect(exitCode).toBe(EXIT.rejected);
  expect(problems).toHaveLength(1);
  expect(problems[0]!.fix).toBeTruthy();
  return problems[0]!;
}

test('a missing file', async () => {
  const problem = await problemOf('', { path: 'inputs/nowhere.csv' });
  expect(problem).toMatchObject({ where: 'inputs/nowhere.csv', rule: 'missing_file' });
  expect(problem.what).toBe('the file cannot be read (ENOENT).');
});

test('an empty file', async () => {
  expect(await problemOf('')).toMatchObject({ rule: 'empty_file', what: 'the file is empty.' });
});

test('a header and no row', async () => {
  expect(await problemOf(lines(HEADER))).toMatchObject({
    rule: 'empty_file',
    what: 'the file holds a header and no row.',
  });
});

test('a missing header: the first row of values is taken for one, and every column is missing', async () => {
  const { problems } = await checkRefusal(sourceFiles(lines(GOOD, '2016,R1,DEV,demand,100')));
  expect(problems.map(({ rule, line }) => [rule, line])).toEqual(Array(5).fill(['header', 1]));
  expect(problems[0]!.fix).toContain('the file has: 2015, R1, DEV, demand, 100');
});

test('a renamed header: the nearest name in the file is suggested', async () => {
  const problem = await problemOf(lines('year,region,occupation,measure,values', GOOD));
  expect(problem).toMatchObject({
    rule: 'header',
    line: 1,
    what: 'there is no column "value" in the header.',
  });
  expect(problem.fix).toContain('did you mean "values"?');
});

test('a column that a filter asks for', async () => {
  const problem = await problemOf(lines(HEADER, GOOD), { filters: { edition: 2011 } });
  expect(problem).toMatchObject({ rule: 'header', what: 'there is no column "edition" in the header.' });
});

test('two columns of one name', async () => {
  const problem = await problemOf(lines(`${HEADER},value`, `${GOOD},1`));
  expect(problem).toMatchObject({ rule: 'header', what: 'the header names "value" twice.' });
});

test('Latin-1 declared as UTF-8, with the line of the first accent', async () => {
  const bytes = Buffer.from(lines(HEADER, GOOD, '2016,Région du Nord,DEV,demand,100'), 'latin1');
  expect(await problemOf(bytes, { encoding: 'utf-8' })).toMatchObject({
    rule: 'encoding',
    line: 3,
    what: 'the bytes are not utf-8.',
  });
});

test('UTF-8 with its mark declared as windows-1252', async () => {
  const problem = await problemOf(`\ufeff${lines(HEADER, GOOD)}`, { encoding: 'windows-1252' });
  expect(problem).toMatchObject({ rule: 'encoding', line: 1 });
  expect(problem.what).toContain('begins with a UTF-8 mark');
});

test('a quotation mark that is not closed: the rows behind it are not half taken', async () => {
  const problem = await problemOf(lines(HEADER, GOOD, '2016,"R1,DEV,demand,100', '2017,R1,DEV,demand,100'));
  expect(problem).toMatchObject({ rule: 'quote', line: 3 });
});

test('another delimiter than declared shows in the header', async () => {
  const { problems } = await checkRefusal(
    sourceFiles(lines(HEADER, GOOD).replaceAll(',', ';'), { delimiter: ',' }),
  );
  expect(problems.every(({ rule }) => rule === 'header')).toBe(true);
  expect(problems).toHaveLength(5);
});

test('several files and rows at once, in one error', async () => {
  const { message, problems } = await checkRefusal({
    ...withSources([
      { id: 'gone', path: 'inputs/gone.csv' },
      { id: 'void', path: 'inputs/void.csv' },
      { id: 'wrong', path: 'inputs/wrong.csv' },
    ]),
    'inputs/void.csv': '',
    'inputs/wrong.csv': lines(HEADER, GOOD, '2016,R7,DEV,demand,-3'),
  });
  expect(problems.map(({ where, rule }) => `${where} ${rule}`)).toEqual([
    'inputs/gone.csv missing_file',
    'inputs/void.csv empty_file',
    'inputs/wrong.csv negative',
    'inputs/wrong.csv unknown_code',
  ]);
  for (const { what } of problems) expect(message).toContain(what);
});
