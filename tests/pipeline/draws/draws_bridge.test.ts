/** Draws through the bridge: each assumption at its own scope, one rank a path, and what can be said in closed form. */
import { describe, expect, test } from 'vitest';
import { pertShape } from '../../../models/draws/pert.ts';
import { openReadOnly, select } from '../../../pipeline/database/database.ts';
import { askOnce } from '../tiny/ask_once.ts';
import { EQUAL_JOBS, EQUAL_REGIONS, equalFiles } from '../tiny/equal_files.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { built, builtAnew } from '../tiny/released.ts';
import { edited, type Files, lines } from '../tiny/write_project.ts';

const YEARS = 5; // 2026 … 2030
const RATE = { low: 0.01, mode: 0.02, high: 0.04 };
const NATIONAL = `_T,_T,_T,_T,${RATE.mode},${RATE.low},${RATE.high}`;

interface Spread {
  region_code: string;
  p_2_5: number;
  p_10: number;
  p_50: number;
  p_90: number;
  p_97_5: number;
}
const spreads = (files: Files) =>
  askOnce<Spread>(
    files,
    `select region_code, p_2_5, p_10, p_50, p_90, p_97_5 from gap_distribution
     where year = 2030 and sector_code = 'IT' and occupation_code = 'DEV' order by region_code`,
  );
const width = (row: Spread) => row.p_90 - row.p_10;

describe('a national rate', () => {
  const national = equalFiles({ retirement: [NATIONAL] });

  test('is drawn once, not in each cell: the nation spreads as much as all its regions together', async () => {
    const [nation, ...regions] = await spreads(national).then((rows) => [
      rows.find((row) => row.region_code === '_T')!,
      ...rows.filter((row) => row.region_code !== '_T'),
    ]);
    expect(regions).toHaveLength(EQUAL_REGIONS.length);
    for (const region of regions) {
      expect(width(region)).toBeCloseTo(width(regions[0]!), 6);
      expect(width(nation!) / width(region)).toBeCloseTo(EQUAL_REGIONS.length, 6);
    }
  });

  test('the same range declared in each region cancels out in part: √6, not 6', async () => {
    const each = equalFiles({
      retirement: EQUAL_REGIONS.map((region) => NATIONAL.replace('_T', region)),
    });
    const rows = await spreads(each);
    const nation = rows.find((row) => row.region_code === '_T')!;
    const mean = rows.filter((row) => row !== nation).reduce((sum, row) => sum + width(row), 0) / 6;
    expect(Math.abs(width(nation) / mean / Math.sqrt(6) - 1)).toBeLessThan(0.08);
  });

  test('moves the gap in a straight line, so its quantiles are those of the PERT', async () => {
    const draws = 20_000;
    const rows = await spreads(equalFiles({ retirement: [NATIONAL], draws }));
    const row = rows.find((one) => one.region_code === 'R1')!;
    // A year: 300 entrants × 0.6 × 0.75 × 0.9 × 0.8 of supply; 1,000 jobs × (0.05 + 0.01 + rate) of openings.
    const supply = 300 * 0.6 * 0.75 * 0.9 * 0.8;
    const gapAt = (rate: number) => YEARS * (supply - EQUAL_JOBS * (0.06 + rate));
    const range = gapAt(RATE.low) - gapAt(RATE.high);
    for (const [name, p] of [
      ['p_2_5', 0.025],
      ['p_10', 0.1],
      ['p_50', 0.5],
      ['p_90', 0.9],
      ['p_97_5', 0.975],
    ] as const) {
      // 20,000 draws tell a quantile to some 0.3 % of the range.
      expect(Math.abs(row[name] - gapAt(pertQuantile(1 - p))) / range, name).toBeLessThan(0.01);
    }
  });
});

