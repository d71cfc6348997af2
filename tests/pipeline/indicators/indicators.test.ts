/** The indicators by hand: the cuts their sources print, given numbers and what must come out, and why nothing can. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, select } from '../../../pipeline/database/database.ts';
import { printedIndicator } from '../../../reports/sections/match/indicator_table.ts';
import { createFormats } from '../../../reports/words/format/formats.ts';
import { locale as frenchLocale } from '../../../reports/words/fr/locale.ts';
import { askOnce } from '../tiny/ask_once.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { indicatorFiles } from '../tiny/indicator_files.ts';
import { built, openCopy } from '../tiny/released.ts';
import { rerun } from '../tiny/rerun.ts';
import { SIDES_SOURCE } from '../tiny/sides_source.ts';
import { appended, edited, type Files, lines } from '../tiny/write_project.ts';
import { INDICATOR_CASES } from './indicator_cases.ts';

const french = createFormats(frenchLocale, '…');

const RULES = [
  'indicators/recent_state.sql',
  'indicators/cops_style.sql',
  'indicators/washington.sql',
  'indicators/indicator_value.sql',
  'indicators/fct_adequacy.sql',
  'indicators/fct_adequacy_disagreement.sql',
];
/** Those whose rows one indicator alone reads are not made again for the others. */
const ONLY_OF: Readonly<Record<string, string>> = {
  'indicators/recent_state.sql': 'cops_style',
  'indicators/cops_style.sql': 'cops_style',
  'indicators/washington.sql': 'washington',
  'indicators/fct_adequacy_disagreement.sql': 'all of them',
};
const rulesOf = (indicator: string) =>
  RULES.filter((file) => ONLY_OF[file] === undefined || ONLY_OF[file] === indicator);
const DEV = "region_code = 'R1' and sector_code = 'IT' and occupation_code = 'DEV'";

let database: Database;
beforeAll(async () => {
  database = await openCopy(await built(indicatorFiles()));
});
afterAll(() => database?.close());

type Numbers = Readonly<Record<string, number | string | null>>;
const set = (numbers: Numbers, where = DEV) =>
  `update intermediate.indicator_input set ${Object.entries(numbers)
    .map(([column, value]) => `${column} = ${typeof value === 'string' ? `'${value}'` : value}`)
    .join(', ')} where ${where};`;

/** The row of one indicator of R1 / IT / DEV when its inputs are these. */
async function judged(indicator: string, change: string) {
  const [row] = await rerun<{ value: number | null; class: string | null; reason: string | null }>(
    database.connection,
    change,
    rulesOf(indicator),
    `select value, class, reason from marts.fct_adequacy where ${DEV} and indicator = '${indicator}'`,
  );
  return row!;
}

describe('ITA, located supply over openings', () => {
  test.each([
    [169, 0.845, 'strong_shortage'],
    [170, 0.85, 'strong_shortage'],
    [171, 0.855, 'shortage'],
    [200, 1, 'shortage'],
    [201, 1.005, 'frictional_balance'],
    [210, 1.05, 'frictional_balance'],
    [211, 1.055, 'surplus'],
    [230, 1.15, 'surplus'],
    [231, 1.155, 'strong_surplus'],
  ])('%d for 200 posts is %d: %s', async (located, value, name) => {
    const change = set({ openings_persons: 200, located_raw_persons: located });
    expect(await judged('ita', change)).toEqual({ value, class: name, reason: null });
  });

  test("each class is read from both sides, the graduate's as ROA prints it", async () => {
    const rows = await select<{ reading_graduate_fr: string }>(
      database.connection,
      `select reading_graduate_fr from indicator_class where indicator = 'ita' order by class_order`,
    );
    expect(rows.map((row) => row.reading_graduate_fr)).toEqual([
      'Perspectives très bonnes',
      'Perspectives bonnes',
      'Perspectives correctes',
      'Perspectives moyennes',
      'Perspectives mauvaises',
    ]);
  });
});

