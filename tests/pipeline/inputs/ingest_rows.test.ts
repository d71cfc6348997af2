/** Each rule that a row can break: the run stops (exit 3) and says file, line, column, what, why and what to do. */
import { describe, expect, test } from 'vitest';
import { EXIT } from '../../../pipeline/problem.ts';
import { checkRefusal } from '../tiny/refusal.ts';
import { HEADER, sourceFiles, withSources } from '../tiny/source_files.ts';
import { lines } from '../tiny/write_project.ts';

const GOOD = '2015,R1,DEV,demand,100';

const BAD_ROWS: readonly { title: string; row: string; column?: string; rule: string; what: string }[] = [
  {
    title: 'an unknown region',
    row: '2016,R9,DEV,demand,100',
    column: 'region',
    rule: 'unknown_code',
    what: '"R9" is not a region of the code list; did you mean "R1"?',
  },
  {
    title: 'an unknown occupation',
    row: '2016,R1,OOPS,demand,100',
    column: 'occupation',
    rule: 'unknown_code',
    what: '"OOPS" is not an occupation of the code list; did you mean "OPS"?',
  },
  {
    title: 'an unknown measure',
    row: '2016,R1,DEV,demnd,100',
    column: 'measure',
    rule: 'unknown_code',
    what: '"demnd" is not a measure of the seed.',
  },
  {
    title: 'a duplicate key within the file',
    row: '2015,R1,DEV,demand,101',
    rule: 'duplicate_key',
    what: 'the same key stands already in stocks, line 2.',
  },
  {
    title: 'a duplicate key under another spelling',
    row: '2015,Le  nord,DEV,demand,101'.replace('  ', ' '),
    rule: 'duplicate_key',
    what: 'the same key stands already in stocks, line 2.',
  },
  {
    title: 'a negative count',
    row: '2016,R1,DEV,demand,-1',
    column: 'value',
    rule: 'negative',
    what: 'demand cannot be negative: -1.0.',
  },
  {
    title: 'a year before the first year of the project',
    row: '2009,R1,DEV,demand,100',
    column: 'year',
    rule: 'year_range',
    what: '2009 is outside 2010–2021.',
  },
  {
    title: 'a year after the as-of date',
    row: '2022,R1,DEV,demand,100',
    column: 'year',
    rule: 'year_range',
    what: '2022 is outside 2010–2021.',
  },
  {
    title: 'a quarter',
    row: '2016-Q3,R1,DEV,demand,100',
    column: 'year',
    rule: 'not_a_year',
    what: '"2016-Q3" is not a calendar year; it looks like a part of a year: declare its column as `period`.',
  },
  {
    title: 'a number with thousands marks',
    row: '2016,R1,DEV,demand,1 234 5',
    column: 'value',
    rule: 'not_a_number',
    what: '"1 234 5" is not a number.',
  },
  {
    title: 'a number with a decimal comma',
    row: '2016,R1,DEV,demand,"1,2"',
    column: 'value',
    rule: 'not_a_number',
    what: '"1,2" is not a number; it looks like 1.2 with the decimal mark ",": declare it on the source.',
  },
  {
    title: 'an empty value, which is not zero',
    row: '2016,R1,DEV,demand,',
    column: 'value',
    rule: 'not_a_number',
    what: '"" is not a number; it looks like a mark for no value: declare missing: [""].',
  },
  {
    title: 'a cell too few',
    row: '2016,R1,DEV,demand',
    rule: 'column_count',
    what: '4 cells where the header has 5.',
  },
  {
    title: 'a cell too many',
    row: '2016,R1,DEV,demand,1,234',
    rule: 'column_count',
    what: '6 cells where the header has 5.',
  },
];

describe('a row is refused for', () => {
  test.each(BAD_ROWS)('$title', async ({ row, column, rule, what }) => {
    const error = await checkRefusal(sourceFiles(lines(HEADER, GOOD, row)));
    expect(error.exitCode).toBe(EXIT.rejected);
    expect(error.problems).toHaveLength(1);
    expect(error.problems[0]).toMatchObject({ where: 'inputs/stocks.csv', line: 3, rule, what });
    expect(error.problems[0]!.column).toBe(column);
    expect(error.message).toMatch(/\n {2}Why: .+\n {2}Do: {2}.+/);
  });
});

