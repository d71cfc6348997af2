/** Years that stand on the axis: the last one and as many whole steps before it as fit. */
export function yearTicks(first: number, last: number, most: number): number[] {
  const span = last - first;
  if (span <= 0) return [first];
  const step = [1, 2, 3, 4, 5, 6, 10, 20].find((size) => span / size <= most) ?? span;
  const ticks: number[] = [];
  for (let year = last; year >= first; year -= step) ticks.unshift(year);
  return ticks;
}
