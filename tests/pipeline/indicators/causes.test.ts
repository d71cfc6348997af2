/** The rule of causes, first that holds, on numbers given by hand, and the openings at the benchmark worked again. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, select } from '../../../pipeline/database/database.ts';
import { askOnce } from '../tiny/ask_once.ts';
import { indicatorFiles } from '../tiny/indicator_files.ts';
import { built, openCopy } from '../tiny/released.ts';
import { rerun } from '../tiny/rerun.ts';
import { stockFiles } from '../tiny/stock_files.ts';
import { edited } from '../tiny/write_project.ts';

const DEV = "region_code = 'R1' and sector_code = 'IT' and occupation_code = 'DEV'";
const RULES = ['causes/cause_variant.sql', 'causes/fct_cause.sql'];

let database: Database;
beforeAll(async () => {
  database = await openCopy(await built(indicatorFiles()));
});
afterAll(() => database?.close());

interface Cause {
  cause: string | null;
  candidate_cause: string | null;
  alternative_cause: string | null;
  alternative_at: string | null;
  deciding_factor: string | null;
  factor_grade: string | null;
  number_1_name: string | null;
  number_1: number | null;
  number_2_name: string | null;
  number_2: number | null;
  reason: string | null;
}

/** 1,000 posts and 700 candidates: 300 short, which neither retention nor suitability would close; a licence, certain. */
const SHORT = {
  gap_cum_persons: -300,
  p_short: 0.95,
  openings_persons: 1000,
  openings_at_benchmark_persons: 900,
  openings_exit_low_persons: 1000,
  openings_exit_high_persons: 1000,
  supply_persons: 700,
  supply_suitability_low_persons: 700,
  supply_suitability_high_persons: 700,
  located_raw_persons: 900,
  duration_years: 3,
  exit_is_assumed: true,
  suitability_is_assumed: true,
  exit_grade: 'D',
  suitability_grade: 'D',
};

async function causeOf(numbers: Readonly<Partial<Record<keyof typeof SHORT, unknown>>>, more = '') {
  const values = Object.entries({ ...SHORT, ...numbers })
    .map(([column, value]) => `${column} = ${typeof value === 'string' ? `'${value}'` : String(value)}`)
    .join(', ');
  const [row] = await rerun<Cause>(
    database.connection,
    `update intermediate.cause_input set ${values} where ${DEV};${more}`,
    RULES,
    `select * from marts.fct_cause where ${DEV}`,
  );
  return row!;
}

describe('first that holds', () => {
  test('none: the mean is no shortage', async () => {
    expect(await causeOf({ gap_cum_persons: 0 })).toMatchObject({
      cause: 'none',
      number_1_name: 'gap_cum_persons',
      number_1: 0,
      number_2: 0,
    });
  });

  test('none: a shortage less likely than the declared cut; at the cut there is a cause to look for', async () => {
    expect(await causeOf({ p_short: 0.65 })).toMatchObject({
      cause: 'none',
      deciding_factor: 'p_short',
      number_1: 0.65,
      number_2_name: 'cause_shortage_probability_share',
      number_2: 0.66,
    });
    expect(await causeOf({ p_short: 0.66 })).toMatchObject({ cause: 'long_training' });
  });

  test('on illustrative rows, without a probability, the mean alone', async () => {
    expect(await causeOf({ p_short: null })).toMatchObject({ cause: 'long_training' });
  });

  test('retention: with exits at their benchmark 300 posts fewer would open', async () => {
    expect(await causeOf({ openings_at_benchmark_persons: 700, located_raw_persons: 1200 })).toMatchObject({
      cause: 'retention',
      deciding_factor: 'sector_exit_rate',
      factor_grade: 'D',
      number_1_name: 'gap_cum_persons',
      number_1: -300,
      number_2_name: 'gap_at_benchmark_persons',
      number_2: 0,
    });
  });

  test('suitability: enough candidates, too few that suit', async () => {
    expect(await causeOf({ located_raw_persons: 1000 })).toMatchObject({
      cause: 'suitability',
      deciding_factor: 'suitability_share',
      number_1_name: 'located_raw_persons',
      number_1: 1000,
      number_2_name: 'openings_persons',
      number_2: 1000,
    });
  });

  test.each([
    [3, 'long_training'],
    [2, 'short_training'],
  ])('training of %d years: %s', async (duration_years, cause) => {
    expect(await causeOf({ duration_years })).toMatchObject({
      cause,
      deciding_factor: 'duration_years',
      factor_grade: null,
      number_1: duration_years,
      number_2_name: 'long_training_from_years',
      number_2: 3,
    });
  });
});

