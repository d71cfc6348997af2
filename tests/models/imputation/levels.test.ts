/** What each part of a counted whole comes to: by hand, and on any tree and draw against sums written out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { imputedLevels, prepareImputation } from '../../../models/imputation/levels.ts';
import { type Counted, type ShareRow, splitTree } from '../../../models/imputation/tree.ts';

const NATION: Counted = {
  ...{ id: 'jobs/_T', measure: 'jobs', definition: 'register' },
  codes: { sector: '_T', region: '_T', programme: '_Z', occupation: '_T' },
};
const share = (child: string, mode: number, year = 2024): ShareRow => ({
  ...{ measure: 'jobs', definition: '_T', dimension: 'region', parent: '_T', within: {} },
  ...{ child, mode, year },
});

interface Case {
  readonly rows: readonly ShareRow[];
  readonly wholes: readonly number[];
  readonly firstYear?: number;
  readonly widening?: number;
  /** Region → persons by year; a year left out was not counted. */
  readonly counted?: Readonly<Record<string, readonly (number | null)[]>>;
  readonly weights?: readonly number[];
}

/** Levels of each region by year. */
function parts({ rows, wholes, firstYear = 2024, widening = 0.05, counted = {}, weights }: Case) {
  const tree = splitTree([NATION], rows);
  const span = wholes.length;
  const known = new Float64Array(tree.nodes.length * span).fill(Number.NaN);
  tree.nodes.forEach(({ codes }, node) => {
    counted[codes.region]?.forEach((persons, j) => {
      if (persons !== null) known[node * span + j] = persons;
    });
  });
  const prepared = prepareImputation({ tree, rows, firstYear, span, counted: known, widening });
  const whole = new Float64Array(tree.nodes.length * span);
  whole.set(wholes);
  const levels = new Float64Array(whole.length);
  imputedLevels(prepared, weights ?? rows.map(({ mode }) => mode), whole, levels);
  return new Map(
    tree.nodes.map(({ codes }, node) => [codes.region, [...levels.slice(node * span, (node + 1) * span)]]),
  );
}
const rounded = (found: Map<string, number[]>, region: string) =>
  found.get(region)!.map((persons) => Math.round(persons * 1e6) / 1e6);

describe('weights', () => {
  test('drawn apart, normalised to the whole', () => {
    const found = parts({ rows: [share('R1', 0.6), share('R2', 0.4)], wholes: [1000], weights: [0.9, 0.6] });
    expect([rounded(found, 'R1'), rounded(found, 'R2')]).toEqual([[600], [400]]);
  });

  test('keep the mode of the nearest year, of two as near the later one', () => {
    const rows = [
      share('R1', 0.5, 2020),
      share('R1', 0.7, 2024),
      share('R2', 0.5, 2020),
      share('R2', 0.3, 2024),
    ];
    const found = parts({ rows, wholes: [100, 100, 100, 100, 100, 100, 100], firstYear: 2019 });
    expect(rounded(found, 'R1')).toEqual([50, 50, 50, 70, 70, 70, 70]);
  });

  test('spread wider with every year from their observation, around the same mode', () => {
    // Drawn .1 above the mode: 2 years away, 5 % wider a year, it is .11 above it. The other part stands at its mode.
    const found = parts({
      rows: [share('R1', 0.5, 2026), share('R2', 0.5, 2026)],
      wholes: [1000, 1000, 1000],
      weights: [0.6, 0.5],
    });
    [0.61 / 1.11, 0.605 / 1.105, 0.6 / 1.1].forEach((expected, j) => {
      expect(found.get('R1')![j]).toBeCloseTo(1000 * expected, 9);
    });
  });

  test('never fall below nothing', () => {
    const rows = [share('R1', 0.01, 2000), share('R2', 0.99, 2000)];
    const found = parts({ rows, wholes: [1000], firstYear: 2040, weights: [0, 0.99] });
    expect([rounded(found, 'R1'), rounded(found, 'R2')]).toEqual([[0], [1000]]);
  });

  test('that all fall to nothing leave the modes: a whole goes somewhere', () => {
    const rows = [share('R1', 0.6, 2000), share('R2', 0.4, 2000)];
    const found = parts({ rows, wholes: [1000], firstYear: 2040, weights: [0.1, 0.1] });
    expect([rounded(found, 'R1'), rounded(found, 'R2')]).toEqual([[600], [400]]);
    const one = parts({ rows, wholes: [1000], firstYear: 2040, weights: [0.9, 0], counted: { R1: [700] } });
    expect(rounded(one, 'R2')).toEqual([300]);
  });
});

describe('sets that are not the whole', () => {
  test('leave the rest outside', () => {
    const found = parts({ rows: [share('R1', 0.3), share('R2', 0.2)], wholes: [1000], weights: [0.4, 0.2] });
    expect([rounded(found, 'R1'), rounded(found, 'R2')]).toEqual([[400], [200]]);
  });

  test('are scaled down where drawn weights pass one', () => {
    const found = parts({ rows: [share('R1', 0.5), share('R2', 0.4)], wholes: [1000], weights: [0.9, 0.6] });
    expect([rounded(found, 'R1'), rounded(found, 'R2')]).toEqual([[600], [400]]);
  });

  test('half a hundredth from one by rounding is the whole', () => {
    const found = parts({ rows: [share('R1', 0.333), share('R2', 0.666)], wholes: [1000] });
    expect(rounded(found, 'R1')[0]! + rounded(found, 'R2')[0]!).toBeCloseTo(1000, 6);
  });
});

