import { describe, expect, test } from 'vitest';
import { hashText, nextBits } from '../../../models/statistics/bits.ts';
import { stream } from '../../../models/statistics/random.ts';

const SEED = 20261122;
const take = (n: number, next: () => number) => Float64Array.from({ length: n }, next);
const mean = (x: Float64Array) => x.reduce((sum, value) => sum + value, 0) / x.length;
const product = (x: Float64Array, y: Float64Array) => mean(x.map((value, i) => value * y[i]!));

/** Pearson's χ² against equal chances: with 100 bins (99 degrees of freedom) 60 … 149 holds 99.8 % of the time. */
function chiSquare(bins: Iterable<number>, count: number, among: number): number {
  const seen = new Float64Array(count);
  for (const bin of bins) seen[bin]!++;
  return seen.reduce((sum, n) => sum + (n - among / count) ** 2 / (among / count), 0);
}

describe('the bits are those of the published algorithms', () => {
  test('xoshiro128** from the state 1, 2, 3, 4', () => {
    const state = Int32Array.of(1, 2, 3, 4);
    expect(Array.from({ length: 10 }, () => nextBits(state))).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  test.each([
    ['', 0, 0],
    ['', 1, 0x514e28b7],
    ['test', 0x9747b28c, 0x704b81dc],
    ['testy1', 0, 0x8a1a243a],
    ['testy12', 0, 0x845461b9],
    ['testy123', 0, 0x47628ac4],
    ['The quick brown fox jumps over the lazy dog', 0, 0x2e4ff723],
    ['special characters açb↓c', 0, 0xbe83b140],
  ])('MurmurHash3 of "%s" with seed %i', (text, seed, hash) => {
    expect(hashText(text, seed)).toBe(hash);
  });
});

describe('frozen: a change here changes every published range', () => {
  test('uniforms, to the last bit; computed apart in Python', () => {
    const next = stream(SEED, 'path/nation');
    expect(Array.from({ length: 4 }, () => next.uniform())).toEqual([
      0.0016950566213084217, 0.6117680378463909, 0.9285561997310398, 0.7595920926518277,
    ]);
  });

  test('normals', () => {
    const next = stream(SEED, 'parameter/retirement|_T');
    for (const value of [-0.7999445943447451, 0.21635587340546236, 1.247360400149443, 0.07552449509029666])
      expect(next.normal()).toBeCloseTo(value, 14);
  });
});

describe('uniforms', () => {
  const u = take(100_000, stream(SEED, 'uniform').uniform);

  test('lie strictly within 0 and 1, with mean 1/2 and variance 1/12', () => {
    expect(u.every((value) => value > 0 && value < 1)).toBe(true);
    expect(mean(u)).toBeCloseTo(0.5, 2);
    expect(product(u, u) - mean(u) ** 2).toBeCloseTo(1 / 12, 3);
  });

  test('fill 100 bins evenly, and as pairs of neighbours too', () => {
    const single = chiSquare(
      u.map((value) => Math.floor(value * 100)),
      100,
      u.length,
    );
    const pairs = Array.from(
      { length: u.length / 2 },
      (_, i) => 10 * Math.floor(u[2 * i]! * 10) + Math.floor(u[2 * i + 1]! * 10),
    );
    for (const value of [single, chiSquare(pairs, 100, pairs.length)]) {
      expect(value).toBeGreaterThan(60);
      expect(value).toBeLessThan(149);
    }
  });
});

test('normals have the moments and tails of a normal', () => {
  const z = take(100_000, stream(SEED, 'normal').normal);
  const square = z.map((value) => value * value);
  expect(Math.abs(mean(z))).toBeLessThan(0.01);
  expect(Math.abs(mean(square) - 1)).toBeLessThan(0.015);
  expect(Math.abs(product(square, z))).toBeLessThan(0.05);
  expect(Math.abs(product(square, square) - 3)).toBeLessThan(0.15);
  const beyond = z.filter((value) => Math.abs(value) > 1.959963984540054).length / z.length;
  expect(Math.abs(beyond - 0.05)).toBeLessThan(0.002);
});

describe('streams', () => {
  test('the same seed and name give the same numbers, whatever else is drawn', () => {
    const once = stream(SEED, 'leaf');
    const again = stream(SEED, 'leaf');
    const other = stream(SEED, 'other');
    for (let i = 0; i < 100; i++) {
      other.uniform();
      expect(again.uniform()).toBe(once.uniform());
    }
  });

  test('names that differ by a digit, and seeds that differ by one, are uncorrelated', () => {
    const n = 20_000;
    const streams = Array.from({ length: 20 }, (_, i) => {
      return take(n, stream(SEED + (i % 2), `path/leaf/MA-${10 + Math.floor(i / 2)}`).normal);
    });
    for (let i = 0; i < streams.length; i++)
      for (let j = 0; j < i; j++)
        expect(Math.abs(product(streams[i]!, streams[j]!))).toBeLessThan(4.5 / Math.sqrt(n));
  });

  test('the first numbers of 10,000 names are spread evenly', () => {
    const first = Array.from({ length: 10_000 }, (_, i) =>
      Math.floor(stream(1, `parameter/${i}`).uniform() * 100),
    );
    expect(chiSquare(first, 100, first.length)).toBeGreaterThan(60);
    expect(chiSquare(first, 100, first.length)).toBeLessThan(149);
  });

  test('a seed and a name cannot be shifted into each other', () => {
    expect(stream(1, '2/x').uniform()).not.toBe(stream(12, '/x').uniform());
    expect(stream(1, 'x').uniform()).not.toBe(stream(-1, 'x').uniform());
  });

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('seed %d is refused', (seed) => {
    expect(() => stream(seed, 'x')).toThrow(RangeError);
  });
});
