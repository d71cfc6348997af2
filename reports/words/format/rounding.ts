/**
 * Rounds to a number of significant digits: 1 234 at two digits is 1 200, 0.6249 is 0.62.
 *
 * @param value any finite number, any unit.
 * @param digits significant digits to keep, at least 1.
 * @returns the rounded number, in the unit of `value`; zero stays zero.
 */
export function roundSignificant(value: number, digits: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  const step = digits - 1 - magnitude;
  // Dividing by an exact power of ten avoids results such as 0.6200000001.
  if (step < 0) return Math.round(value / 10 ** -step) * 10 ** -step;
  return Math.round(value * 10 ** step) / 10 ** step;
}

/**
 * Two significant digits, and three where the first is a 1: from 10ⁿ to 2·10ⁿ two would move a number by up to 5 %, and
 * 86 000 and 100 000 would be told as +16 %, or as 20.
 */
export function roundCoarse(value: number): number {
  return roundSignificant(value, Math.abs(value).toExponential().startsWith('1') ? 3 : 2);
}

/**
 * The number of people that pages and sentences of advice say: whole, and illustrative no more digits than `roundCoarse`
 * keeps. Rounded once: 1.48 is 1, not 1.5 and then 2.
 */
export function roundPersons(value: number, illustrative: boolean): number {
  const rounded = illustrative && Math.abs(value) >= 100 ? roundCoarse(value) : Math.round(value);
  return rounded === 0 ? 0 : rounded;
}

/**
 * A projected or derived number of people: to the hundred from 10 000, to the ten from 1 000.
 * 221 346 reads as a count somebody made; 221 300 reads as what it is.
 */
export function roundEstimate(value: number): number {
  const size = Math.abs(value);
  const step = size >= 10_000 ? 100 : size >= 1_000 ? 10 : 1;
  const rounded = Math.round(value / step) * step;
  return rounded === 0 ? 0 : rounded;
}
