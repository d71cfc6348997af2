import { describe, expect, test } from 'vitest';
import { byCode, byKey, crossed, distinct, grouped, sum, under } from '../../../reports/reading/shaping.ts';

const rows = [
  { region: 'B', year: 2027, persons: 2 },
  { region: 'A', year: 2026, persons: null },
  { region: 'B', year: 2026, persons: 3 },
];
const [first, second, third] = rows;
type Row = (typeof rows)[number];
const regionOf = (row: Row) => row.region;
const yearOf = (row: Row) => row.year;

describe('rows reshaped', () => {
  test('groups keep the order of their first row, and rows are the very ones', () => {
    expect(grouped(rows, regionOf)).toEqual([[first, third], [second]]);
    expect(byKey(rows, regionOf).get('B')?.[0]).toBe(first);
    expect(distinct(rows, yearOf)).toEqual([2027, 2026]);
  });

  test('a table has a line a key and a cell a head, empty where nothing stands', () => {
    expect(crossed(rows, regionOf, yearOf, [2026, 2027, 2028]).sort(byCode)).toEqual([
      { key: 'A', rows: [second], cells: [[second], [], []] },
      { key: 'B', rows: [first, third], cells: [[third], [first], []] },
    ]);
    expect(under(rows, yearOf, [2026])).toEqual([[second, third]]);
  });

  test('a number and a text that look alike are two keys', () => {
    expect(grouped<string | number>(['1', 1], (one) => one)).toHaveLength(2);
  });

  test('a sum leaves out what is not known; nothing has no groups', () => {
    expect(sum(rows, (row) => row.persons)).toBe(5);
    expect([sum([], () => 1), grouped([], () => ''), distinct([], () => '')]).toEqual([0, [], []]);
  });
});
