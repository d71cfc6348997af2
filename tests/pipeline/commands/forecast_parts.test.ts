/** Months, quarters and halves in `forecast` and in the worker: the years that they make, as if these had been given. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import type { YearIs } from '../../../models/forecast/year/part.ts';
import { forecastCsv } from '../../../pipeline/commands/forecast/forecast_csv.ts';
import { forecastFile } from '../../../pipeline/commands/forecast/forecast_file.ts';
import { serve } from '../../../pipeline/commands/worker/serve.ts';
import { both, expectSame } from '../tiny/both_ways.ts';
import { start } from '../tiny/command.ts';
import { aroundMean, atQuarterEnds, inMonths, inQuarters, type Split } from '../tiny/part_files.ts';
import { refusal } from '../tiny/refusal.ts';

/** Yearly series of many lengths. */
const yearly = (n: number) =>
  Array.from({ length: n }, (_, s) =>
    Array.from({ length: 1 + (s % 13) }, (_, t) => ({
      id: `s${s}`,
      year: String(2010 + t),
      value: (3 + (s % 7)) * 1000 + ((s % 5) - 2) * 90 * t + ((s * 37 + t * 101) % 130),
    })),
  ).flat();

/** A year told by its first months: those of the year before, a tenth more. */
const begun = (year: string, split: Split, value: number, known: number) =>
  split(year, value)
    .slice(0, known)
    .map(([period, of]) => [period.replace(year, String(Number(year) + 1)), 1.1 * of] as const);

function inParts(points: ReturnType<typeof yearly>, split: Split, known = 0): string[] {
  return points.flatMap(({ id, year, value }, i) => {
    const isLast = points[i + 1]?.id !== id;
    const parts = [...split(year, value), ...(isLast ? begun(year, split, value, known) : [])];
    return parts.map(([period, of]) => `${id},${period},${of}`);
  });
}
const mixed = (rows: readonly string[]) => rows.map((_, i) => rows[(i * 7919) % rows.length]!);
const file = (rows: readonly string[], time = 'period') => `series_id,${time},value\n${rows.join('\n')}\n`;
const parts = (yearIs: YearIs, nonnegative = false) => ({ parts: { yearIs, nonnegative } });

const KINDS: readonly (readonly [string, YearIs, Split, number])[] = [
  ['months', 'sum', inMonths, 7],
  ['quarters', 'sum', inQuarters, 3],
  ['dated ends of quarters', 'end', atQuarterEnds, 2],
  ['halves around their mean', 'mean', aroundMean, 1],
];

describe('as the yearly file of the same years, to the last bit', () => {
  test.each(KINDS)('%s', async (_, yearIs, split) => {
    const points = yearly(60);
    const asYears = await both(
      file(
        points.map(({ id, year, value }) => `${id},${year},${value}`),
        'year',
      ),
    );
    const asParts = await both(file(inParts(points, split)), parts(yearIs));
    expect(asParts.whole.text!.split('\n').length).toBe(2 + 3 * 60);
    expect(asParts.whole.text).toBe(asYears.whole.text);
    expect(asParts.whole.told).toEqual(asYears.whole.told);
    expectSame(asParts.large, asParts.whole);
  });

  test.each(KINDS)(
    '%s of the current year: its nowcast stands as h 0, and is the last year',
    async (_, yearIs, split, known) => {
      const rows = inParts(yearly(60), split, known);
      const { whole, large } = await both(file(rows), { ...parts(yearIs, true), floor: 0 });
      expectSame(large, whole);
      const lines = whole.text!.trim().split('\n').slice(1);
      const told = lines.filter((line) => /^s\d+,0,\d+,nowcast,/.test(line)).map((line) => line.split(','));
      expect(told).toHaveLength(60);
      const banded = told.filter(([, , , , mean, lo80, hi80, lo95, hi95]) =>
        [lo95, lo80, mean, hi80, hi95]
          .map(Number)
          .every((one, i, all) => i === 0 || (all[i - 1]! <= one && one > 0)),
      );
      expect(banded.length).toBeGreaterThan(50);
      const years = [
        ...yearly(60).map(({ id, year, value }) => `${id},${year},${value}`),
        ...told.map(([id, , year, , mean]) => `${id},${year},${mean}`),
      ];
      // Rows of a nowcast come last, so that the order of the series is that of the parts.
      const asYears = await both(file(years, 'year'), { floor: 0 });
      expect(lines.filter((line) => !/^s\d+,0,/.test(line))).toEqual(
        asYears.whole.text!.trim().split('\n').slice(1),
      );
    },
  );
});

