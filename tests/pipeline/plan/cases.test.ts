/** Parts of the draws for which a plan is made again. */
import { expect, test } from 'vitest';
import { quantiles } from '../../../models/statistics/quantile.ts';
import { stream } from '../../../models/statistics/random.ts';
import { partsBy } from '../../../pipeline/plan/cases.ts';

test('draws that are all different are cut at the quantiles of their values, each part in their order', () => {
  const chance = stream(1, 'parts');
  for (const [n, count] of [
    [1000, 5],
    [1000, 3],
    [2000, 3],
    [100, 3],
  ] as const) {
    const values = Float64Array.from({ length: n }, () => chance.uniform());
    const shares = Array.from({ length: count - 1 }, (_, i) => (i + 1) / count);
    const cuts = quantiles(values, shares, new Float64Array(n), new Float64Array(count - 1));
    const expected = Array.from({ length: count }, (): number[] => []);
    values.forEach((value, d) => {
      expected[cuts.filter((cut) => value > cut).length]!.push(d);
    });
    expect(partsBy(values, count)).toEqual(expected);
  }
});

test('where most draws are alike the parts are still equal', () => {
  const values = Float64Array.from({ length: 100 }, (_, d) => (d % 10 === 0 ? d + 1 : 0));
  const parts = partsBy(values, 5);
  expect(parts.map((part) => part.length)).toEqual([20, 20, 20, 20, 20]);
  expect(parts.flat().sort((a, b) => a - b)).toEqual(Array.from(values.keys()));
  expect(parts[4]!.filter((d) => d % 10 === 0)).toHaveLength(10);
});

test('fewer draws than parts make as many parts as draws', () => {
  expect(partsBy(Float64Array.of(3, 1), 5)).toEqual([[1], [0]]);
});
