/**
 * A linear programme as arrays: minimise cost·x over lower ≤ x ≤ upper with rowLower ≤ A·x ≤ rowUpper, A by rows; some
 * columns may have to be whole. The solver is somebody else's; this is only how a problem is stated.
 */
export interface LinearProgram {
  readonly columns: number;
  readonly rows: number;
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 where a column must be a whole number. */
  readonly whole: Uint8Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Row i holds the entries starts[i] … starts[i + 1] − 1. */
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

export type Entry = readonly [column: number, value: number];

/** Collects columns and rows one by one; `finish` packs them. */
export interface ProgramBuilder {
  /** @returns the position of the column. */
  column(own: { lower?: number; upper?: number; cost?: number; whole?: boolean }): number;
  /** Entries of one column are added up. @returns the position of the row. */
  row(lower: number, upper: number, entries: readonly Entry[]): number;
  finish(): LinearProgram;
}

export function programBuilder(): ProgramBuilder {
  const [cost, lower, upper, whole] = [[], [], [], []] as number[][] as [
    number[],
    number[],
    number[],
    number[],
  ];
  const [rowLower, rowUpper, indices, values] = [[], [], [], []] as number[][] as [
    number[],
    number[],
    number[],
    number[],
  ];
  const starts: number[] = [0];
  /** By column, where its newest entry stands: entries of one row are added up without a map for each. */
  const last: number[] = [];
  const endRow = (first: number) => {
    let to = first;
    for (let at = first; at < indices.length; at++) {
      last[indices[at]!] = -1;
      if (values[at] === 0) continue;
      indices[to] = indices[at]!;
      values[to++] = values[at]!;
    }
    indices.length = to;
    values.length = to;
  };
  return {
    column: (own) => {
      lower.push(own.lower ?? 0);
      upper.push(own.upper ?? Number.POSITIVE_INFINITY);
      cost.push(own.cost ?? 0);
      whole.push(own.whole ? 1 : 0);
      last.push(-1);
      return lower.length - 1;
    },
    row: (from, to, entries) => {
      const first = indices.length;
      for (const [column, value] of entries) {
        const at = last[column]!;
        if (at >= first) {
          values[at]! += value;
          continue;
        }
        last[column] = indices.length;
        indices.push(column);
        values.push(value);
      }
      endRow(first);
      rowLower.push(from);
      rowUpper.push(to);
      starts.push(indices.length);
      return rowLower.length - 1;
    },
    finish: () => ({
      columns: lower.length,
      rows: rowLower.length,
      cost: Float64Array.from(cost),
      lower: Float64Array.from(lower),
      upper: Float64Array.from(upper),
      whole: Uint8Array.from(whole),
      rowLower: Float64Array.from(rowLower),
      rowUpper: Float64Array.from(rowUpper),
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    }),
  };
}
