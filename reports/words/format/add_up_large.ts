import { floorOf, NEAR, roundParts, sum, type WholeTable } from './add_up.ts';

/** What a column must have, or may not have beyond its upper neighbour, counts for more than any cells. */
const FORBIDDEN = 1e6;

/**
 * As `roundTable` where the totals of the rows stand, for tables of many cells: that brings every unit by itself, which
 * takes as the square of the cells. Here each row is rounded first, which is cheapest and leaves columns that have too many
 * units or too few; then the cheapest exchange within rows is made, from one column to another, until none makes the whole
 * cheaper. Both have the same cost; where two tables cost the same they may differ.
 *
 * @param cells a row of numbers each, as many in each row.
 * @param rows whole totals of the rows.
 * @returns null where these leave no way.
 */
export function roundLargeTable(
  cells: readonly (readonly number[])[],
  rows: readonly number[],
): WholeTable | null {
  const width = cells[0]?.length ?? 0;
  const made = cells.map((row, i) => roundParts(row, rows[i]!));
  if (made.some((row, i) => sum(row) !== rows[i])) return null;
  const totals = Array.from({ length: width }, (_, j) => sum(cells.map((row) => row[j]!)));
  const columns = Array.from({ length: width }, (_, j) => sum(made.map((row) => row[j]!)));
  const rests = cells.map((row) => Float64Array.from(row, (cell) => cell - floorOf(cell)));
  const isRaised = made.map((row, i) => Uint8Array.from(row, (cell, j) => cell - floorOf(cells[i]![j]!)));
  /** Cost of one unit more in a column that has so many. */
  const costAt = (j: number, units: number): number => {
    const floor = floorOf(totals[j]!);
    if (units < floor) return -FORBIDDEN;
    const rest = totals[j]! - floor;
    return units === floor && rest > NEAR ? 1 - 2 * rest : FORBIDDEN;
  };
  for (;;) {
    const exchange = cheapest(
      rests,
      isRaised,
      columns.map((units, j) => -costAt(j, units - 1)),
      columns.map((units, j) => costAt(j, units)),
    );
    if (exchange === null) break;
    for (const { row, from, to } of exchange) {
      [isRaised[row]![from], isRaised[row]![to]] = [0, 1];
      made[row]![from]!--;
      made[row]![to]!++;
    }
    columns[exchange.at(-1)!.from]!--;
    columns[exchange[0]!.to]!++;
  }
  const isRight = columns.every((whole, j) => {
    const floor = floorOf(totals[j]!);
    return whole === floor || (whole === floor + 1 && totals[j]! - floor > NEAR);
  });
  return isRight ? { cells: made, rows: [...rows], columns } : null;
}

interface Exchange {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The cheapest way to take a unit from one column and give one to another, by exchanges within rows, last one first; null
 * where none makes the table cheaper.
 *
 * @param taken cost of one unit less in each column.
 * @param given of one more.
 */
function cheapest(
  rests: readonly Float64Array[],
  isRaised: readonly Uint8Array[],
  taken: readonly number[],
  given: readonly number[],
): Exchange[] | null {
  const cost = Float64Array.from(taken);
  const came = taken.map((): Exchange | null => null);
  for (let moved = true; moved; ) {
    moved = false;
    rests.forEach((rest, row) => {
      const raised = isRaised[row]!;
      let from = -1;
      let least = Number.POSITIVE_INFINITY;
      for (let j = 0; j < rest.length; j++) {
        const to = cost[j]! + 2 * rest[j]!;
        if (raised[j] === 1 && to < least) [from, least] = [j, to];
      }
      for (let j = 0; j < rest.length; j++) {
        const to = least - 2 * rest[j]!;
        if (raised[j] === 1 || rest[j]! <= NEAR || to >= cost[j]! - NEAR) continue;
        cost[j] = to;
        came[j] = { row, from, to: j };
        moved = true;
      }
    });
  }
  let end = -1;
  let least = -NEAR;
  given.forEach((more, j) => {
    if (came[j] !== null && cost[j]! + more < least) [end, least] = [j, cost[j]! + more];
  });
  if (end < 0) return null;
  const exchanges: Exchange[] = [];
  for (let step = came[end]!; step !== null; step = came[step.from]!) exchanges.push(step);
  return exchanges;
}
