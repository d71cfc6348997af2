/** Openings filled from inside: by hand, and on any chain of careers against one person followed at a time. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fillPromotions,
  type Promotion,
  PromotionRing,
  promotionOrder,
  promotionsAmong,
  scaleShares,
} from '../../../models/balance/promotion.ts';

const f = (...values: number[]) => Float64Array.of(...values);

/** One region and year of `openings.length` cells. */
function promoted(promotions: readonly Promotion[], shares: readonly number[], openings: readonly number[]) {
  const flows = {
    openings: Float64Array.from(openings),
    promotedIn: new Float64Array(openings.length),
    promotedOut: new Float64Array(openings.length),
    external: new Float64Array(openings.length),
  };
  const place = { cells: openings.length, at: 0, step: 1 };
  fillPromotions(promotions, promotionOrder(promotions), Float64Array.from(shares), flows, place);
  return flows;
}

test('a manager is promoted from the leads, a lead from the developers: each leaves an opening behind', () => {
  const [MANAGER, LEAD, DEVELOPER] = [0, 1, 2];
  // Declared from below, worked from above.
  const chain = [
    { to: LEAD, from: DEVELOPER },
    { to: MANAGER, from: LEAD },
  ];
  const { external, promotedIn, promotedOut } = promoted(chain, [0.5, 0.8], [10, 20, 100]);
  // 8 of 10 managers are leads; of the 20 + 8 leads then wanted 14 are developers.
  expect([...promotedIn]).toEqual([8, 14, 0]);
  expect([...promotedOut]).toEqual([0, 8, 14]);
  expect([...external]).toEqual([2, 14, 114]);
});

test('no opening, no promotion: those who leave a shrinking occupation are not called up', () => {
  const { external } = promoted([{ to: 0, from: 1 }], [0.9], [0, 40]);
  expect([...external]).toEqual([0, 40]);
});

describe('on any careers without a ring', () => {
  /** Cells in a shuffled order of rank: each is filled only from cells below it. */
  const careers = fc.integer({ min: 2, max: 8 }).chain((cells) =>
    fc
      .record({
        openings: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 500 })), {
          minLength: cells,
          maxLength: cells,
        }),
        ranks: fc.shuffledSubarray(
          Array.from({ length: cells }, (_, c) => c),
          { minLength: cells, maxLength: cells },
        ),
        edges: fc.uniqueArray(
          fc.tuple(fc.nat(cells - 1), fc.nat(cells - 1), fc.double({ min: 0, max: 1, noNaN: true })),
          {
            maxLength: 12,
            selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
          },
        ),
      })
      .map(({ openings, ranks, edges }) => {
        const chosen = edges.filter(([a, b]) => a !== b);
        const promotions = chosen.map(([a, b]) =>
          ranks[a]! < ranks[b]! ? { to: a, from: b } : { to: b, from: a },
        );
        const shares = Float64Array.from(chosen, ([, , share]) => share);
        scaleShares(promotions, shares);
        return { openings, promotions, shares: [...shares] };
      }),
  );
  const property = (
    check: (own: { openings: number[]; promotions: Promotion[]; shares: number[] }) => void,
  ) => fc.assert(fc.property(careers, check), { seed: 20261127, numRuns: 400 });

  test('what people from outside fill is what was open: Σ external = Σ openings', () =>
    property(({ openings, promotions, shares }) => {
      const { external } = promoted(promotions, shares, openings);
      const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);
      expect(Math.abs(sum(external) - sum(openings))).toBeLessThan(1e-4);
      for (const persons of external) expect(persons).toBeGreaterThanOrEqual(0);
    }));

  test('each opening followed down every way until somebody comes from outside', () =>
    property(({ openings, promotions, shares }) => {
      const expected = new Float64Array(openings.length);
      const follow = (cell: number, persons: number): void => {
        let outside = persons;
        promotions.forEach(({ to, from }, i) => {
          if (to !== cell || shares[i] === 0) return;
          outside -= persons * shares[i]!;
          follow(from, persons * shares[i]!);
        });
        expected[cell]! += outside;
      };
      openings.forEach((persons, cell) => {
        follow(cell, persons);
      });
      const { external } = promoted(promotions, shares, openings);
      expected.forEach((persons, cell) => {
        expect(Math.abs(external[cell]! - persons)).toBeLessThan(1e-4);
      });
    }));

  test('every promotion is worked after all that draw on the occupation it fills', () =>
    property(({ promotions }) => {
      const order = promotionOrder(promotions);
      expect([...order].sort((a, b) => a - b)).toEqual([...promotions.keys()]);
      order.forEach((i, place) => {
        const later = order.slice(place + 1).map((j) => promotions[j]!.from);
        expect(later).not.toContain(promotions[i]!.to);
      });
    }));
});

test('a ring has no order, and only those on it are named', () => {
  const rows = [
    { to: 0, from: 1 },
    { to: 1, from: 2 },
    { to: 2, from: 1 },
    { to: 2, from: 3 },
  ];
  const error = (() => {
    try {
      return promotionOrder(rows);
    } catch (thrown) {
      return thrown;
    }
  })();
  expect(error).toBeInstanceOf(PromotionRing);
  expect((error as PromotionRing).promotions).toEqual([1, 2]);
});

test('drawn shares that pass the whole are scaled down together, the others stand', () => {
  const shares = f(0.9, 0.3, 0.5);
  scaleShares(
    [
      { to: 0, from: 1 },
      { to: 0, from: 2 },
      { to: 3, from: 2 },
    ],
    shares,
  );
  [0.75, 0.25, 0.5].forEach((share, i) => {
    expect(shares[i]).toBeCloseTo(share, 12);
  });
});

describe('declared promotions', () => {
  const cells = ['IT', 'CC'].flatMap((sector_code) =>
    ['LEAD', 'DEV'].map((occupation_code) => ({ sector_code, occupation_code })),
  );
  const row = (sector_code: string) => ({
    to_occupation_code: 'LEAD',
    from_occupation_code: 'DEV',
    sector_code,
  });

  test('of any sector hold in each, and the row of one sector stands in place of it', () => {
    const rows = [row('_T'), row('CC')];
    const found = promotionsAmong(cells, rows);
    expect(found.map(({ promotion, row: own }) => [promotion, own.sector_code])).toEqual([
      [{ to: 0, from: 1 }, '_T'],
      [{ to: 2, from: 3 }, 'CC'],
    ]);
  });

  test('name nobody where the sector lacks one of both', () => {
    expect(promotionsAmong(cells.slice(0, 3), [row('_T')])).toHaveLength(1);
  });
});
