import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reconcile, reconciledBand, reconciliationWeights } from '../../../models/reconcile/reconcile.ts';
import { crossed, sumLeaves, summing } from '../../../models/reconcile/summing.ts';

const count = { nonnegative: true };

test('crossed: three regions by two sectors give 6 leaves, 3 regions, 2 sectors and the whole', () => {
  const codes = ['A', 'B', 'C'].flatMap((region) => ['x', 'y'].map((sector) => [region, sector]));
  const { nodes, summing: s } = crossed(codes);
  expect(nodes.length).toBe(12);
  expect(nodes.slice(0, 6)).toEqual(codes);
  const sums = new Float64Array(12);
  sumLeaves(s, Float64Array.of(1, 2, 3, 4, 5, 6), sums);
  const at = (...code: string[]) => sums[nodes.findIndex((node) => node.join() === code.join())];
  expect([at('A', '_T'), at('_T', 'y'), at('_T', '_T')]).toEqual([3, 12, 21]);
  expect(() => crossed([['A'], ['A']])).toThrow(/same codes/);
});

test('a leaf without a row of its own is refused', () => {
  expect(() => summing([[0, 1], [0]], 2)).toThrow(/leaf 1 has no node/);
});

test('by hand: a total of 12 over leaves of 5 and 5 is shared out', () => {
  // Least squares with equal weights: minimise (12 − a − b)² + (5 − a)² + (5 − b)², so a = b = 17/3.
  const s = summing([[0, 1], [0], [1]], 2);
  const out = reconcile(s, Float64Array.of(12, 5, 5), new Float64Array(3).fill(1), count);
  expect(out[1]).toBeCloseTo(17 / 3, 9);
  expect(out[0]).toBeCloseTo(34 / 3, 9);
  // Structural: the total counts half as much, (12 − 2a)/2 + (5 − a) = 0, so a = 5.5.
  const half = reconcile(s, Float64Array.of(12, 5, 5), reconciliationWeights(s, 'wls_structural'), count);
  expect(half[1]).toBeCloseTo(5.5, 9);
  expect([...reconcile(s, Float64Array.of(12, 5, 5), null, count)]).toEqual([10, 5, 5]);
});

test('by hand: a leaf that least squares makes negative is held at zero', () => {
  // Total 2, leaves 8 and 0: unbounded a = 6, b = −2; with b = 0, (2 − a) + (8 − a) = 0, so a = 5.
  const s = summing([[0, 1], [0], [1]], 2);
  const base = Float64Array.of(2, 8, 0);
  const equal = new Float64Array(3).fill(1);
  expect([...reconcile(s, base, equal, { nonnegative: false })].map(Math.round)).toEqual([4, 6, -2]);
  const out = reconcile(s, base, equal, count);
  expect(out[2]).toBe(0);
  expect(out[1]).toBeCloseTo(5, 9);
});

test('a search that ends without an answer is told, and none is given', () => {
  const codes = Array.from({ length: 24 }, (_, k) => [`r${k % 6}`, `s${Math.floor(k / 6)}`]);
  const { summing: s } = crossed(codes);
  const base = Float64Array.from({ length: s.nNodes }, (_, i) => 10 + ((i * 7919) % 97));
  const weights = reconciliationWeights(
    s,
    'wls_variance',
    base.map((_, i) => 1 + ((i * 31) % 1000)),
  );
  const within = (steps: number, rounds: number) => () =>
    reconcile(s, base, weights, { ...count, limits: { steps, rounds } });
  expect(within(2, 100)).toThrow(/of 35 series and totals do not agree: after 2 steps the residual is/);
  expect(within(1000, 1)).toThrow(/do not agree: after 1 rounds \d+ leaves or more/);
  expect(within(1000, 100)()).toEqual(reconcile(s, base, weights, count));
  // What is no number agrees with nothing.
  const broken = base.with(0, Number.NaN);
  expect(() => reconcile(s, broken, weights, count)).toThrow(/do not agree/);
});

const grid = fc
  .record({ regions: fc.integer({ min: 1, max: 5 }), sectors: fc.integer({ min: 1, max: 4 }) })
  .chain(({ regions, sectors }) => {
    const codes = Array.from({ length: regions * sectors }, (_, k) => [
      `r${k % regions}`,
      `s${Math.floor(k / regions)}`,
    ]);
    const nodes = crossed(codes).nodes.length;
    const base = fc.array(fc.double({ min: 0, max: 1e5, noNaN: true }), {
      minLength: nodes,
      maxLength: nodes,
    });
    return fc.record({ codes: fc.constant(codes), base });
  });
