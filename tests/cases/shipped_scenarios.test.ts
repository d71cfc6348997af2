/** The shipped scenarios and targets, each with its arithmetic written out. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openReadOnly, select } from '../../pipeline/database/database.ts';
import { shippedRelease } from './shipped_release.ts';

let database: Database;
beforeAll(async () => {
  database = await openReadOnly((await shippedRelease()).database);
});
afterAll(() => database?.close());

const ask = <T>(sql: string) => select<T>(database.connection, sql);

/** Employment of a scenario beside the trend's, by sector and year, as the share that is left. */
const shareLeft = (scenario: string) =>
  ask<{ sector_code: string; year: number; share: number }>(
    `select a.sector_code, a.year, sum(a.employment_persons)::double / sum(t.employment_persons)::double as share
     from balance a join balance t using (region_code, sector_code, occupation_code, year)
     where a.scenario = '${scenario}' and t.scenario = 'trend' and not a.is_total and not t.is_total
     group by all order by all`,
  );

describe('scenarios', () => {
  test('seven are balanced, each in the same cells and years', async () => {
    const rows = await ask<{ scenario: string; cells: number }>(
      `select s.scenario, count(b.year) as cells from scenario s left join balance b on b.scenario = s.scenario and not b.is_total
       group by s.scenario order by s.scenario`,
    );
    expect(rows.map(({ scenario }) => scenario)).toEqual([
      'ai_substitution',
      'cold_call_law',
      'contract_programme',
      'high_emigration',
      'training_100000',
      'training_45000',
      'trend',
    ]);
    expect(new Set(rows.map(({ cells }) => cells)).size).toBe(1);
    expect(rows[0]!.cells).toBeGreaterThan(1000);
  });

  test('cold-call law: five twelfths of 12.5 % of CRM at the end of 2026, all of it from 2027, no other sector', async () => {
    const rows = await shareLeft('cold_call_law');
    expect(rows.length).toBeGreaterThanOrEqual(20);
    for (const { sector_code, year, share } of rows) {
      const expected = sector_code !== 'CRM' ? 1 : year === 2026 ? 1 - (0.125 * 5) / 12 : 0.875;
      expect(share, `${sector_code} ${year}`).toBeCloseTo(expected, 4);
    }
  });

  test('contract programme: 270,000 jobs at the end of 2030, on a path that starts from the balance’s own T0', async () => {
    const rows = await ask<{ year: number; jobs: number; trend: number }>(
      `select year, sum(employment_persons) filter (scenario = 'contract_programme')::double as jobs,
         sum(employment_persons) filter (scenario = 'trend')::double as trend
       from balance where not is_total group by year order by year`,
    );
    expect(rows.at(-1)).toMatchObject({ year: 2030, jobs: expect.closeTo(270_000, 3) });
    const jobs = rows.map((row) => row.jobs);
    expect(jobs).toEqual([...jobs].sort((a, b) => a - b));
    const [base] = await ask<{ jobs: number }>(
      `select sum(employment_before_persons)::double as jobs from demand
       where scenario = 'contract_programme' and year = ${rows[0]!.year} and region_code <> '_T' and sector_code <> '_T' and occupation_code <> '_T'`,
    );
    // Even growth: each year multiplies by the same factor.
    const factor = (270_000 / base!.jobs) ** (1 / rows.length);
    rows.forEach((row, t) => {
      expect(row.jobs / (base!.jobs * factor ** (t + 1))).toBeCloseTo(1, 6);
    });
  });

  test.each([
    ['training_45000', 45_000],
    ['training_100000', 100_000],
  ])('%s: so many complete a programme in 2030, all programmes alike', async (scenario, persons) => {
    const [row] = await ask<{ completed: number; least: number; most: number }>(
      `select sum(a.completed_persons) as completed, min(a.completed_persons / t.completed_persons) as least,
         max(a.completed_persons / t.completed_persons) as most
       from training_chain a join training_chain t using (programme_code, region_code, year)
       where a.scenario = '${scenario}' and t.scenario = 'trend' and a.year = 2030 and t.completed_persons > 0`,
    );
    expect(row!.completed).toBeCloseTo(persons, 3);
    expect(row!.most / row!.least).toBeCloseTo(1, 6);
  });

  test('high emigration: both rates double, of leavers and of people in post', async () => {
    const [leavers] = await ask<{ least: number; most: number }>(
      `select min(a.share / t.share) as least, max(a.share / t.share) as most
       from mobility a join mobility t using (programme_code, region_code, work_region_code, year)
       where a.scenario = 'high_emigration' and t.scenario = 'trend' and work_region_code = '_X' and t.share > 0`,
    );
    expect(leavers!.least).toBeCloseTo(2, 6);
    expect(leavers!.most).toBeCloseTo(2, 6);
    const [post] = await ask<{ ratio: number }>(
      `select sum(emigration_persons) filter (scenario = 'high_emigration')::double / sum(emigration_persons) filter (scenario = 'trend')::double as ratio
       from demand`,
    );
    expect(post!.ratio).toBeCloseTo(2, 4);
  });
});

