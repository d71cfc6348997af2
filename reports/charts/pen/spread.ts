/**
 * Moves labels apart until none is closer than `gap` to the next, each as near to its place as can be, none below
 * `most`; above, only a crowd that does not fit leaves the drawing.
 *
 * @param wanted positions in pixels from the top, any order.
 * @returns positions in the same order.
 */
export function spread(wanted: readonly number[], gap: number, most: number): number[] {
  const order = wanted.map((place, at) => ({ place, at })).sort((a, b) => a.place - b.place || a.at - b.at);
  let least = -Infinity;
  for (const label of order) {
    label.place = Math.max(label.place, least);
    least = label.place + gap;
  }
  // What was pushed below the last place pushes back up.
  let limit = most;
  for (const label of order.toReversed()) {
    label.place = Math.min(label.place, limit);
    limit = label.place - gap;
  }
  return order.sort((a, b) => a.at - b.at).map(({ place }) => place);
}
