/**
 * Two to four points, judged on what nobody could tune: the last six years of the training parts, which the shipped
 * table never saw, and labour series (DARES, Eurostat), of which it saw nothing.
 */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { forecastSeries } from '../../../../models/forecast/series.ts';
import { readings } from '../../../../models/forecast/short/readings.ts';
import { labourFolder, readLabour } from '../../../bench/labour_series.ts';
import { forecastingFolder, readSeries } from '../../../bench/shared_series.ts';

const there = existsSync(forecastingFolder) && existsSync(labourFolder);
if (!there) console.log('../shared/data is not there: short series are not judged');

const sets: readonly (readonly [set: string, series: readonly Float64Array[]])[] = there
  ? [
      ...['m3_yearly', 'worldbank_yearly', 'tsdl_yearly'].map(
        (set) => [set, readSeries(set).map(({ train }) => train)] as const,
      ),
      ...Object.entries(readLabour()),
    ]
  : [];

interface Score {
  ours: number;
  naive: number;
  msis: number;
  readingsMsis: number;
  held95: number;
  heldByReadings: number;
  n: number;
}

/** Every series cut to its last k points before the six hidden years; errors over its own mean yearly change. */
function judge(series: readonly Float64Array[], k: number): Score {
  const sum = { ours: 0, naive: 0, msis: 0, readingsMsis: 0, held95: 0, heldByReadings: 0, n: 0 };
  for (const y of series) {
    const ahead = Math.min(6, y.length - 5);
    let change = 0;
    for (let t = 1; t < y.length; t++) change += Math.abs(y[t]! - y[t - 1]!) / (y.length - 1);
    if (ahead < 3 || change === 0) continue;
    const end = y.length - ahead;
    const [years, window] = [Array.from({ length: k }, (_, t) => t), y.slice(end - k, end)];
    const future = Array.from({ length: ahead }, (_, j) => k + j);
    const { mean, lo95, hi95, intervalKind } = forecastSeries(years, window, future, { floor: null });
    expect(intervalKind).toBe('short_series');
    const { line, compound } = readings(years, window, future, null);
    for (let j = 0; j < ahead; j++) {
      const actual = y[end + j]!;
      const second = compound?.[j] ?? window[k - 1]!;
      const score = (low: number, high: number) =>
        (high - low + 40 * Math.max(0, low - actual, actual - high)) / change;
      const [low, high] = [Math.min(line[j]!, second), Math.max(line[j]!, second)];
      sum.ours += Math.abs(actual - mean[j]!) / change;
      sum.naive += Math.abs(actual - window[k - 1]!) / change;
      sum.msis += score(lo95![j]!, hi95![j]!);
      sum.readingsMsis += score(low, high);
      sum.held95 += Number(actual >= lo95![j]! && actual <= hi95![j]!);
      sum.heldByReadings += Number(actual >= low && actual <= high);
      sum.n++;
    }
  }
  return sum;
}

const geometricMean = (ratios: readonly number[]) =>
  Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);

describe.runIf(there)('on hidden ends', () => {
  const byLength = [2, 3, 4].map((k) => sets.map(([, series]) => judge(series, k)));
  const total = (at: number, of: keyof Score) => byLength.reduce((sum, scores) => sum + scores[at]![of], 0);
  const ratio = (above: keyof Score, below: keyof Score) =>
    geometricMean(sets.map((_, at) => total(at, above) / total(at, below)));

  test.each([2, 3, 4])('%i points: the forecast is nearer than the last value', (k) => {
    const nearer = geometricMean(byLength[k - 2]!.map(({ ours, naive }) => ours / naive));
    console.log(`${k} points: MASE ${nearer.toFixed(3)} of naive`);
    expect(nearer).toBeLessThan(1);
  });

  test.each(sets.map(([set], at) => [set, at] as const))(
    'the outer bands of %s hold .90 to .99',
    (set, at) => {
      const held = total(at, 'held95') / total(at, 'n');
      console.log(
        `${set}: ${held.toFixed(3)}; between the readings ${(total(at, 'heldByReadings') / total(at, 'n')).toFixed(3)}`,
      );
      expect(held).toBeGreaterThan(0.9);
      expect(held).toBeLessThan(0.99);
    },
  );

  test('the bands score a third of what the two readings score as a range, or less', () => {
    console.log(`MSIS95 ${ratio('msis', 'readingsMsis').toFixed(3)} of the two readings`);
    expect(ratio('msis', 'readingsMsis')).toBeLessThan(1 / 3);
  });
});

test('two points a few years apart say more of the growth than two that follow each other', () => {
  const growth = (first: number) =>
    forecastSeries([first, 2024], [100, 100 * 1.05 ** (2024 - first)], [2025], { floor: 0 }).mean[0]! /
    (100 * 1.05 ** (2024 - first));
  expect(growth(2020)).toBeGreaterThan(growth(2023));
  expect(growth(2023)).toBeGreaterThan(1);
});

test('by hand: of 5 % a year over four years most goes on upwards and little downwards', () => {
  // Reliability 1/(1 + 0.002/(0.002 · 4)) = 0.8; beyond 6 % more says little more; 1.2 is kept of a rise, 0.3 of a fall.
  const next = (rate: number) =>
    Math.log(
      forecastSeries([2020, 2024], [100, 100 * Math.exp(4 * rate)], [2025, 2026], { floor: 0 }).mean[1]! /
        100,
    ) -
    4 * rate;
  expect(next(0.05)).toBeCloseTo(1.9 * 1.2 * 0.8 * 0.06 * Math.tanh(5 / 6), 12);
  expect(next(-0.05)).toBeCloseTo(-1.9 * 0.3 * 0.8 * 0.06 * Math.tanh(5 / 6), 12);
});

test('positive values have a positive band, zeros one around them', () => {
  const far = Array.from({ length: 15 }, (_, j) => 2025 + j);
  const { lo95, hi95, mean } = forecastSeries([2022, 2023, 2024], [10, 900, 20], far, { floor: 0 });
  for (let j = 0; j < 15; j++)
    expect(lo95![j]! > 0 && lo95![j]! < mean[j]! && mean[j]! < hi95![j]!).toBe(true);
  expect(forecastSeries([2023, 2024], [0, 3], far, { floor: 0 }).lo95![14]).toBe(0);
});

test('twice the size is twice the forecast and twice the band', () => {
  const once = forecastSeries([2021, 2022, 2024], [40, 44, 45], [2030], { floor: 0 });
  const twice = forecastSeries([2021, 2022, 2024], [80, 88, 90], [2030], { floor: 0 });
  for (const side of ['mean', 'lo80', 'hi80', 'lo95', 'hi95'] as const)
    expect(twice[side]![0]).toBeCloseTo(2 * once[side]![0]!, 9);
});
