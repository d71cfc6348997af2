/** What files that people really send hold beside plain rows: marks, years, units, encodings; and where the result may go. */
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forecastCsv } from '../../../pipeline/commands/forecast/forecast_csv.ts';
import { readSeriesCsv } from '../../../pipeline/commands/forecast/series_csv.ts';
import type { SeriesLayout } from '../../../pipeline/commands/forecast/series_rows.ts';
import { EXIT } from '../../../pipeline/problem.ts';
import { refusal } from '../tiny/refusal.ts';

const read = (text: string | Uint8Array, layout: SeriesLayout = {}) =>
  readSeriesCsv(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'file.csv', layout);
const file = (...rows: readonly string[]) => `series_id,year,value\n${rows.join('\n')}\n`;
const TEN = Array.from({ length: 10 }, (_, t) => `s,${2010 + t},${10 + t}`);
const VALUES = Array.from({ length: 10 }, (_, t) => 10 + t);

describe('one table in many files', () => {
  const plain = file(...TEN);
  test.each<readonly [string, string | Uint8Array, string]>([
    [
      'semicolons and a mark of its encoding',
      `\ufeff${plain.replaceAll(',', ';')}`,
      'separated by semicolons',
    ],
    ['a line that names the delimiter', `sep=;\n${plain.replaceAll(',', ';')}`, 'separated by semicolons'],
    ['tabs', plain.replaceAll(',', '\t'), 'separated by tabs'],
    ['CR alone', plain.replaceAll('\n', '\r'), 'end with CR alone'],
    ['UTF-16 without a mark', Buffer.from(plain, 'utf16le'), 'written in utf-16le'],
    ['UTF-16 of the other order', Buffer.from(plain, 'utf16le').swap16(), 'written in utf-16be'],
    ['a title above', `Jobs by year\n\n${plain}`, 'its header is line 3'],
    [
      'a no-break space in the header',
      plain.replace('series_id', '\u00a0series_id'),
      'a no-break space (U+00A0)',
    ],
  ])('%s', (_, text, says) => {
    const { series, problems, found } = read(text);
    expect(problems).toEqual([]);
    expect(series.map(({ id, values }) => [id, values])).toEqual([['s', VALUES]]);
    expect(found.map(({ says }) => says).join()).toContain(says);
  });

  test('rows of empty cells, empty columns and notes below are no rows', () => {
    const { series, problems } = read(
      `${plain},,\n,,\n\nSource : enquête nationale\n"(1) chiffres provisoires"\n`,
    );
    expect([series.length, problems]).toEqual([1, []]);
  });
});

describe('years', () => {
  const years = (...texts: readonly string[]) => {
    const { series, problems } = read(file(...texts.map((text, i) => `s,${text},${i + 1}`)));
    return { years: series[0]?.years, lines: problems.map(({ line }) => line) };
  };
  test.each([
    ['school years without a mark', ['201415', '201516', '201617'], [2014, 2015, 2016]],
    ['school years with a bar', ['2014/15', '2015/16'], [2014, 2015]],
    ['school years over a century', ['1999-2000', '2000-2001'], [1999, 2000]],
    ['an index', ['1', '2', '3'], [1, 2, 3]],
    ['years as a spreadsheet writes numbers', ['2015.0', '2016.0'], [2015, 2016]],
  ])('%s', (_, texts, expected) => expect(years(...texts)).toEqual({ years: expected, lines: [] }));

  test.each([
    ['a typing error', ['2018', '20199'], 3],
    ['six digits that are no school year', ['201415', '201517'], 2],
    ['a day that a spreadsheet counts', ['45292'], 2],
    ['a date without marks', ['20241231'], 2],
    ['a small year among calendar years', ['2018', '19'], 3],
  ])('%s is refused with its line', (_, texts, line) => {
    const found = years(...texts);
    expect(found.years).toBeUndefined();
    expect(found.lines).toContain(line);
  });
});

