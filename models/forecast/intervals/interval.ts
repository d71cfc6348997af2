/** Half-widths of the normal distribution's central 80 and 95 %, in standard deviations. */
export const Z80 = 1.2815515655446004;
export const Z95 = 1.959963984540054;

/** One value per year ahead, in the unit of the series; lo_95 ≤ lo_80 ≤ mean ≤ hi_80 ≤ hi_95. */
export interface Interval {
  readonly mean: Float64Array;
  readonly lo80: Float64Array;
  readonly hi80: Float64Array;
  readonly lo95: Float64Array;
  readonly hi95: Float64Array;
}

/**
 * Prediction intervals mean ± z·√variance, floored where the measure cannot be lower.
 *
 * @param mean, variance one value per year ahead (unit, unit²).
 * @param floor lowest possible value of the measure (0 for counts), null when there is none.
 * @param z half-widths in standard deviations, z95 ≥ z80 ≥ 0; those of the normal distribution when absent.
 */
export function predictionInterval(
  mean: Float64Array,
  variance: Float64Array,
  floor: number | null,
  { z80, z95 } = { z80: Z80, z95: Z95 },
): Interval {
  const bounded = (z: number) =>
    mean.map((m, j) => {
      const value = m + z * Math.sqrt(Math.max(0, variance[j]!));
      const finite = Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value));
      return floor === null ? finite : Math.max(floor, finite);
    });
  return {
    mean: bounded(0),
    lo80: bounded(-z80),
    hi80: bounded(z80),
    lo95: bounded(-z95),
    hi95: bounded(z95),
  };
}
