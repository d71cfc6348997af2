import type { PointForecast } from '../default_forecast.ts';
import { type Difficulty, difficulty, FEATURES } from '../parts/difficulty.ts';
import type { GrowthScale } from '../parts/growth_scale.ts';
import { type BandKind, type BandTable, bandTable, kindOf } from './error_table.ts';
import type { Interval } from './interval.ts';
import { intervalTable } from './interval_table.ts';

/** Factors by which the shipped band is widened; a panel may have its own (panel_calibration.ts). */
export interface BandFactors {
  readonly factor80: number;
  readonly factor95: number;
}

/** The shipped band as it is. */
export const shippedFactors: BandFactors = { factor80: 1, factor95: 1 };

/**
 * Prediction intervals from errors that were really made, not from a model of them (split-conformal):
 *   upper_h = mean_h + q_h·scale_h
 *   lower_h = mean_h·exp(q_h·scale_h/mean_h)   with logarithms: a fall is a share of what is left; mean_h + q_h·scale_h without
 *   scale_h = usual yearly change·exp(Σ c_k·feature_k,h): how hard this series is (difficulty.ts)
 *   q_h     = shipped quantiles of error/scale at h, of hidden ends of some 1,800 series seen at this length
 *             (interval_table.ts, made by tests/truth/make_interval_table.ts; error_table.ts for lengths between)
 * Three tables of q are mixed by what the series is: one that goes somewhere (its upper and lower sides
 * differ, and change places for one that falls), one that goes nowhere, one that is very smooth (both
 * alike on both sides). Beyond the table's last horizon q grows like √h. q·scale widens with h, 95 holds
 * 80, and with a floor nothing lies below it. A constant has a band of width zero.
 *
 * @see Lei, G'Sell, Rinaldo, Tibshirani & Wasserman (2018), J. American Statistical Association 113(523)
 */
export function conformalInterval(
  series: GrowthScale,
  points: PointForecast,
  floor: number | null,
  factors: BandFactors = shippedFactors,
  nObs = series.y.length,
  table: BandTable = SHIPPED,
): Interval {
  const h = points.mean.length;
  const d = difficulty(series, points);
  const kind = kindOf(table, nObs);
  const mean = new Float64Array(h);
  const lo80 = new Float64Array(h);
  const hi80 = new Float64Array(h);
  const lo95 = new Float64Array(h);
  const hi95 = new Float64Array(h);
  const lowest = floor ?? -Number.MAX_VALUE;
  const bounded = (value: number) => Math.min(Number.MAX_VALUE, Math.max(lowest, value));
  let [below95, below80, above80, above95] = [0, 0, 0, 0];
  for (let j = 0; j < h; j++) {
    const size = d.change === 0 ? 0 : errorScale(d, j, table.coefficients);
    below80 = Math.max(below80, -quantileAt(kind, d, j, 1) * size * factors.factor80);
    above80 = Math.max(above80, quantileAt(kind, d, j, 2) * size * factors.factor80);
    below95 = Math.max(below95, below80, -quantileAt(kind, d, j, 0) * size * factors.factor95);
    above95 = Math.max(above95, above80, quantileAt(kind, d, j, 3) * size * factors.factor95);
    const m = points.mean[j]!;
    mean[j] = bounded(m);
    lo80[j] = bounded(lowerBound(m, below80, series.logs));
    hi80[j] = bounded(m + above80);
    lo95[j] = bounded(lowerBound(m, below95, series.logs));
    hi95[j] = bounded(m + above95);
  }
  return { mean, lo80, hi80, lo95, hi95 };
}

/** A band's lower end; `below` ≥ 0 in the unit of the series. */
function lowerBound(mean: number, below: number, logs: boolean): number {
  return logs && mean > 0 ? mean * Math.exp(-below / mean) : mean - below;
}

/** The size of a usual error j + 1 years ahead, in the unit of the series, up to the table's own constant. */
function errorScale(d: Difficulty, j: number, coefficients: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < FEATURES; k++) sum += coefficients[k]! * d.features[j * FEATURES + k]!;
  return d.change * Math.exp(Math.min(50, sum));
}

const SHIPPED = bandTable(intervalTable);

/** The quantile (0: 2.5 %, 1: 10 %, 2: 90 %, 3: 97.5 %) of error over scale for this series at j + 1 years. */
function quantileAt(
  { aimed, aimless, local }: BandKind,
  d: Difficulty,
  j: number,
  side: 0 | 1 | 2 | 3,
): number {
  const last = aimed.length / 4 - 1;
  const at = 4 * Math.min(j, last);
  const own = d.direction > 0 ? aimed[at + side]! : -aimed[at + 3 - side]!;
  const rough = d.aim * own + (1 - d.aim) * aimless[at + side]!;
  const q = d.local === 0 ? rough : d.local * local[at + side]! + (1 - d.local) * rough;
  return j > last ? q * Math.sqrt((j + 1) / (last + 1)) : q;
}