/** The PERT's quantile by adding up its density: nothing of the sampler is used but the two shape numbers. */
function pertQuantile(p: number): number {
  const { alpha, beta } = pertShape(RATE);
  const steps = 100_000;
  const density = (x: number) => x ** (alpha - 1) * (1 - x) ** (beta - 1);
  const whole = Array.from({ length: steps }, (_, i) => density((i + 0.5) / steps)).reduce((a, b) => a + b);
  let sum = 0;
  for (let i = 0; i < steps; i++) {
    sum += density((i + 0.5) / steps);
    if (sum >= p * whole) return RATE.low + ((RATE.high - RATE.low) * (i + 1)) / steps;
  }
  return RATE.high;
}

test('no range and no width: every quantile is the central gap, and the gap is clear', async () => {
  const fixed = equalFiles({ retirement: ['_T,_T,_T,_T,0.02,,'] });
  const rows = await askOnce<Record<string, number>>(
    fixed,
    `select d.p_2_5, d.p_10, d.p_50, d.p_90, d.p_97_5, d.p_shortage, d.no_clear_gap, b.gap_cum_persons::double as gap
     from gap_distribution d join balance b using (scenario, region_code, sector_code, occupation_code, year)`,
  );
  expect(rows.length).toBeGreaterThanOrEqual(7 * YEARS);
  for (const { gap, p_shortage, no_clear_gap, ...quantiles } of rows) {
    for (const value of Object.values(quantiles)) expect(value).toBeCloseTo(gap!, 5);
    expect([p_shortage, no_clear_gap]).toEqual([gap! < 0 ? 1 : 0, false]);
  }
});

test('the nation is drawn as wide as it was forecast: ρn solved, within 1 %', async () => {
  // Six regions with one shock in common: independent draws would be too narrow, wholly common ones too wide.
  const jobs = Array.from({ length: 12 }, (_, t) =>
    EQUAL_REGIONS.map((region, r) => {
      const value = 1000 + 20 * t + 5 * ((13 * t * t) % 17) + 2 * ((7 * t + 5 * r * t + 3 * r) % 23);
      return `${2014 + t},${region},IT,employment,${value},persons,register`;
    }),
  ).flat();
  const files = {
    ...equalFiles({ retirement: [NATIONAL] }),
    'inputs/jobs.csv': lines('year,region,sector,measure,value,unit,definition', ...jobs),
  };
  const [row] = await askOnce<Record<string, number | string>>(
    files,
    `select c.outcome, c.rho_national, c.drawn_width_80, c.target_width_80, f.hi_80 - f.lo_80 as forecast_width
     from draw_correlation c cross join forecast f
     where f.measure = 'employment' and f.region_code = '_T' and f.year = 2030`,
  );
  expect(row).toMatchObject({ outcome: 'solved', target_width_80: row!.forecast_width });
  expect(Math.abs(Number(row!.drawn_width_80) / Number(row!.target_width_80) - 1)).toBeLessThan(0.01);
  expect(row!.rho_national).toBeGreaterThan(0);
});

