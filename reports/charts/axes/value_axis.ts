/** A value axis from zero to a round number, with the numbers that stand on it. */
export interface ValueAxis {
  max: number;
  ticks: readonly number[];
}

/**
 * Steps of 1, 2, 2.5 or 5 times a power of ten, at most `most` of them: the round end lies nearer to the highest
 * value than with steps of 1, 2 and 5 alone.
 *
 * @param highest largest value drawn, in its own unit.
 */
export function valueAxis(highest: number, most: number): ValueAxis {
  const wanted = Math.max(highest, 1) / most;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const factor = [1, 2, 2.5, 5].find((one) => one * power >= wanted * 0.999) ?? 10;
  const step = factor * power;
  const count = Math.ceil(Math.max(highest, 1) / step);
  return { max: count * step, ticks: Array.from({ length: count + 1 }, (_, at) => at * step) };
}
