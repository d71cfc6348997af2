/** Half-years and nine months: no observation of their year, which they tell until it is published. */
import { describe, expect, test } from 'vitest';
import { runSqlFiles, SERIES } from '../../../pipeline/database/build.ts';
import { writeNowcasts } from '../../../pipeline/forecast/nowcast.ts';
import { readSeries } from '../../../pipeline/forecast/series_input.ts';
import { readWholes } from '../../../pipeline/imputation/wholes.ts';
import { askOnce } from '../tiny/ask_once.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { ingested } from '../tiny/ingested.ts';
import { yearIs } from '../tiny/part_files.ts';
import { checkRefusal } from '../tiny/refusal.ts';
import { stockFiles } from '../tiny/stock_files.ts';
import { edited, type Files, lines } from '../tiny/write_project.ts';

/** The flow project with a column of periods in its file of jobs and exports, and these rows beside its own. */
function withPeriods(...rows: readonly string[]): Files {
  const files = flowFiles();
  const [head, ...own] = String(files['inputs/jobs.csv']).trim().split('\n');
  return {
    ...edited(
      files,
      'adequation.yaml',
      '      definition: definition\n',
      '      definition: definition\n      period: period\n',
    ),
    'inputs/jobs.csv': lines(`${head},period`, ...own.map((line) => `${line},`), ...rows),
  };
}

const BEFORE = '2023,_T,_T,exports,90,MAD,wide,2023-H1';
const NOW = '2024,_T,_T,exports,95,MAD,wide,2024-H1';
const NOWCAST =
  'select year, months, value, so_far, lo_95 <= lo_80 and lo_80 < value and value < hi_80 as inside, basis from nowcast';

test('the year is the value so far × the year before / the same months, with a band, derived', async () => {
  expect(await askOnce(withPeriods(BEFORE, NOW), NOWCAST)).toEqual([
    { year: 2024, months: 6, value: (95 * 189) / 90, so_far: 95, inside: true, basis: 'derived' },
  ]);
});

test('it is fitted as the last point and told apart; no observation, no actual', async () => {
  const files = withPeriods(BEFORE, NOW);
  const wide = `measure = 'exports' and definition = 'wide'`;
  expect(await askOnce(files, `select last_year, last_actual_year, n_obs from series where ${wide}`)).toEqual(
    [{ last_year: 2024, last_actual_year: 2023, n_obs: 3 }],
  );
  expect(
    await askOnce(
      files,
      `select year, is_nowcast from series_point where series_id like 'exports/%/wide' order by year`,
    ),
  ).toEqual([
    { year: 2022, is_nowcast: false },
    { year: 2023, is_nowcast: false },
    { year: 2024, is_nowcast: true },
  ]);
  expect(await askOnce(files, `select count(*) as n from observation where year = 2024 and ${wide}`)).toEqual(
    [{ n: 0 }],
  );
  expect(await askOnce(files, `select year, last_month, value from part_year order by year`)).toEqual([
    { year: 2023, last_month: 6, value: 90 },
    { year: 2024, last_month: 6, value: 95 },
  ]);
  expect(await askOnce(files, `select min(year) as first from forecast where ${wide}`)).toEqual([
    { first: 2025 },
  ]);
});

test('it gives a splice no factor: 369 over 246 in the years that both definitions print since the last break', async () => {
  const splice = '{ measure: exports, older: narrow, newer: wide, into: joined, source: the tests }';
  const files = edited(
    withPeriods(
      BEFORE,
      NOW,
      '2023,_T,_T,exports,126,MAD,narrow,2023',
      '2023,_T,_T,exports,60,MAD,narrow,2023-H1',
      '2024,_T,_T,exports,80,MAD,narrow,2024-H1',
    ),
    'adequation.yaml',
    'splices: []',
    `splices: [${splice}]`,
  );
  const asked = `select distinct splice_factor as factor from series_point where series_id like '%/joined' and year = 2020`;
  expect(await askOnce(files, asked)).toEqual([{ factor: 1.5 }]);
});