describe('each indicator of the seed', () => {
  test('has a case', async () => {
    const listed = await select<{ indicator: string }>(
      database.connection,
      'select indicator from indicator',
    );
    const known = new Set(INDICATOR_CASES.map((one) => one.indicator));
    expect(listed.map((row) => row.indicator).filter((one) => !known.has(one))).toEqual([]);
  });

  test.each(INDICATOR_CASES)('$indicator: $says', async (one) => {
    const [row] = await rerun<Parameters<typeof printedIndicator>[1] & { reading: string }>(
      database.connection,
      `${one.also ?? ''};${set(one.given)}`,
      rulesOf(one.indicator),
      `select value, reading, n.unit, false as is_illustrative from marts.fct_adequacy join raw.indicator n using (indicator)
       where ${DEV} and indicator = '${one.indicator}'`,
    );
    expect(row).toMatchObject({ value: one.value, reading: one.reading });
    expect(printedIndicator(french, row!).replaceAll(/\s/g, ' ')).toBe(one.printed);
  });
});

describe('the rule of Washington', () => {
  /** R1 as one year of 1,000 → 1,100 jobs and 100,000 openings, of which the cell has 1,000 → end and some openings. */
  const region = (end: number, openings: number, areaEnd = 1_100_000) =>
    set(
      { years: 1, employment_base_persons: 0, employment_end_persons: 0, openings_persons: 0 },
      "region_code = 'R1' and not is_total",
    ) +
    set(
      {
        employment_base_persons: 999_000,
        employment_end_persons: areaEnd - end,
        openings_persons: 100_000 - openings,
      },
      "region_code = 'R1' and sector_code = 'CC' and occupation_code = 'AGT'",
    ) +
    set({ employment_base_persons: 1000, employment_end_persons: end, openings_persons: openings });

  test.each([
    ['at both thresholds', 1090, 80, 0.9, 'in_demand'],
    ['a little too slow', 1089, 80, 0.89, 'balanced'],
    ['fast, with too few posts', 1090, 79, 0.9, 'balanced'],
    ['slow, and under 1 % of the posts', 1069, 999, 0.69, 'not_in_demand'],
    ['70 % of the growth of the area is not slow', 1070, 999, 0.7, 'balanced'],
    ['slow, with 1 % of the posts', 1069, 1000, 0.69, 'balanced'],
  ])('%s: %d jobs and %d posts', async (_, end, openings, value, name) => {
    expect(await judged('washington', region(end, openings))).toEqual({ value, class: name, reason: null });
  });

  test('does not hold in an area that shrinks', async () => {
    expect(await judged('washington', region(990, 80, 1_000_000))).toEqual({
      value: null,
      class: null,
      reason: 'area_does_not_grow',
    });
  });

  test('needs all sectors, and judges no area against itself', async () => {
    expect(await judged('washington', 'update raw.project set all_sectors = false')).toBeUndefined();
    expect(
      await rerun(
        database.connection,
        'update raw.project set all_sectors = false',
        ['indicators/washington.sql'],
        `select distinct reason from intermediate.washington`,
      ),
    ).toEqual([{ reason: 'not_all_sectors' }]);
    expect(
      await select(
        database.connection,
        `select distinct value, reason from adequacy where indicator = 'washington' and sector_code = '_T' and occupation_code = '_T'`,
      ),
    ).toEqual([{ value: null, reason: 'is_the_area_itself' }]);
  });
});

