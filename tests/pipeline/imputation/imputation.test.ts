/** A nation of which the whole alone was counted: what its parts come to, what they rest on, and where they never go. */
import { describe, expect, test } from 'vitest';
import { pathLength } from '../../../pipeline/balance/paths.ts';
import { askOnce } from '../tiny/ask_once.ts';
import { drawnOf } from '../tiny/drawn.ts';
import { COUNTED_PART, JOBS, SHARES, sharesFiles } from '../tiny/shares_files.ts';
import { edited, type Files, lines } from '../tiny/write_project.ts';

const files = sharesFiles();
const ask = <T>(sql: string) => askOnce<T>(files, sql);
const WHOLE = 'employment/_T/_T/_T/_Z/register';

describe('draw by draw', () => {
  test('regions and sectors sum to the nation, counted or drawn, and cells to it too', async () => {
    const { central, drawn } = await drawnOf(files);
    const { paths, leaves } = central.rows;
    const { span, firstYear } = paths;
    const parts = [...new Set(leaves.map((leaf) => leaf.series_id))].map((id) => paths.at.get(id)!);
    expect(parts).toHaveLength(6);
    const whole = paths.at.get(WHOLE)!;
    const length = pathLength(paths);
    const totals = new Set<number>();
    for (let d = 0; d < drawn.options.draws; d++) {
      const level = (path: number, at: number) => drawn.paths[d * length + path * span + at]!;
      for (let at = 0; at < span; at++) {
        const sum = parts.reduce((total, path) => total + level(path, at), 0);
        expect(Math.abs(sum - level(whole, at))).toBeLessThan(1e-6);
        const counted = JOBS[firstYear + at];
        if (counted !== undefined) expect(level(whole, at)).toBe(counted);
      }
      totals.add(level(whole, span - 1));
      const { year, persons } = COUNTED_PART;
      const own = paths.at.get('employment/R2/IT/_T/_Z/register')!;
      expect(level(own, year - firstYear)).toBe(persons);
    }
    expect(totals.size).toBeGreaterThan(drawn.options.draws / 2);
  });

  test('a share is one number a draw: a sector’s part of the nation is the same in all its years but for the widening', async () => {
    const { central, drawn } = await drawnOf(files);
    const { paths, numbers } = central.rows;
    const row = paths.imputation.rows.findIndex(
      ({ dimension, child }) => dimension === 'sector' && child === 'IT',
    );
    const other = paths.imputation.rows.findIndex(
      ({ dimension, child }) => dimension === 'sector' && child === 'CC',
    );
    const length = pathLength(paths);
    const [whole, part] = [WHOLE, 'employment/_T/IT/_T/_Z/register'].map((id) => paths.at.get(id)!);
    for (let d = 0; d < 50; d++) {
      for (let at = 0; at < paths.span; at++) {
        const level = (path: number) => drawn.paths[d * length + path * paths.span + at]!;
        const wider = 1 + 0.05 * Math.abs(paths.firstYear + at - 2022);
        const [it, cc] = [
          [row, 0.6],
          [other, 0.4],
        ].map(([i, mode]) => mode! + (drawn.values[numbers.shares + i!]![d]! - mode!) * wider);
        expect(level(part!) / level(whole!)).toBeCloseTo(it! / (it! + cc!), 9);
      }
    }
  });
});

describe('what is published', () => {
  test('every part beside its control total, and the leaves of a counted year sum to it', async () => {
    const rows = await ask<{ year: number; parts: number; n: number; total: number; control: string }>(
      `select year, sum(value) as parts, count(*) as n, any_value(control_total) as total, any_value(control_total_id) as control
       from imputed_value where measure = 'employment' and is_leaf and year <= 2025 group by year order by year`,
    );
    expect(rows.map(({ year }) => year)).toEqual(Object.keys(JOBS).map(Number));
    for (const { year, parts, n, total, control } of rows) {
      expect([n, control, total]).toEqual([6, WHOLE, JOBS[year]]);
      expect(parts).toBeCloseTo(JOBS[year]!, 5);
    }
  });

  test('a part that was counted stands, with no band, in its year alone; all others are imputed', async () => {
    const { year, region, sector, persons } = COUNTED_PART;
    const rows = await ask(
      `select region_code as region, sector_code as sector, year, value as persons, lo_80, hi_80, distance_years
       from imputed_value where basis = 'observed'`,
    );
    expect(rows).toEqual([{ year, region, sector, persons, lo_80: null, hi_80: null, distance_years: 0 }]);
  });

  test('it rests on what its row does: a count that was worked out is derived, and one that stands in for a suppressed one', async () => {
    const { year, region, sector } = COUNTED_PART;
    const basisOf = (own: Files) =>
      askOnce(
        own,
        `select basis from imputed_value where region_code = '${region}' and sector_code = '${sector}' and year = ${year}
         and measure = 'employment'`,
      );
    let derived = edited(files, 'adequation.yaml', 'unit: unit\n', 'unit: unit\n      rests_on: basis\n');
    const [head, ...rows] = String(files['inputs/jobs.csv']).trim().split('\n');
    const isPart = (row: string) => row.startsWith(`${year},${region},${sector},`);
    derived = {
      ...derived,
      'inputs/jobs.csv': lines(
        `${head},rests_on`,
        ...rows.map((row) => `${row},${isPart(row) ? 'derived' : 'observed'}`),
      ),
    };
    expect(await basisOf(derived)).toEqual([{ basis: 'derived' }]);
    const hidden = edited(
      files,
      'adequation.yaml',
      'scenarios:\n',
      'disclosure: { threshold: 2500, measures: [employment] }\nscenarios:\n',
    );
    expect(await basisOf(hidden)).toEqual([{ basis: 'derived' }]);
    const points = `select year, basis from series_point where is_stand_in order by year`;
    expect(await askOnce(hidden, points)).toEqual([{ year, basis: 'derived' }]);
    expect(await askOnce(hidden, 'select sum(n_stand_ins)::integer as n from series')).toEqual([{ n: 1 }]);
    expect(await askOnce(files, points)).toEqual([]);
  });

  test('the distance is that of the farthest share on the way, and the band widens with it', async () => {
    const rows = await ask<{ year: number; distance_years: number; width: number }>(
      `select year, distance_years, (hi_80 - lo_80) / value as width from imputed_value
       where region_code = 'R1' and sector_code = 'IT' and measure = 'employment' and year in (2025, 2028, 2030) order by year`,
    );
    // Sectors were seen in 2022, regions in 2024.
    expect(rows.map(({ distance_years }) => distance_years)).toEqual([3, 6, 8]);
    expect(rows[1]!.width).toBeGreaterThan(rows[0]!.width);
    expect(rows[2]!.width).toBeGreaterThan(rows[1]!.width);
  });

  test('the shares as declared', async () => {
    const [row] = await ask<{ n: number; modes: number }>(
      `select count(*) as n, sum(mode) filter (dimension = 'sector') as modes from share`,
    );
    expect(row!.n).toBe(SHARES.length);
    expect(row!.modes).toBeCloseTo(1, 12);
  });

  test('a tenth of the entrants learn something else: programmes sum to nine tenths of their region', async () => {
    const rows = await ask<{ part: number }>(
      `select sum(p.value) / r.value as part
       from imputed_value p join imputed_value r using (measure, definition, region_code, year)
       where p.measure = 'new_entrants' and p.is_leaf and r.programme_code = 'all' and year <= 2025
       group by definition, region_code, year, r.value`,
    );
    expect(rows).toHaveLength(2 * 3 * 12);
    for (const { part } of rows) expect(part).toBeCloseTo(0.9, 2);
  });
});

