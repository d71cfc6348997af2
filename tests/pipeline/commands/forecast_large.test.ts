/** A large file is read by the engine, sorted, and forecast by blocks in threads: same bytes and words as read whole. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { judge } from '../../../pipeline/commands/failure.ts';
import type { ForecastOptions } from '../../../pipeline/commands/forecast/forecast_csv.ts';
import { forecastFile } from '../../../pipeline/commands/forecast/forecast_file.ts';
import { forecastBeside } from '../../../pipeline/commands/forecast/whole_beside.ts';
import { EXIT } from '../../../pipeline/problem.ts';
import { both, expectSame } from '../tiny/both_ways.ts';

const MANY = 2100;

/** Series of many lengths and sizes, some with holes, falling or through zero. */
const rowsOf = (id: string, s: number): string[] =>
  Array.from({ length: 1 + (s % 9) }, (_, t) => {
    const value = (1 + (s % 7)) * 100 + ((s % 5) - 2) * 9 * t + ((s * 37 + t * 101) % 13) / 8;
    return (s + t) % 11 === 10 ? `${id},${2010 + t},` : `${id},${2010 + t},${value}`;
  });
const many = Array.from({ length: MANY }, (_, s) => rowsOf(`s${s}`, s));
const HEADER = 'series_id,year,value';

const file = (...rows: readonly string[]) => `${HEADER}\n${rows.join('\n')}\n`;

describe('as read whole', () => {
  test('series by series', async () => {
    const { whole, large } = await both(file(...many.flat()));
    expect(whole.text!.split('\n').length).toBeGreaterThan(3 * 1900);
    expectSame(large, whole);
  });

  test('rows in any order: the series in the order in which the file first names them', async () => {
    const rows = many.flat();
    const mixed = rows.map((_, i) => rows[(i * 7919) % rows.length]!);
    const { whole, large } = await both(file(...mixed), { floor: 0 });
    expectSame(large, whole);
  });

  const odd = [
    ...['a,2001,5', 'a,2000,4', 'a,2000,6'], // twice
    ...['b,2010/11,5', 'b,2011/12,6'], // school years
    ...['c,2010,NA', 'c,2011,..', 'c,2012,7'],
    ...['d,2010,x', 'e,20199,1', 'f,2010,1e101', 'f,2011,1'],
    ...['g,2010,5', ',2011,6', '"h, ""i""",2010,5', '"h, ""i""",2011,6'],
    ...['j,2010,1 040', 'j,2011,1 050', 'k,2010,Infinity', 'l,1,5', 'l,2,6'],
    ...[
      'm\u00a0,2010,5',
      ' m,2011,6',
      'm,2012,7',
      'n,2010,',
      'n,2011,-',
      'o,2010,=5',
      'p,2010,1e3',
      'p,2011,.5',
    ],
    ...['q,2010,5,7', '', 'r,2010,1', 'r,2011,-3', 'r,2012,0', 'عامل,2010,5', 's1,2050,3', 't,2010,1_000'],
    ...['="u",2010,1', '="u",2011,2', 'v,2010.0,4', 'w,02010,4', 'x,2010,nan', 'y,2010,0x10', 'z,2010,+5'],
  ];
  test('with every kind of odd row', async () => {
    const text = file(...many.slice(0, 1200).flat(), ...odd, ...many.slice(1200).flat());
    const { whole, large } = await both(text);
    expect((whole.ended as unknown[]).length).toBeGreaterThan(12);
    expectSame(large, whole);
    const strict = await both(text, { strict: true });
    expect(strict.whole.ended).toMatchObject({ code: 3 });
    expectSame(strict.large, strict.whole);
    expect(strict.large.text).toBeNull();
  });

  test.each<readonly [string, string, Partial<ForecastOptions>]>([
    ['few series: what they say against themselves is told', file(...many.slice(0, 40).flat()), {}],
    [
      'a decimal comma',
      file(...many.flat())
        .replaceAll(',', ';')
        .replaceAll('.', ','),
      {},
    ],
    [
      'a declared decimal comma',
      file(...many.flat())
        .replaceAll(',', ';')
        .replaceAll('.', ','),
      { decimal: ',' },
    ],
    [
      'numbers that can be read in two ways',
      file(...many.flat().map((row) => row.replace(/\.\d+$|$/, (d) => (d === '' ? '' : '.250')))),
      {},
    ],
    [
      'flags',
      file(...many.flat().map((row, i) => (i % 50 === 3 ? `${row} b` : row)), 'a,2010,5 f', 'a,2011,6 e'),
      { flags: true },
    ],
    [
      'a mark of no value that is a number',
      file(...many.flat(), 'a,2010,-999', 'a,2011,6'),
      { missing: ['-999'] },
    ],
    ['a ceiling that some series pass', file(...many.flat()), { ceiling: 650 }],
    ['a named model that refuses some', file(...many.flat()), { model: 'log_linear' }],
    ['a model that grows towards its ceiling', file(...many.flat()), { model: 'logistic', ceiling: 5000 }],
    [
      'CRLF, a mark and blanks around cells',
      `\ufeff${file(...many.flat())
        .replaceAll('\n', ' \r\n')
        .replaceAll(',', ' ,\t')}`,
      {},
    ],
    ['notes and empty lines', `${file(...many.flat())}\n,,\nSource: an office\n`, {}],
    ['no column of values', 'series_id,year,vlaue\na,2010,1\n', {}],
    ['no row', `${HEADER}\n`, {}],
    ['no value', file('a,2010,', 'b,2010,'), {}],
    ['nothing but bad rows', file('a,2010,x', 'b,y,1'), {}],
    ['UTF-16', `\ufeff${file(...many.flat())}`, {}],
    ['cells over several lines', file(...many.flat(), '"two\nlines",2010,5'), {}],
    ['a quotation mark left open', file(...many.flat(), '"s5,2030,5', 's6,2030,4'), {}],
    ['merged cells', file(...many.flat(), 'merged,2010,5', ',2011,6'), { fill: ['series_id'] }],
  ])('%s', async (title, text, options) => {
    const { whole, large } = await both(title === 'UTF-16' ? Buffer.from(text, 'utf16le') : text, options);
    expectSame(large, whole);
  });

  test('units and panels', async () => {
    const units = ['', '%', 'persons', 'share'];
    const rows = many.flatMap((own, s) =>
      own.map((row, t) => `${row},${units[s % 4]},p${s % 77 === 0 && t > 3 ? 9 : s % 3}`),
    );
    const text = `${HEADER},unit,panel\n${rows.join('\n')}\n`
      .replace(/,(\d)\d\d(\.\d+)?,share/g, ',0.$1,share')
      .replace(/,(\d\d)\d(\.\d+)?,%/g, ',$1,%');
    for (const options of [{}, { ceiling: 900 }, { panel: 'panel' }]) {
      const { whole, large } = await both(text, options);
      expectSame(large, whole);
    }
  });
});

