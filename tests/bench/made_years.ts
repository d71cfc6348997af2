/** A year made of a few values in a row, of which the first ones are taken as known. */
export interface MadeYear {
  readonly known: number;
  readonly whole: number;
}

/** Years of `parts` values each, the last one ending with the series; `known` of them are the part that is known. */
export function madeYears(y: Float64Array, parts: number, known: number): MadeYear[] {
  const first = y.length % parts;
  const sum = (from: number, to: number) => y.slice(from, to).reduce((total, value) => total + value, 0);
  return Array.from({ length: Math.floor(y.length / parts) }, (_, i) => {
    const from = first + i * parts;
    return { known: sum(from, from + known), whole: sum(from, from + parts) };
  });
}
