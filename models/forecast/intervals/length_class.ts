/** Fewest points of each class of length that has its own table of errors: 5–7, 8–11, 12–19, 20 and more. */
export const LENGTH_CLASSES = [5, 8, 12, 20] as const;

/** The class of a series of n ≥ 5 points, as a place in `LENGTH_CLASSES`. */
export function lengthClass(n: number): number {
  let c = LENGTH_CLASSES.length - 1;
  while (c > 0 && n < LENGTH_CLASSES[c]!) c--;
  return c;
}
