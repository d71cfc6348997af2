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
  test('ten are balanced, each in the same cells and years', async () => {
    const rows = await ask<{ scenario: string; cells: number }>(
      `select s.scenario, count(b.year) as cells from scenario s left join balance b on b.scenario = s.scenario and not b.is_total
       group by s.scenario order by s.scenario`,
    );
    expect(rows.map(({ scenario }) => scenario)).toEqual([
      'ai_substitution',
      'all_courses',
      'cold_call_law',
      'contract_programme',
      'exports_led',
      'high_emigration',
      'training_100000',
      'training_45000',
      'training_universities',
      'trend',
    ]);
    expect(new Set(rows.map(({ cells }) => cells)).size).toBe(1);
    expect(rows[0]!.cells).toBeGreaterThan(1000);
  });

  test('cold-call law: five twelfths of what it takes from CRM at the end of 2026, all of it from 2027, no other sector', async () => {
    const rows = await shareLeft('cold_call_law');
    expect(rows.length).toBeGreaterThanOrEqual(20);
    // What is left has the mean of its range: (0.85 + 4 × 0.875 + 0.99)/6 = 0.89.
    const gone = 1 - (0.85 + 4 * 0.875 + 0.99) / 6;
    for (const { sector_code, year, share } of rows) {
      const felt = sector_code !== 'CRM' || year < 2026 ? 0 : year === 2026 ? 5 / 12 : 1;
      const expected = 1 - gone * felt;
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
    // Even growth from the end of 2025, the year before the programme: each year multiplies by the same factor.
    const base = rows.find(({ year }) => year === 2025)!;
    expect(base.jobs).toBeCloseTo(base.trend, 6);
    const factor = (270_000 / base.jobs) ** (1 / 5);
    for (const { year, jobs: own } of rows.filter((row) => row.year > 2025))
      expect(own / (base.jobs * factor ** (year - 2025))).toBeCloseTo(1, 6);
  });

  test.each(['training_45000', 'training_100000', 'training_universities'])(
    '%s: no cohort completes with fewer than in the trend, and all together with more',
    async (scenario) => {
      const [row] = await ask<{ fewer: number; more: number }>(
        `select count(*) filter (a.completed_persons < t.completed_persons - 1e-6) as fewer,
           sum(a.completed_persons) - sum(t.completed_persons) as more
         from training_chain a join training_chain t using (programme_code, region_code, year)
         where a.scenario = '${scenario}' and t.scenario = 'trend'`,
      );
      expect(row!.fewer).toBe(0);
      expect(row!.more).toBeGreaterThan(100);
    },
  );

  test('exports led to 40 billion: jobs are exports over exports per job, which grow with productivity', async () => {
    const [row] = await ask<{ jobs: number; start: number; exports: number; growth: number }>(
      `select (select sum(employment_persons) from balance where scenario = 'exports_led' and year = 2030 and not is_total)::double as jobs,
         (select sum(employment_before_persons) from demand where scenario = 'exports_led' and year = 2025)::double as start,
         (select max(value) from observation where measure = 'exports' and year = 2024 and sector_code = '_T') as exports,
         (select mean from parameter where parameter = 'export_productivity_growth') as growth`,
    );
    const { jobs, start, exports, growth } = row!;
    expect(jobs / ((start * (40e9 / exports)) / (1 + growth) ** 6)).toBeCloseTo(1, 6);
  });

  test('high emigration: both rates double, of leavers and of people in post', async () => {
    const [leavers] = await ask<{ least: number; most: number }>(
      `select min(a.abroad_share / t.abroad_share) as least, max(a.abroad_share / t.abroad_share) as most
       from mobility_rate a join mobility_rate t using (programme_code, region_code, year)
       where a.scenario = 'high_emigration' and t.scenario = 'trend' and t.abroad_share > 0 and year >= 2026`,
    );
    expect(leavers!.least).toBeCloseTo(2, 6);
    expect(leavers!.most).toBeCloseTo(2, 6);
    const [post] = await ask<{ ratio: number }>(
      `select sum(emigration_persons) filter (scenario = 'high_emigration')::double / sum(emigration_persons) filter (scenario = 'trend')::double as ratio
       from demand where year >= 2026`,
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

test('the chain at central values lies within a tenth of the 80 % width of the mean, in every total over sectors', async () => {
  const far = await ask(
    `select scenario, region_code, occupation_code, gap_cum_persons, gap_cum_central_persons from answer_occupation
     where (region_code = '_T' or occupation_code = '_T')
       and abs(gap_cum_persons - gap_cum_central_persons::double) > 0.1 * (gap_cum_hi_80 - gap_cum_lo_80) + 0.5`,
  );
  expect(far).toEqual([]);
});
