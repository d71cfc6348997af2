/** A whole group as one job of the worker: leaves and totals agree, and are those of a run to the last bit. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantiles } from '../../../models/statistics/quantile.ts';
import { pathLength } from '../../../pipeline/balance/paths.ts';
import { serve } from '../../../pipeline/commands/worker/serve.ts';
import { loadProject, type Project } from '../../../pipeline/project/project.ts';
import { drawnOf } from '../tiny/drawn.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { type FittedSeries, type ForecastRow, forecastRows } from '../tiny/forecast_rows.ts';
import { edited, type Files, writeProject } from '../tiny/write_project.ts';

interface Node {
  readonly codes: readonly string[];
  readonly year: readonly number[];
  readonly mean: readonly number[];
  readonly model: string;
  readonly n_obs: number;
  readonly is_reconciled: boolean;
  readonly [list: string]: unknown;
}
type Answer = { readonly key: string; readonly nodes: readonly Node[]; readonly error?: unknown };
type Drawn = Answer & { readonly correlation: { readonly target_width_80: number } };

function ask(...jobs: readonly unknown[]): Answer[] {
  let out = '';
  const lines = jobs.map((job) => `${JSON.stringify(job)}\n`).join('');
  serve([Buffer.from(lines)], (text) => (out += text));
  const answers = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.pop()).toEqual({ eof: jobs.length });
  return answers;
}

const groupJob = (key: string, group: readonly unknown[], more: object = {}) => ({
  v: 1,
  key,
  group,
  horizon: 3,
  floor: 0,
  ...more,
});

const NUMBERS = ['mean', 'base_mean', 'lo_80', 'hi_80', 'lo_95', 'hi_95'] as const;

/** Each year of each node as one text, every bit of its numbers in it. */
const told = (set: string, codes: readonly string[], year: number, rest: readonly unknown[]) =>
  `${set} ${codes.join('/')} ${year} ${JSON.stringify(rest)}`;
const rowTold = (row: ForecastRow) =>
  told(row.set, row.codes, row.year, [
    ...NUMBERS.map((name) => row[name]),
    row.model,
    row.n_obs,
    row.is_reconciled,
  ]);
const nodeTold = (set: string, node: Node) =>
  node.year.map((year, j) =>
    told(set, node.codes, year, [
      ...NUMBERS.map((name) => (node[name] as number[] | null)?.[j] ?? null),
      node.model,
      node.n_obs,
      node.is_reconciled,
    ]),
  );

/** Every measure and definition of a run, asked as one job each. */
function asked(series: readonly FittedSeries[], targetYear: number): string[] {
  const jobs = [...new Set(series.map(({ set }) => set))].map((set) => {
    const members = series.filter((one) => one.set === set);
    const group = members.map(({ codes, years, values }) => ({ codes, years, values }));
    const last = Math.max(...members.filter(({ is_total }) => !is_total).map(({ years }) => years.at(-1)!));
    return groupJob(set, group, { horizon: targetYear - last });
  });
  return ask(...jobs).flatMap(({ key, nodes }) => nodes.flatMap((node) => nodeTold(key, node)));
}

const files = flowFiles();
/** What stands in the file of jobs, but for the lines that match. */
const without = (lines: RegExp): Files => ({
  ...files,
  'inputs/jobs.csv': String(files['inputs/jobs.csv'])
    .split('\n')
    .filter((line) => !lines.test(line))
    .join('\n'),
});
/** The nation is printed a year longer than its parts, up to the last year that is forecast. */
const reached = edited(
  {
    ...files,
    'inputs/jobs.csv': `${String(files['inputs/jobs.csv']).trimEnd()}\n2026,_T,_T,employment,20000,persons,register\n`,
  },
  'adequation.yaml',
  'target_year: 2030',
  'target_year: 2026',
);
const project = (written: Files) => writeProject(written).load();

