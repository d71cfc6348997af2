/** What a source may declare of its years, flags and marks, and what is told of a file that needs it and does not. */
import { describe, expect, test } from 'vitest';
import { checkInputs } from '../../../pipeline/commands/check/check_inputs.ts';
import { describeFound, type Found } from '../../../pipeline/files/found.ts';
import { accepted } from '../tiny/ingested.ts';
import { checkRefusal } from '../tiny/refusal.ts';
import { HEADER, type SourceKeys, sourceFiles } from '../tiny/source_files.ts';
import { lines, writeProject } from '../tiny/write_project.ts';

const rows = (...values: readonly (readonly [year: string, value: string])[]) =>
  lines(HEADER, ...values.map(([year, value]) => `${year},R1,DEV,demand,${value}`));
const read = async (content: string | Uint8Array, keys: SourceKeys = {}) =>
  (await accepted(sourceFiles(content, keys))).map(({ year, value, obs_status }) => [
    year,
    value,
    obs_status,
  ]);

/** What is told on standard error of a file that is read as it is. */
async function toldOf(content: string | Uint8Array, keys: SourceKeys = {}) {
  const told: string[] = [];
  const options = {
    tell: () => undefined,
    tellFound: (_: string, found: Found) => told.push(describeFound(found)),
  };
  const { sources } = await checkInputs(writeProject(sourceFiles(content, keys)).load(), options);
  return { told, source: sources[0]! };
}

describe('years', () => {
  test.each<readonly [string, SourceKeys, readonly string[], readonly number[]]>([
    [
      'school years booked where they end',
      { years: { kind: 'school', booked: 'end' } },
      ['2018/19', '2019-20'],
      [2019, 2020],
    ],
    [
      'school years booked where they start',
      { years: { kind: 'school', booked: 'start' } },
      ['201819', '2019–2020'],
      [2018, 2019],
    ],
    ['fiscal years', { years: { kind: 'fiscal', booked: 'end' } }, ['2018/19', '2019/20'], [2019, 2020]],
    ['dates', { years: { kind: 'date' } }, ['31/12/2018', '2019-12-31'], [2018, 2019]],
    ['years with a flag', { flags: { p: 'P' } }, ['2018', '2019p'], [2018, 2019]],
    ['years as a spreadsheet writes numbers', {}, ['2018.0', '2019.0'], [2018, 2019]],
  ])('%s', async (_, keys, [first, second], years) => {
    const found = await read(rows([first!, '100'], [second!, '110']), keys);
    expect(found.map(([year]) => year)).toEqual(years);
  });

  test('a school year is booked by its measure, and refused where neither source nor measure says how', async () => {
    const error = await checkRefusal(sourceFiles(rows(['2018/19', '100']), { years: { kind: 'school' } }));
    expect(error.problems).toMatchObject([{ line: 2, column: 'year', rule: 'not_a_year' }]);
    expect(error.problems[0]!.what).toContain(
      'neither the source (years.booked) nor the measure demand (school_year)',
    );
  });

  test.each([
    ['2018/19', 'it looks like the school or fiscal year 2018/19'],
    ['31/12/2018', 'it looks like a date: declare years: { kind: date }'],
    ['2018p', 'it looks like a year with the flag "p"'],
    ['43465', 'a date that a spreadsheet counts in days'],
    ['20181231', 'it looks like a date without marks'],
  ])('%s without a word of it is refused, and told what it looks like', async (year, says) => {
    const { problems } = await checkRefusal(sourceFiles(rows([year, '100'])));
    expect(problems).toMatchObject([{ line: 2, rule: 'not_a_year' }]);
    expect(problems[0]!.what).toContain(says);
  });

  test.each(['2018/20', '2018/9', '1918-20', '2018Q', '201820'])('%s is no school year', async (year) => {
    const { problems } = await checkRefusal(
      sourceFiles(rows([year, '100']), { years: { kind: 'school', booked: 'end' } }),
    );
    expect(problems[0]!.rule).toBe('not_a_year');
  });
});

