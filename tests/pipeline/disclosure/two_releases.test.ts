/** Months that one release prints, and the year of the next: together they would tell the month that came between. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { widthOfRest } from '../../../pipeline/disclosure/left_of_year.ts';
import { run } from '../../../pipeline/run.ts';
import { released } from '../tiny/released.ts';
import { stockFiles } from '../tiny/stock_files.ts';
import { edited, type Files } from '../tiny/write_project.ts';

/** The tiny stock project, with months of change in one place beside its yearly stocks. */
function withMonths(...values: readonly number[]): Files {
  const files = edited(
    edited(stockFiles(), 'adequation.yaml', 'year: year', 'year: period'),
    'adequation.yaml',
    'scenarios:\n',
    'disclosure: { threshold: 5 }\nscenarios:\n',
  );
  const months = values.map((value, i) => `2020-${String(i + 1).padStart(2, '0')},R1,DEV,change,${value}\n`);
  return { ...files, 'inputs/stocks.csv': `${files['inputs/stocks.csv']}${months.join('')}` };
}

const valuesIn = (release: string, table: string) => {
  const csv = gunzipSync(readFileSync(join(release, `tables/${table}.csv.gz`))).toString();
  const [head, ...rows] = csv.trim().split('\n');
  const at = head!.split(',').indexOf('value');
  const texts = rows.flatMap((row) => (row.startsWith('change,') ? [row.split(',')[at]!] : []));
  return texts.map((text) => (text === '' ? null : Number(text)));
};

describe('eleven months of ten are printed, and the twelfth comes with the year', () => {
  const ELEVEN = Array.from({ length: 11 }, () => 10);
  test.each([
    ['3, which the year would tell: it is suppressed', 3, [null]],
    ['20, and the year is printed', 20, [130]],
  ])('%s', async (_, december, year) => {
    const project = await released(withMonths(...ELEVEN));
    expect(valuesIn(project.release, 'part_year')).toEqual(ELEVEN);
    expect(valuesIn(project.release, 'observation')).toEqual([]);
    project.write('inputs/stocks.csv', withMonths(...ELEVEN, december)['inputs/stocks.csv']!);
    const { release } = await run(project.load(), { tell: () => undefined });
    expect(valuesIn(release, 'observation')).toEqual(year);
  });
});

test('what printed parts leave of a year, worked by hand', () => {
  const declared = { threshold: 5 };
  // The year is at least 110: to leave 0 to 5, and no less, it must be told no better than to 115.
  expect(widthOfRest(113, { yearIs: 'sum', months: 11, amount: 110 }, declared)).toBe(115);
  expect(widthOfRest(115, { yearIs: 'sum', months: 11, amount: 110 }, declared)).toBeUndefined();
  expect(widthOfRest(110, { yearIs: 'sum', months: 11, amount: 110 }, declared)).toBeUndefined();
  expect(widthOfRest(110, { yearIs: 'sum', months: 12, amount: 110 }, declared)).toBeUndefined();
  // Twelve months of 40 on average after nine of 52: the last three have 4 each.
  expect(widthOfRest(40, { yearIs: 'mean', months: 9, amount: 9 * 52 }, declared)).toBe((9 * 52 + 15) / 12);
  expect(widthOfRest(40, { yearIs: 'mean', months: 9, amount: 9 * 42 }, declared)).toBeUndefined();
});
