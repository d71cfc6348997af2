/**
 * Guards accuracy and bands on real series at each commit: the last six years of the *training* parts are
 * hidden and forecast. The test parts are left to tests/bench/score_engine.ts.
 */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { forecastPanel } from '../../../models/forecast/panel.ts';
import { forecastSeries } from '../../../models/forecast/series.ts';
import { forecastingFolder, readSeries } from '../../bench/shared_series.ts';
import { backtestFixedOrigin } from '../../measures/fixed_origin.ts';
import { coverage } from '../../measures/metrics.ts';

const there = existsSync(forecastingFolder);
if (!there) console.log('../shared/data/forecasting is not there: hidden ends are not tested');

describe.runIf(there).each(['m3_yearly', 'worldbank_yearly', 'tsdl_yearly'])('%s', (set) => {
  const series = there ? readSeries(set).flatMap(({ train }) => (train.length >= 14 ? [train] : [])) : [];

  test('the default beats naive and drift by 5 % or more', () => {
    const byLength = new Map<number, Float64Array[]>();
    for (const y of series) byLength.set(y.length, [...(byLength.get(y.length) ?? []), y]);
    const error = { chosen: 0, naive: 0, drift: 0 };
    for (const [n, group] of byLength)
      for (const { method, horizon, smape, nPoints } of backtestFixedOrigin(group, n - 6, { floor: null })
        .scores)
        if (horizon === null) error[method as keyof typeof error] += smape! * nPoints;
    expect(error.chosen).toBeLessThan(0.95 * error.naive);
    expect(error.chosen).toBeLessThan(0.95 * error.drift);
  });

  test('a year that is missing three before the end costs less than a hundredth of coverage', () => {
    const some = series.slice(0, 400);
    const held = (hides: (t: number, end: number) => boolean) =>
      some.reduce((sum, y) => {
        const end = y.length - 6;
        const points = Array.from({ length: end }, (_, t) => t).filter((t) => !hides(t, end));
        const future = Array.from({ length: 6 }, (_, j) => end + j);
        const values = points.map((t) => y[t]!);
        const { lo95, hi95 } = forecastSeries(points, values, future, { floor: null });
        return sum + coverage(y.slice(end), lo95!, hi95!)! / some.length;
      }, 0);
    const [whole, blanked] = [held(() => false), held((t, end) => t === end - 4)];
    console.log(
      `${set}: ${blanked.toFixed(3)} of ${some.length} series, ${whole.toFixed(3)} without the hole`,
    );
    expect(blanked).toBeGreaterThan(whole - 0.01);
    if (set === 'worldbank_yearly') expect(blanked).toBeGreaterThanOrEqual(0.93);
  });

  test('the bands hold about eight in ten and nineteen in twenty', () => {
    const { forecasts } = forecastPanel(
      series.map((y) => y.slice(0, -6)),
      6,
      { floor: null },
    );
    const held = (lo: 'lo80' | 'lo95', hi: 'hi80' | 'hi95') =>
      series.reduce((sum, y, i) => sum + coverage(y.slice(-6), forecasts[i]![lo]!, forecasts[i]![hi]!)!, 0) /
      series.length;
    expect(Math.abs(held('lo80', 'hi80') - 0.8)).toBeLessThan(0.07);
    expect(Math.abs(held('lo95', 'hi95') - 0.95)).toBeLessThan(0.03);
  });
});
