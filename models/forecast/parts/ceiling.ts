/**
 * Bends a forecast so that it stays below what its measure cannot pass (1 for a share, 100 for a percentage):
 *   value′ = c − d·exp(−(value − last)/d),  d = c − last, where value lies above the last one; unchanged below
 * A step that is small beside the room left is kept nearly whole, a large one approaches the ceiling. The order of
 * values is kept, so a band stays one.
 *
 * @param ceiling above or at every value of the series; null when there is none. @param last the last value.
 */
export function underCeiling(values: Float64Array, last: number, ceiling: number | null): Float64Array {
  if (ceiling === null) return values;
  const room = ceiling - last;
  return values.map((value) => {
    if (value <= last) return Math.min(value, ceiling);
    return room <= 0 ? ceiling : ceiling - room * Math.exp(-(value - last) / room);
  });
}
