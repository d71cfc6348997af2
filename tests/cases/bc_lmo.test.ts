/**
 * The real case: British Columbia's outlook 2010–2020, which nobody here wrote, from file to release by a project file
 * alone; and what its publisher printed of it, which the project does not read, reproduced.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openReadOnly, select } from '../../pipeline/database/database.ts';
import { DATABASE_FILE } from '../../pipeline/releases/manifest.ts';
import { absent, referenceData } from '../pipeline/tiny/reference_data.ts';
import { bcRelease, BC_FILES as FOLDER } from './bc_lmo_release.ts';

const OCCUPATIONS = 140;
const GEOGRAPHIES = 8;

interface Summary {
  geography_id: string;
  occupation_code: string;
  occupation_characteristic: string;
  expansion_or_replacement_value: string;
}

describe.skipIf(absent(FOLDER))('British Columbia 2010–2020', () => {
  let database: Database;
  let folder: string;
  beforeAll(async () => {
    folder = await bcRelease();
    database = await openReadOnly(join(folder, DATABASE_FILE));
  });
  afterAll(() => database?.close());

  const ask = <T>(sql: string) => select<T>(database.connection, sql);

  test('is told in English, in the words of its own code lists', () => {
    const page = readFileSync(join(folder, 'report/en/region/5930.html'), 'utf8');
    expect(page).toContain('<html lang="en" dir="ltr">');
    expect(page).toContain(
      'In 2020, supply is below demand in 36 of 140 occupations, mainly for ‘Clerical occupations, general office skills’ (20 people)',
    );
    expect(page).not.toMatch(/hreflang|métier|Données/);
  });

  test('observation holds 24,640 rows in two measures, and nothing was refused', async () => {
    expect(await ask('select measure, count(*) as n from observation group by all order by all')).toEqual([
      { measure: 'labour_demand', n: 12_320 },
      { measure: 'labour_supply', n: 12_320 },
    ]);
    expect(await ask('select count(*) as n from rejected_row')).toEqual([{ n: 0 }]);
    expect(await ask('select read, accepted, rejected from source')).toEqual([
      { read: 24_640, accepted: 24_640, rejected: 0 },
    ]);
  });

  test('the province is a published total, its seven regions are not', async () => {
    expect(
      await ask(
        'select is_total, count(distinct region_code) as regions from observation group by all order by all',
      ),
    ).toEqual([
      { is_total: false, regions: GEOGRAPHIES - 1 },
      { is_total: true, regions: 1 },
    ]);
  });

  test('expansion 2010–2020 is what the publisher printed, within ±10, in 1,120 of 1,120 cells', async () => {
    const text = readFileSync(
      referenceData(join(FOLDER, 'econ_whse_lmsm_regional_3digitnoc_summary_bc.csv')),
      'utf8',
    );
    const printed = new Map(
      Papa.parse<Summary>(text, { header: true, skipEmptyLines: true })
        .data.filter((row) => row.occupation_characteristic === 'Expansion')
        .map((row) => [
          `${row.geography_id === '59' ? '_T' : row.geography_id} ${row.occupation_code}`,
          Number(row.expansion_or_replacement_value),
        ]),
    );
    expect(printed.size).toBe(GEOGRAPHIES * OCCUPATIONS);
    const ours = await ask<{ cell: string; expansion: number }>(
      `select region_code || ' ' || occupation_code as cell,
         sum(demand_persons) filter (year = 2020) - sum(demand_persons) filter (year = 2010) as expansion
       from balance group by region_code, occupation_code`,
    );
    expect(ours).toHaveLength(printed.size);
    const far = ours.filter(({ cell, expansion }) => !(Math.abs(printed.get(cell)! - expansion) <= 10));
    expect(far).toEqual([]);
    // As the publisher's own: most are exact, and not all, or the test would read one file twice.
    expect(ours.filter(({ cell, expansion }) => printed.get(cell) === expansion)).toHaveLength(846);
  });

  test('the publisher’s own sums hold: total = expansion + replacement in 1,120 of 1,120 cells', () => {
    const text = readFileSync(
      referenceData(join(FOLDER, 'econ_whse_lmsm_regional_3digitnoc_summary_bc.csv')),
      'utf8',
    );
    const cells = new Map<string, Record<string, number>>();
    for (const row of Papa.parse<Summary>(text, { header: true, skipEmptyLines: true }).data) {
      const cell = `${row.geography_id} ${row.occupation_code}`;
      const value = Number(row.expansion_or_replacement_value);
      cells.set(cell, { ...cells.get(cell), [row.occupation_characteristic]: value });
    }
    const right = [...cells.values()].filter(
      ({ Expansion, Replacement, Total }) => Total === Expansion! + Replacement!,
    );
    expect([cells.size, right.length]).toEqual([GEOGRAPHIES * OCCUPATIONS, GEOGRAPHIES * OCCUPATIONS]);
  });

  test('seven regions sum to the province within ±30 in 140 of 140 occupations, in 2010 and in 2020', async () => {
    const rows = await ask<{ year: number; occupations: number; within: number; worst: number }>(
      `with sums as (
         select occupation_code, year, sum(demand_persons) filter (is_total) as province,
           sum(demand_persons) filter (not is_total) as regions, count(*) filter (not is_total) as n
         from balance where year in (2010, 2020) group by all)
       select year, count(*) as occupations, count(*) filter (n = 7 and abs(province - regions) <= 30) as within
       from sums group by year order by year`,
    );
    expect(rows).toEqual(
      [2010, 2020].map((year) => ({ year, occupations: OCCUPATIONS, within: OCCUPATIONS })),
    );
  });

  test('stocks have no flows to move: no what-if page, and no link to one', () => {
    const pages = join(folder, 'report/en');
    expect(existsSync(join(pages, 'index.html'))).toBe(true);
    expect(existsSync(join(pages, 'what-if.html'))).toBe(false);
    expect(readFileSync(join(pages, 'index.html'), 'utf8')).not.toContain('what-if');
  });

  test('gap = supply − demand in 12,320 of 12,320 cells, of the values in the file', async () => {
    const [cells] = await ask(
      `select count(*) as cells, count(*) filter (b.gap_persons = s.value - d.value) as right,
         count(*) filter (b.basis = 'stock' and b.openings_persons is null and b.gap_cum_persons is null) as stocks
       from balance b
       join observation d using (region_code, occupation_code, year)
       join observation s using (region_code, occupation_code, year)
       where d.measure = 'labour_demand' and s.measure = 'labour_supply'`,
    );
    expect(cells).toEqual({ cells: 12_320, right: 12_320, stocks: 12_320 });
    expect(await ask('select count(*) as n from balance')).toEqual([{ n: 12_320 }]);
  });

  test('the back-test: fit to 2016, forecast 2017–2020, the chosen model beside naive and drift', async () => {
    const scores = await ask<{
      set_name: string;
      method: string;
      horizon: number;
      n_series: number;
      mape: number;
      mase: number;
      bias_share: number;
      beats_naive: string | null;
    }>(
      `select set_name, method, horizon, n_series, n_points, mape, mase, bias_share, beats_naive from model_score
       where origin_year = 2016 and horizon is not null and method in ('chosen', 'drift', 'naive')
       order by set_name, horizon, method`,
    );
    const round = (value: number, digits: number) => Number(value.toFixed(digits));
    console.table(
      scores.map(({ set_name, method, horizon, mape, mase, bias_share }) => ({
        set_name,
        horizon,
        method,
        mape: round(mape, 2),
        mase: round(mase, 2),
        bias_share: round(bias_share, 4),
      })),
    );
    const expected = ['labour_demand/bc_lmo_2011', 'labour_supply/bc_lmo_2011'].flatMap((set_name) =>
      [1, 2, 3, 4].flatMap((horizon) =>
        ['chosen', 'drift', 'naive'].map((method) => ({ set_name, horizon, method })),
      ),
    );
    expect(scores).toMatchObject(expected);
    for (const score of scores) {
      expect(score.n_series).toBe((GEOGRAPHIES - 1) * OCCUPATIONS);
      expect(score.mape).toBeGreaterThan(0);
      expect(Number.isFinite(score.mase)).toBe(true);
    }
    // Seven points before the origin, and growth that slows after it: damped, the choice is nearer than the line at
    // every horizon. It does not beat the last value everywhere, and the table says so where it does not.
    for (const chosen of scores.filter((row) => row.method === 'chosen')) {
      const rival = (method: string) =>
        scores.find(
          (row) =>
            row.method === method && row.set_name === chosen.set_name && row.horizon === chosen.horizon,
        )!.mase;
      expect(chosen.mase).toBeLessThan(rival('drift'));
      expect(chosen.beats_naive).toBe(chosen.mase < rival('naive') ? 'yes' : 'no');
    }
  });
});
