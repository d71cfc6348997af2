import { normalCdf, normalQuantile } from '../statistics/normal.ts';
import type { BareForecast } from './series.ts';

/**
 * What a class of comparable series did over h years, said of a series that is too short to speak for itself:
 *   log y(t+h) − log y(t) = intercept_h + slope_h·(last yearly growth, where two points tell one) + residual
 * with quantiles of the residual over the series of the class (tests/truth/make_reference_class.ts learns them).
 */
export interface ClassHorizon {
  /** Years ahead. */
  readonly horizon: number;
  /** Growth on the log scale over these years. */
  readonly intercept: number;
  /** What each point of the last yearly growth (log scale) adds. */
  readonly slope: number;
  /** Quantiles of the residual, log scale, rising. */
  readonly p_2_5: number;
  readonly p_10: number;
  readonly p_50: number;
  readonly p_90: number;
  readonly p_97_5: number;
}

/** Name under which it is stored as model and kind of interval. */
export const REFERENCE_CLASS = 'reference_class';

const LEVELS = [0.025, 0.1, 0.5, 0.9, 0.975] as const;
const SCORES = LEVELS.map(normalQuantile);

/**
 * Forecasts a short series by its class. The mean is that of the whole distribution that the five quantiles describe
 * (below), so it lies above the median where growth is lopsided; bounds are the class's own.
 *
 * @param table one row a horizon, 1 … H.
 * @param years, values 1 point or more, years rising, every value above zero.
 * @param horizonYears whole years, 1 … H after the last point: beyond H the class was not observed.
 * @throws RangeError where a value is not above zero (its growth has no logarithm) or a year lies beyond the class.
 */
export function referenceClassForecast(
  table: readonly ClassHorizon[],
  years: ArrayLike<number>,
  values: ArrayLike<number>,
  horizonYears: ArrayLike<number>,
): BareForecast {
  const n = values.length;
  if (n === 0) throw new RangeError('needs 1 point or more, got 0');
  if (Array.from(values).some((value) => !(value > 0)))
    throw new RangeError('a reference class counts growth on logarithms: every value must be above zero');
  const last = values[n - 1]!;
  const yearly = n < 2 ? null : Math.log(last / values[n - 2]!) / (years[n - 1]! - years[n - 2]!);
  const rows = Array.from(horizonYears, (year) => growthQuantiles(table, year - years[n - 1]!, yearly));
  const bound = (i: number) => Float64Array.from(rows, (growth) => last * Math.exp(growth[i]!));
  return {
    model: REFERENCE_CLASS,
    intervalKind: REFERENCE_CLASS,
    nObs: n,
    nFilled: 0,
    mean: Float64Array.from(rows, (growth) => last * meanFactor(growth)),
    lo95: bound(0),
    lo80: bound(1),
    hi80: bound(3),
    hi95: bound(4),
  };
}

/** Quantiles 2.5, 10, 50, 90 and 97.5 % of log growth over h years. */
function growthQuantiles(table: readonly ClassHorizon[], h: number, yearly: number | null): number[] {
  const row = table.find(({ horizon }) => horizon === h);
  if (row === undefined) throw new RangeError(`the class has no row for ${h} years`);
  const centre = row.intercept + (yearly === null ? 0 : row.slope * yearly);
  return [row.p_2_5, row.p_10, row.p_50, row.p_90, row.p_97_5].map((q) => centre + q);
}

/**
 * E[e^G] where G is straight in the normal score between its five quantiles, and goes on straight beyond them:
 * over one piece, G = a + b·z gives ∫ e^(a + bz)·φ(z) dz = e^(a + b²/2)·(Φ(z₂ − b) − Φ(z₁ − b)).
 */
function meanFactor(growth: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < 4; i++) {
    const slope = (growth[i + 1]! - growth[i]!) / (SCORES[i + 1]! - SCORES[i]!);
    const from = i === 0 ? -Infinity : SCORES[i]! - slope;
    const to = i === 3 ? Infinity : SCORES[i + 1]! - slope;
    const above = growth[i]! - slope * SCORES[i]!;
    sum += Math.exp(above + (slope * slope) / 2) * (normalCdf(to) - normalCdf(from));
  }
  return sum;
}
