import { describe, expect, test } from 'vitest';
import { mixture } from '../../../models/forecast/mixture.ts';
import { namedForecast } from '../../../models/forecast/named_forecast.ts';
import { forecastPanel } from '../../../models/forecast/panel.ts';
import { fillHoles } from '../../../models/forecast/parts/holes.ts';
import { forecastSeries } from '../../../models/forecast/series.ts';
import { dampedToTarget } from '../../../models/forecast/voices/damped_to_target.ts';
import { drift } from '../../../models/forecast/voices/drift.ts';
import { gompertz } from '../../../models/forecast/voices/gompertz.ts';
import { logistic } from '../../../models/forecast/voices/logistic.ts';
import { naive } from '../../../models/forecast/voices/naive.ts';

const times = Array.from({ length: 12 }, (_, t) => t);

test('logistic and Gompertz find their own curve again and stay under the ceiling', () => {
  const s = (t: number) => 1000 / (1 + Math.exp(-(0.4 * t - 3)));
  const g = (t: number) => 1000 * Math.exp(-Math.exp(-(0.3 * t - 1)));
  for (const [model, curve] of [
    [logistic, s],
    [gompertz, g],
  ] as const) {
    const fit = model.fit(Float64Array.from(times, curve), { ceiling: 1000 });
    for (const [j, value] of fit.mean(30).entries()) expect(value).toBeCloseTo(curve(12 + j), 6);
    expect(fit.mean(200)[199]).toBeLessThanOrEqual(1000);
    expect(fit.variance(5).every((v) => v >= 0 && v < 1)).toBe(true);
  }
});

test('variance never falls and stays finite on a noisy series', () => {
  const y = Float64Array.of(10, 14, 13, 20, 26, 24, 33, 40);
  for (const model of [logistic, gompertz]) {
    const variance = model.fit(y, { ceiling: 60 }).variance(20);
    expect(variance.every(Number.isFinite)).toBe(true);
    for (let j = 1; j < 20; j++) expect(variance[j]!).toBeGreaterThanOrEqual(variance[j - 1]!);
  }
});

test('a ceiling that the series has reached is refused, and so is zero', () => {
  expect(() => logistic.fit(Float64Array.of(10, 20, 30, 40), { ceiling: 40 })).toThrow(
    /point 3 is 40, not below the ceiling/,
  );
  expect(() => gompertz.fit(Float64Array.of(0, 20, 30, 35), { ceiling: 40 })).toThrow(/above 0/);
});

test('a mixture by hand, named in the order of weight, and refused when a member cannot take the series', () => {
  const y = Float64Array.of(100, 110, 130, 140, 160);
  const both = mixture([
    { model: naive, weight: 1 },
    { model: drift, weight: 3 },
  ]).fit(y);
  expect(both.model).toBe('drift+naive');
  expect([...both.mean(2)]).toEqual([171.25, 182.5]);
  const sd = (0.25 * Math.sqrt(250) + 0.75 * Math.sqrt(drift.fit(y).variance(1)[0]!)) ** 2;
  expect(both.variance(1)[0]).toBeCloseTo(sd, 9);
  const withCeiling = mixture([{ model: logistic, weight: 2, declared: { ceiling: 400 } }]).fit(y);
  expect(withCeiling.mean(3)).toEqual(logistic.fit(y, { ceiling: 400 }).mean(3));
  const short = mixture([
    { model: naive, weight: 1 },
    { model: drift, weight: 1 },
  ]);
  expect(() => short.fit(Float64Array.of(1, 2))).toThrow(/needs 3 points/);
});

