import type { ErrorTable } from '../../models/forecast/intervals/error_table.ts';
import { LENGTH_CLASSES } from '../../models/forecast/intervals/length_class.ts';
import { FEATURES } from '../../models/forecast/parts/difficulty.ts';
import { HORIZON, type Miss } from './interval_errors.ts';

const RIDGE = 0.05;
/** Keeps a forecast that happened to be right from counting as a very easy one; in usual changes. */
const NEAR = 0.2;
const LEVELS = [0.025, 0.1, 0.9, 0.975];

interface Scaled extends Miss {
  readonly ratio: number;
}

/**
 * 1. log(|error|/usual change + 0.2) is regressed on the features of models/difficulty.ts with one constant per horizon
 *    (ridge 0.05, so that a rare feature does not claim much).
 * 2. In each class of length, at each horizon, the quantiles of error/scale are taken once per year of origin, and the
 *    median over origins kept: a crisis that all series share in one year is one bad year, not two hundred. Horizons 7
 *    to 10, which have fewer years, lend errors to their neighbours.
 * 3. The quantiles are made to widen with the horizon.
 */
export function fitTable(misses: readonly Miss[]): ErrorTable {
  const coefficients = regress(misses);
  const scaled = misses.map((m) => ({
    ...m,
    ratio: m.error / (m.change * Math.exp(m.x.reduce((sum, value, k) => sum + value * coefficients[k]!, 0))),
  }));
  const kinds = LENGTH_CLASSES.map((_, c) => {
    const own = scaled.filter(({ length }) => length === c);
    return {
      aimed: table(own, (m) => [[m.ratio * m.direction, (1 - m.local) * m.aim]]),
      aimless: table(own, (m) => bothSides(m.ratio, (1 - m.local) * (1 - m.aim))),
      local: table(own, (m) => bothSides(m.ratio, m.local)),
    };
  });
  return { coefficients, kinds };
}

/** Weighted ridge regression by the normal equations; one constant per horizon is not shrunk. */
function regress(rows: readonly Miss[]): number[] {
  const size = HORIZON + FEATURES;
  const a = Array.from({ length: size }, () => new Float64Array(size + 1));
  const z = new Float64Array(size);
  for (const { h, x, error, change, weight } of rows) {
    z.fill(0, 0, HORIZON);
    z[h - 1] = 1;
    z.set(x, HORIZON);
    const target = Math.log(Math.abs(error) / change + NEAR);
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
  return a.map((row, i) => row[size]! / row[i]!).slice(HORIZON);
}

function bothSides(ratio: number, weight: number): [number, number][] {
  return [
    [ratio, weight],
    [-ratio, weight],
  ];
}

/** One row a horizon; none where no series of this length is of that kind. */
function table(own: readonly Scaled[], value: (m: Scaled) => [number, number][]): number[][] {
  const rows: number[][] = [];
  for (let h = 1; h <= HORIZON; h++) {
    const perOrigin = new Map<number, [number, number][]>();
    for (const m of own) {
      if (Math.abs(m.h - h) > (h >= 7 ? 1 : 0)) continue;
      const points = perOrigin.get(m.origin) ?? [];
      for (const [v, w] of value(m)) if (w > 0) points.push([v, w * m.weight]);
      perOrigin.set(m.origin, points);
    }
    const byOrigin = [...perOrigin.values()].filter((points) => points.length > 0).map(quantiles);
    if (byOrigin.length === 0) return [];
    const before = rows.at(-1) ?? [0, 0, 0, 0];
    rows.push(
      LEVELS.map((_, i) => {
        const q = median(byOrigin.map((one) => one[i]!));
        return i < 2 ? Math.min(q, before[i]!) : Math.max(q, before[i]!);
      }),
    );
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
