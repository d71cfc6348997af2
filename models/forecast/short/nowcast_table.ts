/**
 * Errors of nowcasts (log) over √(usual yearly change)·(share of the year to come), by the number of years before, 2 to 4:
 * quantiles 2.5, 10, 90 and 97.5 %. Written by tests/truth/make_short_table.ts from training parts only; do not edit.
 */
export const nowcastTable: Readonly<Record<2 | 3 | 4, readonly [number, number, number, number]>> = {
  2: [-2.05, -0.784, 0.9, 2.31],
  3: [-1.61, -0.671, 0.731, 1.72],
  4: [-1.51, -0.64, 0.686, 1.6],
};
