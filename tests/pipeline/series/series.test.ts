/** From accepted rows to series: one definition each, missing years missing, published totals marked. */
import { describe, expect, test } from 'vitest';
import { runSqlFiles, SERIES } from '../../../pipeline/database/build.ts';
import { select } from '../../../pipeline/database/database.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { ingested } from '../tiny/ingested.ts';
import { refusal } from '../tiny/refusal.ts';
import { built } from '../tiny/released.ts';
import { appended, edited, type Files } from '../tiny/write_project.ts';

const seriesOf = (files: Files, sql: string) =>
  ingested(files, async (connection) => {
    await runSqlFiles(connection, SERIES);
    return select(connection, sql);
  });

const POINTS_OF_EXPORTS = `
  select definition, year, p.value, source_definition, splice_factor
  from intermediate.series_point p join intermediate.fitted_series s using (series_id)
  where measure = 'exports' order by definition, year`;

const NARROW = [
  [2019, 100],
  [2020, 110],
  [2022, 120],
].map(([year, value]) => ({
  definition: 'narrow',
  year,
  value,
  source_definition: 'narrow',
  splice_factor: 1,
}));
const WIDE = [
  [2022, 180],
  [2023, 189],
].map(([year, value]) => ({ definition: 'wide', year, value, source_definition: 'wide', splice_factor: 1 }));

test('each definition is a series of its own, also in the year in which both are printed', async () => {
  expect(await seriesOf(flowFiles(), POINTS_OF_EXPORTS)).toEqual([...NARROW, ...WIDE]);
});

const SPLICE =
  '{ measure: exports, older: narrow, newer: wide, factor: 1.5, into: joined, source: the tests }';

describe('a declared splice', () => {
  const spliced = edited(flowFiles(), 'adequation.yaml', 'splices: []', `splices: [${SPLICE}]`);

  test('joins two definitions into a third; the newer one wins where they meet, and each point says where it is from', async () => {
    const joined = (await seriesOf(spliced, POINTS_OF_EXPORTS)).filter((row) => row.definition === 'joined');
    expect(joined).toEqual([
      { definition: 'joined', year: 2019, value: 150, source_definition: 'narrow', splice_factor: 1.5 },
      { definition: 'joined', year: 2020, value: 165, source_definition: 'narrow', splice_factor: 1.5 },
      { definition: 'joined', year: 2022, value: 180, source_definition: 'wide', splice_factor: 1 },
      { definition: 'joined', year: 2023, value: 189, source_definition: 'wide', splice_factor: 1 },
    ]);
  });

  test('without a factor takes it from the years that both print: 180 over 120 in 2022', async () => {
    const linked = edited(
      flowFiles(),
      'adequation.yaml',
      'splices: []',
      `splices: [${SPLICE.replace('factor: 1.5, ', '')}]`,
    );
    expect(await seriesOf(linked, POINTS_OF_EXPORTS)).toEqual(await seriesOf(spliced, POINTS_OF_EXPORTS));
    const told = `select definition, is_spliced from intermediate.fitted_series where measure = 'exports' order by all`;
    expect(await seriesOf(linked, told)).toEqual([
      { definition: 'joined', is_spliced: true },
      { definition: 'narrow', is_spliced: false },
      { definition: 'wide', is_spliced: false },
    ]);
  });

  test('without a factor and without a year that both print joins nothing', async () => {
    const apart = edited(
      edited(
        flowFiles(),
        'adequation.yaml',
        'splices: []',
        `splices: [${SPLICE.replace('factor: 1.5, ', '')}]`,
      ),
      'inputs/jobs.csv',
      '2022,_T,_T,exports,120,MAD,narrow\n',
      '',
    );
    const points = (await seriesOf(apart, POINTS_OF_EXPORTS)).filter((row) => row.definition === 'joined');
    expect(points.map(({ year }) => year)).toEqual([2022, 2023]);
    const { problems } = await refusal(() => built(apart));
    expect(problems[0]).toMatchObject({ rule: 'splice_is_linked' });
  });

  test('leaves both of its parts as they were', async () => {
    const rest = (await seriesOf(spliced, POINTS_OF_EXPORTS)).filter((row) => row.definition !== 'joined');
    expect(rest).toEqual([...NARROW, ...WIDE]);
  });

  test('is illustrative as soon as one of its parts is', async () => {
    const narrowIsMade = edited(spliced, 'seeds/definitions.csv', 'périmètre,false', 'périmètre,true');
    const marked = await seriesOf(
      narrowIsMade,
      `select definition, is_illustrative from intermediate.fitted_series where measure = 'exports' order by definition`,
    );
    expect(marked).toEqual([
      { definition: 'joined', is_illustrative: true },
      { definition: 'narrow', is_illustrative: true },
      { definition: 'wide', is_illustrative: false },
    ]);
  });
});

test('a missing year stays missing: no point, a gap that is told, and no sum over it', async () => {
  const file = 'inputs/jobs.csv';
  const missing = String(flowFiles()[file]).match(/^2020,R1,IT,employment,.*\n/m)![0];
  const files = edited(flowFiles(), file, missing, '');
  const series = `measure = 'employment' and region_code = 'R1' and sector_code = 'IT'`;
  expect(
    await seriesOf(
      files,
      `select n_obs, first_year, last_year, has_gap from intermediate.fitted_series where ${series}`,
    ),
  ).toEqual([{ n_obs: 11, first_year: 2014, last_year: 2025, has_gap: true }]);
  const years = await seriesOf(
    files,
    `select year from intermediate.series_point join intermediate.series using (series_id) where ${series} order by year`,
  );
  expect(years.map(({ year }) => year)).toEqual([
    2014, 2015, 2016, 2017, 2018, 2019, 2021, 2022, 2023, 2024, 2025,
  ]);
});

describe('a total is marked where its parts stand in the same file', () => {
  const totals = (files: Files) =>
    seriesOf(
      files,
      `select measure, region_code, sector_code, programme_code, definition, is_total from intermediate.series
       where region_code = '_T' order by all`,
    );
  const national = { region_code: '_T', sector_code: '_T', programme_code: '_Z' };

  test('the nation beside its regions is one; exports without parts are none', async () => {
    expect(await totals(flowFiles())).toEqual([
      { ...national, measure: 'employment', definition: 'register', is_total: true },
      { ...national, measure: 'exports', definition: 'narrow', is_total: false },
      { ...national, measure: 'exports', definition: 'wide', is_total: false },
    ]);
  });

  test('a part of another definition makes no total, one of the same definition does', async () => {
    const withPart = appended(flowFiles(), 'inputs/jobs.csv', '2023,_T,IT,exports,150,MAD,wide');
    const exports = (await totals(withPart)).filter((row) => row.measure === 'exports');
    expect(
      exports.map(({ sector_code, definition, is_total }) => [sector_code, definition, is_total]),
    ).toEqual([
      ['IT', 'wide', false],
      ['_T', 'narrow', false],
      ['_T', 'wide', true],
    ]);
  });

  test('a computed total exists only where no file prints one', async () => {
    const ids = await seriesOf(
      flowFiles(),
      `select distinct total_id from intermediate.series_total where measure = 'employment' order by all`,
    );
    expect(ids.map(({ total_id }) => total_id)).toEqual([
      'employment/R1/_T/_T/_Z/register',
      'employment/R2/_T/_T/_Z/register',
      'employment/_T/CC/_T/_Z/register',
      'employment/_T/IT/_T/_Z/register',
    ]);
  });
});
