/**
 * Errors of nowcasts (log) over √(usual yearly change)·(share of the year to come, of an end its root), of years that are the
 * sum of their parts and of those that are the last of them, by the number of years before, 2 to 4:
 * quantiles 2.5, 10, 90 and 97.5 %. Written by tests/truth/make_short_table.ts from training parts only; do not edit.
 */
type Quantiles = readonly [number, number, number, number];

export const nowcastTable: Readonly<Record<'sum' | 'end', Readonly<Record<2 | 3 | 4, Quantiles>>>> = {
  sum: {
    2: [-2.05, -0.784, 0.9, 2.31],
    3: [-1.61, -0.671, 0.731, 1.72],
    4: [-1.51, -0.64, 0.686, 1.6],
  },
  end: {
    2: [-2.75, -1.03, 1.21, 2.89],
    3: [-2.04, -0.878, 0.985, 2.21],
    4: [-1.9, -0.842, 0.918, 2.05],
  },
};