describe('a named model', () => {
  const walk = Float64Array.from({ length: 24 }, (_, t) => 100 + 5 * t + 9 * Math.sin(t * t));

  test('has bands read off its own past errors, nested and widening; the longer horizon begins with the shorter', () => {
    const { lo95, lo80, mean, hi80, hi95, model } = namedForecast(drift, walk, 8, null);
    expect(model).toBe('drift');
    if (lo95 === null) throw new Error('a band was expected');
    for (let j = 0; j < 8; j++) {
      const ordered = [lo95[j]!, lo80[j]!, mean[j]!, hi80[j]!, hi95[j]!];
      expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
      if (j > 0) expect(hi95[j]! - lo95[j]!).toBeGreaterThanOrEqual(hi95[j - 1]! - lo95[j - 1]!);
    }
    expect(namedForecast(drift, walk, 3, null).hi95).toEqual(hi95.slice(0, 3));
  });

  test('has no band where its past tells too little, or where a target was declared', () => {
    expect(namedForecast(drift, walk.slice(0, 10), 5, 0).hi80).toBeNull();
    expect(namedForecast(drift, walk.slice(0, 11), 5, 0).hi80).not.toBeNull();
    const wanted = mixture([
      { model: dampedToTarget, weight: 1, declared: { target: { value: 400, yearsAhead: 5 } } },
    ]);
    const forecast = namedForecast(wanted, walk, 5, 0);
    expect(forecast.hi80).toBeNull();
    expect(forecast.mean[4]).toBeCloseTo(400, 9);
  });

  test('is not judged by a point that nobody counted, nor from a past that ends on one', () => {
    const n = walk.length;
    const told = Float64Array.of(...walk.slice(0, -1), 10 * walk[n - 1]!);
    const half = (y: Float64Array, isActual?: (t: number) => boolean) => {
      const { hi95, mean } = namedForecast(drift, y, 1, null, isActual);
      return (hi95![0]! - mean[0]!) / Math.sqrt(drift.fit(y).variance(1)[0]!);
    };
    expect(half(told, (t) => t < n - 1)).toBeCloseTo(half(walk.slice(0, -1)), 12);
    expect(half(told)).toBeGreaterThan(1.5 * half(walk.slice(0, -1)));
    // Eleven points have 21 errors; the sixth is judged from one past and begins another, of five years.
    expect(namedForecast(drift, walk.slice(0, 11), 1, null, (t) => t !== 5).hi80).toBeNull();
  });

  test('with years missing has the band of the years that are there', () => {
    const years = Array.from(walk, (_, t) => 2000 + t).filter((year) => year % 3 !== 1);
    const values = years.map((year) => walk[year - 2000]!);
    const { values: run, observed } = fillHoles(years, values);
    const whole = forecastSeries(years, values, [2023], { floor: null, model: drift });
    expect(whole.hi95).toEqual(namedForecast(drift, run, 1, null, (t) => observed[t] === 1).hi95);
    expect(whole.hi80![0]! / namedForecast(drift, run, 1, null).hi80![0]!).toBeGreaterThan(1.005);
    const { forecasts } = forecastPanel([run], 1, { floor: null, model: drift, observed: [observed] });
    expect(forecasts[0]!.hi95).toEqual(whole.hi95);
  });

  test('a constant is held, with a band of width zero', () => {
    const { lo95, mean, hi95 } = namedForecast(drift, new Float64Array(15).fill(7), 3, 0);
    expect([lo95?.[2], mean[2], hi95?.[2]]).toEqual([7, 7, 7]);
  });

  test('of random walks, its bands hold about what they say', () => {
    let seed = 7;
    const normal = () => {
      let sum = 0;
      for (let i = 0; i < 12; i++) {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        sum += seed / 2 ** 32;
      }
      return sum - 6;
    };
    let inside80 = 0;
    let inside95 = 0;
    let all = 0;
    for (let i = 0; i < 400; i++) {
      let level = 1000;
      const y = Float64Array.from({ length: 21 }, () => {
        level += 3 + 10 * normal();
        return level;
      });
      const { lo80, hi80, lo95, hi95 } = namedForecast(drift, y.slice(0, 18), 3, null);
      if (lo80 === null) throw new Error('a band was expected');
      for (let j = 0; j < 3; j++) {
        all++;
        if (y[18 + j]! >= lo80[j]! && y[18 + j]! <= hi80[j]!) inside80++;
        if (y[18 + j]! >= lo95[j]! && y[18 + j]! <= hi95[j]!) inside95++;
      }
    }
    expect(Math.abs(inside80 / all - 0.8)).toBeLessThan(0.06);
    expect(Math.abs(inside95 / all - 0.95)).toBeLessThan(0.04);
  });
});
