import { LENGTH_CLASSES } from '../../models/forecast/intervals/length_class.ts';

/** The class of a series of n ≥ 5 points, as a place in `LENGTH_CLASSES`. */
export function lengthClass(n: number): number {
  let c = LENGTH_CLASSES.length - 1;
  while (c > 0 && n < LENGTH_CLASSES[c]!) c--;
  return c;
}
