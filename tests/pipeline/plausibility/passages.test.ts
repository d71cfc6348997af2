/** Old codes in files: read under their own name, passed on where a reviewed row says how, refused where none does. */
import { describe, expect, test } from 'vitest';
import { select } from '../../../pipeline/database/database.ts';
import { readSeeds } from '../../../pipeline/seeds/seeds.ts';
import { askOnce } from '../tiny/ask_once.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { ingested } from '../tiny/ingested.ts';
import { checkRefusal, refusal } from '../tiny/refusal.ts';
import { appended, edited, type Files, lines, writeProject } from '../tiny/write_project.ts';

/** Until 2013 the north was two regions, the south one of another name, and the middle lay in both. */
function oldFiles(passages: readonly string[], rows: readonly string[]): Files {
  const listed = edited(
    {
      ...flowFiles(),
      'seeds/regions.csv': lines(
        '# Today, and until 2013.',
        'region_code,name_fr,spellings,valid_from,valid_to',
        '_T,Pays,,,',
        'R1,Nord,,2014,',
        'R2,Sud,,2014,',
        'OA,Littoral septentrional,Littoral,,2013',
        'OB,Montagne,,,2013',
        'OC,Province australe,,,2013',
        'OM,Milieu,,,2013',
        '_X,Étranger,,,',
      ),
      'seeds/passages.csv': lines(
        '# What became of the regions of 2013.',
        'dimension,from_code,to_code,low,mode,high,basis,source',
        ...passages,
      ),
    },
    'adequation.yaml',
    '  definition: seeds/definitions.csv',
    '  definition: seeds/definitions.csv\n  passage: seeds/passages.csv',
  );
  return rows.reduce((files, row) => appended(files, 'inputs/jobs.csv', row), listed);
}

const row = (year: number, region: string, value: number) =>
  `${year},${region},IT,employment,${value},persons,register`;
const MERGER = [
  'region,OA,R1,,1,,derived,the law',
  'region,OB,R1,,1,,derived,the law',
  'region,OC,R2,,1,,derived,the law',
];
const SPLIT = ['region,OM,R1,0.3,0.4,0.5,imputed,census', 'region,OM,R2,0.5,0.6,0.7,imputed,census'];
const OBSERVED = `select region_code, year, value, obs_status, basis, source_note from observation
  where measure = 'employment' and sector_code = 'IT' and year < 2014 order by region_code, year`;

describe('whole codes', () => {
  const files = oldFiles(MERGER, [
    ...[row(2012, 'Littoral', 800), row(2013, 'Littoral', 820)],
    ...[row(2012, 'OB', 1100), row(2013, 'OB', 1120)],
    ...[row(2012, 'Province australe', 3900), row(2013, 'OC', 3950)],
  ]);

  test('a merger is the sum and one to one the value: derived, and fitted', async () => {
    const passed = (region_code: string, year: number, value: number, from: string) => ({
      ...{
        region_code,
        year,
        value,
        obs_status: 'A',
        basis: 'derived',
        source_note: `passed on from ${from}`,
      },
    });
    expect(await askOnce(files, OBSERVED)).toEqual([
      passed('R1', 2012, 1900, 'OA|OB'),
      passed('R1', 2013, 1940, 'OA|OB'),
      passed('R2', 2012, 3900, 'OC'),
      passed('R2', 2013, 3950, 'OC'),
    ]);
    expect(
      await askOnce(
        files,
        `select region_code, first_year, n_obs from series where measure = 'employment' and sector_code = 'IT' order by all`,
      ),
    ).toEqual([
      { region_code: 'R1', first_year: 2012, n_obs: 14 },
      { region_code: 'R2', first_year: 2012, n_obs: 14 },
    ]);
  });

  test('results know nothing of old codes, and every row of the file is accounted for', async () => {
    expect(await askOnce(files, 'select code, valid_to from former_code order by all')).toHaveLength(4);
    expect(await askOnce(files, "select * from region where region_code like 'O_'")).toEqual([]);
    expect(
      await askOnce(files, "select read - accepted as lost, rejected from source where source_id = 'jobs'"),
    ).toEqual([{ lost: 0, rejected: 0 }]);
    expect(
      await askOnce(
        files,
        "select n_rows, year, to_year, is_refused from plausibility where rule = 'old_code'",
      ),
    ).toEqual([{ n_rows: 6, year: 2012, to_year: 2013, is_refused: false }]);
  });
});

