/**
 * Writes models/interval_table.ts from the training parts of the series in ../shared/data/forecasting (the
 * test parts are not read). Run from the project root: npx tsx tests/truth/make_interval_table.ts
 *
 * Every series is cut 1 … 24 years before the end of its training part, eight points at least being left,
 * and forecast; the errors are what the table is made of.
 * 1. log(|error|/usual change + 0.02) is regressed on the features of models/difficulty.ts with one constant per
 *    horizon (ridge 0.05, so that a rare feature does not claim much). Each of the three sets weighs the same.
 * 2. At each horizon the quantiles of error/scale are taken once per year of origin, and the median over
 *    origins kept: a crisis that all series share in one year is one bad year, not two hundred.
 *    Horizons 7 to 10, which have fewer years, lend errors to their neighbours.
 * 3. The quantiles are made to widen with the horizon.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { defaultVoices } from '../../models/forecast/catalog.ts';
import { defaultPoints } from '../../models/forecast/default_forecast.ts';
import { difficulty, FEATURES } from '../../models/forecast/parts/difficulty.ts';
import { growthScale } from '../../models/forecast/parts/growth_scale.ts';
import { forecastingFolder, readSeries } from '../bench/shared_series.ts';

const HORIZON = 10;
const ORIGINS = 24;
const SHORTEST = 8;
const RIDGE = 0.05;
const LEVELS = [0.025, 0.1, 0.9, 0.975];

interface Miss {
  origin: number;
  h: number;
  error: number;
  change: number;
  x: Float64Array;
  aim: number;
  direction: number;
  local: number;
  weight: number;
}

if (!existsSync(forecastingFolder)) throw new Error('../shared/data/forecasting is not there');
const misses = ['m3_yearly', 'worldbank_yearly', 'tsdl_yearly'].flatMap((set) => {
  const own = readSeries(set).flatMap(({ train }) => missesOf(train));
  return own.map((miss) => ({ ...miss, weight: 1 / own.length }));
});
const { constants, coefficients } = regress(misses);
const scaled = misses.map((m) => ({
  ...m,
  ratio: m.error / (m.change * Math.exp(m.x.reduce((sum, value, k) => sum + value * coefficients[k]!, 0))),
}));

type Scaled = (typeof scaled)[number];
const tables = {
  aimed: table((m) => [[m.ratio * m.direction, (1 - m.local) * m.aim]]),
  aimless: table((m) => bothSides(m.ratio, (1 - m.local) * (1 - m.aim))),
  local: table((m) => bothSides(m.ratio, m.local)),
};
writeFileSync(new URL('../../models/forecast/intervals/interval_table.ts', import.meta.url), source());
console.log(
  `${misses.length} errors; constants at h = 1 and ${HORIZON}: ${constants[0]}, ${constants[HORIZON - 1]}`,
);

function missesOf(train: Float64Array): Omit<Miss, 'weight'>[] {
  const out: Omit<Miss, 'weight'>[] = [];
  for (let origin = 1; origin <= ORIGINS && train.length - origin >= SHORTEST; origin++) {
    const y = train.slice(0, train.length - origin);
    const series = growthScale(y);
    const points = defaultPoints(defaultVoices, series, HORIZON);
    const d = difficulty(series, points);
    if (d.change === 0) continue;
    for (let j = 0; j < Math.min(HORIZON, origin); j++) {
      const error = train[y.length + j]! - points.mean[j]!;
      const x = d.features.slice(j * FEATURES, (j + 1) * FEATURES);
      out.push({
        origin,
        h: j + 1,
        error,
        change: d.change,
        x,
        aim: d.aim,
        direction: d.direction,
        local: d.local,
      });
    }
  }
  return out;
}

/** Weighted ridge regression by the normal equations; one constant per horizon is not shrunk. */
function regress(rows: readonly Miss[]): { constants: number[]; coefficients: number[] } {
  const size = HORIZON + FEATURES;
  const a = Array.from({ length: size }, () => new Float64Array(size + 1));
  for (const { h, x, error, change, weight } of rows) {
    const z = new Float64Array(size);
    z[h - 1] = 1;
    z.set(x, HORIZON);
    const target = Math.log(Math.abs(error) / change + 0.02);
    for (let i = 0; i < size; i++) {
      if (z[i] === 0) continue;
      for (let k = 0; k < size; k++) a[i]![k]! += weight * z[i]! * z[k]!;
      a[i]![size]! += weight * z[i]! * target;
    }
  }
  for (let i = HORIZON; i < size; i++) a[i]![i]! += RIDGE;
  for (let c = 0; c < size; c++) {
    for (let r = 0; r < size; r++) {
      if (r === c) continue;
      const q = a[r]![c]! / a[c]![c]!;
      for (let k = c; k <= size; k++) a[r]![k]! -= q * a[c]![k]!;
    }
  }
  const solution = a.map((row, i) => row[size]! / row[i]!);
  return { constants: solution.slice(0, HORIZON), coefficients: solution.slice(HORIZON) };
}

