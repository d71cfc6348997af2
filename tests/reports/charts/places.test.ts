import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueAxis } from '../../../reports/charts/axes/value_axis.ts';
import { yearTicks } from '../../../reports/charts/axes/years.ts';
import { spread } from '../../../reports/charts/pen/spread.ts';

describe('value axis', () => {
  it('ends on a round number at or above the highest value, in few steps', () => {
    expect(valueAxis(13_650, 5)).toEqual({ max: 15_000, ticks: [0, 5_000, 10_000, 15_000] });
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e12, noNaN: true }), (highest) => {
        const { max, ticks } = valueAxis(highest, 5);
        expect(max).toBeGreaterThanOrEqual(highest * 0.999);
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect(ticks.at(-1)).toBe(max);
      }),
    );
  });
});

describe('years on the axis', () => {
  it('always hold the last year and never crowd', () => {
    expect(yearTicks(2012, 2030, 9)).toEqual([2012, 2014, 2016, 2018, 2020, 2022, 2024, 2026, 2028, 2030]);
    expect(yearTicks(2012, 2030, 4)).toEqual([2015, 2020, 2025, 2030]);
    expect(yearTicks(2020, 2020, 4)).toEqual([2020]);
  });
});

describe('labels', () => {
  it('keep their distance and stay in the plot whenever they fit', () => {
    const positions = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(positions, (wanted) => {
        const placed = spread(wanted, 17, 300);
        const sorted = [...placed].sort((a, b) => a - b);
        for (let at = 1; at < sorted.length; at += 1) {
          expect(sorted[at]! - sorted[at - 1]!).toBeGreaterThanOrEqual(16.999);
        }
        expect(Math.max(...placed)).toBeLessThanOrEqual(300);
      }),
    );
  });
  it('leave a label where it wants to be when nothing is near', () => {
    expect(spread([200, 20, 100], 17, 300)).toEqual([200, 20, 100]);
  });
});
