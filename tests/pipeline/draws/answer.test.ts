/** The answer of a place, of a region and of the nation, computed again from the draws themselves. */
import { beforeAll, describe, expect, test } from 'vitest';
import { systemOf } from '../../../pipeline/balance/balance.ts';
import { drawScenario } from '../../../pipeline/draws/scenario_draws.ts';
import { askOnce } from '../tiny/ask_once.ts';
import { drawnOf } from '../tiny/drawn.ts';
import { equalFiles } from '../tiny/equal_files.ts';
import { evidenceFiles } from '../tiny/evidence_files.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { edited, type Files } from '../tiny/write_project.ts';

/** Fewer posts to fill, so that some places have people over, and rates so uncertain that some cannot be told. */
const files: Files = [
  ['_T,_T,_T,_T,0.02,0.01,0.03', '_T,_T,_T,_T,0.02,0,0.06'],
  ['sector_exit_rate,_T,_T,_T,_T,0.05,,', 'sector_exit_rate,_T,_T,_T,_T,0.01,0,0.05'],
  ['sector_exit_rate,_T,CC,_T,_T,0.1,,', 'sector_exit_rate,_T,CC,_T,_T,0.02,0,0.1'],
].reduce((all, [from, to]) => edited(all, 'seeds/parameters.csv', from!, to!), evidenceFiles());

interface Answer {
  readonly region_code: string;
  readonly code: string;
  readonly short_persons: number;
  readonly over_persons: number;
  readonly gap_cum_persons: number;
  readonly p_short: number;
  readonly verdict: string | null;
  readonly deciding_input: string | null;
  readonly employment_persons: number;
}
const answers = (table: 'answer' | 'answer_occupation', own = files) => {
  const code = table === 'answer' ? 'sector_code' : 'occupation_code';
  return askOnce<Answer>(
    own,
    `select *, ${code} as code from ${table} where scenario = 'trend' order by all`,
  );
};

/** [region|specialty] → its gap at the horizon in every draw. */
const gaps = new Map<string, number[]>();
let draws = 0;
beforeAll(async () => {
  const { central, drawn } = await drawnOf(files);
  const system = systemOf(central, 'trend');
  const result = drawScenario(central, drawn, 'trend');
  draws = drawn.options.draws;
  const last = (system.rows.years.length - 1) * draws;
  system.leafAt.forEach((leaf, k) => {
    if (leaf < 0) return;
    const { region_code, occupation_code } = central.rows.leaves[leaf]!;
    const id = `${region_code}|${occupation_code}`;
    const own = gaps.get(id) ?? new Array<number>(draws).fill(0);
    gaps.set(
      id,
      own.map((sum, d) => sum + result.gapCumulated(k)[last + d]!),
    );
  });
});
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const shareOf = (values: readonly number[], holds: (value: number) => boolean) =>
  values.filter(holds).length / values.length;

describe('each specialty of each region', () => {
  test('has the means of its own draws', async () => {
    const rows = (await answers('answer_occupation')).filter((row) => row.verdict !== null);
    expect(rows.map((row) => `${row.region_code}|${row.code}`).sort()).toEqual([...gaps.keys()].sort());
    for (const row of rows) {
      const own = gaps.get(`${row.region_code}|${row.code}`)!;
      expect(row.short_persons).toBeCloseTo(mean(own.map((gap) => Math.max(0, -gap))), 6);
      expect(row.over_persons).toBeCloseTo(mean(own.map((gap) => Math.max(0, gap))), 6);
      expect(row.gap_cum_persons).toBeCloseTo(mean(own), 6);
      expect(row.p_short).toBeCloseTo(
        shareOf(own, (gap) => gap < 0),
        12,
      );
    }
  });

  test('is decided by the rule of the method, and what is not names what would decide it', async () => {
    const rows = (await answers('answer_occupation')).filter((row) => row.verdict !== null);
    for (const row of rows) {
      const own = gaps.get(`${row.region_code}|${row.code}`)!;
      const jobs = row.employment_persons;
      const verdict =
        shareOf(own, (gap) => gap < 0) >= 0.8
          ? 'short'
          : shareOf(own, (gap) => gap > 0) >= 0.8
            ? 'over'
            : Math.abs(mean(own)) < 0.05 * jobs && shareOf(own, (gap) => Math.abs(gap) <= 0.1 * jobs) >= 0.8
              ? 'balanced'
              : 'undecided';
      expect([row.region_code, row.code, row.verdict]).toEqual([row.region_code, row.code, verdict]);
      expect(row.deciding_input === null).toBe(verdict === 'short' || verdict === 'over');
    }
    expect(new Set(rows.map(({ verdict }) => verdict)).size).toBeGreaterThan(1);
  });
});

