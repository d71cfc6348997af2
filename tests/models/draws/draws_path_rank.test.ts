import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bentBand, drawShocks, quantileAt, ranks } from '../../../models/draws/path_rank.ts';
import { normalQuantile } from '../../../models/statistics/normal.ts';

const names = ['MA-01|ITO', 'MA-01|CRM', 'MA-02|ITO'];
const regionOf = ['MA-01', 'MA-01', 'MA-02'];
const draws = 20_000;
const shocks = drawShocks({ seed: 20261122, draws, names, regionOf });

/** The normals behind one leaf's ranks. */
const normalsOf = (u: Float64Array, leaf: number, leaves: number) =>
  Float64Array.from({ length: u.length / leaves }, (_, d) => normalQuantile(u[d * leaves + leaf]!));
const product = (x: Float64Array, y: Float64Array) =>
  x.reduce((sum, value, i) => sum + value * y[i]!, 0) / x.length;

describe('ranks', () => {
  test.each([
    [0, 0],
    [0.3, 0.2],
    [0.6, 0.4],
    [1, 0],
  ])('with ρn %d and ρr %d: uniform, ρn + ρr within a region, ρn between two', (rhoNational, rhoRegional) => {
    const u = ranks({ shocks, rhoNational, rhoRegional });
    const [a, b, c] = [0, 1, 2].map((leaf) => normalsOf(u, leaf, 3)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const close = (value: number, expected: number) => expect(Math.abs(value - expected)).toBeLessThan(0.03);
    close(product(a, a), 1);
    close(product(a, b), rhoNational + rhoRegional);
    close(product(a, c), rhoNational);
    close(u.reduce((sum, value) => sum + value, 0) / u.length, 0.5);
    close(u.filter((value) => value < 0.1).length / u.length, 0.1);
  });

  test('with ρn = 1 every leaf has the same rank', () => {
    const u = ranks({ shocks, rhoNational: 1, rhoRegional: 0 });
    for (let d = 0; d < 100; d++) expect(u[3 * d + 1]).toBe(u[3 * d]);
  });

  test('one more leaf, of a region new or old, leaves the others’ numbers as they were', () => {
    const more = drawShocks({
      seed: 20261122,
      draws: 300,
      names: ['MA-03|ITO', 'MA-01|BPO', ...names],
      regionOf: ['MA-03', 'MA-01', ...regionOf],
    });
    const u = ranks({ shocks, rhoNational: 0.2, rhoRegional: 0.3 });
    const v = ranks({ shocks: more, rhoNational: 0.2, rhoRegional: 0.3 });
    for (let d = 0; d < 300; d++)
      for (let leaf = 0; leaf < 3; leaf++) expect(v[5 * d + leaf + 2]).toBe(u[3 * d + leaf]);
  });

  test('shares that are not shares, and names that come twice, are refused', () => {
    for (const [rhoNational, rhoRegional] of [
      [-0.1, 0],
      [0, -0.1],
      [0.7, 0.4],
      [Number.NaN, 0],
    ] as const)
      expect(() => ranks({ shocks, rhoNational, rhoRegional })).toThrow(RangeError);
    const twice = { seed: 1, draws: 2, names: ['a', 'a'], regionOf: ['x', 'y'] };
    expect(() => drawShocks(twice)).toThrow(RangeError);
    expect(() => drawShocks({ ...twice, names: ['a'] })).toThrow(RangeError);
  });

  test('0.6 and 0.4 make one whole in spite of rounding', () => {
    expect(() => ranks({ shocks, rhoNational: 1 - 0.9, rhoRegional: 0.9 })).not.toThrow();
  });
});

describe('the quantile of a forecast', () => {
  const band = { lo95: 100, lo80: 180, middle: 300, hi80: 500, hi95: 650 };
  const at = (u: number) => quantileAt(u, band);

  test.each([
    [0.025, 100],
    [0.1, 180],
    [0.5, 300],
    [0.9, 500],
    [0.975, 650],
  ])('passes through its five points: %d gives %d', (u, persons) => {
    expect(at(u)).toBeCloseTo(persons, 9);
  });

  test('by hand between them: 0.0625 → 140, 0.3 → 240, 0.7 → 400, 0.9375 → 575', () => {
    for (const [u, persons] of [
      [0.0625, 140],
      [0.3, 240],
      [0.7, 400],
      [0.9375, 575],
    ] as const)
      expect(at(u)).toBeCloseTo(persons, 9);
  });

  test('is flat beyond 2.5 and 97.5 %, and never falls', () => {
    expect([at(0), at(0.01), at(0.99), at(1)]).toEqual([100, 100, 650, 650]);
    for (let u = 0.001; u < 1; u += 0.001) expect(at(u)).toBeGreaterThanOrEqual(at(u - 0.001));
  });

  test('never below 0, and what is not a number stays one that nobody can miss', () => {
    const low = { lo95: -50, lo80: -20, middle: 40, hi80: 90, hi95: 120 };
    expect([0, 0.2, 0.5].map((u) => quantileAt(u, low))).toEqual([0, 0, 40]);
    expect(quantileAt(Number.NaN, band)).toBeNaN();
  });
});

describe('the middle of a band', () => {
  /** The mean of the quantile function over a fine grid of ranks, with nothing of the closed form. */
  const drawnMean = (band: Parameters<typeof quantileAt>[1]) => {
    const steps = 20_000;
    let sum = 0;
    for (let i = 0; i < steps; i++) sum += quantileAt((i + 0.5) / steps, band);
    return sum / steps;
  };
  /** Rising ends above 0 and a mean somewhere in the 80 % band. */
  const anyBand = fc
    .tuple(
      fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 4, maxLength: 4 }),
      fc.integer({ min: 0, max: 100 }),
    )
    .map(([[lo95, a, b, c], part]) => {
      const [lo80, hi80] = [lo95! + a!, lo95! + a! + b!];
      return { lo95: lo95!, lo80, hi80, hi95: hi80 + c!, mean: lo80 + (part / 100) * b! };
    });

  test('is where the draws have the mean of the forecast, however lopsided the band is', () => {
    let drawnIn = 0;
    fc.assert(
      fc.property(anyBand, ({ mean, ...ends }) => {
        const band = bentBand(mean, ends);
        const rising = [band.lo95, band.lo80, band.middle, band.hi80, band.hi95];
        expect(rising).toEqual([...rising].sort((a, b) => a - b));
        if (band.hi95 < ends.hi95 || band.lo95 > ends.lo95) drawnIn++;
        expect(drawnMean(band)).toBeCloseTo(mean, 1);
      }),
      { seed: 20261127, numRuns: 400 },
    );
    expect(drawnIn).toBeGreaterThan(60);
  });

  test('of an even band is its mean; of a lopsided one it lies on the short side', () => {
    expect(bentBand(300, { lo95: 100, lo80: 200, hi80: 400, hi95: 500 }).middle).toBeCloseTo(300, 12);
    // Tails 0.0625·(100 + 800) + 0.2375·(200 + 500) = 222.5; (320 − 222.5)/0.4 = 243.75 lies a quarter of the way and more.
    expect(bentBand(320, { lo95: 100, lo80: 200, hi80: 500, hi95: 800 })).toEqual({
      ...{ lo95: 100, lo80: 200, hi80: 500, hi95: 800 },
      middle: expect.closeTo(243.75, 9),
    });
    // (300 − 222.5)/0.4 = 193.75 does not: the middle is held at 225, and the upper side drawn in by
    // (300 − 90 − 0.0625·400 − 0.2375·500)/(0.0625·500 + 0.2375·200) = 66.25/78.75.
    const factor = 66.25 / 78.75;
    expect(bentBand(300, { lo95: 100, lo80: 200, hi80: 500, hi95: 800 })).toEqual({
      ...{ lo95: 100, lo80: 200, middle: 225 },
      hi80: expect.closeTo(300 + 200 * factor, 9),
      hi95: expect.closeTo(300 + 500 * factor, 9),
    });
  });

  test('a mean outside its own 80 % band widens it', () => {
    expect(bentBand(150, { lo95: 100, lo80: 200, hi80: 300, hi95: 400 }).lo80).toBe(150);
  });
});