describe('small or large, in order or not: the same bytes and words', () => {
  const rows = inParts(yearly(2100), inQuarters, 2);
  const odd = [
    ...['a,2014-Q1,3', 'b,2014-H3,3', 'b,05/06/2014,3', 'c,2014-02-30,1', 'd,2013/14,5', 'e,202401,5'],
    ...['f,2014,4', 'f,2015-Q1,5', 'f,2015-03M,2', 'f,2015-M01,3', 'f,2015-01,4', 'g,2014-Q1,x', 'h,2014,'],
    ...['i,2014-Q1,1', 'i,2014-Q2,2', 'i,2014-Q3,2', 'i,2015,7', 'j,2014,9', 'j,2014-H1,1', 'j,2014-H2,2'],
    ...['k,2014 Q1,1', 'k,T2-2014,2', 'k,2014-H2,5', ',2014,3', 'l,0999-Q1,4', 'm, 2014 ,5', 's1,2040-Q1,4'],
  ];
  test.each([
    ['in order', rows, {}],
    ['in no order', mixed(rows), {}],
    ['with odd rows', [...rows.slice(0, 9000), ...odd, ...rows.slice(9000)], {}],
    ['few, with odd rows', [...rows.slice(0, 900), ...odd], {}],
    ['with odd rows, strictly', [...rows, ...odd], { strict: true }],
    ['below a ceiling', rows, { ceiling: 9000 }],
    ['by a model', rows, { model: 'theta' }],
  ])('%s', async (_, own, more) => {
    const { whole, large } = await both(file(own), { ...parts('sum'), ...more });
    expect(whole.told.length + Number('strict' in more)).toBeGreaterThan(0);
    expectSame(large, whole);
  });

  test('in panels', async () => {
    const text = file(
      rows.map((row, i) => `${row},p${i % 2}`),
      'period',
    ).replace('value', 'value,panel');
    const torn = await both(text, { ...parts('sum'), panel: 'panel' });
    expectSame(torn.large, torn.whole);
    const one = await both(text.replaceAll(',p1', ',p0'), { ...parts('sum'), panel: 'panel' });
    expect(one.whole.ended).toEqual([]);
    expectSame(one.large, one.whole);
  });

  test('bare parts beside a column of years; another year in both is none', async () => {
    const plain = inParts(yearly(30), inQuarters, 2);
    const beside = plain.map((row) => row.replace(/,T(\d)-(\d+),/, ',$2,T$1,'));
    const one = await both(file(plain), parts('sum'));
    const two = await both(file(beside, 'year,period'), parts('sum'));
    expect(two.whole.text).toBe(one.whole.text);
    expectSame(two.large, two.whole);
    const torn = await both(file([...beside, 'x,2014,2013-Q1,5', 'y,2014,,5'], 'year,period'), parts('sum'));
    expectSame(torn.large, torn.whole);
    expect(torn.whole.ended).toMatchObject([
      { rule: 'period', what: expect.stringContaining('"2014 2013-Q1"') },
    ]);
    expect(torn.whole.text).toContain('\ny,1,2015,');
  });

  test('Parquet with dates, in and out', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parts-'));
    const [parquet, csv] = [join(folder, 'months.parquet'), join(folder, 'months.csv')];
    const [out, text] = [join(folder, 'out.parquet'), join(folder, 'out.csv')];
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(`create table made as select 's' || s as series_id, date '2015-01-01' + to_months(t::integer) as period, s * 10.5 + t as value
      from range(2100) a(s), range(100) b(t)`);
    await connection.run(`copy (select series_id, period::date as period, value from made) to '${parquet}'`);
    await connection.run(
      `copy (select series_id, strftime(period, '%Y-%m') as period, value from made) to '${csv}'`,
    );
    const asked = { horizon: 2, floor: 0, strict: false, ...parts('sum', true) };
    await forecastFile({ ...asked, file: parquet, output: out });
    await forecastFile({ ...asked, file: csv, output: text, decimal: '.' });
    const rows = await connection.runAndReadAll(
      `select count(*), count_if(h = 0 and model = 'nowcast') from (from '${out}' intersect all from read_csv('${text}', types = {h: 'INTEGER', year: 'INTEGER'}))`,
    );
    expect(rows.getRowsJson()).toEqual([['6300', '2100']]);
  });
});

