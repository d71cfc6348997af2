/**
 * Whole numbers that add up to the whole number of their total: each part goes to one of its two neighbours, the parts
 * with the largest remainders up.
 *
 * @param parts finite numbers whose sum is `total` before it was rounded.
 * @param total a whole number.
 */
export function roundParts(parts: readonly number[], total: number): number[] {
  return roundCross(
    parts.map((part) => [part]),
    null,
    [total],
  ).map(([part]) => part!);
}

/**
 * The same for a table whose rows and columns have totals: every cell goes to one of its two neighbours, so that each
 * row and each column adds up; which cells go up is the cheapest flow of the units that are left over.
 *
 * @param cells a row of numbers each, as many in each row.
 * @param rows whole totals of the rows; null where rows are not summed.
 * @param columns whole totals of the columns.
 */
export function roundCross(
  cells: readonly (readonly number[])[],
  rows: readonly number[] | null,
  columns: readonly number[],
): number[][] {
  const whole = cells.map((row) => row.map((cell) => Math.floor(cell + NEAR) + 0));
  const left = columns.map((total, at) => total - sum(whole.map((row) => row[at]!)));
  const owed = whole.map((row, at) => (rows === null ? 1 : rows[at]! - sum(row)));
  const isRaised = cells.map((row) => row.map(() => false));
  const rests = cells.map((row, i) => row.map((cell, j) => cell - whole[i]![j]!));
  for (let path = cheapest(rests, isRaised, owed, left); path !== null; ) {
    const [first, last] = [path[0]!.row, path.at(-1)!.column];
    for (const { row, column } of path) isRaised[row]![column] = !isRaised[row]![column];
    owed[first]!--;
    left[last]!--;
    path = cheapest(rests, isRaised, owed, left);
  }
  return whole.map((row, i) => row.map((cell, j) => cell + (isRaised[i]![j] ? 1 : 0)));
}

/** What falls short of a whole number by the error of a sum alone is that number. */
const NEAR = 1e-6;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

interface Step {
  row: number;
  column: number;
}

/**
 * The cheapest way to bring one unit from a row that is owed one to a column where one is left: cells that go up, and
 * between them cells that give back theirs. Null where there is none.
 */
function cheapest(
  rests: readonly (readonly number[])[],
  isRaised: readonly (readonly boolean[])[],
  owed: readonly number[],
  left: readonly number[],
): readonly Step[] | null {
  const toRow = owed.map((units): Reached | null => (units > 0 ? { cost: 0, path: [] } : null));
  const toColumn: (Reached | null)[] = left.map(() => null);
  // As many rounds as a path can have turns.
  for (let round = 0, moved = true; moved && round <= rests.length; round++) {
    moved = false;
    const reach = (all: (Reached | null)[], at: number, from: Reached, step: Step, cost: number) => {
      if (from.cost + cost >= (all[at]?.cost ?? Number.POSITIVE_INFINITY) - NEAR) return;
      all[at] = { cost: from.cost + cost, path: [...from.path, step] };
      moved = true;
    };
    rests.forEach((cells, row) => {
      cells.forEach((rest, column) => {
        const [from, back] = [toRow[row], toColumn[column]];
        if (!isRaised[row]![column]) {
          if (from != null && rest > NEAR) reach(toColumn, column, from, { row, column }, 1 - 2 * rest);
        } else if (back != null) reach(toRow, row, back, { row, column }, 2 * rest - 1);
      });
    });
  }
  const ends = toColumn.flatMap((end, at) => (end !== null && left[at]! > 0 ? [end] : []));
  return ends.length === 0 ? null : ends.reduce((best, end) => (end.cost < best.cost ? end : best)).path;
}

interface Reached {
  readonly cost: number;
  readonly path: readonly Step[];
}