test('the good row alone is not refused: the rules above do refuse the bad ones', async () => {
  await expect(checkRefusal(sourceFiles(lines(HEADER, GOOD)))).rejects.toThrow('nothing was refused');
});

test('all of them at once, in one error, each with its line', async () => {
  const error = await checkRefusal(sourceFiles(lines(HEADER, GOOD, ...BAD_ROWS.map(({ row }) => row))));
  const found = error.problems.map(({ line, rule }) => `${line} ${rule}`).sort();
  expect(found).toEqual(BAD_ROWS.map(({ rule }, i) => `${i + 3} ${rule}`).sort());
  expect(error.message).toContain('inputs/stocks.csv:12, column value: "1 234 5" is not a number.');
  expect(error.message).toContain('  Also, line 13: "1,2" is not a number; it looks like 1.2');
});

test('rows that break one rule are told once, with their lines', async () => {
  const bad = [2016, 2017, 2018].map((year) => `${year},R1,DEV,demand,-1`);
  const error = await checkRefusal(sourceFiles(lines(HEADER, GOOD, ...bad)));
  expect(error.message).toBe(
    [
      'inputs/stocks.csv:3, column value: demand cannot be negative: -1.0.',
      '  Why: this measure is declared nonnegative in seeds.',
      '  Do:  correct the sign or the value.',
      '  2 more lines: 4, 5.',
    ].join('\n'),
  );
});

test('a measure that may be negative is taken below zero', async () => {
  const bad = checkRefusal(sourceFiles(lines(HEADER, GOOD, '2016,R1,DEV,change,-5')));
  await expect(bad).rejects.toThrow('nothing was refused');
});

test('"1,2" with a declared thousands comma is not 12', async () => {
  const error = await checkRefusal(
    sourceFiles(lines(HEADER, GOOD, '2016,R1,DEV,demand,"1,2"'), { thousands: ',' }),
  );
  expect(error.problems).toMatchObject([
    {
      line: 3,
      rule: 'not_a_number',
      what: '"1,2" is not a number; it looks like 1.2 with the decimal mark ",": declare it on the source.',
    },
  ]);
});

test('an unknown definition, unit and status, though they are constants', async () => {
  const keys = (constants: object) => ({
    constants: {
      sector: '_T',
      programme: '_Z',
      definition: 'register',
      unit: 'persons',
      status: 'A',
      ...constants,
    },
  });
  const ruleOf = async (constants: object) =>
    (await checkRefusal(sourceFiles(lines(HEADER, GOOD), keys(constants)))).problems.map(
      ({ column, what }) => [column, what],
    );
  expect(await ruleOf({ definition: 'guess' })).toEqual([
    ['definition', '"guess" is not a definition of demand in the seed.'],
  ]);
  expect(await ruleOf({ unit: 'posts' })).toEqual([
    ['unit', '"posts" is not the unit of demand, which is persons.'],
  ]);
  // M is missing: a status that carries no value cannot stand beside one.
  expect(await ruleOf({ status: 'M' })).toEqual([
    ['status', '"M" is not an observation status (SDMX CL_OBS_STATUS) that carries a value.'],
  ]);
});

test('a key that two sources give is refused in the second, whichever file the first stands in', async () => {
  const files = {
    ...withSources([
      { id: 'first', path: 'inputs/first.csv' },
      { id: 'second', path: 'inputs/second.csv' },
    ]),
    'inputs/first.csv': lines(HEADER, '2014,R1,DEV,demand,1', GOOD),
    'inputs/second.csv': lines(HEADER, '2015,North,DEV,demand,7'),
  };
  const { problems } = await checkRefusal(files);
  expect(problems).toMatchObject([
    {
      where: 'inputs/second.csv',
      line: 2,
      rule: 'duplicate_key',
      what: 'the same key stands already in first, line 3.',
    },
  ]);
});
