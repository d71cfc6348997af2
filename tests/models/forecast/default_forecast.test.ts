import { describe, expect, test } from 'vitest';
import { defaultVoices } from '../../../models/forecast/catalog.ts';
import { defaultPoints as pointsOf } from '../../../models/forecast/default_forecast.ts';
import { forecastPanel } from '../../../models/forecast/panel.ts';
import { autoregression, autoregressionPoints } from '../../../models/forecast/parts/autoregression.ts';
import { growthScale } from '../../../models/forecast/parts/growth_scale.ts';
import { dickeyFuller } from '../../../models/forecast/parts/mean_reversion.ts';
import { driftStatistic, roughness } from '../../../models/forecast/parts/smoothness.ts';
import { arGrowth } from '../../../models/forecast/voices/ar_growth.ts';

const defaultPoints = (y: Float64Array, h: number) => pointsOf(defaultVoices, growthScale(y), h);
const of = (n: number, f: (t: number) => number) => Float64Array.from({ length: n }, (_, t) => f(t));
const smooth = of(30, (t) => 1e6 * Math.exp(0.03 * t - 0.0004 * t * t));
const growing = of(20, (t) => 1000 * 1.04 ** t * (1 + 0.05 * Math.sin(t * 2.3)));
const returning = of(40, (t) => 100 + 20 * Math.sin((t * 2 * Math.PI) / 9) + 3 * Math.cos(t * 5));

const falling = of(8, (t) => 900 - 25 * t + (t % 2 ? 40 : 0));
const swinging = of(15, (t) => 100 + 30 * Math.sin(t / 2) + (t % 2 ? 5 : 0));

function near(actual: Float64Array, expected: Float64Array): void {
  actual.forEach((value, j) => {
    expect(value).toBeCloseTo(expected[j]!, 9);
  });
}

/** The opinions laid side by side by hand, DOTM twice: the middle four of six. */
function middleOfSix(y: Float64Array, h: number): Float64Array {
  const opinions = defaultVoices.middle.flatMap(({ voice, weight }) => {
    const points = new Float64Array(h);
    voice.points(growthScale(y), points);
    return Array<Float64Array>(weight).fill(points);
  });
  return Float64Array.from({ length: h }, (_, j) => {
    const sorted = opinions.map((points) => points[j]!).sort((a, b) => a - b);
    return sorted.slice(1, -1).reduce((sum, value) => sum + value, 0) / 4;
  });
}

describe('which rule speaks', () => {
  test('a smooth series follows its local trend', () => {
    const { model, weights, mean } = defaultPoints(smooth, 6);
    expect(model).toBe('local_trend');
    expect(weights).toEqual({ middle: 0, local: 1, returning: 0 });
    const truth = (t: number) => 1e6 * Math.exp(0.03 * t - 0.0004 * t * t);
    expect(Math.abs(mean[5]! / truth(35) - 1)).toBeLessThan(0.02);
  });

  test('a rough series that grows is the middle of six opinions, above its last value', () => {
    const { model, mean } = defaultPoints(growing, 6);
    expect(model).toBe('middle_of_six');
    expect(mean[5]).toBeGreaterThan(growing[19]!);
    expect(mean[5]).toBeLessThan(growing[19]! * 1.04 ** 8);
  });

  test('a series that keeps coming back is led back', () => {
    const { model, weights, mean } = defaultPoints(returning, 6);
    expect(model).toContain('return_to_mean');
    expect(weights.returning).toBeGreaterThan(0.5);
    for (const value of mean) expect(Math.abs(value - 100)).toBeLessThan(30);
  });

  test('a short series without a clear rise is drawn to its last value, a longer or a rising one is not', () => {
    const six = middleOfSix(falling, 6);
    expect(driftStatistic(growthScale(falling).z)).toBeLessThan(1.25);
    near(
      defaultPoints(falling, 6).mean,
      six.map((value) => 0.7 * value + 0.3 * falling[7]!),
    );
    const long = of(20, (t) => 900 - 10 * t + (t % 2 ? 40 : 0));
    near(defaultPoints(long, 3).mean, middleOfSix(long, 3));
    const rising = of(8, (t) => 500 * 1.05 ** t + (t % 2 ? 9 : 0));
    expect(driftStatistic(growthScale(rising).z)).toBeGreaterThan(2.5);
    near(defaultPoints(rising, 3).mean, middleOfSix(rising, 3));
  });

  test('a series that swings without an aim hears growth with a memory once more', () => {
    const { mean, roughness: rough, drift } = defaultPoints(swinging, 4);
    expect(rough).toBeLessThan(1.1);
    expect(Math.abs(drift)).toBeLessThan(1);
    const memory = new Float64Array(4);
    arGrowth.points(growthScale(swinging), memory);
    const six = middleOfSix(swinging, 4);
    const still = (0.3 * (20 - 15)) / 8; // fifteen points are no longer few
    near(
      mean,
      six.map((value, j) => ((1 - still) * (value + memory[j]!)) / 2 + still * swinging[14]!),
    );
  });

  test('the weights sum to one', () => {
    for (const y of [smooth, growing, returning]) {
      const { middle, local, returning: back } = defaultPoints(y, 1).weights;
      expect(middle + local + back).toBeCloseTo(1, 12);
    }
  });
});

