/** From entrants to applicants in a region, with the arithmetic written out; where they work, by the whole matrix. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryYear, fillTrainingChain, locate } from '../../../models/balance/supply.ts';

const f = (...values: number[]) => Float64Array.of(...values);
const total = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);

describe('the chain of one programme in one region', () => {
  const chain = (told: number, entrants: number) => {
    const own = {
      told: f(told),
      entrants: f(entrants),
      completionRate: f(0.6),
      continuesStudyShare: f(0.4),
      labourForceEntryShare: f(0.9),
      ...{ completed: f(0), leaverShare: f(0), availableShare: f(0) },
    };
    fillTrainingChain(own);
    return own;
  };

  test('from entrants: times each factor', () => {
    const { completed, leaverShare, availableShare } = chain(0, 1000);
    expect(completed[0]).toBe(600); // 1,000 × 0.6
    expect(600 * leaverShare[0]!).toBeCloseTo(360, 9); // 1 − 0.4: the others study on and are counted when they leave
    expect(600 * availableShare[0]!).toBeCloseTo(324, 9); // 360 × 0.9
  });

  test('from completions, where they are told: the completion rate has no say', () => {
    expect(chain(550, 0).completed[0]).toBe(550);
  });

  test('four months are a year later, an entry without training is the same year', () => {
    expect(entryYear(2025, 0.33)).toBe(2024);
    expect(entryYear(2024, 0)).toBe(2024);
  });
});

interface Country {
  readonly people: readonly number[];
  readonly stay: readonly number[];
  readonly abroad: readonly number[];
  readonly openings: readonly number[];
  readonly levels: readonly number[];
}

/** M[g][r] by its definition, cell by cell. */
function matrixOf({ stay, abroad, openings, levels }: Country): number[][] {
  return stay.map((stays, g) => {
    const home = 1 - abroad[g]!;
    const others = (weights: readonly number[]) => weights.map((weight, r) => (r === g ? 0 : weight));
    const weights = [openings, levels].map(others).find((own) => total(own) > 0);
    return stay.map((_, r) => {
      if (weights === undefined) return r === g ? home : 0;
      return r === g ? home * stays : (home * (1 - stays) * weights[r]!) / total(weights);
    });
  });
}

function located(country: Country): number[] {
  const out = new Float64Array(country.people.length);
  locate(country, out);
  return [...out];
}

describe('where leavers work', () => {
  const country = (
    people: number[],
    stay: number[],
    abroad: number[],
    openings: number[],
    levels = openings,
  ) => ({ people, stay, abroad, openings, levels });

  test('one leaver of ten goes abroad, half of the others stay, the rest follow the openings', () => {
    // Home: 0.9 × 0.5 = 0.45. The other 0.45 go by 300 : 100 openings.
    const [home, second, third] = located(country([1, 0, 0], [0.5, 1, 1], [0.1, 0, 0], [200, 300, 100]));
    expect(home).toBeCloseTo(0.45, 12);
    expect(second).toBeCloseTo(0.3375, 12);
    expect(third).toBeCloseTo(0.1125, 12);
  });

  test('one leaver to another region is one applicant there and none at home', () => {
    expect(located(country([1, 0], [0, 1], [0, 0], [0, 7]))).toEqual([0, 1]);
  });

  test('one leaver abroad is an applicant nowhere', () => {
    expect(located(country([1, 0], [1, 1], [1, 0], [1, 1]))).toEqual([0, 0]);
  });

  test('where no other region has openings, employment decides', () => {
    const found = located(country([1, 0, 0], [0.6, 1, 1], [0, 0, 0], [500, 0, 0], [1, 30, 10]));
    [0.6, 0.3, 0.1].forEach((share, r) => {
      expect(found[r]).toBeCloseTo(share, 12);
    });
  });

  test('with one region only there is nowhere else to be counted: all but the emigrants stay', () => {
    expect(located(country([10], [0.3], [0.2], [10]))).toEqual([8]);
  });

  describe('on any country', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const weight = fc.oneof(
      fc.constant(0),
      fc.double({ min: 0.001, max: 1e6, noNaN: true }),
      // Whole numbers, many of them equal: the weights of the others vanish by subtraction.
      fc.integer({ min: 0, max: 3 }),
    );
    const anyCountry = fc.integer({ min: 1, max: 12 }).chain((n) => {
      const list = (of: fc.Arbitrary<number>) => fc.array(of, { minLength: n, maxLength: n });
      const persons = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e5, noNaN: true }));
      return fc.record({
        people: list(persons),
        stay: list(share),
        abroad: list(share),
        openings: list(weight),
        levels: list(weight),
      });
    });
    const property = (check: (country: Country) => void) =>
      fc.assert(fc.property(anyCountry, check), { seed: 20261127, numRuns: 500 });

    test('it is Σ_g people_g × M[g, r], with M written out', () =>
      property((own) => {
        const matrix = matrixOf(own);
        // The factored sum subtracts what a region itself weighs: some digits of the largest flow are lost.
        const digits = 1e-9 * Math.max(1, total(own.people));
        located(own).forEach((persons, r) => {
          const expected = own.people.reduce((sum, people, g) => sum + people * matrix[g]![r]!, 0);
          expect(Math.abs(persons - expected)).toBeLessThan(digits);
        });
      }));

    test('nobody is lost: Σ_r located = Σ_g people × (1 − abroad), and nobody is below zero', () =>
      property((own) => {
        const found = located(own);
        const remain = own.people.reduce((sum, people, g) => sum + people * (1 - own.abroad[g]!), 0);
        expect(Math.abs(total(found) - remain)).toBeLessThan(1e-9 * Math.max(1, total(own.people)));
        for (const persons of found) expect(persons).toBeGreaterThan(-1e-9 * Math.max(1, total(own.people)));
      }));
  });
});
