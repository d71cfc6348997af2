/** What the errors on hidden ends were; interval_table.ts is the shipped one. */
export interface ErrorTable {
  /** Weights of the features of difficulty.ts in the logarithm of the scale. */
  readonly coefficients: readonly number[];
  /** One a class of length (length_class.ts): rows of four quantiles of error over scale, one a horizon. */
  readonly kinds: readonly {
    /** Series that go somewhere, told as if upwards. */
    readonly aimed: readonly (readonly number[])[];
    /** Series that go nowhere. */
    readonly aimless: readonly (readonly number[])[];
    /** Very smooth series; none where a class is too short to tell them. */
    readonly local: readonly (readonly number[])[];
  }[];
}

/** A table laid flat for speed: row j, side k at 4·j + k. */
export interface BandKind {
  readonly aimed: Float64Array;
  readonly aimless: Float64Array;
  readonly local: Float64Array;
}

export interface BandTable {
  readonly coefficients: Float64Array;
  readonly kinds: readonly BandKind[];
}

export function bandTable({ coefficients, kinds }: ErrorTable): BandTable {
  const flat = (rows: readonly (readonly number[])[]) => Float64Array.from(rows.flat());
  return {
    coefficients: Float64Array.from(coefficients),
    kinds: kinds.map(({ aimed, aimless, local }, c) => ({
      aimed: flat(aimed),
      aimless: flat(aimless),
      local: flat(local.length > 0 ? local : kinds[c + 1]!.local), // few points that fill many years
    })),
  };
}
