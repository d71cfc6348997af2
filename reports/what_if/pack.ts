/** Numbers for a page: one by itself, or a value and how often it follows itself. Rates repeat over years and regions. */
export type Packed = readonly (number | readonly [value: number, times: number])[];

/** Nothing is rounded: JSON writes each number in as few digits as bring it back. */
export function pack(values: ArrayLike<number>): Packed {
  const packed: (number | [number, number])[] = [];
  for (let at = 0; at < values.length; ) {
    const value = values[at]!;
    let times = 1;
    while (at + times < values.length && values[at + times] === value) times += 1;
    packed.push(times === 1 ? value : [value, times]);
    at += times;
  }
  return packed;
}

export function unpack(packed: Packed): Float64Array {
  return Float64Array.from(
    packed.flatMap((one) => (typeof one === 'number' ? [one] : new Array<number>(one[1]).fill(one[0]))),
  );
}
