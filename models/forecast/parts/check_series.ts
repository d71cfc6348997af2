/**
 * Refuses a series a model cannot take, in words that say what was expected.
 *
 * @param y values, oldest first.
 * @param minLength fewest points with which the model gives an answer.
 * @param positive true when the model takes logarithms: every value must then be above zero.
 * @throws RangeError naming the first bad position (counted from 0).
 */
export function checkSeries(y: Float64Array, minLength: number, positive = false): void {
  if (y.length < minLength) throw new RangeError(`needs ${minLength} points or more, got ${y.length}`);
  for (let t = 0; t < y.length; t++) {
    const value = y[t]!;
    if (!Number.isFinite(value)) throw new RangeError(`point ${t} is ${value}; every value must be finite`);
    if (positive && value <= 0)
      throw new RangeError(`point ${t} is ${value}; a logarithm needs values above 0`);
  }
}
