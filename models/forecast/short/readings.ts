/** Two ways to read on from a few points, one value a future year. */
export interface Readings {
  readonly line: Float64Array;
  /** Null where growth cannot be compounded. */
  readonly compound: Float64Array | null;
}

/** Fewest years between first and last point from which a yearly growth is compounded. */
const MIN_SPAN = 2;

/**
 * The line and the compound growth through the first and the last of a few points, as people draw them by hand:
 *   line:     y_k + (y_k − y₁)·(t − t_k)/(t_k − t₁)
 *   compound: y_k·(y_k/y₁)^((t − t_k)/(t_k − t₁))       only when every value is above zero
 * Two readings and never a range: between them lay 3–7 % of what came. The change of a single year is no rate of
 * growth and is not compounded.
 *
 * 130,000 in 2022 and 148,500 in 2024 give 204,000 on the line and 221,300 compounded in 2030.
 *
 * @param years, values k ≥ 2 points, years rising, gaps allowed. @param futureYears years after the last one.
 * @param floor lowest possible value (0 for counts), null when there is none.
 */
export function readings(
  years: ArrayLike<number>,
  values: ArrayLike<number>,
  futureYears: ArrayLike<number>,
  floor: number | null,
): Readings {
  const k = values.length;
  if (k < 2) throw new RangeError(`needs 2 points or more, got ${k}`);
  const first = values[0]!;
  const last = values[k - 1]!;
  const lastYear = years[k - 1]!;
  const span = lastYear - years[0]!;
  const bounded = (value: number) => {
    const finite = Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value));
    return floor === null ? finite : Math.max(floor, finite);
  };
  const future = Float64Array.from(futureYears);
  const compounds = span >= MIN_SPAN && Array.from(values).every((value) => value > 0);
  return {
    line: future.map((year) => bounded(last + ((last - first) * (year - lastYear)) / span)),
    compound: compounds
      ? future.map((year) => bounded(last * (last / first) ** ((year - lastYear) / span)))
      : null,
  };
}
