/** Reconciliation in the database: whatever is a total is the sum of its parts, with a band of its own. */
import { describe, expect, test } from 'vitest';
import { askOnce } from '../tiny/ask_once.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { edited, type Files } from '../tiny/write_project.ts';

const files = flowFiles();
const NODE = 'measure, definition, scenario, year';

test('every total of jobs and of training is the exact sum of its leaves, in every year', async () => {
  const rows = await askOnce<{ measure: string; totals: number; worst: number }>(
    files,
    `with total as (select * from forecast where is_total and is_reconciled),
     compared as (
       select t.measure, t.mean,
         (select sum(l.mean) from forecast l
          where not l.is_total and (l.measure, l.definition, l.scenario, l.year) = (t.measure, t.definition, t.scenario, t.year)
            and (t.region_code = '_T' or l.region_code = t.region_code)
            and (t.sector_code = '_T' or l.sector_code = t.sector_code)
            and (t.programme_code = '_T' or l.programme_code = t.programme_code)) as leaves
       from total t)
     select measure, count(*) as totals, max(abs(mean - leaves)) as worst from compared group by measure order by measure`,
  );
  // Five years; jobs: nation, two regions, two sectors, one of them printed by the file itself.
  expect(rows.map(({ measure }) => measure)).toEqual(['completed', 'employment', 'new_entrants']);
  for (const { totals, worst } of rows) {
    expect(totals).toBe(25);
    expect(worst).toBeLessThan(1e-6);
  }
});

test('bands nest and hold their mean, and a total is not more uncertain than all of its parts at once', async () => {
  expect(
    await askOnce(
      files,
      `select * from forecast where interval_kind = 'prediction_interval'
         and not (0 <= lo_95 and lo_95 <= lo_80 and lo_80 <= mean and mean <= hi_80 and hi_80 <= hi_95)`,
    ),
  ).toEqual([]);
  expect(
    await askOnce(
      files,
      `with leaf as (select ${NODE}, sum(hi_80 - lo_80) as width from forecast where not is_total and measure = 'employment' group by all)
       select * from forecast t join leaf using (${NODE})
       where t.is_total and t.region_code = '_T' and t.sector_code = '_T' and t.hi_80 - t.lo_80 > width + 1e-6`,
    ),
  ).toEqual([]);
});

test('a reconciled total names what ran, and its own forecast is kept beside it', async () => {
  const rows = await askOnce<{ model: string; interval_kind: string; moved: boolean }>(
    files,
    `select model, interval_kind, mean <> base_mean as moved from forecast
     where measure = 'employment' and is_reconciled and is_total and region_code = 'R1'`,
  );
  expect(rows).toHaveLength(5);
  for (const { model, interval_kind } of rows) {
    expect(model).toMatch(/^reconciled\(.+\)$/);
    expect(interval_kind).toBe('prediction_interval');
  }
  expect(rows.some(({ moved }) => moved)).toBe(true);
});

test('made-up leaves stay marked, and mark their totals', async () => {
  const made = edited(files, 'seeds/definitions.csv', 'Registre,false', 'Registre,true');
  expect(
    await askOnce(
      made,
      `select distinct is_illustrative, is_reconciled from forecast where measure = 'employment'`,
    ),
  ).toEqual([{ is_illustrative: true, is_reconciled: true }]);
});

describe('a printed total that ends before its leaves', () => {
  const late: Files = {
    ...files,
    'inputs/jobs.csv': String(files['inputs/jobs.csv'])
      .split('\n')
      .filter((line) => !/^202[45],_T,_T,employment/.test(line))
      .join('\n'),
  };

  test('is forecast over its own years, and agrees with its leaves in each year that both are forecast', async () => {
    const rows = await askOnce<{ year: number; mean: number; leaves: number | null }>(
      late,
      `select t.year, t.mean, sum(l.mean) as leaves
       from forecast t left join forecast l on not l.is_total and l.measure = 'employment' and l.year = t.year
       where t.measure = 'employment' and t.region_code = '_T' and t.sector_code = '_T' group by all order by all`,
    );
    expect(rows.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027, 2028, 2029, 2030]);
    for (const { year, mean, leaves } of rows) {
      if (year <= 2025) expect(leaves).toBeNull();
      else expect(mean).toBeCloseTo(leaves!, 6);
    }
  });
});

