/** `adequation forecast`: any CSV of yearly series in, one row a series and horizon out, in the order of the file. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type ForecastCsvOptions, forecastCsv } from '../../../pipeline/commands/forecast/forecast_csv.ts';
import { EXIT, type Problem } from '../../../pipeline/problem.ts';
import { refusal } from '../tiny/refusal.ts';

const HEADER = 'series_id,h,year,model,mean,lo_80,hi_80,lo_95,hi_95';
type Row = Record<string, string>;

/** Rows of one series from a year on; an undefined value leaves its year out. */
const series = (id: string, first: number, values: readonly (number | string | undefined)[]) =>
  values.flatMap((value, t) => (value === undefined ? [] : [`${id},${first + t},${value}`]));

const growing = (from: number, n: number) =>
  Array.from({ length: n }, (_, t) => from + 3 * t + ((7 * t) % 5));

function ask(
  rows: readonly string[],
  options: Partial<ForecastCsvOptions> = {},
  header = 'series_id,year,value',
) {
  const folder = mkdtempSync(join(tmpdir(), 'forecast-'));
  const file = join(folder, 'series.csv');
  writeFileSync(file, `${[header, ...rows].join('\n')}\n`);
  const output = join(folder, 'out.csv');
  const forecast = (): readonly Problem[] =>
    forecastCsv({ file, output, horizon: 3, floor: null, strict: false, ...options });
  return { folder, output, forecast };
}

function forecastOf(rows: readonly string[], options: Partial<ForecastCsvOptions> = {}, header?: string) {
  const asked = ask(rows, options, header);
  const problems = asked.forecast();
  const text = readFileSync(asked.output, 'utf8');
  return { problems, text, rows: Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data };
}

describe('the output', () => {
  const rows = [...series('z', 2000, growing(100, 12)), ...series('a', 2005, growing(50, 8))];

  test('has one row a series and horizon, series in the order of the file', () => {
    const out = forecastOf(rows);
    expect(out.text.split('\n')[0]).toBe(HEADER);
    expect(out.rows.map((row) => [row.series_id, row.h, row.year])).toEqual([
      ['z', '1', '2012'],
      ['z', '2', '2013'],
      ['z', '3', '2014'],
      ['a', '1', '2013'],
      ['a', '2', '2014'],
      ['a', '3', '2015'],
    ]);
    for (const row of out.rows) {
      const ends = [row.lo_95, row.lo_80, row.mean, row.hi_80, row.hi_95].map(Number);
      expect(ends.every(Number.isFinite)).toBe(true);
      expect(ends).toEqual([...ends].sort((x, y) => x - y));
    }
  });

  test('does not depend on the order of rows within a series, nor on the other series of the file', () => {
    const of = (out: { rows: Row[] }, id: string) => out.rows.filter((row) => row.series_id === id);
    const both = forecastOf(rows);
    const mixed = [...rows].reverse();
    for (const id of ['a', 'z']) {
      const alone = forecastOf(rows.filter((row) => row.startsWith(id)));
      expect(of(alone, id)).toEqual(of(both, id));
      expect(of(forecastOf(mixed), id)).toEqual(of(both, id));
    }
    expect(forecastOf(mixed).rows[0]!.series_id).toBe('a');
  });

  test('quotes a name with a comma or a quotation mark, and gives it back', () => {
    const name = 'Tanger, "zone"';
    const out = forecastOf(series(`"${name.replaceAll('"', '""')}"`, 2000, growing(10, 6)));
    expect(new Set(out.rows.map((row) => row.series_id))).toEqual(new Set([name]));
  });

  test('appears whole or not at all', async () => {
    const asked = ask(rows);
    asked.forecast();
    expect(readdirSync(asked.folder).sort()).toEqual(['out.csv', 'series.csv']);
    const before = readFileSync(asked.output);
    const nowhere = ask(rows, { output: join(asked.folder, 'no such folder', 'out.csv') });
    const error = await refusal(nowhere.forecast);
    expect([error.exitCode, error.problems[0]!.rule]).toEqual([EXIT.usage, 'output']);
    expect(readFileSync(asked.output)).toEqual(before);
  });

  test('lies nowhere below --floor, and may without it', () => {
    const falling = series('f', 2000, [90, 80, 71, 60, 52, 40, 30, 21, 10, 1]);
    const lowest = (floor: number | null) =>
      Math.min(
        ...forecastOf(falling, { floor, horizon: 8 }).rows.flatMap((row) => [
          Number(row.mean),
          Number(row.lo_95),
        ]),
      );
    expect(lowest(null)).toBeLessThan(0);
    expect(lowest(0)).toBe(0);
  });
});

describe('few points', () => {
  test('one is held, without a band', () => {
    const [first] = forecastOf(series('s', 2024, [70])).rows;
    expect(first).toMatchObject({
      model: 'held_level',
      mean: '70',
      lo_80: '',
      hi_80: '',
      lo_95: '',
      hi_95: '',
    });
  });

  test.each([2, 3, 4])('%d are short growth, with bands of which the outer is the wider', (n) => {
    const { rows } = forecastOf(series('s', 2020, growing(100, n)));
    for (const row of rows) {
      expect(row.model).toBe('short_growth');
      const ends = [row.lo_95, row.lo_80, row.mean, row.hi_80, row.hi_95].map(Number);
      expect(ends).toEqual([...ends].sort((x, y) => x - y));
      expect(new Set(ends).size).toBe(5);
    }
  });

  test('five have prediction intervals, and the name of what ran', () => {
    const [first] = forecastOf(series('s', 2020, growing(100, 5))).rows;
    expect(first!.model).not.toMatch(/short_growth|held_level/);
    expect(Number(first!.lo_95)).toBeLessThan(Number(first!.lo_80));
  });
});