describe('the COPS-style rule', () => {
  /** A state of another specialty: the indicator is listed as soon as one cell has it. */
  const OF_OPS = "insert into raw.recent_state values ('_T', '_T', 'OPS', 'balance', 'tests');";
  const balance = (z: number, state: string) =>
    `update raw.recent_state set state = '${state}';${set({
      employment_base_persons: 1000,
      openings_persons: 500,
      supply_persons: 500 + 1000 * z,
    })}`;
  test.each([
    ['shortage', -0.08, 'strong_shortage'],
    ['shortage', -0.05, 'strong_shortage'],
    ['shortage', 0, 'moderate_shortage'],
    ['shortage', 0.05, 'balance'],
    ['shortage', 0.09, 'moderate_surplus'],
    ['balance', -0.09, 'strong_shortage'],
    ['balance', -0.03, 'moderate_shortage'],
    ['balance', -0.029, 'balance'],
    ['balance', 0.03, 'balance'],
    ['balance', 0.031, 'moderate_surplus'],
    ['balance', 0.081, 'strong_surplus'],
    ['surplus', 0, 'moderate_surplus'],
    ['surplus', -0.05, 'balance'],
    ['surplus', 0.09, 'strong_surplus'],
  ])('from %s, %d of employment leads to %s', async (state, z, name) => {
    expect(await judged('cops_style', balance(z, state))).toEqual({ value: z, class: name, reason: null });
  });

  test('two published states that are equally near contradict each other', async () => {
    const change = "insert into raw.recent_state values ('_T', '_T', 'DEV', 'surplus', 'tests')";
    expect(await judged('cops_style', `${change};${OF_OPS}`)).toMatchObject({
      value: null,
      reason: 'recent_state_contradicted',
    });
  });

  test('the narrowest published state wins', async () => {
    const change = `insert into raw.recent_state values ('R1', '_T', 'DEV', 'surplus', 'tests');${set({
      employment_base_persons: 1000,
      openings_persons: 500,
      supply_persons: 500,
    })}`;
    expect(await judged('cops_style', change)).toMatchObject({ class: 'moderate_surplus' });
  });

  /** Eight cells of 1,000 jobs alike in everything but R1 / IT / DEV, of which nothing is published. */
  const signs = (own: Numbers, common: Numbers = {}) =>
    'delete from raw.recent_state;' +
    set(
      {
        employment_base_persons: 1000,
        employment_before_persons: 980,
        vacancies_persons: 20,
        jobseekers_persons: 50,
        ...common,
      },
      'not is_total',
    ) +
    set({ openings_persons: 500, supply_persons: 500, ...own });

  test.each([
    [
      'many vacancies and few jobseekers',
      { vacancies_persons: 60, jobseekers_persons: 10 },
      'moderate_shortage',
    ],
    [
      'many vacancies and fast growth',
      { vacancies_persons: 60, employment_before_persons: 900 },
      'moderate_shortage',
    ],
    [
      'many jobseekers and a fall',
      { jobseekers_persons: 90, employment_before_persons: 1100 },
      'moderate_surplus',
    ],
    ['one sign alone', { vacancies_persons: 60 }, 'balance'],
    ['two signs against each other', { vacancies_persons: 60, jobseekers_persons: 90 }, 'balance'],
  ])('without a published state, %s', async (_, own, name) => {
    expect(await judged('cops_style', signs(own))).toEqual({ value: 0, class: name, reason: null });
  });

  test('one sign that can be read is not enough to know the recent state', async () => {
    const change = signs({}, { vacancies_persons: null, jobseekers_persons: null }) + OF_OPS;
    expect(await judged('cops_style', change)).toEqual({
      value: null,
      class: null,
      reason: 'recent_state_unknown',
    });
  });
});

describe('not evaluable, each with its own reason', () => {
  test.each([
    ['fewer than 30 posts', 'ita', { openings_persons: 29.9 }, 'openings_below_30'],
    ['no employment', 'ita', { employment_base_persons: 0 }, 'no_employment'],
    [
      'no supply known',
      'shortage_share',
      { supply_persons: null, supply_reason: 'supply_unknown' },
      'supply_unknown',
    ],
    ['no target', 'stock_adequacy_ratio', { target_persons: null, target_reason: 'no_target' }, 'no_target'],
    [
      'no completions',
      'naive_completions_gap',
      { completions_persons: null, completions_reason: 'completions_unknown' },
      'completions_unknown',
    ],
  ])('%s: %s', async (_, indicator, numbers, reason) => {
    expect(await judged(indicator, set(numbers))).toEqual({ value: null, class: null, reason });
  });
});

test('disagreement: which indicators read a shortage, which a surplus, which a balance', async () => {
  const change = `delete from raw.indicator where indicator not in
      ('ita', 'shortage_share', 'stock_adequacy_ratio', 'naive_completions_gap', 'cops_style', 'washington');
    update raw.recent_state set state = 'balance';${set({
      openings_persons: 500,
      located_raw_persons: 515,
      supply_persons: 480,
      employment_base_persons: 1000,
      replacement_persons: 100,
      target_persons: 1200,
      completions_persons: 120,
    })}`;
  const [row] = await rerun(
    database.connection,
    change,
    RULES,
    `select * from marts.fct_adequacy_disagreement where ${DEV}`,
  );
  // ITA 1.03, share 2 %, stock 1.15, naive +100, z −2 %; Washington: in demand.
  expect(row).toMatchObject({
    n_shortage: 2,
    n_balance: 2,
    n_surplus: 2,
    n_not_evaluable: 0,
    disagree: true,
    majority_reading: null,
    shortage_indicators: 'shortage_share, washington',
    balance_indicators: 'cops_style, ita',
    surplus_indicators: 'naive_completions_gap, stock_adequacy_ratio',
    minority_indicators:
      'cops_style, ita, naive_completions_gap, shortage_share, stock_adequacy_ratio, washington',
  });
});

