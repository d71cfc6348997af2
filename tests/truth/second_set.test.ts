/** SES, Theta, the Dickey–Fuller statistic and Burg's method against R 4.2.2; make_truth.R made the numbers. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { predictionInterval } from '../../models/forecast/intervals/interval.ts';
import type { Fit } from '../../models/forecast/model.ts';
import { autoregression } from '../../models/forecast/parts/autoregression.ts';
import { dickeyFuller } from '../../models/forecast/parts/mean_reversion.ts';
import { leastSquaresSes, sesFrom } from '../../models/forecast/voices/ses.ts';
import { thetaFrom } from '../../models/forecast/voices/theta.ts';

type Bands = Record<'mean' | 'lo80' | 'hi80' | 'lo95' | 'hi95', number[]>;
interface Truth {
  y: number[];
  ses: Bands & Record<'alpha' | 'level' | 'sigma2' | 'sse', number>;
  theta: Bands;
  dickey_fuller?: number;
  burg?: { a: number[]; mean: number };
}

const truth = JSON.parse(readFileSync(new URL('truth_second.json', import.meta.url), 'utf8')) as Record<
  string,
  Truth
>;

function closeBands(fit: Fit, bands: Bands): void {
  const ours = predictionInterval(fit.mean(8), fit.variance(8), null);
  for (const key of ['mean', 'lo80', 'hi80', 'lo95', 'hi95'] as const)
    bands[key].forEach((theirs, j) => {
      expect(Math.abs(ours[key][j]! - theirs) / Math.max(1, Math.abs(theirs))).toBeLessThan(1e-6);
    });
}

describe.each(Object.entries(truth))('%s', (_, r) => {
  const y = Float64Array.from(r.y);
  const { alpha, level, sigma2, sse } = r.ses;

  test('SES: with the parameters of R, points and intervals are those of R', () =>
    closeBands(sesFrom(y, alpha, level, sigma2), r.ses));

  test('SES: our search finds an SSE no worse by 1 %', () =>
    expect(leastSquaresSes(y, 0.0001).sse).toBeLessThanOrEqual(1.01 * sse));

  test('Theta: with the smoothing of R, points and intervals are those of R', () =>
    closeBands(thetaFrom(y, alpha, level, sigma2), r.theta));

  test.runIf(r.dickey_fuller)('Dickey–Fuller: the t of lm', () =>
    expect(dickeyFuller(y)).toBeCloseTo(r.dickey_fuller!, 8),
  );

  test.runIf(r.burg)('Burg: where two lags are kept, the coefficients of ar.burg', () => {
    const ar = autoregression(y, 2);
    expect(ar.mean).toBeCloseTo(r.burg!.mean, 6);
    if (ar.coefficients.length === 2)
      for (const [k, a] of ar.coefficients.entries()) expect(a).toBeCloseTo(r.burg!.a[k]!, 8);
  });
});