test('shares are imputed with their range, sum to the whole and are not fitted', async () => {
  const files = oldFiles(SPLIT, [row(2013, 'Milieu', 5000)]);
  expect(
    await askOnce(
      files,
      'select region_code, value, low, high, basis, is_used from passed_value order by all',
    ),
  ).toEqual([
    { region_code: 'R1', value: 2000, low: 1500, high: 2500, basis: 'imputed', is_used: true },
    { region_code: 'R2', value: 3000, low: 2500, high: 3500, basis: 'imputed', is_used: true },
  ]);
  expect(
    (await askOnce<{ basis: string; obs_status: string }>(files, OBSERVED)).map((one) => [
      one.basis,
      one.obs_status,
    ]),
  ).toEqual([
    ['imputed', 'I'],
    ['imputed', 'I'],
  ]);
  const points = "select min(year) as first from series_point where series_id like 'employment/R1/IT%'";
  expect(await askOnce(files, points)).toEqual([{ first: 2014 }]);
});

test('a present code that lacks an old one is refused, and so are shares without anything counted', async () => {
  const half = await checkRefusal(oldFiles(MERGER, [row(2013, 'OA', 820)]));
  expect(half.message).toContain('R1 in 2013 is made of 2 old codes, and the files give 1 of them');
  const alone = await checkRefusal(oldFiles(SPLIT, [`2013,Milieu,_T,exports,5000,MAD,narrow`]));
  expect(alone.message).toContain('R1 in 2013 is told by shares of old codes alone');
});

test('an old code without a passage is refused with what to do, and is never what somebody meant', async () => {
  const { message } = await checkRefusal(oldFiles(MERGER, [row(2013, 'Milieu', 5000)]));
  expect(message).toContain('OM is a code until 2013, and no passage says what became of it.');
  expect(message).toContain('add rows to the seed `passage`');
  const near = await checkRefusal(oldFiles(MERGER, [row(2013, 'Millieu', 5000)]));
  expect(near.message).toContain('"Millieu"');
  expect(near.message).not.toContain('OM');
});

test('what a file says itself under the present code stands', async () => {
  const rows = [row(2013, 'OC', 3950), row(2013, 'R2', 4000)];
  const values = await ingested(oldFiles(MERGER, rows), (connection) =>
    select(
      connection,
      "select value, basis from staging.observation where year = 2013 and region_code = 'R2' and sector_code = 'IT'",
    ),
  );
  expect(values).toEqual([{ value: 4000, basis: 'observed' }]);
});

test('passages that lose people, lead nowhere or come from today are refused, each with its line', async () => {
  const wrong = oldFiles(
    [
      ...MERGER,
      'region,OM,R1,0.3,0.4,0.5,imputed,census',
      'region,R1,R2,,1,,derived,the law',
      'region,OZ,R2,,1,,derived,x',
    ],
    [],
  );
  const { problems } = await refusal(() => readSeeds(writeProject(wrong).load()));
  expect(problems.map(({ line, rule }) => [line, rule])).toEqual(
    expect.arrayContaining([
      [6, 'passage_sum'],
      [7, 'passage'],
      [8, 'passage'],
    ]),
  );
  const unsure = oldFiles(
    ['region,OM,R1,,0.4,,imputed,census', 'region,OM,R2,0.5,0.6,0.7,imputed,census'],
    [],
  );
  expect((await refusal(() => readSeeds(writeProject(unsure).load()))).message).toContain(
    'a share below 1 is a guess and needs low and high',
  );
});
