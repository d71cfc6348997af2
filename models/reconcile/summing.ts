/**
 * A summing matrix S in rows of leaves: node i is the sum of the leaves listed in
 * leaves[start[i]] … leaves[start[i + 1] − 1]. Zeros are not stored, so 20,000 leaves are a few megabytes.
 */
export interface Summing {
  readonly nNodes: number;
  readonly nLeaves: number;
  readonly start: Int32Array;
  readonly leaves: Int32Array;
}

/**
 * @param rows for each node the positions of its leaves, each once. Every leaf must stand alone in one row,
 *   which is its own node.
 * @throws RangeError when a leaf has no row of its own or a row is empty.
 */
export function summing(rows: readonly (readonly number[])[], nLeaves: number): Summing {
  const start = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => {
    if (row.length === 0) throw new RangeError(`node ${i} has no leaves`);
    start[i + 1] = start[i]! + row.length;
  });
  const leaves = new Int32Array(start[rows.length]!);
  const alone = new Uint8Array(nLeaves);
  rows.forEach((row, i) => {
    leaves.set(row, start[i]!);
    if (row.length === 1) alone[row[0]!] = 1;
  });
  const missing = alone.indexOf(0);
  if (missing >= 0) throw new RangeError(`leaf ${missing} has no node of its own`);
  return { nNodes: rows.length, nLeaves, start, leaves };
}

/** The code of a total in every dimension. */
export const TOTAL = '_T';

/**
 * Every total of a crossed hierarchy, from the codes of its leaves: with region and sector, the leaves, each
 * region, each sector and the whole; with more dimensions, every combination. A total over one leaf only is
 * kept: it is a published cell of its own.
 *
 * @param codes one array of codes per leaf, one code per dimension; no leaf twice.
 * @returns nodes (leaves first, in their order) with their codes, and S.
 */
export function crossed(codes: readonly (readonly string[])[]): {
  readonly nodes: readonly (readonly string[])[];
  readonly summing: Summing;
} {
  const dimensions = codes[0]?.length ?? 0;
  const rows = new Map<string, { code: string[]; leaves: number[] }>();
  for (const [leaf, code] of codes.entries())
    rows.set(code.join('\u0000'), { code: [...code], leaves: [leaf] });
  if (rows.size < codes.length) throw new RangeError('two leaves have the same codes');
  for (let mask = 1; mask < 1 << dimensions; mask++)
    codes.forEach((code, leaf) => {
      const total = code.map((value, d) => ((mask >> d) & 1 ? TOTAL : value));
      const key = total.join('\u0000');
      const row = rows.get(key);
      if (row === undefined) rows.set(key, { code: total, leaves: [leaf] });
      else row.leaves.push(leaf);
    });
  const all = [...rows.values()];
  return {
    nodes: all.map((row) => row.code),
    summing: summing(
      all.map((row) => row.leaves),
      codes.length,
    ),
  };
}

/** S·b: every node from its leaves. */
export function sumLeaves({ nNodes, start, leaves }: Summing, b: Float64Array, out: Float64Array): void {
  for (let i = 0; i < nNodes; i++) {
    let sum = 0;
    for (let k = start[i]!; k < start[i + 1]!; k++) sum += b[leaves[k]!]!;
    out[i] = sum;
  }
}

/** Sᵀ·v: for each leaf the sum over the nodes it belongs to. */
export function spreadNodes({ nNodes, start, leaves }: Summing, v: Float64Array, out: Float64Array): void {
  out.fill(0);
  for (let i = 0; i < nNodes; i++) for (let k = start[i]!; k < start[i + 1]!; k++) out[leaves[k]!]! += v[i]!;
}