describe('counted parts', () => {
  const rows = [share('R1', 0.5), share('R2', 0.3), share('R3', 0.2)];

  test('stand in their year, and the others share what they leave by their own weights', () => {
    const found = parts({ rows, wholes: [1000, 1000], counted: { R1: [700, null] } });
    expect(rounded(found, 'R1')).toEqual([700, 500]);
    expect(rounded(found, 'R2')).toEqual([180, 300]); // 300 × .3/.5
    expect(rounded(found, 'R3')).toEqual([120, 200]);
  });

  test('of all but one part leave it the rest', () => {
    const found = parts({ rows, wholes: [1000], counted: { R1: [700], R2: [100] } });
    expect(rounded(found, 'R3')).toEqual([200]);
  });

  test('above a drawn whole leave nothing, and nobody below zero', () => {
    const found = parts({ rows, wholes: [600], counted: { R1: [700] } });
    expect(['R1', 'R2', 'R3'].map((region) => rounded(found, region)[0])).toEqual([700, 0, 0]);
  });

  test('below a part that was not counted raise it, and its siblings share what that leaves', () => {
    const rows = [
      ...['S1', 'S2', 'S3'].map(
        (child, i): ShareRow => ({ ...share(child, [0.2, 0.5, 0.3][i]!), dimension: 'sector' }),
      ),
      share('R1', 0.5),
      share('R2', 0.5),
    ];
    const tree = splitTree([NATION], rows);
    const at = (sector: string, region = '_T') =>
      tree.nodes.findIndex(({ codes }) => codes.sector === sector && codes.region === region);
    const counted = new Float64Array(tree.nodes.length).fill(Number.NaN);
    counted[at('S1', 'R1')] = 600;
    const prepared = prepareImputation({ tree, rows, firstYear: 2024, span: 1, counted, widening: 0 });
    const levels = new Float64Array(tree.nodes.length);
    const whole = Float64Array.from(levels, (_, node) => (node === 0 ? 1000 : 0));
    imputedLevels(
      prepared,
      rows.map(({ mode }) => mode),
      whole,
      levels,
    );
    // The first sector would have 200; it has the 600 of its region, and 400 go by .5 and .3.
    expect(['S1', 'S2', 'S3'].map((sector) => Math.round(levels[at(sector)]!))).toEqual([600, 250, 150]);
    expect([levels[at('S1', 'R1')], levels[at('S1', 'R2')]]).toEqual([600, 0]);
  });

  test('of a set that leaves something outside take nothing from the others', () => {
    const open = [share('R1', 0.3), share('R2', 0.2)];
    const found = parts({ rows: open, wholes: [1000], counted: { R1: [350] } });
    expect([rounded(found, 'R1'), rounded(found, 'R2')]).toEqual([[350], [200]]);
  });
});

describe('on any tree', () => {
  /** Three sectors, three regions, one sector with regions of its own; modes from whole numbers sum to one. */
  const modes = (n: number) =>
    fc.array(fc.integer({ min: 1, max: 100 }), { minLength: n, maxLength: n }).map((parts) => {
      const sum = parts.reduce((a, b) => a + b, 0);
      return parts.map((part) => part / sum);
    });
  const anyCase = fc.record({
    sectors: modes(3),
    regions: modes(3),
    own: modes(2),
    wholes: fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 2, maxLength: 2 }),
    weights: fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 8, maxLength: 8 }),
    /** What was counted in one region of the first sector in the first year, in hundredths of the nation. */
    counted: fc.option(fc.integer({ min: 0, max: 100 })),
  });

  test('the parts of each node sum to it in every draw, and none is below zero', () => {
    fc.assert(
      fc.property(anyCase, ({ sectors, regions, own, wholes, weights, counted }) => {
        const rows: ShareRow[] = [
          ...sectors.map((mode, i): ShareRow => ({ ...share(`S${i}`, mode), dimension: 'sector' })),
          ...regions.map((mode, i) => share(`R${i}`, mode)),
          ...own.map((mode, i): ShareRow => ({ ...share(`R${i}`, mode), within: { sector: 'S2' } })),
        ];
        const tree = splitTree([NATION], rows);
        const span = wholes.length;
        const known = new Float64Array(tree.nodes.length * span).fill(Number.NaN);
        const prepared = () =>
          prepareImputation({ tree, rows, firstYear: 2024, span, counted: known, widening: 0.05 });
        const whole = new Float64Array(tree.nodes.length * span);
        whole.set(wholes);
        const levels = new Float64Array(whole.length);
        const drawn = weights.map((weight) => weight / 1000);
        imputedLevels(prepared(), drawn, whole, levels);
        if (counted !== null) {
          const node = tree.nodes.findIndex(({ codes }) => codes.sector === 'S0' && codes.region === 'R1');
          known[node * span] = (wholes[0]! * counted) / 100;
          imputedLevels(prepared(), drawn, whole, levels);
          expect(levels[node * span]).toBe(known[node * span]);
        }
        tree.nodes.forEach(({ isLeaf }, node) => {
          if (isLeaf) return;
          for (let j = 0; j < span; j++) {
            const sum = tree.nodes.reduce(
              (total, child, i) => total + (child.parent === node ? levels[i * span + j]! : 0),
              0,
            );
            expect(Math.abs(sum - levels[node * span + j]!)).toBeLessThan(
              1e-9 * (1 + levels[node * span + j]!),
            );
          }
        });
        for (const persons of levels) expect(persons).toBeGreaterThanOrEqual(0);
        // In one family two parts that nobody counted keep the ratio of their drawn weights.
        const [first, second] = ['R0', 'R2'].map((region) =>
          tree.nodes.findIndex(({ codes }) => codes.sector === 'S0' && codes.region === region),
        );
        const [a, b] = [levels[first! * span]!, levels[second! * span]!];
        expect(Math.abs(a * drawn[5]! - b * drawn[3]!)).toBeLessThan(1e-9 * (1 + a + b));
      }),
      { seed: 20261127, numRuns: 300 },
    );
  });
});