describe('a balance', () => {
  const HALVES = [2025, 2026].flatMap((year) =>
    ['R1', 'R2'].flatMap((region) =>
      ['IT', 'CC'].map(
        (sector, s) =>
          `${year},${region},${sector},employment,${2600 + 40 * (year - 2025) + 100 * s},persons,register,${year}-06`,
      ),
    ),
  );
  const files = withPeriods(...HALVES);

  test('begins with the last year that was counted', async () => {
    expect(await askOnce(files, 'select count(*)::integer as n from nowcast where year = 2026')).toEqual([
      { n: 4 },
    ]);
    expect(await askOnce(files, 'select min(year) as first from demand')).toEqual([{ first: 2026 }]);
  });

  test('reads the year that a part of it tells within its band, as what is to be drawn', async () => {
    const id = 'employment/R1/IT/_T/_Z/register';
    const levels = await ingested(files, async (connection) => {
      await runSqlFiles(connection, SERIES);
      await writeNowcasts(connection, await readSeries(connection));
      return readWholes(connection, [id], 2025, 2);
    });
    const { isCounted, mean, lo_80, hi_80, lo_95, hi_95 } = levels.get(id)!;
    expect(isCounted).toEqual([true, false]);
    expect(lo_80[0]).toBe(hi_80[0]);
    expect(
      lo_95[1]! < lo_80[1]! && lo_80[1]! < mean[1]! && mean[1]! < hi_80[1]! && hi_80[1]! < hi_95[1]!,
    ).toBe(true);
  });
});

test('a balance of stocks leaves counted years as they are, and sets what the part tells beside the other side', async () => {
  const stocks = stockFiles();
  const [head, ...own] = String(stocks['inputs/stocks.csv']).trim().split('\n');
  const halves = ['2020,R1,DEV,demand,1000,2020-06', '2021,R1,DEV,demand,1100,2021-06'];
  const files: Files = {
    ...edited(stocks, 'adequation.yaml', '      year: year\n', '      year: year\n      period: period\n'),
    'inputs/stocks.csv': lines(`${head},period`, ...own.map((line) => `${line},`), ...halves),
  };
  const of = (year: number, measure: string) =>
    Number(
      own
        .find((row) => row.startsWith(`${year},R1,DEV,${measure},`))!
        .split(',')
        .at(-1),
    );
  const place = `region_code = 'R1' and occupation_code = 'DEV'`;
  const [told] = await askOnce<{ mean: number }>(
    files,
    `select mean::double as mean from forecast where measure = 'supply' and ${place} and year = 2021`,
  );
  expect(
    await askOnce(
      files,
      `select year, demand_persons::double as demand, round(supply_persons::double, 6) as supply from balance
       where ${place} and sector_code = '_T' and year between 2020 and 2021 order by year`,
    ),
  ).toEqual([
    { year: 2020, demand: of(2020, 'demand'), supply: of(2020, 'supply') },
    { year: 2021, demand: of(2020, 'demand') * 1.1, supply: Number(told!.mean.toFixed(6)) },
  ]);
});

describe('there is none', () => {
  test.each([
    ['where the year is published', [BEFORE, NOW, '2024,_T,_T,exports,201,MAD,wide,2024']],
    ['without the same months of the year before', [NOW]],
    ['from other months', [BEFORE, '2024,_T,_T,exports,140,MAD,wide,2024-9M']],
    [
      'from months that are next to nothing of the year before',
      ['2023,_T,_T,exports,1,MAD,wide,2023-01', '2024,_T,_T,exports,4,MAD,wide,2024-01'],
    ],
    ['of a year whose series goes on', [BEFORE, NOW, '2025,_T,_T,exports,40,MAD,wide,2025-02']],
    [
      'from a second half alone',
      ['2023,_T,_T,exports,99,MAD,wide,2023-H2', '2024,_T,_T,exports,95,MAD,wide,2024-H2'],
    ],
  ])('%s', async (_, rows) => {
    expect(await askOnce(withPeriods(...rows), NOWCAST)).toEqual([]);
  });
});

