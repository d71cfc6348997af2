/** Rows that may be refused are kept with all they broke, and every value of a file is counted once. */
import { expect, test } from 'vitest';
import { select } from '../../../pipeline/database/database.ts';
import { EXIT } from '../../../pipeline/problem.ts';
import { ingested } from '../tiny/ingested.ts';
import { checkRefusal } from '../tiny/refusal.ts';
import { HEADER, type SourceKeys, sourceFiles } from '../tiny/source_files.ts';
import { lines } from '../tiny/write_project.ts';

const COUNTS = `
  select records, cells, blank, filtered_out, read,
    (select count(*) from staging.observation)::integer as accepted,
    (select count(distinct row_no) from staging.rejected_row)::integer as rejected
  from raw.source`;
const REJECTED = 'select * exclude (row_no) from staging.rejected_row order by line, column_name';

/** Ten rows of which two are bad, one of them in two ways. */
const TEN = lines(
  `${HEADER},note`,
  ...[2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017].map((year) => `${year},R1,DEV,demand,100,`),
  '2018,R9,DEV,demand,-5,odd',
  '2019,R1,DEV,demand,"1,2",odd',
);

test('each rule a row breaks is a row of its own: file, line, column, rule and reason, published without the cell and told with it', async () => {
  const files = sourceFiles(TEN, { max_reject_share: 0.2 });
  const here = { source_id: 'stocks', file: 'inputs/stocks.csv' };
  expect(await ingested(files, (connection) => select(connection, REJECTED))).toEqual([
    {
      ...here,
      line: 10,
      column_name: 'region',
      rule: 'unknown_code',
      reason: 'the text is not a region of the code list; did you mean "R1"?',
      shape: 'A9',
      told: '"R9" is not a region of the code list; did you mean "R1"?',
    },
    {
      ...here,
      line: 10,
      column_name: 'value',
      rule: 'negative',
      reason: 'demand cannot be negative.',
      shape: '-9.9',
      told: 'demand cannot be negative: -5.0.',
    },
    {
      ...here,
      line: 11,
      column_name: 'value',
      rule: 'not_a_number',
      reason: 'the text is not a number.',
      shape: '9,9',
      told: '"1,2" is not a number; it looks like 1.2 with the decimal mark ",": declare it on the source.',
    },
  ]);
});

test('read = accepted + rejected; a row that breaks two rules counts once', async () => {
  const files = sourceFiles(TEN, { max_reject_share: 0.2 });
  expect(await ingested(files, (connection) => select(connection, COUNTS))).toEqual([
    { records: 10, cells: 10, blank: 0, filtered_out: 0, read: 10, accepted: 8, rejected: 2 },
  ]);
});

test('one refused row more than the share allows stops the run (exit 3), and every one is told', async () => {
  const { exitCode, problems } = await checkRefusal(sourceFiles(TEN, { max_reject_share: 0.19 }));
  expect(exitCode).toBe(EXIT.rejected);
  expect(problems.map(({ line, rule }) => [line, rule])).toEqual([
    [10, 'negative'],
    [11, 'not_a_number'],
    [10, 'unknown_code'],
  ]);
});

test('a file whose rows are all refused is not taken for an empty one, whatever the share', async () => {
  const keys = { max_reject_share: 1 };
  const files = sourceFiles(lines(HEADER, '2015,R9,DEV,demand,1', '2015,R8,DEV,demand'), keys);
  expect(await ingested(files, (connection) => select(connection, COUNTS))).toMatchObject([
    { read: 2, accepted: 0, rejected: 2 },
  ]);
});

test('with several value columns each cell counts, of a broken line too; filtered and blank cells are told apart', async () => {
  const keys: SourceKeys = {
    columns: { region: 'region', occupation: 'occupation' },
    constants: {
      sector: '_T',
      programme: '_Z',
      definition: 'register',
      unit: 'persons',
      status: 'A',
      measure: 'demand',
    },
    unpivot: { into: 'year', years: [2015, 2017] },
    filters: { kind: 'all' },
    max_reject_share: 0.9,
  };
  const text = lines(
    'region,occupation,kind,2015,2016,2017',
    'R1,DEV,all,100,,120',
    'R1,DEV,part,1,2,3',
    'R2,DEV,all,100,x,120',
    'R2,OPS,all,100',
    'R9,OPS,all,1,,3',
  );
  expect(await ingested(sourceFiles(text, keys), (connection) => select(connection, COUNTS))).toEqual([
    // 5 lines × 3 years: 3 filtered, 2 blank; refused: one x, three of the short line, two of the unknown region.
    { records: 5, cells: 15, blank: 2, filtered_out: 3, read: 10, accepted: 4, rejected: 6 },
  ]);
});

test('what is refused never comes near a series', async () => {
  const files = sourceFiles(TEN, { max_reject_share: 0.2 });
  const years = await ingested(files, (connection) =>
    select(connection, 'select year from staging.observation order by year'),
  );
  expect(years.map(({ year }) => year)).toEqual([2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017]);
});
