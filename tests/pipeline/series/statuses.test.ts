/** What status and basis of a row do: projections and judgements are not fitted, provisional rows are, breaks split. */
import { describe, expect, test } from 'vitest';
import { runSqlFiles, SERIES } from '../../../pipeline/database/build.ts';
import { select } from '../../../pipeline/database/database.ts';
import { askOnce } from '../tiny/ask_once.ts';
import { ingested } from '../tiny/ingested.ts';
import { checkRefusal } from '../tiny/refusal.ts';
import { HEADER, type SourceKeys, sourceFiles } from '../tiny/source_files.ts';
import { edited, type Files, lines } from '../tiny/write_project.ts';

const COLUMNS = {
  ...{ year: 'year', region: 'region', occupation: 'occupation', measure: 'measure', value: 'value' },
  ...{ status: 'status', basis: 'basis' },
};
const CONSTANTS = { sector: '_T', programme: '_Z', definition: 'register', unit: 'persons' };

/** Demand of R1/DEV from 2010 on, a hundred more each year, with what is said of single years. */
function demand(marks: Readonly<Record<number, string>>, upTo = 2020): string[] {
  return Array.from({ length: upTo - 2009 }, (_, t) => 2010 + t).map(
    (year) => `${year},R1,DEV,demand,${1000 + 100 * (year - 2010)},${marks[year] ?? 'A,observed'}`,
  );
}

const project = (rows: readonly string[], keys: SourceKeys = {}): Files =>
  sourceFiles(lines(`${HEADER},status,basis`, ...rows), { columns: COLUMNS, constants: CONSTANTS, ...keys });

const fitted = (files: Files) =>
  ingested(files, async (connection) => {
    await runSqlFiles(connection, SERIES);
    const points = await select<{ year: number }>(
      connection,
      'select year from intermediate.series_point order by year',
    );
    const [series] = await select(
      connection,
      'select n_obs, first_year, last_year, has_gap, n_provisional from intermediate.fitted_series',
    );
    return { years: points.map(({ year }) => year), series };
  });

test('a row that is imputed or assumed, and a projection, leave a hole; a provisional one is fitted and counted', async () => {
  const { years, series } = await fitted(
    project(demand({ 2013: 'A,imputed', 2016: 'A,assumed', 2018: 'F,observed', 2020: 'P,observed' })),
  );
  expect(years).toEqual([2010, 2011, 2012, 2014, 2015, 2017, 2019, 2020]);
  expect(series).toEqual({ n_obs: 8, first_year: 2010, last_year: 2020, has_gap: true, n_provisional: 1 });
});

describe('a break', () => {
  test('splits: what stands from the last one on is fitted', async () => {
    const { years } = await fitted(project(demand({ 2012: 'B,observed', 2017: 'B,observed' })));
    expect(years).toEqual([2017, 2018, 2019, 2020]);
  });

  test('is ignored where the source says so', async () => {
    const { years } = await fitted(project(demand({ 2017: 'B,observed' }), { breaks: 'ignore' }));
    expect(years).toHaveLength(11);
  });

  test('that is itself a projection splits nothing', async () => {
    const { years } = await fitted(project([...demand({ 2017: 'F,observed' })]));
    expect(years).toHaveLength(10);
  });
});

test('a series of projections alone is no series to fit, and stays an observation of its publisher', async () => {
  const files = project(
    demand(Object.fromEntries(Array.from({ length: 11 }, (_, t) => [2010 + t, 'F,observed']))),
  );
  expect(await fitted(files)).toEqual({ years: [], series: undefined });
});

describe('a projection of the publisher', () => {
  const withStatus = (...more: readonly string[]): Files => {
    const base = sourceFiles('');
    const rows = ['R1', 'R2'].flatMap((region) =>
      ['DEV', 'OPS'].flatMap((occupation) =>
        ['demand', 'supply'].flatMap((measure) =>
          [2015, 2016, 2017, 2018, 2019, 2020].map(
            (year) => `${year},${region},${occupation},${measure},${1000 + 30 * (year - 2015)},A,observed`,
          ),
        ),
      ),
    );
    return { ...base, ...project([...rows, ...more]) };
  };
  const FORECAST = `select year, mean, publisher_projection from forecast
    where measure = 'demand' and region_code = 'R1' and occupation_code = 'DEV' order by year`;

  test('lies in the future, is kept beside our forecast and does not move it', async () => {
    const ours = await askOnce<{ mean: number }>(withStatus(), FORECAST);
    const theirs = await askOnce<{ year: number; mean: number; publisher_projection: number | null }>(
      withStatus('2022,R1,DEV,demand,5000,F,observed'),
      FORECAST,
    );
    expect(theirs.map(({ mean }) => mean)).toEqual(ours.map(({ mean }) => mean));
    expect(theirs.map(({ year, publisher_projection }) => [year, publisher_projection])).toEqual([
      [2021, null],
      [2022, 5000],
      [2023, null],
      [2024, null],
    ]);
  });

  test('is not the last year that was counted', async () => {
    const files = withStatus('2021,R1,DEV,demand,5000,F,observed');
    expect(await askOnce(files, `select distinct last_year from series where measure = 'demand'`)).toEqual([
      { last_year: 2020 },
    ]);
  });
});

describe('a share', () => {
  const share = (files: Files) =>
    edited(files, 'seeds/measures.csv', 'demand,Demande,persons,stock', 'demand,Demande,share,stock');
  const rows = (values: readonly number[]) =>
    values.map((value, t) => `${2013 + t},R1,DEV,demand,${value},A,observed`);
  const near = rows([0.78, 0.84, 0.89, 0.93, 0.96, 0.98, 0.985, 0.99]);
  const keys = { constants: { ...CONSTANTS, unit: 'share' } };

  test('above one is refused with its line', async () => {
    const { problems } = await checkRefusal(share(project(rows([0.5, 1.2]), keys)));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line: 3, column: 'value', rule: 'above_whole' });
  });

  test('that nears the whole is forecast below it, bands too', async () => {
    const files = share(project(near, keys));
    const supply = [2015, 2020].map((year) => `${year},R1,DEV,supply,0.5,A,observed`);
    const both = edited(
      { ...files, 'inputs/stocks.csv': lines(`${HEADER},status,basis`, ...near, ...supply) },
      'seeds/measures.csv',
      'supply,Offre,persons',
      'supply,Offre,share',
    );
    const all = await askOnce<{ mean: number; hi_95: number; lo_95: number }>(
      both,
      `select mean, lo_95, hi_95 from forecast where measure = 'demand'`,
    );
    expect(all.length).toBeGreaterThan(0);
    for (const { mean, lo_95, hi_95 } of all) {
      expect(hi_95).toBeLessThanOrEqual(1);
      expect(mean).toBeLessThan(1);
      expect(lo_95).toBeGreaterThan(0);
    }
  });
});
