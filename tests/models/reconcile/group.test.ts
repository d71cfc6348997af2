/** A group of two leaves and their total, with the weights and bands written out. */
import { describe, expect, test } from 'vitest';
import { Z80 } from '../../../models/forecast/intervals/interval.ts';
import type { BareForecast } from '../../../models/forecast/series.ts';
import { reconcileGroup } from '../../../models/reconcile/group.ts';

/** The same in each year, with the bands of a normal forecast. */
function forecast(mean: number, sd: number, years = 1): BareForecast {
  const at = (value: number) => new Float64Array(years).fill(value);
  return {
    ...{ model: 'made', intervalKind: 'prediction_interval', nObs: 9, nFilled: 0, mean: at(mean) },
    ...{ lo80: at(mean - Z80 * sd), hi80: at(mean + Z80 * sd) },
    ...{ lo95: at(mean - 2 * sd), hi95: at(mean + 2 * sd) },
  };
}

/** Leaves of 5 ± 1, last counted in 2024, and 5 ± 2, and a total of 12 ± √5 where some year has both leaves. */
function agreed(yearsOfB: readonly number[]) {
  const years = { a: [2022, 2024], b: yearsOfB };
  const found = reconcileGroup({
    leaves: [['a'], ['b']],
    nonnegative: true,
    idOf: ([code]) => code!,
    inputs: new Map(Object.entries(years).map(([id, own]) => [id, { years: own, values: own.map(() => 5) }])),
    forecasts: new Map([
      ['a', forecast(5, 1)],
      ['b', forecast(5, 2, 2025 - yearsOfB.at(-1)!)],
    ]),
    forecastTotal: () => forecast(12, Math.sqrt(5)),
  });
  return new Map(found.map((node) => [node.id, node]));
}

describe('leaves of 5 and 5 and a total of 12', () => {
  test('share the difference of 2 by their variances, 1 : 4 : 5', () => {
    const nodes = agreed([2023, 2024]);
    expect(nodes.get('a')!.mean[0]).toBeCloseTo(5.2, 9);
    expect(nodes.get('b')!.mean[0]).toBeCloseTo(5.8, 9);
    expect(nodes.get('_T')!.mean[0]).toBeCloseTo(11, 9);
    expect(nodes.get('_T')!.base[0]).toBe(12);
  });

  test('without a year of both, the total is theirs, with the band of two that err each alone', () => {
    const total = agreed([2021, 2023]).get('_T')!;
    expect([total.model, total.years, total.mean[0]]).toEqual(['reconciled(sum_of_leaves)', [2025], 10]);
    expect(total.band.hi80[0]).toBeCloseTo(10 + Z80 * Math.sqrt(5), 9);
    expect(total.band.lo80[0]).toBeCloseTo(10 - Z80 * Math.sqrt(5), 9);
  });
});
