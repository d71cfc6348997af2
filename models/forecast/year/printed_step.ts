const EXPONENTS = Array.from({ length: 16 }, (_, i) => 9 - i);

/** The largest power of ten, a millionth to a milliard, of which all that is printed is a multiple; 0 where there is none. */
export function stepOf(values: readonly number[]): number {
  const printed = values.filter((value) => value !== 0);
  if (printed.length === 0) return 0;
  const exponent = EXPONENTS.find((power) => printed.every((value) => isMultiple(value / 10 ** power)));
  return exponent === undefined ? 0 : 10 ** exponent;
}

const isMultiple = (quotient: number) =>
  Math.round(quotient) !== 0 && Math.abs(quotient / Math.round(quotient) - 1) < 1e-12;
