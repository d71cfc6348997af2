import type { Declared } from './width.ts';

/** What readers of the current release can sum of a year: its printed parts, each month of it once. */
export interface PrintedParts {
  readonly yearIs: 'sum' | 'mean';
  readonly months: number;
  /** Their sum; of a mean each part as often as it has months. */
  readonly amount: number;
}

/**
 * How closely a year may be told whose printed parts leave few: with the year anybody would take them from it. They are a
 * floor to it, so that what is left lies within the width only where the year itself lies within both.
 *
 * @returns undefined where they leave none, many, or nothing of a year that is told without a remainder.
 */
export function widthOfRest(
  year: number,
  { yearIs, months, amount }: PrintedParts,
  { threshold, width = threshold }: Pick<Declared, 'threshold' | 'width'>,
): number | undefined {
  const left = 12 - months;
  if (left <= 0) return undefined;
  const rest = yearIs === 'sum' ? year - amount : (12 * year - amount) / left;
  // Hundredths of nobody are arithmetic.
  if (rest <= 1e-9 * Math.max(1, year) || rest >= threshold) return undefined;
  return yearIs === 'sum' ? amount + width : (amount + left * width) / 12;
}
