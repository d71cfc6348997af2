/** What a net job kept costs the State, computed again by hand, and the rows of aids that cannot be believed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runSqlFiles } from '../../../pipeline/database/build.ts';
import { createDatabase, type Database, select } from '../../../pipeline/database/database.ts';
import { load } from '../../../pipeline/inputs/load.ts';
import { runKey } from '../../../pipeline/project/run_key.ts';
import { readSeeds } from '../../../pipeline/seeds/seeds.ts';
import { planFiles } from '../tiny/plan_files.ts';
import { refusal } from '../tiny/refusal.ts';
import { edited, type Files, writeProject } from '../tiny/write_project.ts';

interface Cost {
  region_code: string;
  sector_code: string;
  item: string;
  gross_hires_per_net_job: number;
  cost_lo_money: number | null;
  cost_money: number | null;
  cost_hi_money: number | null;
  is_complete: boolean;
  is_total: boolean;
  basis: string;
  source: string;
}

const files = planFiles();
const INCENTIVES = 'seeds/incentives.csv';
const PARAMETERS = 'seeds/parameters.csv';

describe('the cost of a net job kept over five years', () => {
  let database: Database;
  let rows: Cost[];
  const of = (item: string, region: string, sector: string) =>
    rows.find((row) => row.item === item && row.region_code === region && row.sector_code === sector)!;

  beforeAll(async () => {
    const project = writeProject(files).load();
    database = await createDatabase(':memory:', project.dataFolder);
    const { connection } = database;
    await load(connection, project, readSeeds(project), runKey(project));
    await runSqlFiles(connection, ['plan/fct_incentive_cost.sql']);
    rows = await select<Cost>(connection, 'select * from marts.fct_incentive_cost');
  });
  afterAll(() => database.close());

  const mean = (low: number, mode: number, high: number) => (low + 4 * mode + high) / 6;
  const hires = (deadweight: number, kept: number) => 1 / ((1 - deadweight) * kept);
  /** Jobs of a hundred at the beginning of each year that is paid: all, what a year leaves, then at an even rate. */
  const paid = (years: number, first: number, kept: number) => {
    const standing = [1, first];
    for (let year = 2; year < 5; year++) standing.push(first * (kept / first) ** ((year - 1) / 4));
    return standing.reduce((sum, share, y) => sum + share * Math.min(1, Math.max(0, years - y)), 0);
  };

  test('a yearly share of pay, at central values and at both ends', () => {
    const [deadweight, first, kept] = [mean(0.1, 0.2, 0.4), mean(0.7, 0.8, 0.9), mean(0.4, 0.5, 0.7)];
    const row = of('PAF', 'R1', 'CC');
    expect(row.gross_hires_per_net_job).toBeCloseTo(hires(deadweight, kept), 10);
    expect(row.cost_money).toBeCloseTo(
      hires(deadweight, kept) * mean(0.03, 0.035, 0.05) * mean(80, 100, 150) * paid(3, first, kept),
      8,
    );
    expect(row.cost_lo_money).toBeCloseTo(hires(0.1, 0.7) * 0.03 * 80 * paid(1, 0.9, 0.7), 8);
    expect(row.cost_hi_money).toBeCloseTo(hires(0.4, 0.4) * 0.05 * 150 * paid(5, 0.7, 0.4), 8);
    expect(row).toMatchObject({ is_complete: true, is_total: false, basis: 'assumed' });
  });

  test('the pay of its own segment, where there is a row', () => {
    expect(of('PAF', 'R1', 'IT').cost_lo_money).toBeCloseTo(hires(0.1, 0.7) * 0.03 * 200, 8);
  });

  test('what is paid once, by the most specific row', () => {
    expect(of('PR', 'R1', 'IT').cost_lo_money).toBeCloseTo(hires(0.1, 0.7) * 40, 8);
    expect(of('PR', 'R2', 'CC').cost_hi_money).toBeCloseTo(hires(0.4, 0.4) * 60, 8);
    expect(of('PR', 'R2', 'IT')).toMatchObject({ source: 'tests of R2' });
    expect(of('PR', 'R2', 'IT').cost_lo_money).toBeCloseTo(hires(0.1, 0.7) * 70, 8);
  });

  test('an unknown rate has no cost, and leaves its total a lower bound', () => {
    expect(of('PAE', 'R1', 'IT')).toMatchObject({ cost_money: null, is_complete: false });
    expect(of('_T', 'R1', 'IT')).toMatchObject({ is_complete: false, is_total: true });
    expect(of('_T', 'R1', 'IT').cost_money).toBeCloseTo(
      of('PAF', 'R1', 'IT').cost_money! + of('PR', 'R1', 'IT').cost_money!,
      8,
    );
    expect(of('_T', 'R2', 'IT')).toMatchObject({ is_complete: true, source: 'tests | tests of R2' });
  });

  test('a scheme that is only named is not counted', () => {
    expect(rows.filter((row) => row.item === 'OLD')).toEqual([]);
    expect(new Set(rows.map((row) => `${row.region_code}/${row.sector_code}`)).size).toBe(4);
  });
});

