/** Months, quarters and halves as offices write them. */
import { describe, expect, test } from 'vitest';
import { isOpenDate, readMonths } from '../../../pipeline/inputs/part_of_year.ts';
import { readPeriod, yearLooksLike } from '../../../pipeline/inputs/period.ts';

const months = (text: string) => {
  const read = readMonths(text);
  return read === null ? null : [read.year, read.firstMonth, read.lastMonth];
};

describe('read', () => {
  test.each([
    [
      [2024, 1, 1],
      [
        '2024-01',
        '2024/01',
        '01/2024',
        '2024-M01',
        '2024M01',
        '2024M1',
        '2024-M1',
        'M1-2024',
        '2024-01-31',
        '31/01/2024',
        '01/31/2024',
        '2024-01-01T00:00:00',
        '01/01/2024',
      ],
    ],
    [
      [2024, 12, 12],
      ['2024-12', '2024M12', '2024-12-31'],
    ],
    [
      [2024, 7, 9],
      ['2024-Q3', '2024T3', '2024 Q3', 'Q3-2024', 'T3 2024', 'Q3/2024'],
    ],
    [
      [2024, 7, 12],
      ['2024-H2', '2024S2', 'S2 2024'],
    ],
    [
      [2024, 1, 9],
      ['2024-9M', ' 2024-9M '],
    ],
    [[2024, 1, 12], ['2024-12M']],
  ])('%j', (expected, texts) => {
    expect(texts.map(months)).toEqual(texts.map(() => expected));
  });
});

test.each([
  '2024-13',
  '2024-00',
  '2024-1',
  '2024-Q5',
  '2024-H3',
  '2024-M13',
  '2024-13M',
  '2024-0M',
  '2024-02-32',
  '05/06/2024',
  '202401',
  'January',
  '',
])('not read: "%s"', (text) => expect(readMonths(text)).toBeNull());

test('a date of which nobody knows the month is told apart from one that is none', () => {
  const texts = ['05/06/2024', '06/06/2024', '31/06/2024', '40/06/2024', '2024-06-05', '31/31/2024'];
  expect(texts.filter(isOpenDate)).toEqual(['05/06/2024']);
});

test('a date is its month in a column of periods, and its year in one of years', () => {
  const date = { kind: 'date', flags: null } as const;
  expect(readPeriod('2024-03-31', { ...date, isPeriod: true })).toMatchObject({
    firstMonth: 3,
    lastMonth: 3,
  });
  expect(readPeriod('2024-03-31', date)).toMatchObject({ firstMonth: 1, lastMonth: 12 });
  expect(readPeriod('2024-Q1', date)).toBeNull();
  expect(readPeriod('2024-Q1p', { kind: 'calendar', flags: { p: 'P' }, isPeriod: true })).toMatchObject({
    lastMonth: 3,
    status: 'P',
  });
});

test('a school year is not taken for a month where a year is asked for', () => {
  expect(yearLooksLike('2011-12')?.says).toContain('school or fiscal year');
  expect(yearLooksLike('2011-10')?.says).toContain('part of a year');
});
