/** What stands in a file beside the declared columns, or in a row that is refused, reaches no file of a release. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { EXIT } from '../../../pipeline/problem.ts';
import { adequation } from '../tiny/command.ts';
import { accepted } from '../tiny/ingested.ts';
import { checkRefusal } from '../tiny/refusal.ts';
import { released } from '../tiny/released.ts';
import { withSources } from '../tiny/source_files.ts';
import { stockFiles } from '../tiny/stock_files.ts';
import { textsOf } from '../tiny/texts_of.ts';
import { type Files, lines, writeProject } from '../tiny/write_project.ts';

const PERSON = ['Zoubida Untel', 'QX778899', '0661772288', 'zoubida@example.ma'] as const;
const [NAME, IDENTITY, PHONE, MAIL] = PERSON;

/** The rows of the stock project, each with a person in undeclared columns, and rows that are wrong in every way. */
function files(max_reject_share: number): Files {
  const [header, ...rows] = String(stockFiles()['inputs/stocks.csv']).trim().split('\n');
  const content = lines(
    `${header},status,unit,nom,cin,tel,mail`,
    ...rows.map((row) => `${row},A,persons,${PERSON.join(',')}`),
    // Shifted by a cell: a person stands under each declared header in turn.
    `${NAME},R1,DEV,demand,1,A,persons,,,,`,
    `${IDENTITY},R1,DEV,demand,1,A,persons,,,,`,
    `2015,${NAME},DEV,demand,1,A,persons,,,,`,
    `2015,R1,${MAIL},demand,1,A,persons,,,,`,
    `2015,R1,DEV,${IDENTITY},1,A,persons,,,,`,
    `2015,R1,DEV,demand,${NAME},A,persons,,,,`,
    `2015,R1,DEV,demand,06 61 77 22 88,A,persons,,,,`,
    `2015,R1,DEV,demand,1,${PHONE},persons,,,,`,
    `2015,R1,DEV,demand,1,A,${MAIL},,,,`,
    `2015,R1,DEV,demand,1,A,persons,${PERSON.join(',')},${NAME}`,
    `2015,R1,DEV,demand,"1,2",A,persons,${PERSON.join(',')}`,
    // What stands below the rows is no row.
    `Renseignements : ${PERSON.join(' ; ')}`,
  );
  const columns = Object.fromEntries(
    ['year', 'region', 'occupation', 'measure', 'value', 'status', 'unit'].map((name) => [name, name]),
  );
  const constants = { sector: '_T', programme: '_Z', definition: 'register' };
  return { ...withSources([{ columns, constants, max_reject_share }]), 'inputs/stocks.csv': content };
}

const SOUGHT = [...PERSON, '06 61 77 22 88'];

test('no name, number or address of a person is found in a byte of the data folder, whatever its row came to', async () => {
  const { data } = await released(files(0.5));
  for await (const [path, text] of textsOf(data)) {
    if (path.startsWith('rejected/')) continue;
    expect([path, SOUGHT.filter((word) => text.includes(word))]).toEqual([path, []]);
  }
});

test('whole rows lie in one file that the operator alone reads, beside the releases', async () => {
  const { data } = await released(files(0.5));
  const [name, ...others] = readdirSync(join(data, 'rejected'));
  expect(others).toEqual([]);
  const path = join(data, 'rejected', name!);
  expect((statSync(path).mode & 0o777).toString(8)).toBe('600');
  expect((statSync(join(data, 'rejected')).mode & 0o777).toString(8)).toBe('700');
  const text = readFileSync(path, 'utf8');
  expect(SOUGHT.filter((word) => !text.includes(word))).toEqual([]);
  expect(text).toContain(`"2015,${NAME},DEV,demand,1,A,persons,,,,"`);
});

test('a run that is refused tells the terminal the cell, and a program, the ledger and its folder the shape', async () => {
  const { folder, data } = writeProject(files(0));
  const { code, stdout, stderr } = await adequation('run', '--project', folder, '--json');
  expect(code).toBe(EXIT.rejected);
  expect(stderr).toContain(NAME);
  expect(SOUGHT.filter((word) => stdout.includes(word))).toEqual([]);
  expect(stdout).toContain('It looks like AAAAAAA AAAAA');
  for await (const [path, text] of textsOf(data)) {
    if (path.startsWith('rejected/')) continue;
    expect([path, SOUGHT.filter((word) => text.includes(word))]).toEqual([path, []]);
  }
  expect(readdirSync(join(data, 'rejected'))).toHaveLength(1);
});

test('line, column, reason and the mere shape of the cell are kept', async () => {
  const { release } = await released(files(0.5));
  const rejected = gunzipSync(readFileSync(join(release, 'tables/rejected_row.csv.gz'))).toString();
  expect(rejected).toContain('the text is not a number.,"9,9"');
  expect(rejected).toContain('AAAAAAA AAAAA');
  expect(rejected).toContain('the text is not a region of the code list');
  expect(rejected.trim().split('\n').length).toBeGreaterThan(10);
});

test('what a row says of its source is refused where somebody can be called or written to by it', async () => {
  const notes = [
    ['Registre, p. 12', true],
    ['https://medium.com/@press/jobs-2020', true],
    ['+10 % selon le ministère', true],
    ['auprès de zoubida@example.ma', false],
    ['Mme Untel, tél. +212 661 77 22 88', false],
  ] as const;
  const columns = { year: 'year', region: 'region', value: 'value', dit: 'source' };
  const constants = {
    ...{ sector: '_T', occupation: 'DEV', programme: '_Z', measure: 'demand' },
    ...{ definition: 'register', unit: 'persons', status: 'A' },
  };
  const content = lines(
    'year,region,value,dit',
    ...notes.map(([note], i) => `${2015 + i},R1,${100 + i},"${note}"`),
  );
  const rows = await accepted({
    ...withSources([{ columns, constants, max_reject_share: 1 }]),
    'inputs/stocks.csv': content,
  });
  expect(rows.map(({ year }) => year)).toEqual([2015, 2016, 2017]);
});

test('the person who runs, and has the file, is told the very cell', async () => {
  const { problems } = await checkRefusal(files(0));
  expect(problems.map(({ what }) => what).join('\n')).toContain(`"${NAME}" is not a region`);
});