test('one opinion gone wild does not move the forecast far', () => {
  const calm = of(20, (t) => 100 + (t % 3));
  const shocked = calm.slice();
  shocked[19] = 104;
  expect(Math.abs(defaultPoints(shocked, 6).mean[5]! - defaultPoints(calm, 6).mean[5]!)).toBeLessThan(4);
});

test('zeros and negatives: no logarithm, finite, and scaled with the series', () => {
  for (const y of [of(12, (t) => t * (t % 4)), of(12, (t) => 5 - 2 * t), new Float64Array(12)]) {
    const one = defaultPoints(y, 8).mean;
    const thousand = defaultPoints(
      y.map((v) => v * 1000),
      8,
    ).mean;
    one.forEach((value, j) => {
      expect(Number.isFinite(value)).toBe(true);
      expect(Math.abs(thousand[j]! - 1000 * value)).toBeLessThan(1e-6 * (1 + Math.abs(1000 * value)));
    });
  }
});

test('roughness and drift of what is known', () => {
  expect(roughness(smooth.map(Math.log))).toBeLessThan(0.5);
  expect(roughness(of(30, (t) => t % 2))).toBeGreaterThan(1.73);
  expect(driftStatistic(of(10, (t) => 3 * t))).toBe(Infinity);
  expect(driftStatistic(new Float64Array(10).fill(4))).toBe(0);
});

test('Dickey–Fuller: a cycle returns, a trend does not', () => {
  expect(dickeyFuller(returning)).toBeLessThan(-3);
  expect(dickeyFuller(of(40, (t) => 1.05 ** t))).toBeGreaterThan(-1);
  expect(dickeyFuller(new Float64Array(40).fill(3))).toBe(0);
});

test('an autoregression goes back to the mean', () => {
  const ar = autoregression(returning, 6);
  const out = new Float64Array(400);
  autoregressionPoints(returning, ar, out);
  expect(Math.abs(out[399]! - ar.mean)).toBeLessThan(13); // the cycle has 20, and fades
});

describe('a panel', () => {
  const many = Array.from({ length: 40 }, (_, i) =>
    of(14 + (i % 9), (t) => 500 * 1.03 ** t * (1 + 0.04 * Math.sin(t * (i + 1)))),
  );

  test('without a panel, a forecast does not depend on the others', () => {
    const together = forecastPanel(many, 5, { floor: 0 }).forecasts;
    for (const [i, y] of many.entries())
      expect(forecastPanel([y], 5, { floor: 0 }).forecasts[0]).toEqual(together[i]);
  });

  test('with a panel, points stay and bands are the panel’s own', () => {
    const alone = forecastPanel(many, 5, { floor: 0 }).forecasts;
    const { forecasts, calibrations } = forecastPanel(many, 5, { floor: 0, panel: many.map(() => 'all') });
    expect(calibrations.get('all')!.nSeries).toBe(40);
    for (const [i, f] of forecasts.entries()) expect(f.mean).toEqual(alone[i]!.mean);
    expect(forecasts[0]!.hi80).not.toEqual(alone[0]!.hi80);
    const reversed = forecastPanel([...many].reverse(), 5, {
      floor: 0,
      panel: many.map(() => 'all'),
    }).forecasts;
    expect(reversed.at(-1)).toEqual(forecasts[0]);
  });

  test('a last value that a part of its year tells judges no panel', () => {
    const told = many.map((y) => Float64Array.of(...y, 9 * y.at(-1)!));
    const panel = many.map(() => 'all');
    const counted = forecastPanel(many, 5, { floor: 0, panel }).calibrations;
    expect(
      forecastPanel(told, 5, { floor: 0, panel, isLastTold: many.map(() => true) }).calibrations,
    ).toEqual(counted);
    expect(forecastPanel(told, 5, { floor: 0, panel }).calibrations).not.toEqual(counted);
  });

  test('a small panel keeps the shipped bands', () => {
    const few = many.slice(0, 10);
    const options = { floor: 0, panel: few.map(() => 'few') };
    expect(forecastPanel(few, 5, options).forecasts).toEqual(forecastPanel(few, 5, { floor: 0 }).forecasts);
  });

  test('short series get a range or a held level, a broken one is named', () => {
    const { forecasts } = forecastPanel([Float64Array.of(5), Float64Array.of(5, 6), many[0]!], 3, {
      floor: 0,
    });
    expect(forecasts.map((f) => f.model)).toEqual(['held_level', 'short_growth', 'middle_of_six']);
    expect(() => forecastPanel([many[0]!, Float64Array.of(1, Number.NaN)], 3, { floor: 0 })).toThrow(
      /series 1: point 1/,
    );
  });
});