describe('a part that tells nothing is told', () => {
  const TOLD = `select rule, file, line, definition, year, to_year, value, expected_low, expected_high, is_refused
     from plausibility where rule = 'year_not_told'`;
  const JANUARY = ['2023,_T,_T,exports,1,MAD,wide,2023-01', '2024,_T,_T,exports,4,MAD,wide,2024-01'];

  test('with file, line, series, value and what was to be expected', async () => {
    expect(await askOnce(withPeriods(...JANUARY), TOLD)).toEqual([
      {
        ...{ rule: 'year_not_told', file: 'inputs/jobs.csv', line: 67, definition: 'wide' },
        ...{ year: 2023, to_year: 2024, value: 1, expected_low: 189 / 24, expected_high: 189 / 12 },
        is_refused: false,
      },
    ]);
  });

  test.each([
    ['more months tell the year', [...JANUARY, BEFORE, NOW]],
    ['the year is published', [...JANUARY, '2024,_T,_T,exports,201,MAD,wide,2024']],
    ['the same months hold half of their even part', [JANUARY[0]!.replace(',1,', ',7.9,'), JANUARY[1]!]],
  ])('not where %s', async (_, rows) => {
    expect(await askOnce(withPeriods(...rows), TOLD)).toEqual([]);
  });
});

test('months below zero tell no year', async () => {
  const balance = (now: number) =>
    edited(
      withPeriods(BEFORE, `2024,_T,_T,exports,${now},MAD,wide,2024-H1`),
      'seeds/measures.csv',
      'exports,Exportations,MAD,flow,true',
      'exports,Exportations,MAD,flow,false',
    );
  expect(await askOnce(balance(-5), NOWCAST)).toEqual([]);
  expect(await askOnce(balance(5), NOWCAST)).toMatchObject([{ year: 2024, value: (5 * 189) / 90 }]);
});

test('a suppressed part tells no year', async () => {
  const files = edited(
    withPeriods(BEFORE, '2024,_T,_T,exports,9,MAD,wide,2024-H1'),
    'adequation.yaml',
    'scenarios:\n',
    'disclosure: { threshold: 30, measures: [exports] }\nscenarios:\n',
  );
  expect(await askOnce(files, 'select year, value from part_year order by year')).toEqual([
    { year: 2023, value: 90 },
    { year: 2024, value: null },
  ]);
  expect(await askOnce(files, NOWCAST)).toEqual([]);
});

test('quarters are summed from January on, and the longest part speaks', async () => {
  const quarters = [2023, 2024].flatMap((year) =>
    [1, 2, 3].map((q) => `${year},_T,_T,exports,${40 + q + (year - 2023) * 2},MAD,wide,${year}-Q${q}`),
  );
  const [row] = await askOnce<{ months: number; so_far: number; value: number }>(
    withPeriods(...quarters),
    NOWCAST,
  );
  expect(row).toMatchObject({ months: 9, so_far: 132 });
  expect(row!.value).toBeCloseTo((132 * 189) / 126, 9);
});