describe('a group is answered as a run forecasts it, to the last bit', () => {
  test.each<readonly [string, () => Project, number]>([
    ['as it is', () => project(files), 30],
    ['a leaf of four points', () => project(without(/^20(1\d|2[01]),(R2,CC|_T,_T),employment/)), 30],
    ['a leaf of one point', () => project(without(/^20(1\d|2[0-4]),(R2,CC|_T,_T),employment/)), 20],
    ['a leaf that ends a year before', () => project(without(/^2025,(R2,CC|_T,_T),employment/)), 30],
    ['a printed total that ends before', () => project(without(/^202[45],_T,_T,employment/)), 30],
    ['a printed total that ends after', () => project(without(/^2025,R.,..,employment/)), 30],
    ['a printed total that reaches the last year', () => project(reached), 12],
    ['a silent year', () => project(without(/^2023,R2,CC,employment/)), 30],
    ['ICT specialists of 27 countries', () => loadProject('data/projects/eu_ict'), 300],
  ])('%s', async (_, load, fewest) => {
    const loaded = load();
    const { series, rows } = await forecastRows(loaded, mkdtempSync(join(tmpdir(), 'spill-')));
    const answered = asked(series, loaded.target_year);
    // A total over a leaf that was left aside is a sum of ends in a run, and no node of a group.
    const expected = rows.filter(({ model }) => model !== 'sum_of_leaves').map(rowTold);
    expect(rows.filter(({ is_reconciled }) => is_reconciled).length).toBeGreaterThanOrEqual(fewest);
    expect(answered.sort()).toEqual(expected.sort());
  });
});

const PROBABILITIES = [0.025, 0.1, 0.5, 0.9, 0.975];
const ENDS = ['p_2_5', 'p_10', 'p_50', 'p_90', 'p_97_5'] as const;

test('levels are drawn as a run draws those of employment, to the last bit', async () => {
  const { drawn, central } = await drawnOf(files);
  const { paths } = central.rows;
  const { draws, seed, regional_correlation } = drawn.options;
  const { series } = await forecastRows(project(files), mkdtempSync(join(tmpdir(), 'spill-')));
  const group = series
    .filter(({ set }) => set === 'employment/register')
    .map(({ codes, years, values }) => ({
      key: ['employment', ...codes, 'register'].join('/'),
      codes,
      years,
      values,
    }));
  const job = groupJob('G', group, { horizon: 5, draws: { draws, seed, regional_correlation } });
  const [answer] = ask(job) as [Answer & { correlation: object }];
  expect({ ...answer.correlation, draws, seed }).toEqual(drawn.correlation);
  const employed = paths.series.flatMap((own, s) => (own.isEmployment ? [s] : []));
  expect([employed.length, answer.nodes.length]).toEqual([4, 9]);
  for (const node of answer.nodes) {
    const below = employed.filter((s) =>
      paths.series[s]!.series_id.split('/')
        .slice(1, 5)
        .every((code, d) => ['_T', code].includes(node.codes[d]!)),
    );
    node.year.forEach((year, j) => {
      const levels = Float64Array.from({ length: draws }, (_, d) =>
        below.reduce(
          (sum, s) => sum + drawn.paths[d * pathLength(paths) + s * paths.span + year - paths.firstYear]!,
          0,
        ),
      );
      const ends = quantiles(levels, PROBABILITIES, new Float64Array(draws), new Float64Array(5));
      expect([node.codes, year, ...ENDS.map((name) => (node[name] as number[])[j])]).toEqual([
        node.codes,
        year,
        ...ends,
      ]);
    });
  }
});

const YEARS = Array.from({ length: 12 }, (_, t) => 2010 + t);
/** Twelve leaves that grow, fall and wander, and a total that says more than they do. */
const LEAVES = ['R1', 'R2', 'R3'].flatMap((region, r) =>
  ['A', 'B', 'C', 'D'].map((sector, s) => ({
    codes: [region, sector],
    years: YEARS,
    values: YEARS.map(
      (_, t) => 100 * (1 + r) + 20 * s + (6 - 4 * r) * t + ((7 * t * (s + 1) + 3 * r) % 11) / 10,
    ),
  })),
);
const NATION = {
  codes: ['_T', '_T'],
  years: YEARS.slice(0, -1),
  values: YEARS.slice(1).map((_, t) => 4000 + 90 * t),
};