describe('targets', () => {
  test('every reading of 2030’s jobs stands beside the adopted 270,000', async () => {
    const rows = await ask<{ target_id: string; level: number; agrees: boolean | null; same: boolean }>(
      `select target_id, level_read as level, agrees, definition = 'stable_jobs_year_end' as same from target_conflict
       where measure = 'employment' and year = 2030 order by level_read, target_id`,
    );
    const levels = Object.fromEntries(rows.map(({ target_id, level }) => [target_id, level]));
    expect(levels).toMatchObject({
      jobs_2030: 270_000,
      jobs_2030_plus_130k: 140_000 + 130_000,
      jobs_2030_plus_130k_from_148500: 148_500 + 130_000,
      jobs_2030_plus_270k_lematin: 140_000 + 270_000,
      jobs_2030_plus_270k_lebrief: 148_500 + 270_000,
      jobs_2030_plus_270k_gtai: 150_000 + 270_000,
    });
    // Of another definition it is told, and not said to agree or differ.
    for (const { level, agrees, same } of rows) expect(agrees).toBe(same ? level === 270_000 : null);
  });

  test('"doubling" to 40 billion is × 2.23 from 17.9, × 1.53 from 26.22 and × 1.48 from 27', async () => {
    const rows = await ask<{ target_id: string; times: number }>(
      `select target_id, round(level_read / baseline_value, 2) as times from target_conflict
       where measure = 'exports' and year = 2030 and level_read = 40e9 order by times`,
    );
    expect(rows.map(({ times }) => times)).toEqual([1.48, 1.53, 2.23]);
  });

  test('a path grows evenly from the last actual of its own definition, and its milestones are hit or missed', async () => {
    const path = await ask<{ year: number; path_value: number }>(
      `select distinct year, path_value from target_path where target_id = 'jobs_2030' order by year`,
    );
    expect(path.at(-1)).toEqual({ year: 2030, path_value: expect.closeTo(270_000, 6) });
    for (const { year, path_value } of path) {
      expect(path_value).toBeCloseTo(148_500 * (270_000 / 148_500) ** ((year - 2024) / 6), 4);
    }
    const [milestone] = await ask<Record<string, unknown>>(
      `select year, milestone_value, milestone_hit, path_value >= milestone_value as on_path from target_path
       where target_id = 'jobs_2030' and milestone_id = 'jobs_2026'`,
    );
    // 148,500 × (270,000 / 148,500)^(2/6) = 181,249: the way to 270,000 itself passes below the milestone of 190,000.
    expect(milestone).toMatchObject({ year: 2026, milestone_value: 190_000, on_path: false });
  });
});

test('the sum of all gaps that the draws give has the central one within its 95 % band, in every scenario', async () => {
  const outside = await ask(
    `with central as (
       select scenario, year, sum(gap_cum_persons)::double as gap from balance where not is_total and gap_cum_persons is not null group by all)
     select * from central join gap_distribution d using (scenario, year)
     where d.region_code = '_T' and d.sector_code = '_T' and d.occupation_code = '_T'
       and gap not between p_2_5 and p_97_5`,
  );
  expect(outside).toEqual([]);
});
