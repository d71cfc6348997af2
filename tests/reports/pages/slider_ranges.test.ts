/** How far each slider goes: as far as every assumption it multiplies stays within its own range, and no further. */
import { describe, expect, test } from 'vitest';
import type { ParameterRow } from '../../../reports/reading/rows.ts';
import { sliderRanges } from '../../../reports/what_if/slider_ranges.ts';

function row(
  parameter: string,
  value: number | null,
  low: number | null,
  high: number | null,
  programme_code = '_T',
): ParameterRow {
  const everywhere = { region_code: '_T', sector_code: '_T', occupation_code: '_T', programme_code };
  return {
    parameter,
    ...everywhere,
    value,
    low,
    high,
    unit: 'share',
    status: 'assumed',
    grade: 'D',
    source: 'tests',
    url: null,
  };
}

const RUN = { demand_measure: 'employment', supply_proxy: null };
const band = (measure: string, low_factor: number, high_factor: number) => ({
  measure,
  year: 2030,
  low_factor,
  high_factor,
});
const of = (rows: ParameterRow[], run: Parameters<typeof sliderRanges>[1] = RUN) =>
  sliderRanges(rows, run, [], undefined, 5);

describe('a factor', () => {
  test('is held by the narrowest of its rows, on either side', () => {
    const [range] = of([
      row('completion_rate', 0.6, 0.5, 0.8, 'licence'),
      row('completion_rate', 0.9, 0.8, 0.97, 'ingenieur'),
    ]);
    // 0.8 / 0.9 = 0.889 is above 0.5 / 0.6, and 0.97 / 0.9 = 1.078 below 0.8 / 0.6; both rounded inward.
    expect(range).toMatchObject({ name: 'completion', low: 0.89, high: 1.07, basis: 'parameters' });
    expect(range!.rows).toHaveLength(2);
  });
  test('does not lose a step to the last digit of a division', () => {
    expect(of([row('abroad_share', 0.05, 0.02, 0.12)])[0]).toMatchObject({ low: 0.4, high: 2.4 });
    expect(of([row('abroad_share', 0.03, 0.01, 0.09)])[0]).toMatchObject({ low: 0.34, high: 3 });
  });
  test('is not offered where nothing has a range, a value is unknown or is zero', () => {
    expect(
      of([
        row('completion_rate', 0.6, null, null),
        row('suitability_share', null, null, null),
        row('abroad_share', 0, 0, 0.2),
        row('stay_in_region_share', 0.7, 0.7, 0.7),
      ]),
    ).toEqual([]);
  });
  test('of suitability is not offered where insertion stands for it', () => {
    const rows = [row('suitability_share', 0.8, 0.6, 0.9)];
    expect(of(rows).map(({ name }) => name)).toEqual(['suitability']);
    expect(of(rows, { ...RUN, supply_proxy: 'insertion' })).toEqual([]);
  });
});

test('growth leads to the ends of the interval of employment in the last year', () => {
  const [range] = sliderRanges([], RUN, [band('employment', 0.9, 1.1)], undefined, 5);
  expect(range).toMatchObject({ name: 'growth', low: -2, high: 1.9, basis: 'forecast', year: 2030 });
  expect(sliderRanges([], RUN, [band('employment', 0, 1.1)], undefined, 5)).toEqual([]);
});

describe('the training offer', () => {
  const offer = { base_persons: 1000, offer_persons: 2530, year: 2030 };
  const entrants = band('new_entrants', 0.72, 1.44);
  test('goes to the largest offer of a scenario, where that is above the forecast', () => {
    expect(sliderRanges([], RUN, [entrants], offer, 5)[0]).toMatchObject({
      low: 0.75,
      high: 2.5,
      basis: 'offer',
    });
  });
  test('stays within the forecast where no scenario aims higher', () => {
    const small = { ...offer, offer_persons: 900 };
    for (const aim of [small, undefined])
      expect(sliderRanges([], RUN, [entrants], aim, 5)[0]).toMatchObject({
        low: 0.75,
        high: 1.4,
        basis: 'forecast',
      });
  });
  test('is not offered where neither says how far', () => {
    expect(sliderRanges([], RUN, [], { ...offer, offer_persons: 900 }, 5)).toEqual([]);
  });
});
