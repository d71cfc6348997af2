/**
 * Position of the first year of the last run without gaps: a year that is missing further back is not bridged.
 *
 * @param years n ≥ 1 whole years, rising.
 */
export function lastRunStart(years: ArrayLike<number>): number {
  let start = years.length - 1;
  while (start > 0 && years[start]! - years[start - 1]! === 1) start--;
  return start;
}