describe('totals', () => {
  const inRegion = (region: string) =>
    [...gaps].filter(([id]) => region === '_T' || id.startsWith(`${region}|`));

  test('are sums over specialties of regions, so that nobody over makes up for somebody short', async () => {
    const rows = (await answers('answer_occupation')).filter((row) => row.code === '_T');
    expect(rows.map(({ region_code }) => region_code).sort()).toEqual(['R1', 'R2', '_T']);
    for (const row of rows) {
      const own = inRegion(row.region_code).map(([, values]) => values);
      const short = mean(
        Array.from({ length: draws }, (_, d) => own.reduce((sum, gap) => sum + Math.max(0, -gap[d]!), 0)),
      );
      expect(row.short_persons).toBeCloseTo(short, 6);
      expect(row.short_persons).toBeGreaterThanOrEqual(Math.max(0, -row.gap_cum_persons));
      expect(row.over_persons - row.short_persons).toBeCloseTo(row.gap_cum_persons, 6);
      expect(row.verdict).toBeNull();
    }
  });

  test('by sector sum to the same people as by specialty', async () => {
    const [sectors, occupations] = [await answers('answer'), await answers('answer_occupation')];
    for (const region of ['R1', 'R2', '_T']) {
      const of = (rows: readonly Answer[], side: 'short_persons' | 'over_persons') =>
        rows
          .filter((row) => row.region_code === region && row.code !== '_T')
          .reduce((sum, row) => sum + row[side], 0);
      for (const side of ['short_persons', 'over_persons'] as const) {
        const whole = occupations.find((row) => row.region_code === region && row.code === '_T')![side];
        expect(of(occupations, side)).toBeCloseTo(whole, 6);
        expect(of(sectors, side)).toBeCloseTo(whole, 6);
      }
    }
  });
});

describe('a dimension with one member', () => {
  const one = equalFiles({ retirement: ['_T,_T,_T,_T,0.02,0.01,0.04'], draws: 500 });

  test('has its total, which is the member', async () => {
    for (const table of ['answer', 'answer_occupation'] as const) {
      const rows = await answers(table, one);
      const totals = rows.filter((row) => row.code === '_T');
      expect(totals).toHaveLength(7);
      for (const total of totals) {
        const member = rows.find((row) => row.region_code === total.region_code && row.code !== '_T')!;
        expect([member.short_persons, member.over_persons]).toEqual([
          total.short_persons,
          total.over_persons,
        ]);
      }
    }
  });

  test('of regions, too: the nation is its only region', async () => {
    const keep = (text: unknown) =>
      String(text)
        .split('\n')
        .filter((line) => !/,R[2-6],|^R[2-6],/.test(line))
        .join('\n');
    const single: Files = {
      ...one,
      ...Object.fromEntries(
        ['seeds/regions.csv', 'inputs/jobs.csv', 'inputs/training.csv'].map((file) => [
          file,
          keep(one[file]),
        ]),
      ),
    };
    const rows = await answers('answer', single);
    const told = rows.map(({ region_code, code, ...row }) => [region_code, code, row.short_persons]);
    const persons = told[0]![2];
    expect(told.map(([region, code]) => `${region} ${code}`)).toEqual(['R1 IT', 'R1 _T', '_T IT', '_T _T']);
    for (const [, , own] of told) expect(own).toBe(persons);
    // The same region among six equal ones has the same people short: leavers stay, and the rate is the nation's.
    const six = (await answers('answer', one)).find((row) => row.region_code === 'R1' && row.code === '_T')!;
    expect(persons).toBeCloseTo(six.short_persons, 9);
    const [place] = (await answers('answer_occupation', single)).filter((row) => row.verdict !== null);
    expect([place!.region_code, place!.code]).toEqual(['R1', 'DEV']);
  });
});