function bothSides(ratio: number, weight: number): [number, number][] {
  return [
    [ratio, weight],
    [-ratio, weight],
  ];
}

function table(value: (m: Scaled) => [number, number][]): number[][] {
  const rows: number[][] = [];
  for (let h = 1; h <= HORIZON; h++) {
    const near = scaled.filter((m) => Math.abs(m.h - h) <= (h >= 7 ? 1 : 0));
    const perOrigin: number[][] = [];
    for (let origin = 1; origin <= ORIGINS; origin++) {
      const points = near
        .filter((m) => m.origin === origin)
        .flatMap((m) => value(m).map(([v, w]) => [v, w * m.weight] as [number, number]))
        .filter(([, w]) => w > 0);
      if (points.length > 0) perOrigin.push(quantiles(points));
    }
    const row = LEVELS.map((_, i) => median(perOrigin.map((q) => q[i]!)));
    const before = rows.at(-1) ?? [0, 0, 0, 0];
    rows.push(row.map((q, i) => (i < 2 ? Math.min(q, before[i]!) : Math.max(q, before[i]!))));
  }
  return rows;
}

function quantiles(points: [number, number][]): number[] {
  points.sort((p, q) => p[0] - q[0]);
  const total = points.reduce((sum, [, w]) => sum + w, 0);
  return LEVELS.map((level) => {
    let sum = 0;
    for (const [v, w] of points) {
      sum += w;
      if (sum >= level * total) return v;
    }
    return points.at(-1)![0];
  });
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function source(): string {
  const row = (values: readonly number[]) => `[${values.map((v) => Number(v.toPrecision(4))).join(', ')}]`;
  const rows = (all: number[][]) => `[\n    ${all.map(row).join(',\n    ')},\n  ]`;
  return `/**
 * Errors of the default forecast on hidden ends of ${misses.length.toLocaleString('en').replaceAll(',', ' ')} year-ahead pairs, one row per horizon 1 … ${HORIZON}:
 * quantiles 2.5, 10, 90 and 97.5 % of error over scale. Written by tests/truth/make_interval_table.ts from
 * training parts only; do not edit. conformal.ts says how the three tables are mixed.
 */
export const intervalTable: {
  /** Weights of the features of difficulty.ts in the logarithm of the scale. */
  readonly coefficients: readonly number[];
  /** Series that go somewhere, told as if upwards. */
  readonly aimed: readonly (readonly number[])[];
  /** Series that go nowhere. */
  readonly aimless: readonly (readonly number[])[];
  /** Very smooth series. */
  readonly local: readonly (readonly number[])[];
} = {
  coefficients: ${row(coefficients)},
  aimed: ${rows(tables.aimed)},
  aimless: ${rows(tables.aimless)},
  local: ${rows(tables.local)},
};
`;
}
