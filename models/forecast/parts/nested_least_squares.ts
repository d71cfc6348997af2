/** The products that least squares need, of four columns at most and of what they explain. */
export interface Moments {
  /** Of row i and column k ≤ i at 4·i + k. */
  readonly gram: Float64Array;
  readonly cross: Float64Array;
}

/** Of one order of columns: what every regression on the first of them needs. */
export interface Factor {
  /** Cholesky's factor of the columns brought to length one; row r, column c at 4·r + c. */
  readonly l: readonly number[];
  /** What is explained, on what each column adds to those before it: the first p explain Σ u² of p. */
  readonly u: readonly number[];
}

export const COLUMNS = 4;

/** Of a column, what the others before it do not tell; under this share of it they are one. */
const COLLINEAR = 1e-10;

/**
 * Cholesky's factor of the columns brought to length one, row r, column c at 4·r + c, and the change on what each adds
 * to those before it: Σ u² is what they explain. Ends before the first column that the others tell.
 */
export function factored({ gram, cross }: Moments, columns: readonly number[]): Factor {
  const l: number[] = [];
  const u: number[] = [];
  for (const [r, column] of columns.entries()) {
    const size = Math.sqrt(gram[(COLUMNS + 1) * column]!);
    let left = 1;
    let right = cross[column]! / size;
    for (let c = 0; c < r; c++) {
      const other = columns[c]!;
      let value = gram[COLUMNS * Math.max(column, other) + Math.min(column, other)]! / size;
      value /= Math.sqrt(gram[(COLUMNS + 1) * other]!);
      for (let k = 0; k < c; k++) value -= l[COLUMNS * r + k]! * l[COLUMNS * c + k]!;
      value /= l[(COLUMNS + 1) * c]!;
      l[COLUMNS * r + c] = value;
      left -= value * value;
      right -= value * u[c]!;
    }
    if (!(size > 0 && left > COLLINEAR)) break;
    l[(COLUMNS + 1) * r] = Math.sqrt(left);
    u.push(right / Math.sqrt(left));
  }
  return { l, u };
}

/** Of the regression on the first p columns of a chain, by column; 0 for those it does not have. */
export function coefficients(
  { l, u }: Factor,
  p: number,
  { gram }: Moments,
  columns: readonly number[],
): number[] {
  const out = [0, 0, 0, 0];
  const scaled = [0, 0, 0, 0];
  for (let r = p - 1; r >= 0; r--) {
    let value = u[r]!;
    for (let k = r + 1; k < p; k++) value -= l[COLUMNS * k + r]! * scaled[k]!;
    scaled[r] = value / l[(COLUMNS + 1) * r]!;
    out[columns[r]!] = scaled[r]! / Math.sqrt(gram[(COLUMNS + 1) * columns[r]!]!);
  }
  return out;
}