describe('scenarios share the draws', () => {
  const same = edited(
    flowFiles(),
    'adequation.yaml',
    '    titles: { fr: Tendance }',
    '    titles: { fr: Tendance }\n  - id: same\n    titles: { fr: La même }\n  - id: more\n    titles: { fr: Plus }',
  );
  const files = {
    ...edited(same, 'adequation.yaml', 'seeds:\n', 'seeds:\n  scenario_step: seeds/scenarios.csv\n'),
    'seeds/scenarios.csv': [
      'scenario,step,target,name,region_code,sector_code,occupation_code,programme_code,operation,value,low,high,from_year,phase_years,status,grade,source',
      'more,1,series,new_entrants,_T,_T,_T,_T,multiply,2,,,2026,0,assumed,D,tests',
      '',
    ].join('\n'),
  };

  test('one without a step is the trend to the last digit', async () => {
    const differing = await askOnce(
      files,
      `select * from gap_distribution a join gap_distribution b
         using (region_code, sector_code, occupation_code, year)
       where a.scenario = 'trend' and b.scenario = 'same'
         and (a.p_2_5, a.p_10, a.p_50, a.p_90, a.p_97_5) is distinct from (b.p_2_5, b.p_10, b.p_50, b.p_90, b.p_97_5)`,
    );
    expect(differing).toEqual([]);
  });

  test('a user’s own scenario, added by rows, changes what its step says: those who enter later, and nobody enrolled', async () => {
    const rows = await askOnce<Record<string, number>>(
      files,
      `select count(*) as chains,
         count(*) filter (x.entrants_year <= 2025 and y.completed_persons <> x.completed_persons) as taken_back,
         count(*) filter (x.entrants_year > 2025 and abs(y.completed_persons - 2 * x.completed_persons) > 1e-9) as not_twice,
         count(*) filter (x.entrants_year > 2025) as later
       from training_chain x join training_chain y using (programme_code, region_code, year)
       where x.scenario = 'trend' and y.scenario = 'more'`,
    );
    expect(rows[0]).toMatchObject({ taken_back: 0, not_twice: 0 });
    expect(rows[0]!.later).toBeGreaterThan(0);
    expect(rows[0]!.chains).toBeGreaterThan(rows[0]!.later!);
    const [gaps] = await askOnce<{ cells: number; more: number; less: number }>(
      files,
      `select count(*) as cells, count(*) filter (b.p_50 > a.p_50) as more, count(*) filter (b.p_50 < a.p_50) as less
       from gap_distribution a join gap_distribution b using (region_code, sector_code, occupation_code, year)
       where a.scenario = 'trend' and b.scenario = 'more' and a.p_50 is not null and a.occupation_code = 'DEV' and a.year = 2030`,
    );
    expect(gaps).toMatchObject({ more: gaps!.cells, less: 0 });
  });
});

describe('the seed', () => {
  const drawn = (database: string) =>
    exportedRows(database, ['gap_distribution', 'sensitivity', 'draw_correlation', 'target_probability']);

  test('the same gives the same numbers to the last digit; another moves the draws and nothing central', async () => {
    const files = flowFiles();
    const first = await built(files);
    const again = await builtAnew(files);
    const other = await built(
      edited(files, 'adequation.yaml', 'splices: []', 'splices: []\nuncertainty: { seed: 7 }'),
    );
    expect(await drawn(again)).toEqual(await drawn(first));
    const [rows, moved] = [await drawn(first), await drawn(other)];
    expect(moved.gap_distribution).not.toEqual(rows.gap_distribution);
    const central = ['forecast', 'demand', 'supply', 'mobility', 'mobility_rate'];
    expect(await exportedRows(other, central)).toEqual(await exportedRows(first, central));
  });
});

/** Every row of these views as text: what an export would hold. */
async function exportedRows(path: string, views: readonly string[]): Promise<Record<string, string>> {
  const database = await openReadOnly(path);
  const rows: Record<string, string> = {};
  try {
    for (const view of views)
      rows[view] = JSON.stringify(
        await select(database.connection, `select to_json(v)::varchar as row from ${view} v order by all`),
      );
  } finally {
    database.close();
  }
  return rows;
}

test('inputs moved one at a time: around one centre, and each told with what it is of', async () => {
  const rows = await askOnce<{
    region_code: string;
    input: string;
    scope: string | null;
    low: number;
    high: number;
    center: number;
  }>(
    equalFiles({ retirement: [NATIONAL] }),
    `select region_code, input, concat_ws('/', scope_region_code, sector_code, occupation_code, programme_code) as scope,
       short_at_low as low, short_at_high as high, short_at_center as center
     from sensitivity where input <> 'remainder' order by all`,
  );
  expect(rows.length).toBeGreaterThan(EQUAL_REGIONS.length);
  for (const { region_code, input, scope, low, high, center } of rows) {
    const told = `${region_code} ${input}`;
    expect([told, Math.min(low, high) <= center, center <= Math.max(low, high)]).toEqual([told, true, true]);
    expect(rows.find((row) => row.region_code === region_code)!.center).toBe(center);
    if (input !== 'employment_path') expect(input.endsWith(scope!)).toBe(true);
  }
});