describe('undetermined, where an assumed factor changes the answer within its range', () => {
  test('retention, when with few exits there would be no shortage at all', async () => {
    const numbers = { openings_at_benchmark_persons: 700, openings_exit_low_persons: 650 };
    expect(await causeOf(numbers)).toMatchObject({
      cause: 'undetermined',
      candidate_cause: 'retention',
      alternative_cause: 'none',
      alternative_at: 'low',
      deciding_factor: 'sector_exit_rate',
      factor_grade: 'D',
      number_2: 0,
    });
    expect(await causeOf({ ...numbers, exit_is_assumed: false, exit_grade: 'A' })).toMatchObject({
      cause: 'retention',
      alternative_cause: null,
      factor_grade: 'A',
    });
  });

  test('suitability, when at the high end of its range the supply covers', async () => {
    const numbers = { located_raw_persons: 1100, supply_suitability_high_persons: 1000 };
    expect(await causeOf(numbers)).toMatchObject({
      cause: 'undetermined',
      candidate_cause: 'suitability',
      alternative_cause: 'none',
      alternative_at: 'high',
      deciding_factor: 'suitability_share',
    });
    expect(await causeOf({ ...numbers, suitability_is_assumed: false })).toMatchObject({
      cause: 'suitability',
    });
  });

  test('training, when with fewer exits enough candidates would come', async () => {
    expect(await causeOf({ openings_exit_low_persons: 850 })).toMatchObject({
      cause: 'undetermined',
      candidate_cause: 'long_training',
      alternative_cause: 'suitability',
      deciding_factor: 'sector_exit_rate',
    });
  });
});

describe('not evaluable, with its reason', () => {
  test.each([
    ['too few openings', { openings_persons: 29 }, 'openings_below_30'],
    ['no benchmark', { openings_at_benchmark_persons: null }, 'exit_benchmark_unknown'],
    ['no programme that is usual', { duration_years: null }, 'no_programme_feeds_cell'],
  ])('%s', async (_, numbers, reason) => {
    expect(await causeOf(numbers)).toMatchObject({
      cause: null,
      candidate_cause: null,
      number_1: null,
      reason,
    });
  });

  test('an unknown supply', async () => {
    expect(
      await select(
        database.connection,
        `select distinct occupation_code, cause, reason from cause where occupation_code = 'AGT' order by all`,
      ),
    ).toEqual([{ occupation_code: 'AGT', cause: null, reason: 'no_programme_feeds_cell' }]);
  });
});

test('openings at the benchmark are worked again year by year, with the floor', async () => {
  const years = await select<Record<'after' | 'change' | 'retired' | 'emigrated', number>>(
    database.connection,
    `select employment_persons::double as after, expansion_persons::double as change, retirement_persons::double as retired,
       emigration_persons::double as emigrated from demand where ${DEV} order by year`,
  );
  const byHand = years.reduce((sum, { after, change, retired, emigrated }) => {
    const stock = (after + after - change) / 2;
    return sum + Math.max(0, change + retired + emigrated + 0.04 * stock);
  }, 0);
  const [row] = await select<{ openings: number }>(
    database.connection,
    `select openings_at_benchmark_persons as openings from intermediate.cause_input where ${DEV}`,
  );
  expect(row!.openings).toBeCloseTo(byHand, 4);
});

test('ends of the ranges: exits of 5 to 25 %, suitability of 0.5 to 1', async () => {
  let files = edited(
    indicatorFiles(),
    'seeds/parameters.csv',
    'sector_exit_rate,_T,_T,_T,_T,0.05,,,',
    'sector_exit_rate,_T,_T,_T,_T,0.1,0.05,0.25,',
  );
  files = edited(
    files,
    'seeds/parameters.csv',
    'suitability_share,_T,_T,_T,_T,0.8,,,',
    'suitability_share,_T,_T,_T,_T,0.8,0.5,1,',
  );
  const [row] = await askOnce<Record<string, number>>(
    files,
    `select i.openings_persons - i.openings_exit_low_persons as fewer, i.openings_exit_high_persons - i.openings_persons as more,
       i.supply_suitability_low_persons / i.supply_persons as low, i.supply_suitability_high_persons / i.located_raw_persons as high,
       (select sum((2 * employment_persons - expansion_persons) / 2)::double from balance.leaf where ${DEV}) as stock
     from intermediate.cause_input i where ${DEV}`,
  );
  // The chain at central values reads the mean of each range.
  const [exits, suits] = [(0.05 + 4 * 0.1 + 0.25) / 6, (0.5 + 4 * 0.8 + 1) / 6];
  expect(row!.fewer).toBeCloseTo((exits - 0.05) * row!.stock!, 3);
  expect(row!.more).toBeCloseTo((0.25 - exits) * row!.stock!, 3);
  expect(row!.low).toBeCloseTo(0.5 / suits, 6);
  expect(row!.high).toBeCloseTo(1, 6);
});

test('a region and specialty sums the sectors that can be evaluated, and counts the others', async () => {
  expect(
    await select(
      database.connection,
      `select region_code, occupation_code, n_cells, n_evaluable_cells, usual_programme_code, is_total from cause
       where sector_code = '_T' order by all`,
    ),
  ).toEqual(
    ['R1', 'R2'].flatMap((region_code) =>
      [
        { occupation_code: 'AGT', n_cells: 1, n_evaluable_cells: 0, usual_programme_code: null },
        { occupation_code: 'DEV', n_cells: 2, n_evaluable_cells: 2, usual_programme_code: 'bootcamp' },
        { occupation_code: 'OPS', n_cells: 1, n_evaluable_cells: 1, usual_programme_code: 'licence' },
      ].map((row) => ({ region_code, is_total: true, ...row })),
    ),
  );
});

test('a balance of stocks has no causes, and no indicators of flows', async () => {
  expect(
    await askOnce(
      stockFiles(),
      'select (select count(*) from cause) as causes, (select count(*) from adequacy) as indicators',
    ),
  ).toEqual([{ causes: 0, indicators: 0 }]);
});
