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
  const [cost, lower, upper, whole] = lists<[number[], number[], number[], number[]]>(4);
  const [rowLower, rowUpper] = lists<[number[], number[]]>(2);
  const packed = packedRows();
  return {
    column: (own) => {
      lower.push(own.lower ?? 0);
      upper.push(own.upper ?? Number.POSITIVE_INFINITY);
      cost.push(own.cost ?? 0);
      whole.push(own.whole ? 1 : 0);
      return lower.length - 1;
    },
    row: (from, to, entries) => {
      packed.add(entries);
      rowLower.push(from);
      rowUpper.push(to);
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
      starts: Int32Array.from(packed.starts),
      indices: Int32Array.from(packed.indices),
      values: Float64Array.from(packed.values),
    }),
  };
}

const lists = <Of extends number[][]>(count: number) =>
  Array.from({ length: count }, () => []) as unknown as Of;

/** Rows one behind the other, the entries of a column added up without a map for each row. */
function packedRows() {
  const [starts, indices, values] = lists<[number[], number[], number[]]>(3);
  starts.push(0);
  /** By column, where its entry of the row that is written stands. */
  const written: number[] = [];
  const dropZeros = (first: number) => {
    let to = first;
    for (let at = first; at < indices.length; at++) {
      written[indices[at]!] = -1;
      if (values[at] === 0) continue;
      indices[to] = indices[at]!;
      values[to++] = values[at]!;
    }
    indices.length = to;
    values.length = to;
  };
  const add = (entries: readonly Entry[]) => {
    const first = indices.length;
    for (const [column, value] of entries) {
      const at = written[column] ?? -1;
      if (at >= first) {
        values[at]! += value;
        continue;
      }
      written[column] = indices.length;
      indices.push(column);
      values.push(value);
    }
    dropZeros(first);
    starts.push(indices.length);
  };
  return { starts, indices, values, add };
}
