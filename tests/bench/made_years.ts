/** A year made of a few values in a row, of which the first ones are taken as known. */
export interface MadeYear {
  readonly known: number;
  readonly whole: number;
}

/**
 * Years of `parts` values each, the last one ending with the series; `known` of them are the part that is known. A year is
 * the sum of its values, or the last of them.
 */
export function madeYears(
  y: Float64Array,
  parts: number,
  known: number,
  yearIs: 'sum' | 'end' = 'sum',
): MadeYear[] {
  const first = y.length % parts;
  const sum = (from: number, to: number) =>
    yearIs === 'end' ? y[to - 1]! : y.slice(from, to).reduce((total, value) => total + value, 0);
  return Array.from({ length: Math.floor(y.length / parts) }, (_, i) => {
    const from = first + i * parts;
    return { known: sum(from, from + known), whole: sum(from, from + parts) };
  });
}
