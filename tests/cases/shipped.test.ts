/** The shipped project: its inputs are made again byte for byte, and its published answers are right to the person. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openReadOnly, select } from '../../pipeline/database/database.ts';
import { ROOT, startNode } from '../pipeline/tiny/command.ts';
import { shippedRelease } from './shipped_release.ts';

let database: Database;

beforeAll(async () => {
  database = await openReadOnly((await shippedRelease()).database);
});
afterAll(() => database?.close());

const ask = <T>(sql: string) => select<T>(database.connection, sql);

test('the generator writes the shipped inputs again, byte for byte', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'inputs-'));
  const made = await startNode(['--import', 'tsx', 'data/make_inputs.ts', folder], ROOT).ended;
  expect([made.code, made.stderr]).toEqual([0, '']);
  for (const file of ['job_demand.csv', 'training_output.csv']) {
    const shipped = readFileSync(join(ROOT, 'data/inputs', file));
    expect([file, readFileSync(join(folder, file)).equals(shipped)]).toEqual([file, true]);
  }
});

test('nothing of the shipped inputs is refused', async () => {
  expect(await ask('select count(*) as n from rejected_row')).toEqual([{ n: 0 }]);
  expect(await ask('select sum(read) = sum(accepted) as whole from source')).toEqual([{ whole: true }]);
});

describe('the published line', () => {
  test('two points read as 204,000 on the line and 221,348 compounded, beside the forecast and never as its band', async () => {
    const rows = await ask<Record<string, number>>(
      `select round(reading_line)::integer as line, round(reading_compound)::integer as compound, n_obs,
         lo_95 <= lo_80 and lo_80 <= mean and mean <= hi_80 and hi_80 <= hi_95 as has_bands,
         lo_80 > reading_line or hi_80 < reading_compound as narrower
       from forecast where definition = 'stable_jobs_year_end' and year = 2030`,
    );
    expect(rows).toEqual([{ line: 204_000, compound: 221_348, n_obs: 2, has_bands: true, narrower: false }]);
    // By hand: 148,500 + 6 × (148,500 − 130,000)/2, and 148,500 × (148,500/130,000)^(6/2).
    expect(148_500 + 3 * 18_500).toBe(204_000);
    expect(Math.round(148_500 * (148_500 / 130_000) ** 3)).toBe(221_348);
  });

  test('the trend of a target is the 80 % band of its own definition, and the shortfall what it lacks', async () => {
    const [row] = await ask<Record<string, number | string>>(
      `select p.trend_kind = f.interval_kind as kind, p.trend_lo = f.lo_80 as low, p.trend_hi = f.hi_80 as high,
         p.shortfall_lo = p.target_value - f.hi_80 as nearest, p.shortfall_hi = p.target_value - f.lo_80 as furthest
       from target_progress p join forecast f using (measure, definition)
       where p.target_id = 'jobs_2030' and p.from_basis = 'baseline' and f.year = 2030 and f.sector_code = '_T'`,
    );
    expect(Object.values(row!)).toEqual([true, true, true, true, true]);
  });

  const growth = async (target: string, basis: string) => {
    const rows = await ask<{ from_value: number; same_definition: boolean; percent: number }>(
      `select from_value, same_definition, round(100 * required_growth_share, 2) as percent from target_progress
       where target_id = '${target}' and from_basis = '${basis}' order by from_year desc`,
    );
    return rows[0];
  };

  test('required growth: 10.48 % a year from the baseline, 12.47 % from the last actual, of another definition', async () => {
    expect(await growth('jobs_2030', 'baseline')).toEqual({
      from_value: 148_500,
      same_definition: true,
      percent: 10.48,
    });
    expect(await growth('jobs_2030', 'last_actual')).toEqual({
      from_value: 150_000,
      same_definition: false,
      percent: 12.47,
    });
  });

  test('required growth of exports: 7.29 % a year from 26.22 billion', async () => {
    expect(await growth('exports_2030', 'baseline')).toEqual({
      from_value: 26_220_000_000,
      same_definition: true,
      percent: 7.29,
    });
  });

  test('targets against each other: exports per job would fall by 16.09 % from 2024 to 2030', async () => {
    expect(
      await ask(
        `select base_year, target_year, round(base_value) as base, round(target_value) as target, round(100 * change_share, 2) as percent
         from target_coherence where ratio = 'exports_per_job' and target_year = 2030`,
      ),
    ).toEqual([{ base_year: 2024, target_year: 2030, base: 176_566, target: 148_148, percent: -16.09 }]);
  });
});

describe('a fit never crosses a change of definition', () => {
  test('exports of 2023 are 17.9 billion by the old perimeter and 26.17 by the new one: two series', async () => {
    const points = await ask(
      `select s.definition, p.year, p.value / 1e9 as billion, p.source_definition = s.definition as own
       from series_point p join series s using (series_id)
       where s.measure = 'exports' and s.sector_code = '_T' and s.definition like '%perimeter' order by all`,
    );
    expect(points).toEqual([
      { definition: 'new_perimeter', year: 2023, billion: 26.17, own: true },
      { definition: 'new_perimeter', year: 2024, billion: 26.22, own: true },
      // The first half of 2025, 13.4 billion, times 26.22/12.9 of the year before.
      {
        definition: 'new_perimeter',
        year: 2025,
        billion: expect.closeTo((13.4 * 26.22) / 12.9, 6),
        own: true,
      },
      { definition: 'old_perimeter', year: 2018, billion: 10, own: true },
      { definition: 'old_perimeter', year: 2022, billion: 15.7, own: true },
      { definition: 'old_perimeter', year: 2023, billion: 17.9, own: true },
    ]);
  });

  test('years that nobody printed are missing, not zero and not filled', async () => {
    expect(
      await ask(
        `select n_obs, first_year, last_year, has_gap from series
         where measure = 'exports' and sector_code = '_T' and definition = 'old_perimeter'`,
      ),
    ).toEqual([{ n_obs: 3, first_year: 2018, last_year: 2023, has_gap: true }]);
  });
});

describe('what the shipped project rests on', () => {
  test('no row of any table is made up', async () => {
    const tables = await ask<{ table_name: string }>(
      `select table_name from duckdb_columns() where not internal and column_name = 'is_illustrative'`,
    );
    expect(tables.length).toBeGreaterThan(20);
    for (const { table_name } of tables)
      expect(
        await ask(`select '${table_name}' as made_up from ${table_name} where is_illustrative limit 1`),
      ).toEqual([]);
    expect(await ask(`select distinct basis from observation order by basis`)).toEqual([
      { basis: 'derived' },
      { basis: 'observed' },
    ]);
  });

  test('regional employment of 2024 is imputed, and sums to the published 148,500 over 12 regions', async () => {
    expect(
      await ask(
        `select round(sum(value), 6) as persons, count(distinct region_code) as regions, any_value(basis) as basis from imputed_value
         where measure = 'employment' and year = 2024 and region_code <> '_T' and is_leaf`,
      ),
    ).toEqual([{ persons: 148_500, regions: 12, basis: 'imputed' }]);
  });

  test('95 % of openings and more lie in cells with a gap and a band, and every place has its verdict', async () => {
    const [row] = await ask<Record<string, number>>(
      `select min(evaluable_share) as least, count(*) filter (gap_cum_lo_80 is null) as without
       from answer where scenario = 'trend' and openings_persons > 0`,
    );
    expect(row!.least).toBeGreaterThanOrEqual(0.95);
    expect(row!.without).toBe(0);
    const verdicts = await ask<{ verdict: string; n: number }>(
      `select verdict, count(*) as n from answer_occupation where scenario = 'trend' and verdict is not null group by all order by all`,
    );
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['balanced', 'over', 'short', 'undecided']);
    expect(verdicts.reduce((sum, { n }) => sum + n, 0)).toBe(96);
  });

  test('270,000 jobs have a small probability, from the class of comparable series, with its coverage', async () => {
    const [row] = await ask<Record<string, unknown>>(
      `select * from target_probability where target_id = 'jobs_2030'`,
    );
    expect(row).toMatchObject({ rests_on: 'reference_class', reference_class: 'ict_employment_eu' });
    expect(row!.p_reached).toBeGreaterThan(0.02);
    expect(row!.p_reached).toBeLessThan(0.15);
    expect(row!.coverage_80).toBeGreaterThan(0.75);
    expect(row!.coverage_95).toBeGreaterThan(0.92);
  });

  test('its cells share the adopted 270,000, by the definition of the published level they split, and say so', async () => {
    expect(
      await ask(
        `select target_id, target_definition, target_status, round(sum(target_persons)) as persons from adequacy_input
         where not is_total and scenario = 'trend' group by all`,
      ),
    ).toEqual([
      {
        target_id: 'jobs_2030',
        target_definition: 'stable_jobs_year_end',
        target_status: 'I',
        persons: 270_000,
      },
    ]);
  });

  test('an indicator that no cell can have is not listed', async () => {
    expect(
      await ask(`select distinct indicator from adequacy where indicator in ('cops_style', 'washington')`),
    ).toEqual([]);
  });

  test('a nation is the exact sum of its regions, in every year and specialty that can be evaluated', async () => {
    const [wrong] = await ask(
      `with leaf as (
         select scenario, year, sector_code, occupation_code, sum(demand_persons) as demand, sum(gap_persons) as gap, count(gap_persons) = count(*) as known
         from balance where not is_total group by all)
       select count(*) as cells, count(*) filter (b.demand_persons <> l.demand or (known and b.gap_persons <> l.gap)) as wrong
       from balance b join leaf l using (scenario, year, sector_code, occupation_code)
       where b.is_total and b.region_code = '_T'`,
    );
    expect(wrong).toMatchObject({ wrong: 0 });
    expect((wrong as { cells: number }).cells).toBeGreaterThan(100);
  });
});