describe('numbers', () => {
  test('1.003 behind 981 is not guessed, and is read where a mark is declared', () => {
    const rows = file('de,2014,912', 'de,2015,981', 'de,2016,1.003', 'de,2017,1.021');
    const { series, problems } = read(rows);
    expect(series).toEqual([]);
    expect(problems.map(({ line }) => line)).toEqual([4, 5]);
    expect(problems[0]!.what).toContain('can be read as 1003 or as 1.003');
    expect(read(rows, { thousands: '.' }).series[0]!.values).toEqual([912, 981, 1003, 1021]);
    expect(read(rows, { decimal: '.' }).series[0]!.values).toEqual([912, 981, 1.003, 1.021]);
  });

  test('a decimal comma between semicolons is told by numbers that can be nothing else', () => {
    const { series, found } = read('series_id;year;value\ns;2010;10,5\ns;2011;1000,25\n');
    expect(series[0]!.values).toEqual([10.5, 1000.25]);
    expect(found.map(({ says }) => says).join()).toContain('its decimal mark is a comma');
  });

  test('blanks of any kind group digits', () => {
    const rows = file('s,2010,1 003', 's,2011,1\u00a0040', 's,2012,1\u202f066');
    expect(read(rows).series[0]!.values).toEqual([1003, 1040, 1066]);
  });

  test('marks of no value are missing years, counted, and never zero', () => {
    const { series, problems, found } = read(
      file('s,2010,NA', 's,2011,..', 's,2012,:', 's,2013,5', 's,2014,'),
    );
    expect([series[0]!.years, problems]).toEqual([[2013], []]);
    expect(found.map(({ says }) => says).join()).toContain('"NA" once, ".." once, ":" once');
  });

  test('flags are read where they are declared, and a projection is no point', () => {
    const rows = file('s,2010,1040 b', 's,2011,1055', 's,2012,1080 f', 's,2013,: c');
    expect(read(rows).problems[0]!.what).toContain('it looks like 1040 with the flag "b"');
    expect(read(rows, { flags: true }).series[0]).toMatchObject({
      years: [2010, 2011],
      values: [1040, 1055],
    });
  });
});

describe('rows that cannot be told apart', () => {
  test('a header that names value twice', () => {
    const { problems } = read('series_id,year,value,value\ns,2010,1,2\n');
    expect(problems).toMatchObject([{ line: 1, rule: 'header_twice' }]);
  });

  test('merged cells: the named row alone is no series; with --fill it is whole', () => {
    const rows = file('Rabat,2015,10', ',2016,11', ',2017,12', 'Fès,2015,5', ',2016,6');
    const { series, problems } = read(rows);
    expect(series).toEqual([]);
    expect(problems.map(({ line, rule }) => [line, rule])).toEqual([
      [3, 'no_id'],
      [4, 'no_id'],
      [6, 'no_id'],
    ]);
    const filled = read(rows, { fill: ['series_id'] }).series;
    expect(filled.map(({ id, values }) => [id, values])).toEqual([
      ['Rabat', [10, 11, 12]],
      ['Fès', [5, 6]],
    ]);
  });

  test('a series that changes its panel, with both lines', () => {
    const rows = 'series_id,year,value,panel\ns,2010,1,A\ns,2011,2,A\ns,2012,3,B\n';
    const { series, problems } = read(rows, { panel: 'panel' });
    expect(series).toEqual([]);
    expect(problems).toMatchObject([{ line: 4, what: 's is of panel "B" here and of "A" in line 2.' }]);
  });

  test('a blank that is not seen makes no second series', () => {
    expect(read(file('s,2010,1', 's\u00a0,2011,2', 's ,2012,3')).series).toHaveLength(1);
  });
});

test.each([
  ['by a column of units', 'series_id,year,value,unit', 'r', ',%', 100],
  ['by its name', 'series_id,year,value', 'rate_pct', '', 100],
  ['by the name of a share', 'series_id,year,value', 'share_online', '', 1],
])('a part of a whole stays below it: %s', (_, header, id, unit, bound) => {
  const rates = [78, 80, 82, 85, 87, 90, 92, 94, 95, 96, 97, 98, 98, 99, 99].map(
    (rate) => (rate * bound) / 100,
  );
  const folder = mkdtempSync(join(tmpdir(), 'bound-'));
  const path = join(folder, 'in.csv');
  writeFileSync(
    path,
    `${header}\n${rates.map((rate, t) => `${id},${2008 + t},${rate}${unit}`).join('\n')}\n`,
  );
  const output = join(folder, 'out.csv');
  const told: string[] = [];
  forecastCsv({
    file: path,
    output,
    horizon: 6,
    floor: null,
    strict: false,
    tell: (what) => told.push(what),
  });
  const rows = readFileSync(output, 'utf8').trim().split('\n').slice(1);
  for (const row of rows)
    for (const cell of row.split(',').slice(4)) expect(Number(cell)).toBeLessThanOrEqual(bound);
  expect(told.join()).toContain(`never above ${bound}`);
});