test('every total is the sum of its leaves, exactly, whatever stands between', () => {
  const [{ nodes }] = ask(groupJob('G', [...LEAVES, NATION])) as [Answer];
  const leaves = nodes.filter(({ codes }) => !codes.includes('_T'));
  const totals = nodes.filter(({ codes }) => codes.includes('_T'));
  expect([leaves.length, totals.length]).toEqual([12, 3 + 4 + 1]);
  for (const { codes, year, mean, lo_80, hi_80 } of totals) {
    const below = leaves.filter((leaf) => leaf.codes.every((code, d) => ['_T', code].includes(codes[d]!)));
    for (const at of [2022, 2023, 2024]) {
      const sum = below.reduce((all, leaf) => all + leaf.mean[leaf.year.indexOf(at)]!, 0);
      const j = year.indexOf(at);
      expect([codes, at, mean[j]]).toEqual([codes, at, sum]);
      expect((lo_80 as number[])[j]).toBeLessThan(sum);
      expect((hi_80 as number[])[j]).toBeGreaterThan(sum);
    }
  }
  // The printed total ends a year before the others, and is more than they are: it pulls all of them upwards.
  const nation = totals.find(({ codes }) => codes.every((code) => code === '_T'))!;
  expect(nation.year[0]).toBe(2021);
  const lifted = leaves.filter((leaf) => leaf.mean[0]! > (leaf.base_mean as number[])[0]!);
  expect(lifted.length).toBe(12);
});

test('the order of the series in a group changes no byte', () => {
  const [expected] = ask(groupJob('G', [...LEAVES, NATION]));
  const any = fc.shuffledSubarray([...LEAVES, NATION], { minLength: 13 });
  fc.assert(
    fc.property(any, (members) => {
      expect(JSON.stringify(ask(groupJob('G', members)))).toBe(JSON.stringify([expected]));
    }),
    { numRuns: 30 },
  );
});

describe('draws', () => {
  const draws = { draws: 500, seed: 3, regional_correlation: 0.2 };
  const named = (nodes: readonly Node[], name: string) =>
    nodes.find(({ codes }) => codes.join('/') === name)!;

  test('stand beside the forecast and change nothing of it', () => {
    const [plain, drawn] = ask(groupJob('G', LEAVES), groupJob('G', LEAVES, { draws })) as [Answer, Answer];
    expect(drawn.nodes).toMatchObject(plain.nodes);
    for (const node of drawn.nodes)
      node.year.forEach((_, j) => {
        const ends = ENDS.map((name) => (node[name] as number[])[j]!);
        expect(ends).toEqual([...ends].sort((a, b) => a - b));
      });
  });

  test('chance hangs on the seed and on the names of the series, which are those of their group where they have none', () => {
    const middles = (key: string, more: object) =>
      JSON.stringify(ask(groupJob(key, LEAVES, more))[0]!.nodes.map(({ p_50 }) => p_50));
    expect(middles('G', { draws })).toBe(middles('G', { draws }));
    expect(middles('G', { draws })).not.toBe(middles('H', { draws }));
    expect(middles('G', { draws })).not.toBe(middles('G', { draws: { ...draws, seed: 4 } }));
  });

  test('a printed total has what its leaves were drawn, in the years that both are forecast', () => {
    const later = {
      ...NATION,
      years: YEARS.map((year) => year + 1),
      values: YEARS.map((_, t) => 4000 + 90 * t),
    };
    const [early, late, without] = ask(
      groupJob('G', [...LEAVES, NATION], { draws }),
      groupJob('G', [...LEAVES, later], { draws }),
      groupJob('G', LEAVES, { draws }),
    ) as [Answer, Answer, Answer];
    const of = (answer: Answer) => named(answer.nodes, '_T/_T');
    expect([of(early).year, of(late).year, of(without).year].map((years) => years.length)).toEqual([4, 2, 3]);
    expect((of(early).p_50 as number[])[0]).toBeNull();
    for (const answer of [early, late, without])
      expect((of(answer).p_50 as number[]).at(-1)).toBeGreaterThan((of(answer).p_10 as number[]).at(-1)!);
    expect(of(late).p_50).toHaveLength(2);
  });

  test('leaves move together as far as the band of their own whole says, not of a total over more than they are', () => {
    const ofA = LEAVES.filter(({ codes }) => codes[1] === 'A');
    const [alone, beside] = ask(
      groupJob('G', ofA, { draws }),
      groupJob('G', [...ofA, NATION], { draws }),
    ) as [Drawn, Drawn];
    const whole = named(alone.nodes, '_T/A');
    expect(alone.correlation.target_width_80).toBe(
      (whole.hi_80 as number[]).at(-1)! - (whole.lo_80 as number[]).at(-1)!,
    );
    expect(beside.correlation).toEqual(alone.correlation);
    expect(named(beside.nodes, '_T/_T').is_reconciled).toBe(false);
  });

  test('where a leaf was left aside the target is what the bands of the others span, not that of a printed total', () => {
    const point = { codes: ['R9', 'A'], years: [2021], values: [7] };
    const [answer] = ask(groupJob('G', [...LEAVES, point, NATION], { draws })) as [Drawn];
    const width = answer.nodes
      .filter(({ codes, lo_80 }) => !codes.includes('_T') && lo_80 !== null)
      .reduce((sum, { hi_80, lo_80 }) => sum + (hi_80 as number[]).at(-1)! - (lo_80 as number[]).at(-1)!, 0);
    expect(answer.correlation.target_width_80).toBeCloseTo(width, 6);
  });

  test('a series without a band is drawn as the level that it is', () => {
    const point = { codes: ['R9', 'A'], years: [2021], values: [7] };
    const [{ nodes }] = ask(groupJob('G', [...LEAVES, point], { draws })) as [Answer];
    const node = named(nodes, 'R9/A');
    for (const name of ENDS) expect(node[name]).toEqual([7, 7, 7]);
  });
});