const runs = { numRuns: 100, seed: 20261122 };

describe('properties, with weights by structure and by variance', () => {
  const both = (s: ReturnType<typeof summing>, base: Float64Array) => [
    reconciliationWeights(s, 'wls_structural'),
    reconciliationWeights(
      s,
      'wls_variance',
      base.map((v) => 1 + v * v),
    ),
  ];

  test('parents equal the sums of their leaves exactly, nothing negative', () => {
    fc.assert(
      fc.property(grid, ({ codes, base }) => {
        const { summing: s } = crossed(codes);
        const values = Float64Array.from(base);
        for (const weights of both(s, values)) {
          const out = reconcile(s, values, weights, count);
          const sums = new Float64Array(s.nNodes);
          sumLeaves(s, out.slice(0, s.nLeaves), sums);
          expect(out).toEqual(sums);
          expect(out.every((v) => Number.isFinite(v) && v >= 0)).toBe(true);
        }
      }),
      runs,
    );
  });

  test('coherent input is left as it was', () => {
    fc.assert(
      fc.property(grid, ({ codes, base }) => {
        const { summing: s } = crossed(codes);
        const coherent = new Float64Array(s.nNodes);
        sumLeaves(s, Float64Array.from(base.slice(0, s.nLeaves)), coherent);
        for (const weights of both(s, coherent)) {
          const out = reconcile(s, coherent, weights, count);
          for (let i = 0; i < s.nNodes; i++)
            expect(Math.abs(out[i]! - coherent[i]!)).toBeLessThan(1e-6 * (1 + coherent[0]! + coherent[i]!));
        }
      }),
      runs,
    );
  });

  test('the order of the nodes is irrelevant', () => {
    const rows = [[0, 1, 2], [0, 1], [0], [1], [2]];
    const base = [100, 70, 30, 45, 20];
    const order = [3, 0, 4, 2, 1];
    const one = summing(rows, 3);
    const other = summing(
      order.map((i) => rows[i]!),
      3,
    );
    const a = reconcile(one, Float64Array.from(base), reconciliationWeights(one, 'wls_structural'), count);
    const shuffled = Float64Array.from(order, (i) => base[i]!);
    const b = reconcile(other, shuffled, reconciliationWeights(other, 'wls_structural'), count);
    for (const [at, i] of order.entries()) expect(b[at]).toBeCloseTo(a[i]!, 6);
  });
});

test('bands keep the mean inside, and a total is never wider than its leaves together', () => {
  const s = summing([[0, 1], [0], [1]], 2);
  const mean = Float64Array.of(11, 6, 5);
  const { lo, hi } = reconciledBand(s, mean, Float64Array.of(20, 3, 4), Float64Array.of(4, 3, 4), 0);
  expect([...lo]).toEqual([4, 3, 1]);
  expect([...hi]).toEqual([15, 9, 9]);
  const floored = reconciledBand(s, mean, Float64Array.of(20, 9, 9), Float64Array.of(4, 3, 4), 0);
  expect([...floored.lo]).toEqual([0, 0, 0]);
});

test('20,000 leaves, crossed three ways, with leaves to hold at zero', () => {
  const codes: string[][] = [];
  for (let r = 0; r < 20; r++)
    for (let s = 0; s < 25; s++) for (let o = 0; o < 40; o++) codes.push([`${r}`, `${s}`, `${o}`]);
  const { summing: s } = crossed(codes);
  const leaf = Float64Array.from(codes, (_, k) => (k * 7919) % 100);
  const base = new Float64Array(s.nNodes);
  sumLeaves(s, leaf, base);
  for (let i = 0; i < s.nNodes; i++) base[i]! *= 0.7 + ((i * 104_729) % 61) / 100;
  const out = reconcile(s, base, reconciliationWeights(s, 'wls_structural'), count);
  expect(out.every((v) => Number.isFinite(v) && v >= 0)).toBe(true);
  const sums = new Float64Array(s.nNodes);
  sumLeaves(s, out.slice(0, s.nLeaves), sums);
  expect(out).toEqual(sums);
});
