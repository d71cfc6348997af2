/** One cell of the mobility matrix, as the plan reads it, against the sum that the balance forms without the matrix. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locate } from '../../../models/balance/supply.ts';
import { mobilityRow } from '../../../pipeline/plan/yield.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const weight = fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 1e4, noNaN: true }));

test('people of any regions, summed over the cells, are located as the balance locates them', () => {
  const place = fc.record({
    people: fc.double({ min: 0, max: 1e4, noNaN: true }),
    stay: share,
    abroad: share,
    openings: weight,
    levels: weight,
  });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 6 }), (places) => {
      const located = new Float64Array(places.length);
      const of = (name: keyof (typeof places)[number]) => places.map((own) => own[name]);
      locate(
        {
          people: of('people'),
          stay: of('stay'),
          abroad: of('abroad'),
          openings: of('openings'),
          levels: of('levels'),
        },
        located,
      );
      const weightAt = {
        openings: (r: number) => places[r]!.openings,
        employed: (r: number) => places[r]!.levels,
      };
      located.forEach((persons, r) => {
        const byCells = places.reduce(
          (sum, own, g) => sum + own.people * mobilityRow(places.length, g, own, weightAt)[r]!,
          0,
        );
        expect(Math.abs(persons - byCells)).toBeLessThan(1e-6 * Math.max(1, byCells));
      });
    }),
  );
});