describe('from the files to the inputs', () => {
  const INPUT = "select * from adequacy_input where occupation_code = 'DEV' and region_code = 'R1'";

  test('completions: the mean of the last two years through the crosswalk, in the region of training', async () => {
    const observed = await select<{ programme_code: string; mean: number }>(
      database.connection,
      `select programme_code, avg(value) as mean from observation
       where measure = 'completed' and region_code = 'R1' and year in (2024, 2025) group by all order by all`,
    );
    const [bootcamp, licence] = observed;
    const rows = await select<
      Record<'completions_persons' | 'openings_persons', number> & { sector_code: string }
    >(database.connection, `${INPUT} order by sector_code`);
    const completions = 0.6 * bootcamp!.mean + 0.5 * licence!.mean;
    const [cc, it, whole] = rows;
    expect(whole!.completions_persons).toBeCloseTo(completions, 5);
    // Sectors share them by what they open to people from outside.
    for (const one of [cc!, it!])
      expect(one.completions_persons).toBeCloseTo(
        (completions * one.openings_persons) / whole!.openings_persons,
        4,
      );
  });

  test('a national target is shared by base-year employment, and its parts sum to it', async () => {
    const rows = await select<{ target: number; jobs: number; status: string; definition: string }>(
      database.connection,
      `select target_persons as target, employment_base_persons as jobs, target_status as status, target_definition as definition
       from adequacy_input where not is_total`,
    );
    const jobs = rows.reduce((sum, row) => sum + row.jobs, 0);
    for (const row of rows) {
      expect([row.status, row.definition]).toEqual(['I', 'register']);
      expect(row.target).toBeCloseTo((20_000 * row.jobs) / jobs, 4);
    }
    const totals = await select(
      database.connection,
      `select target_persons, target_status from adequacy_input where region_code = '_T' and sector_code = '_T' and occupation_code = '_T'`,
    );
    expect(totals).toEqual([{ target_persons: 20_000, target_status: 'A' }]);
  });

  const targets = (...rows: string[]) =>
    rows.reduce((files, row) => appended(files, 'seeds/targets.csv', row), indicatorFiles());
  const stock = (
    files: Files,
    where = "i.region_code = 'R1' and i.sector_code = 'IT' and i.occupation_code = 'DEV'",
  ) =>
    askOnce<Record<string, unknown>>(
      files,
      `select round(i.target_persons, 3) as target, i.target_id, i.target_status as status,
         if(a.indicator is null, 'not listed: ' || c.target_reason, a.reason) as reason
       from adequacy_input i
       join intermediate.indicator_input c using (scenario, region_code, sector_code, occupation_code)
       left join adequacy a on a.indicator = 'stock_adequacy_ratio' and a.scenario = i.scenario and a.region_code = i.region_code
         and a.sector_code = i.sector_code and a.occupation_code = i.occupation_code
       where ${where}`,
    );

  test("a region's own target wins, and its cells share it by their staffing", async () => {
    const files = targets(
      'r1_2030,employment,R1,IT,register,2030,5000,persons,level,3000,2024,adopted,tests,tests',
    );
    expect(await stock(files)).toEqual([{ target: 3500, target_id: 'r1_2030', status: 'I', reason: null }]);
  });

  test('a target that is only claimed is not divided by', async () => {
    const files = targets(
      'r1_2030,employment,R1,IT,register,2030,5000,persons,level,3000,2024,claimed,tests,tests',
    );
    const [row] = await stock(files);
    expect(row).toMatchObject({ target_id: 'jobs_2030', reason: null });
  });

  const otherDefinition = (files: Files) =>
    edited(
      appended(files, 'seeds/definitions.csv', 'employment,survey,Enquête,false'),
      'seeds/targets.csv',
      'jobs_2030,employment,_T,_T,register',
      'jobs_2030,employment,_T,_T,survey',
    );

  test('a target of another definition is not divided by, and the row says so', async () => {
    expect(await stock(otherDefinition(indicatorFiles()))).toEqual([
      {
        target: null,
        target_id: 'jobs_2030',
        status: null,
        reason: 'not listed: target_of_other_definition',
      },
    ]);
  });

  /** The regions and sectors become illustrative shares; the nation is printed by the survey alone. */
  const anchored = (survey: number) => {
    let files = otherDefinition(indicatorFiles());
    files = edited(
      files,
      'seeds/definitions.csv',
      'employment,register,Registre,false',
      'employment,register,Registre,true',
    );
    return appended(files, 'inputs/jobs.csv', `2025,_T,_T,employment,${survey},persons,survey`);
  };

  test('an illustrative split of the very level the target counts by is compared with it, and stays illustrative', async () => {
    const [whole] = await select<{ jobs: number }>(
      database.connection,
      'select sum(employment_base_persons) as jobs from adequacy_input where not is_total',
    );
    const [row] = await stock(anchored(whole!.jobs));
    expect(row).toMatchObject({ target_id: 'jobs_2030', status: 'I', reason: null });
    const [apart] = await stock(anchored(Math.round(whole!.jobs * 1.01)));
    expect(apart).toMatchObject({ reason: 'not listed: target_of_other_definition' });
  });

  test('jobseekers count where the cell was counted, or the total itself; a sum with an uncounted part is unknown', async () => {
    let files = edited(
      indicatorFiles(),
      'adequation.yaml',
      '  published_total_tolerance: 1\n',
      '  published_total_tolerance: 1\n  initial_gap: { jobseekers: register, vacancies: register }\n',
    );
    files = edited(files, 'adequation.yaml', 'balance:\n', SIDES_SOURCE);
    for (const measure of ['jobseekers', 'vacancies']) {
      files = appended(files, 'seeds/measures.csv', `${measure},${measure},persons,stock,true`);
      files = appended(files, 'seeds/definitions.csv', `${measure},register,Registre,false`);
    }
    files = appended(
      files,
      'seeds/parameters.csv',
      'frictional_share,_T,_T,_T,_T,0.03,,,share,assumed,D,tests',
    );
    files = {
      ...files,
      'inputs/sides.csv': lines(
        'year,region,sector,occupation,measure,value',
        '2024,R1,IT,DEV,jobseekers,999',
        '2025,R1,IT,DEV,jobseekers,180',
        '2025,R2,IT,DEV,jobseekers,90',
        '2025,_T,IT,OPS,jobseekers,330',
      ),
    };
    const rows = await askOnce<{ cell: string; jobseekers: number | null; basis: string; counted: number }>(
      files,
      `select concat_ws('/', region_code, sector_code, occupation_code) as cell, jobseekers_persons as jobseekers, a.basis,
         round(a.numerator - i.located_raw_persons, 6) as counted
       from adequacy_input i join adequacy a using (scenario, region_code, sector_code, occupation_code)
       where a.indicator = 'ita' and a.value is not null and sector_code = 'IT' order by all`,
    );
    expect(rows.map(({ cell, jobseekers, basis, counted }) => [cell, jobseekers, basis, counted])).toEqual([
      ['R1/IT/DEV', 180, 'with jobseekers', 180],
      ['R1/IT/OPS', null, 'without jobseekers', 0],
      ['R1/IT/_T', null, 'without jobseekers', 0],
      ['R2/IT/DEV', 90, 'with jobseekers', 90],
      ['R2/IT/OPS', null, 'without jobseekers', 0],
      ['R2/IT/_T', null, 'without jobseekers', 0],
      ['_T/IT/DEV', 270, 'with jobseekers', 270],
      ['_T/IT/OPS', 330, 'with jobseekers', 330],
      ['_T/IT/_T', null, 'without jobseekers', 0],
    ]);
  });

  test('a project without targets, and one whose indicators are not listed', async () => {
    const files = edited(
      indicatorFiles(),
      'seeds/targets.csv',
      'jobs_2030,employment,_T,_T,register,2030',
      'jobs_2030,employment,_T,_T,register,2028',
    );
    expect(await stock(files)).toEqual([
      { target: null, target_id: null, status: null, reason: 'not listed: no_target' },
    ]);
    expect(await askOnce(flowFiles(), 'select distinct indicator from adequacy order by all')).toEqual([
      { indicator: 'ita' },
      { indicator: 'shortage_share' },
    ]);
  });
});