describe('what only some projects have', () => {
  test('retirement by age: a tenth a year of those of 55 and more, in place of the rate', async () => {
    const aged = edited(
      flowFiles(),
      'seeds/parameters.csv',
      'sector_exit_rate,_T,_T',
      'age_55_plus_share,_T,IT,_T,_T,0.15,,,share,assumed,D,tests\nsector_exit_rate,_T,_T',
    );
    const rows = await askOnce<{ sector_code: string; rate: number; n: number }>(
      aged,
      `select sector_code, round(avg(retirement_persons / ((employment_before_persons + employment_persons) / 2)), 6)::double as rate,
         count(distinct round(retirement_persons / ((employment_before_persons + employment_persons) / 2), 6)) as n
       from demand group by all order by all`,
    );
    expect(rows).toEqual([
      { sector_code: 'CC', rate: 0.02, n: 1 },
      { sector_code: 'IT', rate: 0.015, n: 1 },
    ]);
  });

  describe('exports that lead', () => {
    const PRODUCTIVITY = 0.02;
    let led = edited(
      flowFiles(),
      'adequation.yaml',
      '    titles: { fr: Tendance }',
      '    titles: { fr: Tendance }\n  - id: exports\n    titles: { fr: Exportations }',
    );
    led = edited(led, 'adequation.yaml', 'seeds:\n', 'seeds:\n  scenario_step: seeds/scenarios.csv\n');
    led = edited(
      led,
      'seeds/parameters.csv',
      'sector_exit_rate,_T,_T',
      `export_productivity_growth,_T,_T,_T,_T,${PRODUCTIVITY},,,growth a year,assumed,D,tests\nsector_exit_rate,_T,_T`,
    );
    led = {
      ...led,
      'inputs/jobs.csv': `${String(led['inputs/jobs.csv'])}2025,_T,_T,exports,200,MAD,wide\n`,
      'seeds/scenarios.csv': [
        'scenario,step,target,name,region_code,sector_code,occupation_code,programme_code,operation,value,low,high,from_year,phase_years,status,grade,source',
        'exports,1,series,exports,_T,_T,_T,_T,set,300,,,2026,5,assumed,D,tests',
        '',
      ].join('\n'),
    };

    test('employment is exports over exports per job, which grow: by hand', async () => {
      const rows = await askOnce<{ year: number; persons: number; start: number }>(
        led,
        `select year, sum(employment_persons)::double as persons,
           (select sum(value) from observation where measure = 'employment' and year = 2025 and region_code = '_T') as start
         from balance where scenario = 'exports' and not is_total group by year order by year`,
      );
      rows.forEach(({ year, persons, start }, i) => {
        // From 200 in 2025 evenly to 300 in 2030.
        const exports = 200 * 1.5 ** ((i + 1) / 5);
        const perJob = (200 / start) * (1 + PRODUCTIVITY) ** (i + 1);
        expect([year, Math.round(persons * 100) / 100]).toEqual([
          2026 + i,
          Math.round((exports / perJob) * 100) / 100,
        ]);
      });
      expect(rows).toHaveLength(5);
    });

    test('without exports at T0 is refused, and the step is named', async () => {
      const unknown = {
        ...led,
        'inputs/jobs.csv': String(led['inputs/jobs.csv']).replace('2025,_T,_T,exports,200,MAD,wide\n', ''),
      };
      await expect(askOnce(unknown, 'select 1')).rejects.toThrow('no row of exports tells 2025');
    });
  });
});