describe('flags and statuses', () => {
  test('a flag goes to the status, its number stays, and no value stays none', async () => {
    const text = rows(
      ['2015', '1003'],
      ['2016', '1040 b'],
      ['2017', '1125 bu'],
      ['2018', ': c'],
      ['2019', ':'],
      ['2020', '1170p'],
    );
    expect(await read(text, { flags: 'eurostat', missing: [':'] })).toEqual([
      [2015, 1003, 'A'],
      [2016, 1040, 'B'],
      [2017, 1125, 'B'],
      [2020, 1170, 'P'],
    ]);
    const { source } = await toldOf(text, { flags: 'eurostat', missing: [':'] });
    expect([source.read, source.accepted]).toEqual([4, 4]);
  });

  test('statuses in small letters, in words and blank are mapped; others are refused with their text', async () => {
    const columns = {
      year: 'year',
      region: 'region',
      occupation: 'occupation',
      measure: 'measure',
      value: 'value',
      flag: 'status',
    };
    const constants = { sector: '_T', programme: '_Z', definition: 'register', unit: 'persons' };
    const flagged = (...flags: readonly string[]) =>
      lines(`${HEADER},flag`, ...flags.map((flag, i) => `${2010 + i},R1,DEV,demand,100,${flag}`));
    const statuses = (
      await read(flagged('', 'b', 'Break in series', 'Unreliable', 'A', 'e', 'p'), { columns, constants })
    ).map(([, , status]) => status);
    expect(statuses).toEqual(['A', 'B', 'B', 'U', 'A', 'E', 'P']);
    const { problems } = await checkRefusal(sourceFiles(flagged('maybe'), { columns, constants }));
    expect(problems[0]).toMatchObject({ line: 2, column: 'status', rule: 'unknown_code' });
    expect(problems[0]!.what).toContain('"maybe" is not an observation status');
  });
});

describe('what is left open is found by the header, and told', () => {
  const TEXT = rows(['2015', '100.5'], ['2016', '110']);

  test.each<readonly [string, string | Uint8Array, string]>([
    [
      'semicolons and decimal commas',
      TEXT.replaceAll(',', ';').replace('100.5', '100,5'),
      'its decimal mark is a comma',
    ],
    ['windows-1252', Buffer.from(TEXT.replace('DEV', 'Développement'), 'latin1'), 'written in windows-1252'],
    ['a title above the header', `Jobs, by year\n\n${TEXT}`, 'its header is line 3'],
    ['a no-break space in a name', TEXT.replace('value', 'value\u00a0'), 'a no-break space (U+00A0)'],
  ])('%s', async (_, content, says) => {
    expect((await read(content)).map(([, value]) => value)).toEqual([100.5, 110]);
    expect((await toldOf(content)).told.join()).toContain(says);
  });

  test('a plain file is told nothing of, and notes below it are counted', async () => {
    const { told, source } = await toldOf(`${TEXT}\nSource : enquête nationale\n"(1) provisional"\n`);
    expect([told, source.read, source.rejected, source.notes]).toEqual([[], 2, 0, 2]);
  });

  test('a code with a blank that is not seen is its code', async () => {
    expect(await read(lines(HEADER, '2015,R1\u00a0,DEV,demand,100'))).toHaveLength(1);
  });

  test('1.003 beside 981 is refused until a mark is declared', async () => {
    const text = rows(['2015', '981'], ['2016', '1.003']);
    const { problems } = await checkRefusal(sourceFiles(text));
    expect(problems[0]!.what).toContain('"1.003" can be read as 1003 or as 1.003');
    expect((await read(text, { thousands: '.' })).map(([, value]) => value)).toEqual([981, 1003]);
  });

  test('cells merged in a column are filled where it is declared', async () => {
    const text = lines(HEADER, '2015,R1,DEV,demand,1', '2016,,,,2');
    expect(await read(text, { fill: ['region', 'occupation', 'measure'] })).toHaveLength(2);
  });
});
