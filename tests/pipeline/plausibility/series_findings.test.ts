/** What one series says against itself, on series made by hand; docs/method.md tells rates on those of publishers. */
import { expect, test } from 'vitest';
import { seriesFindings } from '../../../pipeline/plausibility/series_findings.ts';

const years = (values: readonly number[], from = 2010) => values.map((_, t) => from + t);
const told = (values: readonly number[]) =>
  seriesFindings({ years: years(values), values }, { floor: 0 }).map(({ rule, year, toYear, factor }) => [
    rule,
    year,
    toYear,
    factor,
  ]);
const calm = [1003, 1040, 1022, 1081, 1110, 1096, 1142, 1170, 1155, 1203];

test('a calm series and one that grows four times a year say nothing', () => {
  expect(told(calm)).toEqual([]);
  expect(told([3, 11, 40, 150, 600, 2400])).toEqual([]);
  expect(told([1000])).toEqual([]);
  expect(told([1000, 1010])).toEqual([]);
  expect(told([0, 0, 0, 12, 0, 0])).toEqual([]);
});

test.each([10, 100, 1000, 0.1, 0.01, 0.001])('a value %d times what it was, at any place', (factor) => {
  for (const at of [0, 4, 9]) {
    const values = calm.map((value, t) => (t === at ? value * factor : value));
    expect(told(values)[0]).toEqual(['power_of_ten', 2010 + at, 2010 + at, factor]);
  }
});

test('three values are enough where the middle one comes back, and a handful may grow tenfold', () => {
  expect(told([1000, 10_100, 1020])).toEqual([['power_of_ten', 2011, 2011, 10]]);
  expect(told([2, 21, 3])).toEqual([]);
});

test('years in thousands, as a publisher changed the unit: the fewer years are told', () => {
  const values = calm.map((value, t) => (t < 3 ? value / 1000 : value));
  expect(told(values)).toEqual([['power_of_ten', 2010, 2012, 0.001]]);
});

test('one decimal among whole numbers; many are the way of the publisher', () => {
  expect(told(calm.map((value, t) => (t === 4 ? value + 0.5 : value)))).toEqual([
    ['fraction_in_count', 2014, 2014, null],
  ]);
  expect(told(calm.map((value) => value + 0.5))).toEqual([]);
  expect(
    seriesFindings(
      { years: years(calm), values: calm.map((v, t) => (t === 4 ? v + 0.5 : v)) },
      { isCount: false },
    ),
  ).toEqual([]);
});

test('a last value far off the band of the years before, with the band', () => {
  const [found, ...rest] = seriesFindings(
    { years: years(calm), values: [...calm.slice(0, 9), 2100] },
    { floor: 0 },
  );
  expect(rest).toEqual([]);
  expect(found).toMatchObject({ rule: 'last_far_off', year: 2019, value: 2100 });
  expect(found!.low!).toBeLessThan(1155);
  expect(found!.high!).toBeGreaterThan(1203);
  expect(found!.high!).toBeLessThan(2100);
});

test('years drawn between two censuses, whatever they are rounded to; a level held is no line', () => {
  const censuses = [25_000, 27_312, 29_624, 31_936, 34_248, 36_560, 35_100, 33_640, 32_180, 30_720, 29_260];
  expect(told(censuses).filter(([rule]) => rule === 'straight_line')).toEqual([
    ['straight_line', 2010, 2015, null],
    ['straight_line', 2015, 2020, null],
  ]);
  const rounded = [25_000, 27_312, 29_625, 31_937, 34_250, 36_562, 35_100, 36_000, 36_400];
  expect(told(rounded).filter(([rule]) => rule === 'straight_line')).toEqual([
    ['straight_line', 2010, 2015, null],
  ]);
  expect(told(Array.from({ length: 10 }, () => 500))).toEqual([]);
  expect(told([1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual([]);
});
