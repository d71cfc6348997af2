import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillHoles, holeFactor } from '../../../../models/forecast/parts/holes.ts';

test('a missing year lies on the line between its neighbours: a constant rate above zero, a constant step otherwise', () => {
  const rate = fillHoles([2010, 2013, 2014], [100, 800, 900]);
  expect([...rate.values].map((value) => Math.round(value))).toEqual([100, 200, 400, 800, 900]);
  expect(rate).toMatchObject({ firstYear: 2010, filled: [2011, 2012], nObs: 3 });
  expect([...fillHoles([2010, 2013], [0, 30]).values]).toEqual([0, 10, 20, 30]);
});

test('observed points stay to the last bit, and a series without holes is itself', () => {
  const values = fc.array(fc.double({ min: 0.1, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(
      values,
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 20, maxLength: 20 }),
      (all, gaps) => {
        let year = 1990;
        const years = all.map((_, i) => (year += gaps[i]!));
        const { firstYear, values: filled, nObs, filled: holes } = fillHoles(years, all);
        expect(years.map((at) => filled[at - firstYear])).toEqual(all);
        expect(nObs + holes.length).toBe(filled.length);
        expect(holes.some((hole) => years.includes(hole))).toBe(false);
      },
    ),
    { seed: 20261127 },
  );
});

test('a geometric series is filled with itself, whichever years are missing', () => {
  const years = [2000, 2001, 2005, 2006, 2010];
  const { values } = fillHoles(
    years,
    years.map((year) => 50 * 1.1 ** (year - 2000)),
  );
  for (const [t, value] of values.entries()) expect(value).toBeCloseTo(50 * 1.1 ** t, 6);
});

test('what lies before more than ten silent years is not used', () => {
  expect(fillHoles([1990, 2001, 2012], [1, 2, 3]).firstYear).toBe(1990);
  expect(fillHoles([1990, 2002, 2012], [1, 2, 3])).toMatchObject({ firstYear: 2002, nObs: 2 });
});

test('a band grows with the root of the mean step between points', () => {
  expect([holeFactor(10, 10), holeFactor(5, 2), holeFactor(1, 1)]).toEqual([1, 2, 1]);
});