/** What stands in the file of jobs, but for the lines that match. */
const without = (lines: RegExp): Files => ({
  ...files,
  'inputs/jobs.csv': String(files['inputs/jobs.csv'])
    .split('\n')
    .filter((line) => !lines.test(line))
    .join('\n'),
});

const TOTALS = `select region_code, sector_code, model, interval_kind, is_reconciled, count(*) as years, count(lo_80) as bands
  from forecast where measure = 'employment' and is_total group by all order by all`;

interface TotalRow {
  region_code: string;
  sector_code: string;
  interval_kind: string;
  is_reconciled: boolean;
  bands: number;
}

describe('partial data leave the others reconciled', () => {
  test('a leaf of four points has a band, and takes part; its totals are called what their weakest part is', async () => {
    const rows = await askOnce<TotalRow>(without(/^20(1\d|2[01]),(R2,CC|_T,_T),employment/), TOTALS);
    expect(
      rows.map(({ interval_kind, is_reconciled, bands }) => [interval_kind, is_reconciled, bands]),
    ).toEqual([
      ['prediction_interval', true, 5],
      ['short_series', true, 5],
      ['short_series', true, 5],
      ['prediction_interval', true, 5],
      ['short_series', true, 5],
    ]);
  });

  test('a leaf of one point is left aside, with the totals that hold it; the others agree', async () => {
    const rows = await askOnce<TotalRow>(without(/^20(1\d|2[0-4]),(R2,CC|_T,_T),employment/), TOTALS);
    const kinds = rows.map(({ region_code, sector_code, is_reconciled, interval_kind }) =>
      [region_code, sector_code, is_reconciled, interval_kind].join(' '),
    );
    expect(kinds).toEqual([
      'R1 _T true prediction_interval',
      'R2 _T false none',
      '_T CC false none',
      '_T IT true prediction_interval',
      '_T _T false none',
    ]);
  });

  test('leaves that end in another year agree from the year after the last of them on', async () => {
    const rows = await askOnce<{
      region_code: string;
      sector_code: string;
      year: number;
      mean: number;
      leaves: number;
    }>(
      without(/^2025,(R2,CC|_T,_T),employment/),
      `select t.region_code, t.sector_code, t.year, t.mean, sum(l.mean) as leaves
       from forecast t join forecast l on not l.is_total and l.measure = 'employment' and l.year = t.year
         and t.region_code in ('_T', l.region_code) and t.sector_code in ('_T', l.sector_code)
       where t.measure = 'employment' and t.is_total and t.is_reconciled and t.year > 2025 group by all order by all`,
    );
    expect(rows).toHaveLength(25);
    for (const { mean, leaves } of rows) expect(mean).toBeCloseTo(leaves, 6);
  });

  test('one silent year in one leaf: the nation keeps its interval, and the cell is no surer than with all years', async () => {
    const sql = `select year, hi_80 - lo_80 as width_80, hi_95 - lo_95 as width_95, is_reconciled, interval_kind
      from forecast where measure = 'employment' and region_code = $region and sector_code = $sector order by year`;
    const of = (project: Files, region: string, sector: string) =>
      askOnce<{ width_80: number; width_95: number; is_reconciled: boolean; interval_kind: string }>(
        project,
        sql.replace('$region', `'${region}'`).replace('$sector', `'${sector}'`),
      );
    const silent = without(/^2023,R2,CC,employment/);
    for (const { is_reconciled, interval_kind } of await of(silent, '_T', '_T'))
      expect([is_reconciled, interval_kind]).toEqual([true, 'prediction_interval']);
    const [before, after] = [await of(files, 'R2', 'CC'), await of(silent, 'R2', 'CC')];
    after.forEach(({ width_80, width_95 }, i) => {
      expect(width_80).toBeGreaterThanOrEqual(before[i]!.width_80);
      expect(width_95).toBeGreaterThanOrEqual(before[i]!.width_95);
    });
  });

  test('the other measures are as they were', async () => {
    const rows = (project: Files) =>
      askOnce(project, `select * from forecast where measure = 'new_entrants' order by all`);
    expect(await rows(without(/^20(1\d|2[01]),(R2,CC|_T,_T),employment/))).toEqual(await rows(files));
  });
});
