import { COLUMNS, coefficients, factored } from './nested_least_squares.ts';

/** A regression of the yearly change on what came before; a coefficient that it does not have is 0. */
export interface ChangeRegression {
  /** Unit of z a year. */
  readonly constant: number;
  /** On the change of the year before, and of the one before that. No unit. */
  readonly first: number;
  readonly second: number;
  /** On the level of the year before, counted from the last value: what share of the way it comes back, as a negative number. */
  readonly level: number;
  readonly regressors: number;
  /** Sum of squared errors (unit²). */
  readonly sse: number;
}

/**
 * Columns: 0 constant, 1 change of the year before, 2 of the one before that, 3 level. Of each chain the regressions on
 * its first columns are taken, from so many columns on (`from`) as no chain before had.
 */
const CHAINS: readonly { readonly columns: readonly number[]; readonly from: number }[] = [
  { columns: [0, 1, 2, 3], from: 1 },
  { columns: [0, 3, 1], from: 2 },
  { columns: [1, 2], from: 1 },
];

/**
 * Least squares of Δz_t = c + γ·(z_{t−1} − z_n) + δ₁·Δz_{t−1} + δ₂·Δz_{t−2} with some of the four terms: a random walk,
 * one with drift, growth with a memory of one or two years with and without drift, and autoregressions of order one
 * to three around a level (the Dickey–Fuller regressions). Those that explode are left out, and so are those whose
 * terms are collinear or as many as the years.
 *
 * @param z n ≥ 8 points, any unit.
 * @returns `years` (n − 3) that each regression explains, and the sum of their squared changes.
 */
export function changeRegressions(z: Float64Array): {
  readonly regressions: readonly ChangeRegression[];
  readonly years: number;
  readonly sumOfSquares: number;
} {
  const years = z.length - 3;
  const { sumOfSquares, ...moments } = products(z);
  const regressions: ChangeRegression[] = [
    { constant: 0, first: 0, second: 0, level: 0, regressors: 0, sse: sumOfSquares },
  ];
  for (const { columns, from } of CHAINS) {
    const { l, u } = factored(moments, columns);
    let explained = 0;
    for (let p = 1; p <= u.length && years - p - 2 > 0; p++) {
      explained += u[p - 1]! ** 2;
      if (p < from) continue;
      const [constant = 0, first = 0, second = 0, level = 0] = coefficients({ l, u }, p, moments, columns);
      if (explodes(first, second, level)) continue;
      const sse = Math.max(0, sumOfSquares - explained);
      regressions.push({ constant, first, second, level, regressors: p, sse });
    }
  }
  return { regressions, years, sumOfSquares };
}

/** Sums of products of the columns (row i, column k ≤ i at 4·i + k) and of the columns with the change. */
function products(z: Float64Array) {
  const n = z.length;
  const gram = new Float64Array(COLUMNS * COLUMNS);
  const cross = new Float64Array(COLUMNS);
  const row = new Float64Array(COLUMNS).fill(1);
  let sumOfSquares = 0;
  for (let t = 3; t < n; t++) {
    const change = z[t]! - z[t - 1]!;
    row[1] = z[t - 1]! - z[t - 2]!;
    row[2] = z[t - 2]! - z[t - 3]!;
    row[3] = z[t - 1]! - z[n - 1]!;
    sumOfSquares += change * change;
    for (let i = 0; i < COLUMNS; i++) {
      cross[i]! += row[i]! * change;
      for (let k = 0; k <= i; k++) gram[COLUMNS * i + k]! += row[i]! * row[k]!;
    }
  }
  return { gram, cross, sumOfSquares };
}

/**
 * Whether a root of 1 − (1 + γ + δ₁)·B − (δ₂ − δ₁)·B² + δ₂·B³ lies beyond one, by Jury's conditions; the root of one that
 * growth without a level has does not count.
 *
 * @see Jury (1964), Theory and Application of the z-Transform Method, ch. 3
 */
function explodes(first: number, second: number, level: number): boolean {
  const isStable =
    level <= 0 &&
    Math.abs(second) < 1 &&
    2 + level + 2 * (first - second) > 0 &&
    Math.abs(first * (1 + second) + second * level) < 1 - second * second;
  return !isStable;
}