test('too little memory to read a file whole ends with 7 and words, and leaves nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'memory-'));
  const path = join(folder, 'series.csv');
  const rows = Array.from({ length: 400_000 }, (_, i) => `a_long_name_${i >> 3},${2000 + (i & 7)},${i}`);
  // A text over two lines has to be read whole.
  writeFileSync(path, [HEADER, '"two\nlines",2010,5', ...rows].join('\n'));
  const asked = { file: path, output: join(folder, 'out.csv'), horizon: 3, floor: null, strict: false };
  const error = await forecastBeside(asked, path, { heapMib: 64 }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const { code, problems, stack } = judge(error);
  expect([code, stack]).toEqual([EXIT.resources, undefined]);
  expect(problems[0]!.why).toContain('more disk or memory than there is');
  expect(readdirSync(folder)).toEqual(['series.csv']);
});

describe('Parquet', () => {
  async function parquet(sql: string) {
    const folder = mkdtempSync(join(tmpdir(), 'parquet-'));
    const path = join(folder, 'series.parquet');
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run(`copy (${sql}) to '${path}' (format parquet)`);
    const rows = async (query: string) => (await connection.runAndReadAll(query)).getRowsJson();
    return { folder, path, rows };
  }
  const MADE = `select 's' || s as series_id, 2000 + t as year, 1.001 * (s + 100) + t * (s % 7) as value
    from range(2500) a(s), range(9) b(t) order by s, t`;

  test('in and out holds what CSV holds, to the last bit', async () => {
    const { folder, path, rows } = await parquet(MADE);
    const asked = { file: path, horizon: 3, floor: 0, strict: false };
    const [out, csv] = [join(folder, 'out.parquet'), join(folder, 'out.csv')];
    await forecastFile({ ...asked, output: out });
    await forecastFile({ ...asked, output: csv });
    const same = await rows(
      `select count(*), count(distinct series_id) from (select * from '${out}' intersect all select * from read_csv('${csv}', types = {h: 'INTEGER', year: 'INTEGER', series_id: 'VARCHAR'}))`,
    );
    expect(same).toEqual([['7500', '2500']]);
    expect(await rows(`select typeof(mean), typeof(h), series_id from '${out}' limit 1`)).toEqual([
      ['DOUBLE', 'INTEGER', 's0'],
    ]);
    expect(readdirSync(folder).sort()).toEqual(['out.csv', 'out.parquet', 'series.parquet']);
    const text = await rows(`copy (select * from '${path}') to '${folder}/in.csv'; select 1`);
    expect(text).toEqual([[1]]);
    await forecastFile(
      { ...asked, file: join(folder, 'in.csv'), output: join(folder, 'again.csv'), decimal: '.' },
      0,
    );
    expect(readFileSync(join(folder, 'again.csv'), 'utf8')).toBe(readFileSync(csv, 'utf8'));
  });

  test('of series above the ceiling no more than a hundred thousand are held', async () => {
    const { folder, path } = await parquet(
      "select 's' || s as series_id, 2000 + t as year, case when s = 0 then 1.0 else 3.0 end as value from range(100_010) a(s), range(2) b(t)",
    );
    const asked = { file: path, horizon: 1, floor: 0, ceiling: 2, strict: false };
    const { code, problems } = judge(
      await forecastFile({ ...asked, output: join(folder, 'out.csv') }).catch((error: unknown) => error),
    );
    expect([code, problems.length]).toEqual([EXIT.rejected, 100_001]);
    expect(problems[0]!.what).toContain('above the ceiling of 2');
    expect(readdirSync(folder)).toEqual(['series.parquet']);
  });

  test('a file that is none is refused in words, and so is one without the columns', async () => {
    const { folder, path } = await parquet("select 'a' as id, 2000 as year, 1.0 as value");
    const asked = { horizon: 3, floor: 0, strict: false, output: join(folder, 'out.csv') };
    await expect(forecastFile({ ...asked, file: path })).rejects.toThrow('no column "series_id"');
    const none = join(folder, 'none.parquet');
    writeFileSync(none, 'series_id,year,value\n');
    await expect(forecastFile({ ...asked, file: none })).rejects.toThrow('it is no Parquet file');
  });
});
