import { betweenMiddles, LENGTH_CLASSES, LENGTH_MIDDLES } from './length_class.ts';

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
  /** One a number of points, from the fewest on; the last for all that have more. */
  readonly kinds: readonly BandKind[];
}

/**
 * The quantiles of each number of points: those of its class where the class has its middle, between two middles in
 * proportion to the logarithm of the number. So one point more is never a step from one table to the next.
 */
export function bandTable({ coefficients, kinds }: ErrorTable): BandTable {
  const flat = kinds.map(({ aimed, aimless, local }, c) => ({
    aimed: aimed.flat(),
    aimless: aimless.flat(),
    local: (local.length > 0 ? local : kinds[c + 1]!.local).flat(), // few points that fill many years
  }));
  const [fewest, most] = [LENGTH_CLASSES[0], Math.ceil(LENGTH_MIDDLES.at(-1)!)];
  return {
    coefficients: Float64Array.from(coefficients),
    kinds: Array.from({ length: most - fewest + 1 }, (_, i) => {
      const { below, above, share } = betweenMiddles(fewest + i);
      const mixed = (kind: keyof BandKind) =>
        Float64Array.from(flat[below]![kind], (q, at) => q + share * (flat[above]![kind][at]! - q));
      return { aimed: mixed('aimed'), aimless: mixed('aimless'), local: mixed('local') };
    }),
  };
}

/** The quantiles for n points; under five (a run of five or more of which fewer were observed) those of five. */
export function kindOf({ kinds }: BandTable, n: number): BandKind {
  return kinds[Math.min(Math.max(0, n - LENGTH_CLASSES[0]), kinds.length - 1)]!;
}
