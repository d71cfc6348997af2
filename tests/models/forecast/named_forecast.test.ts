/** A model that somebody names, with the bands that its own past gives it. */
import { describe, expect, test } from 'vitest';
import { mixture } from '../../../models/forecast/mixture.ts';
import { namedForecast } from '../../../models/forecast/named_forecast.ts';
import { forecastPanel } from '../../../models/forecast/panel.ts';
import { fillHoles } from '../../../models/forecast/parts/holes.ts';
import { forecastSeries } from '../../../models/forecast/series.ts';
import { dampedToTarget } from '../../../models/forecast/voices/damped_to_target.ts';
import { drift } from '../../../models/forecast/voices/drift.ts';
import { logistic } from '../../../models/forecast/voices/logistic.ts';
import { stream } from '../../../models/statistics/random.ts';

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

  test('has no band where its past tells too little, or where a target or a ceiling was declared', () => {
    expect(namedForecast(drift, walk.slice(0, 10), 5, 0).hi80).toBeNull();
    expect(namedForecast(drift, walk.slice(0, 11), 5, 0).hi80).not.toBeNull();
    const wanted = mixture([
      { model: dampedToTarget, weight: 1, declared: { target: { value: 400, yearsAhead: 5 } } },
    ]);
    const forecast = namedForecast(wanted, walk, 5, 0);
    expect(forecast.hi80).toBeNull();
    expect(forecast.mean[4]).toBeCloseTo(400, 9);
    const below = mixture([{ model: logistic, weight: 1, declared: { ceiling: 3 * walk[23]! } }]);
    expect(namedForecast(below, walk, 5, 0).hi80).toBeNull();
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

  test('has no band where a perfect past missed; one such miss among many counts as the largest', () => {
    const line = (length: number) => Float64Array.from({ length }, (_, t) => 100 + 5 * t);
    const bent = line(20).map((value, t) => (t < 14 ? value : value + 40));
    expect(namedForecast(drift, bent, 3, 0).hi80).toBeNull();
    // Restless but for its first six points: only the first origin is told without doubt, and from there all six are missed.
    const late = (length: number) =>
      Float64Array.from({ length }, (_, t) => (t < 5 ? 100 + 5 * t : 100 + 5 * t + 9 * Math.sin(t * t)));
    const half = (y: Float64Array, isActual?: (t: number) => boolean) => {
      const { hi80, mean } = namedForecast(drift, y, 1, null, isActual);
      return hi80![0]! - mean[0]!;
    };
    // Without that origin (its last point filled) six errors are fewer, and none of them infinite.
    const y = late(45);
    expect(half(y)).toBeGreaterThan(half(y, (t) => t !== 4) * 1.001);
  });

  test('of random walks, its bands hold about what they say', () => {
    const { normal } = stream(7, 'walk');
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