describe('what is refused of aids and benefits', () => {
  const PAF = 'PAF,Formation,_T,_T,,,,0.03,0.035,0.05,true,1,3,5';
  const paf = (to: string) => edited(files, INCENTIVES, PAF, to);
  const parameter = (from: string, to: string) => edited(files, PARAMETERS, from, to);

  test.each<[string, Files, string, RegExp]>([
    [
      'a rate told twice',
      paf('PAF,Formation,_T,_T,,30,,0.03,0.035,0.05,true,1,3,5'),
      INCENTIVES,
      /^PAF is both 30 of money and 0.035 of pay\./,
    ],
    [
      'no rate, and no word of it',
      paf('PAF,Formation,_T,_T,,,,,,,true,1,3,5'),
      INCENTIVES,
      /^PAF has no rate, and its status is assumed\./,
    ],
    [
      'a rate that is said to be unknown',
      edited(files, INCENTIVES, 'PAE,Emploi,R1,_T,,,', 'PAE,Emploi,R1,_T,,9,'),
      INCENTIVES,
      /^PAE has a rate, and its status is unknown\./,
    ],
    [
      'a rate outside its range',
      paf('PAF,Formation,_T,_T,,,,0.03,0.06,0.05,true,1,3,5'),
      INCENTIVES,
      /^pay_share 0.06 lies outside its own range, 0.03 to 0.05\./,
    ],
    [
      'one end of a range',
      paf('PAF,Formation,_T,_T,,,,0.03,0.035,,true,1,3,5'),
      INCENTIVES,
      /^pay_share, pay_share_low and pay_share_high are not all given\./,
    ],
    [
      'a yearly aid of no years',
      paf('PAF,Formation,_T,_T,,,,0.03,0.035,0.05,true,,,'),
      INCENTIVES,
      /^PAF is paid yearly, for no number of years\./,
    ],
    [
      'more years than anybody counts the jobs that stand',
      paf('PAF,Formation,_T,_T,,,,0.03,0.035,0.05,true,1,3,8'),
      INCENTIVES,
      /^PAF is paid for 8 years\./,
    ],
    [
      'years of what is paid once',
      paf('PAF,Formation,_T,_T,,,,0.03,0.035,0.05,false,1,3,5'),
      INCENTIVES,
      /^PAF is paid once, and has 3 years\./,
    ],
    [
      'nobody who stays',
      parameter('job_kept_5_years_share,_T,_T,_T,_T,0.5,0.4', 'job_kept_5_years_share,_T,_T,_T,_T,0.5,0'),
      PARAMETERS,
      /^low of job_kept_5_years_share is 0: no job would be kept\./,
    ],
    [
      'hires that are all deadweight',
      parameter('0.2,0.1,0.4,share', '0.2,0.1,1,share'),
      PARAMETERS,
      /^high of incentive_deadweight_share is 1: no hire would be net\./,
    ],
    [
      'more jobs after five years than after one',
      parameter(
        'job_kept_5_years_share,_T,_T,_T,_T,0.5,0.4,0.7',
        'job_kept_5_years_share,_T,_T,_T,_T,0.85,0.4,0.9',
      ),
      PARAMETERS,
      /^0.85 of the jobs would stand after five years, and 0.8 after one \(line \d+\)\./,
    ],
    [
      'no deadweight',
      parameter('incentive_deadweight_share', 'other_share'),
      PARAMETERS,
      /^seeds\/incentives.csv names aids, and incentive_deadweight_share has no value for the whole country\./,
    ],
  ])('%s', async (_, broken, where, what) => {
    const { problems } = await refusal(() => readSeeds(writeProject(broken).load()));
    expect(problems).toHaveLength(1);
    expect(problems[0]!.where).toBe(where);
    expect(problems[0]!.what).toMatch(what);
    expect(problems[0]!.fix).toBeTruthy();
  });
});