describe('what a series says against itself is told', () => {
  const forecastOf = (values: readonly number[], first = 2000) => {
    const folder = mkdtempSync(join(tmpdir(), 'doubts-'));
    const path = join(folder, 'in.csv');
    writeFileSync(path, file(...values.map((value, t) => `s,${first + t},${value}`)));
    const output = join(folder, 'out.csv');
    const told: string[] = [];
    forecastCsv({ file: path, output, horizon: 3, floor: 0, strict: false, tell: (what) => told.push(what) });
    const rows = readFileSync(output, 'utf8').trim().split('\n').slice(1);
    const widths = rows.map((row) => Number(row.split(',')[8]) - Number(row.split(',')[7]));
    return { told: told.join('\n'), widths };
  };
  const WOBBLE = [0, 9, -7, 4, -3, 8, -6, 2, 5, -8, 3, -2];

  test('a value ten times the others', () => {
    const values = WOBBLE.map((off, t) => (t === 8 ? 10 : 1) * (1000 + 20 * t + off));
    expect(forecastOf(values).told).toContain('in 2008 lies 10 times above the years beside it');
  });

  test('years drawn between censuses: the band is that of the censuses, and wider than that of as many counts', () => {
    const censuses = [1000, 1130, 1190, 1370, 1420, 1600];
    const drawn = censuses.flatMap((value, i) =>
      i === censuses.length - 1
        ? [value]
        : Array.from({ length: 5 }, (_, k) => value + ((censuses[i + 1]! - value) * k) / 5),
    );
    const counted = drawn.map((value, t) => value + WOBBLE[t % 12]! * 0.3 + (t % 7) * 0.1);
    const { told, widths } = forecastOf(drawn);
    expect(told).toContain('all years but 2000, 2005, 2010, 2015, 2020, 2025 lie on straight lines');
    expect(widths[0]!).toBeGreaterThan(1.5 * forecastOf(counted).widths[0]!);
  });

  test('one line from end to end is a trend, and nothing is told of it', () => {
    expect(forecastOf(Array.from({ length: 12 }, (_, t) => 1000 + 20 * t)).told).toBe('');
  });
});

describe('the result never takes the place of', () => {
  const folder = mkdtempSync(join(tmpdir(), 'output-'));
  const input = join(folder, 'in.csv');
  writeFileSync(input, file(...TEN));
  const forecastTo = (output: string) => () =>
    forecastCsv({ file: input, output, horizon: 2, floor: null, strict: false });
  mkdirSync(join(folder, 'folder'));
  symlinkSync(input, join(folder, 'link.csv'));
  symlinkSync(join(folder, 'nowhere.csv'), join(folder, 'dangling.csv'));

  test.each([
    ['its own input', input, 'it is the file that is read'],
    ['its input under another path', join(folder, 'folder', '..', 'in.csv'), 'it is the file that is read'],
    ['a link', join(folder, 'link.csv'), 'it is a link'],
    ['a link that leads nowhere', join(folder, 'dangling.csv'), 'it is a link'],
    ['a folder', join(folder, 'folder'), 'it is a folder'],
    ['a device', '/dev/null', 'it is a device'],
    ['nothing', '', 'the path is empty'],
  ])('%s', async (_, output, what) => {
    const before = readFileSync(input);
    const error = await refusal(forecastTo(output));
    expect([error.exitCode, error.problems[0]!.rule]).toEqual([EXIT.usage, 'output']);
    expect(error.problems[0]!.what).toContain(what);
    expect(readFileSync(input)).toEqual(before);
    expect(lstatSync(join(folder, 'link.csv')).isSymbolicLink()).toBe(true);
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});
