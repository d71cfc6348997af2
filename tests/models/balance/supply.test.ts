/** From entrants to applicants in a region, with the arithmetic written out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CohortInput,
  cohortLevels,
  entryYear,
  fillMobilityRow,
  fillTrainingChain,
  isTold,
} from '../../../models/balance/supply.ts';

const entrants = new Map([
  [2023, 1000],
  [2024, 1100],
]);
const completed = new Map([[2025, 550]]);
const licence: CohortInput = {
  durationYears: 3,
  entrants: (year) => entrants.get(year),
  completed: (year) => completed.get(year),
};

describe('the chain of one programme in one region', () => {
  /** T0 is 2025. */
  const years = [2025, 2026, 2027, 2028];
  const chain = (cohort: CohortInput, completionRate: number) => {
    const own = {
      completionRate: new Float64Array(3).fill(completionRate),
      continuesStudyShare: new Float64Array(3).fill(0.4),
      labourForceEntryShare: new Float64Array(3).fill(0.9),
      completedLevels: new Float64Array(4),
      leaverShare: new Float64Array(3),
      availableShare: new Float64Array(3),
    };
    fillTrainingChain([cohortLevels(cohort, years)], own);
    return own;
  };

  test('from entrants: those of three years before, times each factor', () => {
    const { completedLevels, leaverShare, availableShare } = chain(licence, 0.6);
    expect(completedLevels[1]).toBe(600); // 1,000 × 0.6
    expect(600 * leaverShare[0]!).toBeCloseTo(360, 9); // 1 − 0.4: the others study on and are counted when they leave
    expect(600 * availableShare[0]!).toBeCloseTo(324, 9); // 360 × 0.9
  });

  test('from completions, where they were observed: the completion rate has no say', () => {
    expect(chain(licence, 0).completedLevels[0]).toBe(550);
    expect(chain(licence, 0.6).completedLevels[0]).toBe(550);
  });

  test('neither known is not a cohort of nobody', () => {
    expect(isTold(licence, 2028)).toBe(false);
    expect(isTold({ ...licence, entrants: () => 0 }, 2028)).toBe(true);
    expect(chain(licence, 0.6).completedLevels[3]).toBe(0);
  });

  test('four months are a year later, an entry without training is the same year', () => {
    expect(entryYear(2025, 0.33)).toBe(2024);
    expect(entryYear(2024, 0)).toBe(2024);
  });
});

describe('where leavers work', () => {
  const mobility = (stay: number[], abroad: number[], openings: number[], levels: number[]) =>
    stay.map((share, g) => {
      const row = new Float64Array(stay.length);
      fillMobilityRow(row, g, share, abroad[g]!, openings, levels);
      return row;
    });
  const matrix = (stay: number[], abroad: number[], weight: number[], fallback = weight) => {
    return mobility(stay, abroad, weight, fallback).map((row) => [...row]);
  };

  test('one leaver of ten goes abroad, half of the others stay, the rest follow the openings', () => {
    // Home: 0.9 × 0.5 = 0.45. The other 0.45 go by 300 : 100 openings.
    const [first] = matrix([0.5, 1, 1], [0.1, 0, 0], [200, 300, 100]);
    expect(first![0]).toBeCloseTo(0.45, 12);
    expect(first![1]).toBeCloseTo(0.3375, 12);
    expect(first![2]).toBeCloseTo(0.1125, 12);
  });

  test('one leaver to another region is one applicant there and none at home', () => {
    expect(matrix([0, 1], [0, 0], [0, 7])).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  test('one leaver abroad is an applicant nowhere', () => {
    expect(matrix([1, 1], [1, 0], [1, 1])).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });

  test('where no other region has openings, employment decides', () => {
    const [first] = matrix([0.6, 1, 1], [0, 0, 0], [500, 0, 0], [1, 30, 10]);
    expect(first!.map((share) => Math.round(share * 1000) / 1000)).toEqual([0.6, 0.3, 0.1]);
  });

  test('with one region only there is nowhere else to be counted: all but the emigrants stay', () => {
    expect(matrix([0.3], [0.2], [10])).toEqual([[0.8]]);
  });

  test('of any matrix each row sums to one with its share abroad, and no share is negative', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const weight = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e6, noNaN: true }));
    const country = fc.integer({ min: 1, max: 12 }).chain((n) => {
      const list = (of: fc.Arbitrary<number>) => fc.array(of, { minLength: n, maxLength: n });
      return fc.tuple(list(share), list(share), list(weight), list(weight));
    });
    fc.assert(
      fc.property(country, ([stay, abroad, openings, employment]) => {
        const shares = mobility(stay, abroad, openings, employment);
        shares.forEach((row, g) => {
          expect(Math.abs(row.reduce((a, b) => a + b, abroad[g]!) - 1)).toBeLessThan(1e-9);
          for (const value of row) expect(value).toBeGreaterThanOrEqual(0);
        });
        // Nobody is lost: what all regions train is what all regions receive, plus those abroad.
        const trained = stay.map((_, g) => 10 * (g + 1));
        const received = trained.reduce((sum, n, g) => sum + shares[g]!.reduce((a, b) => a + b, 0) * n, 0);
        const emigrants = trained.reduce((sum, n, g) => sum + abroad[g]! * n, 0);
        expect(received + emigrants).toBeCloseTo(
          trained.reduce((a, b) => a + b, 0),
          6,
        );
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});
