import type { BalanceSystem } from '../balance/system.ts';

/** @returns the numbers of cell k, a view; empty where the cell is not there or cannot be evaluated. */
export type CellDraws = (k: number) => Float64Array;

/**
 * So many numbers for each cell that can be evaluated, in one array a region: an array of its own for each of a million
 * cells takes as much again for what is known of it.
 */
export function cellDraws(system: BalanceSystem, length: number): CellDraws {
  const { leafAt, at } = system;
  const first = new Float64Array(leafAt.length);
  const sizes = new Float64Array(at.regions);
  leafAt.forEach((leaf, k) => {
    first[k] = leaf < 0 || !isKnown(system, k) ? -1 : sizes[at.regionOf(k)]!;
    if (first[k]! >= 0) sizes[at.regionOf(k)]! += length;
  });
  const regions = Array.from(sizes, (size) => new Float64Array(size));
  const none = new Float64Array(0);
  return (k) => (first[k]! < 0 ? none : regions[at.regionOf(k)]!.subarray(first[k]!, first[k]! + length));
}

/** Whether the supply of a cell's specialty is known in its region. */
export function isKnown({ shape, at }: BalanceSystem, k: number): boolean {
  return shape.unknownSupply[at.place(at.regionOf(k), shape.occupationOf[at.cellOf(k)]!)] === 0;
}
