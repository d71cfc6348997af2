/** What models/statistics counts by hand is what simple-statistics counts: the hand is there for speed, not for another answer. */
import fc from 'fast-check';
import { linearRegression, sampleCorrelation, sampleRankCorrelation } from 'simple-statistics';
import { expect, test } from 'vitest';
import { leastSquaresLine } from '../../../models/statistics/line.ts';
import { averageRanks, sharesOfRanks } from '../../../models/statistics/rank_correlation.ts';

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const near = (ours: number, theirs: number, size: number) =>
  expect(Math.abs(ours - theirs)).toBeLessThan(1e-9 * (1 + size));

test('the least-squares line is that of linearRegression', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 40 }), (values) => {
      const { slope, mean } = leastSquaresLine(Float64Array.from(values));
      const { m, b } = linearRegression(values.map((own, t) => [t, own]));
      const size = Math.max(...values.map(Math.abs));
      near(slope, m, size);
      near(mean, b + (m * (values.length - 1)) / 2, size);
    }),
    { seed: 20261127 },
  );
});

test('the first values alone: a line through four of six points', () => {
  const values = Float64Array.of(1, 3, 2, 5, 90, -70);
  expect(leastSquaresLine(values, 4).slope).toBeCloseTo(
    linearRegression([
      [0, 1],
      [1, 3],
      [2, 2],
      [3, 5],
    ]).m,
    12,
  );
});

test('the share of ranks is sampleRankCorrelation squared where no values are equal, and sampleCorrelation of average ranks squared always', () => {
  const pairs = fc.uniqueArray(
    fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 })),
    {
      minLength: 3,
      maxLength: 60,
      selector: ([a]) => a,
    },
  );
  fc.assert(
    fc.property(pairs, (rows) => {
      const [a, b] = [rows.map(([x]) => x), rows.map(([, y]) => y)];
      const [ranksA, ranksB] = [averageRanks(Float64Array.from(a)), averageRanks(Float64Array.from(b))];
      const ours = sharesOfRanks([ranksA], ranksB)?.shares[0];
      if (ours === undefined) return;
      near(ours, sampleCorrelation([...ranksA], [...ranksB]) ** 2, 1);
      if (new Set(b).size === b.length) near(ours, sampleRankCorrelation(a, b) ** 2, 1);
    }),
    { seed: 20261127 },
  );
});