test('whatever stands in a group, it is answered, and nothing in it is lost', () => {
  const code = fc.constantFrom('_T', 'A', 'B', '__proto__');
  const points = fc
    .uniqueArray(fc.integer({ min: 1990, max: 2024 }), { minLength: 1, maxLength: 9 })
    .chain((years) =>
      fc.record({
        years: fc.constant([...years].sort((a, b) => a - b)),
        values: fc.array(fc.oneof(fc.integer({ min: -5, max: 1000 }), fc.constant(0)), {
          minLength: years.length,
          maxLength: years.length,
        }),
      }),
    );
  const member = fc.tuple(fc.tuple(code, code), points).map(([codes, own]) => ({ codes, ...own }));
  const groups = fc.oneof(
    {
      weight: 9,
      arbitrary: fc.uniqueArray(member, {
        minLength: 1,
        maxLength: 9,
        selector: ({ codes }) => codes.join(),
      }),
    },
    { weight: 1, arbitrary: fc.jsonValue() },
  );
  const more = fc.record({
    floor: fc.constantFrom(0, null),
    draws: fc.constantFrom(undefined, { draws: 20, seed: 1, regional_correlation: 0.5 }, {}),
  });
  let agreed = 0;
  fc.assert(
    fc.property(groups, more, (group, fields) => {
      const [{ nodes, error }] = ask({ ...groupJob('G', []), group, ...fields }) as [Answer];
      if (error !== undefined) return;
      if (nodes.some(({ is_reconciled }) => is_reconciled)) agreed++;
      const answered = new Set(nodes.map(({ codes }) => codes.join('/')));
      const leaves = (group as { codes: string[] }[]).filter(({ codes }) => !codes.includes('_T'));
      for (const { codes } of leaves) expect(answered).toContain(codes.join('/'));
      for (const { year, mean } of nodes)
        expect([year.at(-1), mean.every(Number.isFinite)]).toEqual([nodes[0]!.year.at(-1), true]);
    }),
    { numRuns: 300 },
  );
  expect(agreed).toBeGreaterThan(30);
});

test('the largest numbers add up', () => {
  const steep = LEAVES.map((leaf, i) => ({
    ...leaf,
    values: YEARS.map((_, t) => 10 ** (100 - 9 * ((t + i) % 12))),
  }));
  const [{ nodes }] = ask(groupJob('G', steep, { horizon: 100 })) as [Answer];
  for (const node of nodes)
    for (const name of NUMBERS) expect((node[name] as number[]).every(Number.isFinite)).toBe(true);
});

test('series that cannot agree are answered by themselves', () => {
  const point = { codes: ['R1', 'A'], years: [2021], values: [7] };
  const [one, two] = ask(groupJob('one', [LEAVES[0]]), groupJob('two', [LEAVES[1], point])) as [
    Answer,
    Answer,
  ];
  for (const { nodes } of [one, two]) expect(nodes.every(({ is_reconciled }) => !is_reconciled)).toBe(true);
  expect(one.nodes.map(({ codes }) => codes)).toEqual([['R1', 'A']]);
  expect(two.nodes.map(({ model, mean, lo_80 }) => [model, mean[0], lo_80 === null])).toEqual([
    ['held_level', 7, true],
    ['middle_of_six', expect.any(Number), false],
  ]);
});

