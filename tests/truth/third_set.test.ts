/** Averaged autoregressions against R 4.2.2, which fits each by lm; make_truth.R made the numbers. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeRegressions } from '../../models/forecast/parts/change_regressions.ts';
import { averagedAutoregression } from '../../models/forecast/voices/averaged_autoregression.ts';

interface Truth {
  y: number[];
  values: number[];
  logarithms: number[];
}

const truth = JSON.parse(readFileSync(new URL('truth_third.json', import.meta.url), 'utf8')) as Record<
  string,
  Truth
>;

test.each(Object.entries(truth))(
  '%s: half on the values, half on their logarithms, as R has them',
  (_, r) => {
    const ours = averagedAutoregression.fit(Float64Array.from(r.y)).mean(8);
    ours.forEach((point, j) => {
      expect(point / ((r.values[j]! + r.logarithms[j]!) / 2)).toBeCloseTo(1, 8);
    });
  },
);

test('none of them explodes: what a start without a constant leads to dies out or stays', () => {
  const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 8, maxLength: 30 });
  fc.assert(
    fc.property(values, (z) => {
      for (const { first, second, level } of changeRegressions(Float64Array.from(z)).regressions) {
        let [before, change, away] = [1, 1, 1];
        for (let year = 0; year < 3000; year++) {
          [before, change] = [change, first * change + second * before + level * away];
          away += change;
        }
        expect(Math.abs(change)).toBeLessThan(1);
      }
    }),
    { numRuns: 300, seed: 20261128 },
  );
});

test('a constant stays, a straight line goes on', () => {
  expect([...averagedAutoregression.fit(new Float64Array(20).fill(7)).mean(3)]).toEqual([7, 7, 7]);
  const line = averagedAutoregression.fit(Float64Array.from({ length: 24 }, (_, t) => 3 * t - 20)).mean(3);
  [52, 55, 58].forEach((value, j) => {
    expect(line[j]).toBeCloseTo(value, 6);
  });
});