describe('what is said', () => {
  const told = async (rows: readonly string[], yearIs: YearIs = 'sum') =>
    (await both(file(rows), parts(yearIs))).whole;
  const quarters = (id: string, year: number, ...values: readonly number[]) =>
    values.map((value, q) => `${id},${year}-Q${q + 1},${value}`);

  test('holes, contradictions and nowcasts, each kind once', async () => {
    const { told: said, ended } = await told([
      ...quarters('a', 2014, 1, 2, 3),
      ...quarters('a', 2015, 1, 2, 3, 4),
      ...quarters('b', 2014, 1, 2, 3),
      ...quarters('b', 2015, 2, 2, 2, 2),
      ...quarters('b', 2016, 2, 2, 2, 2),
      'b,2016,9.5',
      ...quarters('c', 2015, 2, 2, 2, 2),
      ...quarters('c', 2016, 2, 2),
    ]);
    expect(ended).toEqual([]);
    expect(said.map((one) => one.replace(/^.*series.csv: /, ''))).toEqual([
      'a: not all parts of 2014 were counted (3 of 4): they are not put together; 2 such years of 2 series (a, b).',
      'the current year of c is told by its part: it stands as h 0 (model nowcast), and is the last point that is fitted.',
    ]);
  });

  test('a printed year that its parts contradict stands', async () => {
    const rows = [...quarters('b', 2015, 2, 2, 2, 2), 'b,2015,19'];
    const { told: said, text } = await told(rows);
    expect(said[0]).toContain(
      'b: 2015 is 19, and by its months or quarters 8: what is printed of the year stands.',
    );
    expect(text).toContain('b,1,2016,held_level,19,');
  });

  test('a current year whose months held next to nothing of the year before', async () => {
    const months = ['a,2015,189', 'a,2015-01,1', 'a,2016-01,4'];
    const { told: said, text } = await told(months);
    expect(said[0]).toContain(
      'a: 2016 is not told by its part: the same months of 2015 had 1, less than half',
    );
    expect(text).toContain('a,1,2016,held_level,189,');
  });

  test('shares have no sum, as in a project', async () => {
    const rows = quarters('share_online', 2015, 0.1, 0.2, 0.3, 0.2);
    const { ended } = await told([...rows, ...quarters('b', 2015, 2, 2, 2, 2)]);
    expect(ended).toMatchObject([
      { rule: 'year_is', what: expect.stringContaining('twelve values in share have no sum') },
    ]);
    expect((await told(rows, 'mean')).ended).toEqual([]);
  });

  test('a column of periods without --year-is is asked for, or told where years stand beside it', async () => {
    const rows = quarters('a', 2015, 1, 2, 3, 4);
    const { whole, large } = await both(file(rows));
    expectSame(large, whole);
    expect(whole.ended).toMatchObject({
      code: 3,
      problems: [{ rule: 'header_year', fix: expect.stringContaining('say --year-is') }],
    });
    const beside = await both(file(['a,2014,old,5', 'a,2015,new,6'], 'year,period'));
    expectSame(beside.large, beside.whole);
    expect(beside.whole.told[0]).toContain('the column period is not read; --year-is reads');
  });

  test('as a command: without a way none, with one the rows', async () => {
    const csv = file(quarters('a', 2015, 1, 2, 3, 4));
    const none = await start(['forecast', '-', '--horizon', '1'], undefined, csv).ended;
    expect([none.code, none.stderr]).toEqual([3, expect.stringContaining('--year-is sum, mean or end')]);
    const one = await start(['forecast', '-', '--horizon', '1', '--year-is', 'mean'], undefined, csv).ended;
    expect([one.code, one.stdout.split('\n')[1]]).toEqual([0, 'a,1,2016,held_level,2.5,,,,']);
    const wrong = await start(['forecast', '-', '--horizon', '1', '--year-is', 'last'], undefined, csv).ended;
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('sum, mean, end')]);
  });
});