describe('what is wrong with a group is answered, and the others go on', () => {
  const [one, two] = LEAVES as [(typeof LEAVES)[0], (typeof LEAVES)[0]];
  test.each<readonly [string, string, object, string]>([
    ['no list', 'job', { group: 1 }, 'group must be a list'],
    ['no series', 'job', { group: [] }, 'group must be a list'],
    ['no codes', 'job', { group: [{ ...one, codes: [] }] }, 'codes of series 1 must be'],
    ['a code with a slash', 'job', { group: [one, { ...two, codes: ['R/1', 'A'] }] }, 'codes of series 2'],
    ['a series that is none', 'job', { group: [null] }, 'codes of series 1 must be'],
    ['fewer codes than others', 'job', { group: [one, { ...two, codes: ['R1'] }] }, 'others 1'],
    ['the same codes twice', 'job', { group: [one, one] }, 'two series have the codes ["R1","A"]'],
    ['an unknown field of a series', 'job', { group: [{ ...one, unit: '%' }] }, 'no field "unit"'],
    ['an unknown field', 'job', { group: [one], model: 'theta' }, 'no field "model"'],
    ['a floor that totals cannot have', 'job', { group: [one], floor: 5 }, 'floor of a group'],
    ['no horizon', 'job', { group: [one], horizon: 0 }, 'from 1 to 100'],
    ['draws that are none', 'job', { group: [one], draws: 5 }, 'draws must be a whole number'],
    ['draws without a seed', 'job', { group: [one], draws: { draws: 5 } }, 'seed must be a whole number'],
    ['more draws than there is room for', 'job', { group: [one], draws: { draws: 1e8 } }, '20000000 at most'],
    ['half a correlation', 'job', { group: [one], draws: { draws: 5, seed: 1 } }, 'regional_correlation'],
    ['draws of a balance', 'job', { group: [one], draws: { draws: 5 }, floor: null }, 'floor must be 0'],
    ['a key that is a number', 'job', { group: [{ ...one, key: 1 }] }, '["R1","A"]: key must be a text'],
    [
      'one name for two',
      'model',
      {
        group: [one, two].map((leaf) => ({ ...leaf, key: 'a' })),
        draws: { draws: 5, seed: 1, regional_correlation: 0 },
      },
      'two leaves of one name',
    ],
    [
      'half a total',
      'job',
      { group: [one, { ...two, codes: ['_T', 'B'] }] },
      '["_T","B"] is neither a leaf nor the total',
    ],
    [
      'years that do not rise',
      'series',
      { group: [one, { ...two, years: [...YEARS].reverse() }] },
      '["R1","B"]: year 2020 does not come after 2021',
    ],
    [
      'fewer than none',
      'series',
      { group: [{ ...one, values: YEARS.map((_, t) => 10 - 20 * t) }, two] },
      '["R1","A"]: the value of 2011 is -10, below the floor of the group',
    ],
    ['no value', 'series', { group: [{ ...one, values: YEARS.map(() => null) }] }, 'there is no value'],
    [
      'a series that ended long ago',
      'series',
      { group: [one, { codes: ['R1', 'B'], years: [1900], values: [1] }] },
      'ends 124 years before 2024',
    ],
    [
      'series that only share a year long ago',
      'series',
      {
        group: [
          { codes: ['A'], years: [-9e15, 2020, 2021], values: [1, 2, 3] },
          { codes: ['B'], years: [-9e15, 2022, 2023], values: [1, 2, 3] },
        ],
      },
      'the sum of 2 series ends 9000000000002026 years before 2026',
    ],
  ])('%s', (_, code, fields, words) => {
    const [bad, good] = ask(groupJob('bad', [], fields), groupJob('good', LEAVES)) as [Answer, Answer];
    expect(bad).toEqual({ v: 1, key: 'bad', error: { code, message: expect.stringContaining(words) } });
    expect(good.nodes).toHaveLength(20);
  });
});
