/**
 * Errors of the default forecast on hidden ends of 257 212 year-ahead pairs, one row per horizon 1 … 10:
 * quantiles 2.5, 10, 90 and 97.5 % of error over scale. Written by tests/truth/make_interval_table.ts from
 * training parts only; do not edit. conformal.ts says how the three tables are mixed.
 */
export const intervalTable: {
  /** Weights of the features of difficulty.ts in the logarithm of the scale. */
  readonly coefficients: readonly number[];
  /** Series that go somewhere, told as if upwards. */
  readonly aimed: readonly (readonly number[])[];
  /** Series that go nowhere. */
  readonly aimless: readonly (readonly number[])[];
  /** Very smooth series. */
  readonly local: readonly (readonly number[])[];
} = {
  coefficients: [0.1167, 0.4546, 0.3022, 0.1222, -0.1115, -0.5224, -0.3923, 0.4184],
  aimed: [
    [-4.258, -2.194, 2.644, 4.739],
    [-4.627, -2.508, 2.972, 5.19],
    [-4.891, -2.583, 3.006, 5.521],
    [-4.891, -2.705, 3.632, 6.553],
    [-5.141, -2.787, 4.092, 7.471],
    [-5.335, -2.843, 4.536, 8.033],
    [-5.68, -2.843, 4.745, 8.664],
    [-5.865, -2.843, 5.353, 9.76],
    [-6.119, -2.963, 5.755, 10.54],
    [-6.15, -3.011, 6.18, 10.78],
  ],
  aimless: [
    [-4.776, -2.449, 2.449, 4.776],
    [-5.308, -2.822, 2.822, 5.308],
    [-5.423, -2.822, 2.822, 5.423],
    [-5.56, -2.822, 2.822, 5.56],
    [-5.661, -2.836, 2.836, 5.661],
    [-6.086, -2.96, 2.96, 6.086],
    [-6.165, -2.96, 2.96, 6.165],
    [-6.439, -3.056, 3.056, 6.439],
    [-6.464, -3.056, 3.056, 6.464],
    [-6.759, -3.202, 3.202, 6.759],
  ],
  local: [
    [-1.626, -0.8012, 0.8012, 1.626],
    [-2.719, -1.236, 1.236, 2.719],
    [-3.701, -1.63, 1.63, 3.701],
    [-4.572, -2.209, 2.209, 4.572],
    [-5.524, -2.708, 2.708, 5.524],
    [-6.548, -3.219, 3.219, 6.548],
    [-7.611, -3.666, 3.666, 7.611],
    [-8.752, -4.154, 4.154, 8.752],
    [-9.963, -4.67, 4.67, 9.963],
    [-10.91, -5.036, 5.036, 10.91],
  ],
};
