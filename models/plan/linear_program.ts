/**
 * A linear programme as arrays: minimise cost·x over lower ≤ x ≤ upper with rowLower ≤ A·x ≤ rowUpper, A by rows.
 * The solver is somebody else's; this is only how a problem is stated.
 */
export interface LinearProgram {
  readonly columns: number;
  readonly rows: number;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Row i holds the entries starts[i] … starts[i + 1] − 1. */
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

/** What a solver gives back: values of columns, and by how much the objective moves for a unit more of each row's bound. */
export interface LinearSolution {
  readonly objective: number;
  readonly value: Float64Array;
  /** What each row comes to. */
  readonly rowValue: Float64Array;
  readonly rowDual: Float64Array;
}

/** Collects columns and rows one by one; `finish` packs them. */
export interface ProgramBuilder {
  /** @returns the position of the column. */
  column(lower: number, upper: number): number;
  /** Entries of one column are added up. @returns the position of the row. */
  row(lower: number, upper: number, entries: readonly (readonly [column: number, value: number])[]): number;
  finish(): LinearProgram;
}

export function programBuilder(): ProgramBuilder {
  const lower: number[] = [];
  const upper: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const starts: number[] = [0];
  const indices: number[] = [];
  const values: number[] = [];
  return {
    column: (from, to) => {
      lower.push(from);
      upper.push(to);
      return lower.length - 1;
    },
    row: (from, to, entries) => {
      const sums = new Map<number, number>();
      for (const [column, value] of entries) sums.set(column, (sums.get(column) ?? 0) + value);
      for (const [column, value] of sums) {
        if (value === 0) continue;
        indices.push(column);
        values.push(value);
      }
      rowLower.push(from);
      rowUpper.push(to);
      starts.push(indices.length);
      return rowLower.length - 1;
    },
    finish: () => ({
      columns: lower.length,
      rows: rowLower.length,
      lower: Float64Array.from(lower),
      upper: Float64Array.from(upper),
      rowLower: Float64Array.from(rowLower),
      rowUpper: Float64Array.from(rowUpper),
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    }),
  };
}