describe('gaps', () => {
  test('a blank cell is a missing year, and a missing year is filled for the fit', () => {
    const without = [...series('s', 2000, growing(100, 9)), ...series('s', 2010, growing(150, 9))];
    const { rows } = forecastOf(without);
    const blank = [...without, 's,2009,'];
    expect(forecastOf(blank).rows).toEqual(rows);
    const tail = forecastOf(series('s', 2010, growing(150, 9))).rows;
    expect(rows[0]!.model).toBe('middle_of_six');
    expect(rows).not.toEqual(tail);
  });

  test('what lies before more than ten silent years is not used', () => {
    const tail = series('s', 2020, growing(100, 9));
    const { rows } = forecastOf([...series('s', 2000, growing(900, 9)), ...tail]);
    expect(rows).toEqual(forecastOf(tail).rows);
  });

  test('two points after a hole belong to those before it', () => {
    const { rows } = forecastOf(series('s', 2000, [10, 11, 12, 13, undefined, 15, 16]));
    expect(rows[0]).toMatchObject({ year: '2007', model: 'middle_of_six' });
  });
});

describe('bad rows', () => {
  const good = series('good', 2000, growing(100, 8));
  const faults: readonly (readonly [title: string, row: string, rule: string])[] = [
    ['a value that is no number', 'bad,2001,12 3', 'value'],
    ['a value that is not finite', 'bad,2001,Infinity', 'value'],
    ['a year that is not whole', 'bad,2001.5,12', 'year'],
    ['a year that stands twice', 'bad,2000,12', 'twice'],
    ['a cell too many', 'bad,2001,12,13', 'column_count'],
  ];

  test.each(faults)('%s: told by its line; its series is left out and no other', (_, row, rule) => {
    const out = forecastOf(['bad,2000,5', ...good, row, 'bad,2002,7']);
    expect(out.problems).toMatchObject([{ line: 3 + good.length, rule }]);
    expect(new Set(out.rows.map(({ series_id }) => series_id))).toEqual(new Set(['good']));
    expect(out.rows).toEqual(forecastOf(good).rows);
  });

  test.each(faults)('%s with --strict: exit 3, and nothing is written', async (_, row, rule) => {
    const asked = ask(['bad,2000,5', ...good, row], { strict: true });
    const error = await refusal(asked.forecast);
    expect([error.exitCode, error.problems[0]!.rule]).toEqual([EXIT.rejected, rule]);
    expect(existsSync(asked.output)).toBe(false);
    expect(readdirSync(asked.folder)).toEqual(['series.csv']);
  });

  test('all of them are told at once', () => {
    const out = forecastOf([...good, 'b,2000,x', 'c,y,1', ',2000,1']);
    expect(out.problems.map(({ line, rule }) => [line, rule])).toEqual([
      [10, 'value'],
      [11, 'year'],
      [12, 'no_id'],
    ]);
  });

  test('a quotation mark that is never closed leaves out every series it swallows', () => {
    const out = forecastOf([...good, 'other,2000,1', '"other,2001,2', 'third,2000,4']);
    expect(out.problems).toMatchObject([{ line: 11, rule: 'quote' }]);
    expect(new Set(out.rows.map(({ series_id }) => series_id))).toEqual(new Set(['good']));
  });

  test.each([
    ['no column of that name', 'id,year,value', ['a,2000,1'], {}, 'header_series_id'],
    ['no panel column', 'series_id,year,value', ['a,2000,1'], { panel: 'region' }, 'header_region'],
    ['no row', 'series_id,year,value', [], {}, 'empty'],
    ['no value', 'series_id,year,value', ['a,2000,'], {}, 'no_value'],
  ] as const)('%s: exit 3', async (_, header, rows, options, rule) => {
    const error = await refusal(ask(rows, options, header).forecast);
    expect([error.exitCode, error.problems[0]!.rule]).toEqual([EXIT.rejected, rule]);
  });
});

test('--panel calibrates the bands on the panel, and leaves the points alone', () => {
  const header = 'series_id,year,value,panel';
  const rows = Array.from({ length: 60 }, (_, i) =>
    Array.from({ length: 25 }, (_, t) => {
      // Half of the series are smooth and half rough, so that their bands must differ.
      const noise = (((i * 37 + t * 101) % 97) - 48) * (i % 2 === 0 ? 0.02 : 1);
      return `s${i},${1990 + t},${200 + 4 * t + noise},${i % 2 === 0 ? 'smooth' : 'rough'}`;
    }),
  ).flat();
  const pooled = forecastOf(rows, {}, header).rows;
  const panel = forecastOf(rows, { panel: 'panel' }, header).rows;
  expect(panel.map(({ series_id, h, mean, model }) => [series_id, h, mean, model])).toEqual(
    pooled.map(({ series_id, h, mean, model }) => [series_id, h, mean, model]),
  );
  expect(panel.map((row) => row.hi_95)).not.toEqual(pooled.map((row) => row.hi_95));
  const smoothAlone = forecastOf(
    rows.filter((row) => row.endsWith('smooth')),
    { panel: 'panel' },
    header,
  ).rows;
  expect(panel.filter((row) => Number(row.series_id!.slice(1)) % 2 === 0)).toEqual(smoothAlone);
});
