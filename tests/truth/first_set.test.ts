/** The first models against R 4.2.2 and forecast 8.20; make_truth.R made the numbers. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { predictionInterval } from '../../models/forecast/intervals/interval.ts';
import type { Fit } from '../../models/forecast/model.ts';
import { dampedHoltFrom } from '../../models/forecast/voices/damped_holt.ts';
import { drift } from '../../models/forecast/voices/drift.ts';
import { logLinear } from '../../models/forecast/voices/log_linear.ts';
import { naive } from '../../models/forecast/voices/naive.ts';

interface Bands {
  mean: number[];
  lo80: number[];
  hi80: number[];
  lo95: number[];
  hi95: number[];
}
interface Truth {
  y: number[];
  naive: Bands;
  drift: Bands;
  /** Absent where R would not damp, under eight points. */
  damped_holt?: Bands & Record<'alpha' | 'beta' | 'phi' | 'level' | 'trend' | 'sigma2' | 'sse', number>;
  log_linear: { intercept: number; slope: number; sse: number; median: number[]; log_variance: number[] };
}

const truth = JSON.parse(readFileSync(new URL('truth_first.json', import.meta.url), 'utf8')) as Record<
  string,
  Truth
>;

function close(ours: ArrayLike<number>, theirs: readonly number[]): void {
  expect(ours.length).toBe(theirs.length);
  for (let j = 0; j < theirs.length; j++)
    expect(Math.abs(ours[j]! - theirs[j]!) / Math.max(1, Math.abs(theirs[j]!))).toBeLessThan(1e-6);
}

function closeBands(fit: Fit, bands: Bands): void {
  const ours = predictionInterval(fit.mean(8), fit.variance(8), null);
  for (const key of ['mean', 'lo80', 'hi80', 'lo95', 'hi95'] as const) close(ours[key], bands[key]);
}

describe.each(Object.entries(truth))('%s', (_, r) => {
  const y = Float64Array.from(r.y);

  test('naive: points and intervals are those of rwf', () => closeBands(naive.fit(y), r.naive));

  test('drift: points and intervals are those of rwf with drift', () => closeBands(drift.fit(y), r.drift));

  test.runIf(r.damped_holt)(
    'damped Holt: with the parameters of R, points and intervals are those of R',
    () => {
      closeBands(dampedHoltFrom(y, r.damped_holt!, r.damped_holt!.sigma2), r.damped_holt!);
    },
  );

  test('log-linear: line, points and variance of the logarithm are those of lm', () => {
    const { intercept, slope, sse, median, log_variance } = r.log_linear;
    const fit = logLinear.fit(y);
    close([fit.parameters.intercept!, fit.parameters.slope!], [intercept, slope]);
    close([fit.parameters.logSigma2! * (y.length - 2)], [sse]);
    close(fit.mean(8), median);
    let highest = 0; // ours never falls with the horizon, even where the curve does
    const lognormal = median.map((m, j) => {
      highest = Math.max(highest, m ** 2 * Math.exp(log_variance[j]!) * Math.expm1(log_variance[j]!));
      return highest;
    });
    close(fit.variance(8), lognormal);
  });
});
