/** A value axis from zero to a round number, with the numbers that stand on it. */
export interface ValueScale {
  max: number;
  ticks: number[];
}

/**
 * Steps of 1, 2, 2.5 or 5 times a power of ten, at most `most` of them.
 *
 * @param highest largest value drawn, in its own unit.
 */
export function valueScale(highest: number, most: number): ValueScale {
  const wanted = Math.max(highest, 1) / most;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size >= wanted * 0.999)!;
  const count = Math.ceil(Math.max(highest, 1) / step);
  return { max: count * step, ticks: Array.from({ length: count + 1 }, (_, at) => at * step) };
}

/** What the axis reaches above the highest labelled point, so that its label stays clear of the words at the top. */
export const headroom = 1.13;

/** As many letters as the axis will print, for the room that they need. */
export function tickLabels(scale: ValueScale): string[] {
  const grouped = new Intl.NumberFormat('fr', { maximumFractionDigits: 3 });
  return scale.ticks.map((tick) => grouped.format(tick));
}

/** Years that stand on the axis: both ends and as many whole steps between them as fit. */
export function yearTicks(first: number, last: number, most: number): number[] {
  const span = last - first;
  if (span <= 0) return [first];
  const step = [1, 2, 3, 4, 5, 6, 10, 20].find((size) => span / size <= most) ?? span;
  const ticks: number[] = [];
  for (let year = last; year >= first; year -= step) ticks.unshift(year);
  return ticks;
}

/**
 * Moves labels apart until none is closer than `gap` to the next, each as near to its place as can be, all
 * within [0, height].
 *
 * @param wanted positions in pixels from the top, any order.
 * @returns positions in the same order.
 */
export function spread(wanted: readonly number[], gap: number, height: number): number[] {
  const order = wanted.map((_, at) => at).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const placed = order.map((at) => wanted[at]!);
  for (let at = 1; at < placed.length; at += 1) placed[at] = Math.max(placed[at]!, placed[at - 1]! + gap);
  // What was pushed below the plot pushes back up.
  let limit = height;
  for (let at = placed.length - 1; at >= 0; at -= 1) {
    placed[at] = Math.min(placed[at]!, limit);
    limit = placed[at]! - gap;
  }
  const result = new Array<number>(wanted.length);
  order.forEach((at, place) => {
    result[at] = placed[place]!;
  });
  return result;
}
