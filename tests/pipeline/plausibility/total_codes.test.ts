/** Codes that are the sum of others: the identity itself decides, and chance must not. */
import { expect, test } from 'vitest';
import { totalCodes } from '../../../pipeline/plausibility/total_codes.ts';

const YEARS = [2020, 2021, 2022, 2023];
const leaf = (seed: number) => YEARS.map((year) => 1000 + ((seed * 7919 + year * 104_729) % 3001));
const sum = (...series: readonly number[][]) =>
  YEARS.map((_, t) => series.reduce((all, one) => all + one[t]!, 0));
const codes = (rows: Record<string, readonly (number | null)[]>) =>
  Object.entries(rows).map(([code, values]) => ({
    code,
    at: new Map(values.flatMap((value, t) => (value === null ? [] : [[String(YEARS[t]!), value] as const]))),
  }));
const found = (rows: Record<string, readonly (number | null)[]>) =>
  totalCodes(codes(rows), Number).map(({ code, parts, unlike }) => [code, parts.join(' '), unlike.length]);
const [a, b, c, d] = [1, 2, 3, 4].map(leaf) as [number[], number[], number[], number[]];

test('no leaf is a total', () => {
  expect(found({ A: a, B: b, C: c, D: d })).toEqual([]);
});

test('a total first, last or rounded to hundreds is one', () => {
  expect(found({ ALL: sum(a, b, c), A: a, B: b, C: c })).toEqual([['ALL', 'A B C', 0]]);
  expect(found({ A: a, B: b, C: c, ALL: sum(a, b, c) })).toEqual([['ALL', 'A B C', 0]]);
  const hundreds = (values: readonly number[]) => values.map((value) => 100 * Math.round(value / 100));
  const big = [a, b, c].map((values) => values.map((value) => 1000 * value + 37 * value));
  expect(
    found({ A: hundreds(big[0]!), B: hundreds(big[1]!), C: hundreds(big[2]!), ALL: hundreds(sum(...big)) }),
  ).toEqual([['ALL', 'A B C', 0]]);
});

test('subtotals and the total of all beside them', () => {
  const rows = { NORTH: sum(a, b), A: a, B: b, SOUTH: sum(c, d), C: c, D: d, ALL: sum(a, b, c, d) };
  expect(
    found(rows)
      .map(([code]) => code)
      .sort(),
  ).toEqual(['ALL', 'NORTH', 'SOUTH']);
});

test('a part that is missing or wrong in one year hides no total, and the wrong year is told', () => {
  expect(found({ A: a, B: [...b.slice(0, 3), null], C: c, ALL: sum(a, b, c) })).toEqual([
    ['ALL', 'A B C', 0],
  ]);
  const typo = b.map((value, t) => (t === 2 ? value * 10 : value));
  expect(found({ A: a, B: typo, C: c, ALL: sum(a, b, c) })).toEqual([['ALL', 'A B C', 1]]);
});

test('one year is no proof, nor are small numbers', () => {
  expect(
    found({ A: [1000, null, null, null], B: [2345, null, null, null], C: [3345, null, null, null] }),
  ).toEqual([]);
  expect(found({ A: [1, 2, 1, 0], B: [1, 1, 1, 1], C: [2, 3, 2, 1] })).toEqual([]);
});

test('of thousands of made-up files without a total none is called one', () => {
  let state = 1;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const called = Array.from({ length: 2000 }, () => {
    const rows = Array.from({ length: 3 + Math.floor(random() * 10) }, (_, i) => [
      `C${i}`,
      YEARS.map(() => Math.round(10 ** (random() * 3))),
    ]);
    return found(Object.fromEntries(rows)).length;
  });
  expect(called.filter((n) => n > 0)).toEqual([]);
});
