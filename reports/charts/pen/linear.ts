/** Where a value stands in pixels. */
export type Place = (value: number) => number;

/** An even scale: the ends of the domain stand at the ends of the range. */
export function linear(domain: readonly [number, number], range: readonly [number, number]): Place {
  const [least, most] = domain;
  const pixels = (range[1] - range[0]) / (most - least);
  return (value) => range[0] + (value - least) * pixels;
}