describe('where a part never goes', () => {
  /** Tables of the forecast by their keys; a part has the key of its node. */
  const NODE = `select node_id from imputation.node where parent_id is not null and counted_series_id is null`;

  test('no part is a point of a series, fitted, forecast, back-tested or scored', async () => {
    const tables = await ask<{ name: string }>(
      `select table_schema || '.' || table_name as name from information_schema.columns
       where column_name = 'series_id' and table_schema in ('forecast', 'intermediate', 'marts')
         and table_name <> 'balance_series' and table_name not in ('balance_leaf', 'leaf_at_center') order by 1`,
    );
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['forecast.path', 'intermediate.fitted_series', 'intermediate.series_point']),
    );
    for (const { name } of tables)
      expect([name, await ask(`select series_id from ${name} where series_id in (${NODE})`)]).toEqual([
        name,
        [],
      ]);
    // The part that was counted once is a series, and one point is nothing to test a forecast on.
    expect(await ask(`select series_id from backtest where series_id like 'employment/R%'`)).toEqual([]);
    expect(
      await ask(
        `select distinct region_code, sector_code from forecast where measure = 'employment' and region_code <> '_T' and not is_total`,
      ),
    ).toEqual([{ region_code: 'R2', sector_code: 'IT' }]);
  });

  test('no row of it is among the observations', async () => {
    const [row] = await ask<{ n: number }>(
      `select count(*) as n from observation where measure = 'employment' and not is_total and region_code <> '_T'`,
    );
    expect(row!.n).toBe(1);
  });
});

describe('the evidence of a place', () => {
  test('sums to one on each side, and is imputed where nothing but a whole was counted', async () => {
    const rows = await ask<{ share: number; persons: number; bases: string }>(
      `select sum(share) as share, sum(persons) as persons, string_agg(distinct basis, ' ') as bases from evidence
       group by scenario, region_code, occupation_code, side`,
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const { share, persons, bases } of rows) {
      expect(share).toBeCloseTo(1, 9);
      expect(persons).toBeGreaterThan(0);
      expect(bases).toBe('imputed');
    }
  });

  test('demand in persons is the openings of the balance, and its totals are sums of places', async () => {
    const [row] = await ask<Record<string, number>>(
      `select
         (select sum(persons) from evidence where side = 'demand' and not is_total and scenario = 'trend') as told,
         (select sum(persons) from evidence where side = 'demand' and region_code = '_T' and occupation_code = '_T' and scenario = 'trend') as whole,
         (select sum(external_openings_persons)::double from demand where scenario = 'trend') as openings`,
    );
    expect(row!.told).toBeCloseTo(row!.openings!, 3);
    expect(row!.whole).toBeCloseTo(row!.openings!, 3);
  });
});

test('another perimeter of supply: one and a half times as many entrants, the same demand', async () => {
  const rows = await ask<{ cells: number; demand: number; supply: number }>(
    `select count(*) as cells, max(abs(a.demand_persons - b.demand_persons))::double as demand,
       max(abs(a.supply_persons - 1.5 * b.supply_persons))::double as supply
     from balance a join balance b using (region_code, sector_code, occupation_code, year)
     where a.scenario = 'all_courses' and b.scenario = 'trend' and a.supply_persons is not null and not a.is_total`,
  );
  expect(rows[0]!.cells).toBe(3 * 3 * 5);
  expect(rows[0]!.demand).toBe(0);
  expect(rows[0]!.supply).toBeLessThan(0.05);
  const [short] = await ask<{ wide: number; narrow: number }>(
    `select max(short_persons) filter (scenario = 'all_courses') as wide, max(short_persons) filter (scenario = 'trend') as narrow
     from answer where region_code = '_T' and sector_code = '_T'`,
  );
  expect(short!.wide).toBeLessThan(short!.narrow);
});