describe('the year of another measure', () => {
  /** Employment of one place until 2021, and months of it beside. */
  const stock = (declared: string, ...rows: readonly string[]) => {
    const files = withPeriods(...rows);
    const jobs = String(files['inputs/jobs.csv'])
      .split('\n')
      .filter((row) => !/^202[2-5],(R1,IT|_T,_T),emp.*,$/.test(row));
    return yearIs({ ...files, 'inputs/jobs.csv': jobs.join('\n') }, 'employment', declared);
  };
  const ask = (files: Files) =>
    askOnce<{ value: number; n_past: number; past_error: number | null }>(
      files,
      "select year, months, year_is, so_far, value, n_past, past_error, lo_95 < value and value < hi_95 as inside from nowcast where series_id like 'employment/%'",
    );
  const YEARS = [2020, 2021].map((year) => 2000 + 90 * (year - 2014) + ((5 * year) % 13));
  const months = (year: number, ...values: readonly number[]) =>
    values.map((value, i) => `${year},R1,IT,employment,${value},persons,register,${year}-0${i + 1}`);

  test('an end is the last month × the end of the year before / the same month of the year before', async () => {
    const rows = [...months(2021, 2400, 2410, 2420), ...months(2022, 2500, 2510, 2530)];
    const [row] = await ask(stock('', ...rows));
    expect(row).toMatchObject({
      year: 2022,
      months: 3,
      year_is: 'end',
      so_far: 2530,
      n_past: 0,
      inside: true,
    });
    expect(row!.value).toBeCloseTo((2530 * YEARS[1]!) / 2420, 9);
  });

  test('a mean is the mean so far × the year before / the mean of the same months', async () => {
    const rows = [...months(2021, 2400, 2410, 2420), ...months(2022, 2500, 2510, 2530)];
    const [row] = await ask(stock('mean', ...rows));
    expect(row).toMatchObject({ year: 2022, months: 3, year_is: 'mean', inside: true });
    expect(row!.value).toBeCloseTo(((7540 / 3) * YEARS[1]!) / (7230 / 3), 9);
  });

  test('a hole ends what is known of a mean, and an end has none', async () => {
    const rows = [
      ...months(2021, 2400, 2410, 2420, 2430),
      ...months(2022, 2500, 2510, 2530, 2540).filter((_, i) => i !== 2),
    ];
    expect(await ask(stock('mean', ...rows))).toMatchObject([{ months: 2, so_far: 2505 }]);
    expect(await ask(stock('', ...rows))).toMatchObject([{ months: 4, so_far: 2540 }]);
  });

  test('months on either side of a break tell no year', async () => {
    const rows = [...months(2021, 2400, 2410), ...months(2022, 2500, 2510)];
    const files = edited(
      stock('', ...rows),
      'adequation.yaml',
      'programme: _Z, status: A }',
      'programme: _Z }',
    );
    const status = (at: string) => ({
      ...edited(
        files,
        'adequation.yaml',
        '      period: period\n',
        '      period: period\n      status: status\n',
      ),
      'inputs/jobs.csv': String(files['inputs/jobs.csv'])
        .trim()
        .split('\n')
        .map((row, i) => `${row},${i === 0 ? 'status' : row.endsWith(at) ? 'B' : 'A'}`)
        .join('\n'),
    });
    expect(await ask(status(',2021-02'))).toEqual([]);
    expect(await ask(status(',2022-01'))).toEqual([]);
    expect(await ask(status(',2021-01'))).toHaveLength(1);
  });

  test('earlier years that can be told in the same way say how far that was off', async () => {
    const rows = [...months(2020, 2300), ...months(2021, 2400), ...months(2022, 2500)];
    const [row] = await ask(stock('', ...rows));
    expect(row).toMatchObject({ n_past: 1 });
    expect(row!.past_error).toBeCloseTo(Math.abs(Math.log(YEARS[1]! / ((2400 * YEARS[0]!) / 2300))), 9);
  });
});

describe('refused, with its line', () => {
  const first = 2 + 60 + 5;
  test.each([
    ['not_a_period', 'a period that is none', '2024,_T,_T,exports,95,MAD,wide,2024-H3'],
    ['not_a_period', 'a part of another year than the row says', '2024,_T,_T,exports,95,MAD,wide,2023-H1'],
    ['not_a_period', 'a date of which nobody knows the month', '2024,_T,_T,exports,95,MAD,wide,05/06/2024'],
  ])('%s: %s', async (rule, _, row) => {
    const { problems } = await checkRefusal(withPeriods(row));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ rule, line: first, column: 'period' });
  });

  test('parts of a stock whose school year is booked where it ends', async () => {
    const files = withPeriods('2022,R1,IT,employment,2500,persons,register,2022-03');
    const measures = String(files['seeds/measures.csv']).replaceAll(/(?<=,true)$/gm, ',');
    const booked = measures
      .replace(',nonnegative', ',nonnegative,school_year')
      .replace('employment,Emploi,persons,stock,true,', 'employment,Emploi,persons,stock,true,end');
    expect((await checkRefusal({ ...files, 'seeds/measures.csv': booked })).problems).toMatchObject([
      { rule: 'not_a_period', line: first, column: 'period' },
    ]);
  });
});