describe('the worker', () => {
  type Fields = Record<string, unknown>;
  const ask = (...jobs: readonly Fields[]): Fields[] => {
    let out = '';
    serve(
      [Buffer.from(jobs.map((job) => `${JSON.stringify({ v: 1, horizon: 3, ...job })}\n`).join(''))],
      (text) => {
        out += text;
      },
    );
    return out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Fields)
      .slice(0, -1);
  };
  const listed = (rows: readonly string[]) => ({
    periods: rows.map((row) => row.split(',')[1]!),
    values: rows.map((row) => Number(row.split(',')[2])),
  });

  test.each(KINDS)('answers %s as `forecast` does, in any order', (_, yearIs, split, known) => {
    const points = yearly(26);
    const rows = inParts(points, split, known);
    const ids = [...new Set(points.map(({ id }) => id))];
    const folder = mkdtempSync(join(tmpdir(), 'parts-'));
    const [input, output] = [join(folder, 'in.csv'), join(folder, 'out.csv')];
    writeFileSync(input, file(rows));
    forecastCsv({ file: input, output, horizon: 3, floor: 0, strict: false, ...parts(yearIs, true) });
    const answers = ask(
      ...ids.map((id, i) => {
        const own = rows.filter((row) => row.startsWith(`${id},`));
        return { key: id, ...listed(i % 2 ? mixed(own).concat([]) : own), year_is: yearIs, floor: 0 };
      }),
    );
    const bounds = (of: Fields, j?: number) =>
      ['mean', 'lo_80', 'hi_80', 'lo_95', 'hi_95'].map((name) => {
        const value = j === undefined ? of[name] : (of[name] as number[] | null)?.[j];
        return value ?? '';
      });
    const lines = answers.flatMap((a) => {
      const nowcast = a.nowcast as Fields;
      return [
        `${a.key},0,${nowcast.year},nowcast,${bounds(nowcast)}`,
        ...(a.year as number[]).map((year, j) => `${a.key},${j + 1},${year},${a.model},${bounds(a, j)}`),
      ];
    });
    expect(lines).toEqual(readFileSync(output, 'utf8').trim().split('\n').slice(1));
  });

  const MONTHS = listed(inParts([{ id: 'a', year: '2014', value: 100 }], inMonths, 3));
  test('says what a part tells, and what stands against others', () => {
    const [whole, holed] = ask(
      { key: 'a', ...MONTHS, year_is: 'sum' },
      { key: 'b', periods: ['2013-Q1', '2014', '2014-H1', '2014-H2'], values: [1, 9, 2, 3], year_is: 'sum' },
    );
    expect(whole).toMatchObject({ n_obs: 2, nowcast: { year: 2015, months: 3 }, told: [] });
    expect((whole!.nowcast as Fields).mean).toBeCloseTo(110, 9);
    expect(holed).toMatchObject({
      nowcast: null,
      told: [
        expect.stringContaining('2013 were counted (1 of 4)'),
        expect.stringContaining('2014 is 9, and by its months or quarters 5'),
      ],
    });
  });

  test('a group of parts is that of its years', () => {
    const years = [10, 12, 13, 15, 16, 18].map((value) => 100 * value);
    const member = (code: string, by: number) => {
      const rows = years.flatMap((value, t) =>
        inQuarters(String(2014 + t), value * by).map(([period, of]) => `x,${period},${of}`),
      );
      return [
        { codes: [code], ...listed(rows) },
        { codes: [code], years: years.map((_, t) => 2014 + t), values: years.map((value) => value * by) },
      ] as const;
    };
    const [one, two] = [member('R1', 1), member('R2', 3)];
    const [asParts, asYears] = ask(
      { key: 'g', group: [one[0], two[0]], floor: 0, year_is: 'sum' },
      { key: 'g', group: [one[1], two[1]], floor: 0 },
    );
    const bare = (nodes: unknown) => (nodes as Fields[]).map(({ nowcast: _, told: __, ...node }) => node);
    expect(bare(asParts!.nodes)).toHaveLength(3);
    expect(bare(asParts!.nodes)).toEqual(asYears!.nodes);
    expect((asParts!.nodes as Fields[])[0]).toMatchObject({ nowcast: null, told: [] });
    const [negative] = ask({
      ...{ key: 'g', floor: 0, year_is: 'sum' },
      group: [{ codes: ['R1'], periods: ['2014-H1', '2014-H2'], values: [-1, 5] }],
    });
    expect((negative!.error as Fields).message).toContain('the value of 2014-H1 is -1, below the floor');
  });

  test.each<readonly [string, string, Fields, string]>([
    ['no way from parts to years', 'job', MONTHS, 'periods need year_is'],
    ['another way', 'job', { ...MONTHS, year_is: 'last' }, 'year_is must be sum, mean or end'],
    ['both', 'job', { ...MONTHS, years: [2014], year_is: 'sum' }, 'not both'],
    ['a way for years', 'job', { years: [2014], values: [1], year_is: 'sum' }, 'year_is is of periods'],
    ['no list', 'job', { periods: '2014', values: [1], year_is: 'sum' }, 'must be lists'],
    [
      'more periods than values',
      'series',
      { periods: ['2014', '2015'], values: [1], year_is: 'sum' },
      '2 periods for 1',
    ],
    [
      'every fault at once',
      'series',
      { periods: ['2014-H3', '2014-Q1', '2014-3M', 5], values: [1, 'x', 2, 3], year_is: 'sum' },
      '"2014-H3" is no year and no part of one; the value of 2014-Q1 is "x", not a number up to 1e100; the period 2014-Q1 stands twice; "5" is no year',
    ],
    [
      'no whole year',
      'series',
      { periods: ['2014-Q1'], values: [1], year_is: 'sum' },
      'no year of which all parts are there',
    ],
    [
      'shares that are summed',
      'job',
      { periods: ['2014-H1', '2014-H2'], values: [40, 50], unit: '%', year_is: 'sum' },
      'twelve values in percent have no sum',
    ],
  ])('%s', (_, code, fields, words) => {
    const [answer] = ask({ key: 'a', ...fields });
    expect(answer).toMatchObject({ key: 'a', error: { code, message: expect.stringContaining(words) } });
  });
});

test('nothing is made of a file that has no whole year', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parts-'));
  const path = join(folder, 'in.csv');
  writeFileSync(path, file(['a,2014-Q1,5']));
  const asked = {
    file: path,
    output: join(folder, 'out.csv'),
    horizon: 3,
    floor: null,
    strict: false,
    ...parts('sum'),
  };
  const error = await refusal(() => forecastCsv(asked));
  expect(error.problems).toMatchObject([{ rule: 'no_year' }]);
});
