/**
 * Whole numbers that add up to the whole number of their total: each part goes to one of its two neighbours, the parts
 * with the largest remainders up.
 *
 * @param parts finite numbers whose sum is `total` before it was rounded.
 * @param total a whole number.
 */
export function roundParts(parts: readonly number[], total: number): number[] {
  const whole = parts.map(floorOf);
  const rests = parts.map((part, at) => part - whole[at]!);
  // Rests that differ by the error of a sum are equal, and then the first goes up.
  const largest = parts
    .map((_, at) => at)
    .filter((at) => rests[at]! > NEAR)
    .sort((a, b) => Math.round((rests[b]! - rests[a]!) / NEAR) || a - b);
  for (const at of largest.slice(0, Math.max(0, total - sum(whole)))) whole[at]!++;
  return whole;
}

/** A table of whole numbers with the totals of its rows and columns. */
export interface WholeTable {
  readonly cells: number[][];
  readonly rows: number[];
  readonly columns: number[];
}

/**
 * A table whose cells, rows and columns are whole and add up at once, each to one of its two neighbours: totals are
 * chosen together with the cells, for totals that are rounded by themselves may add up in no way. Which go up is the
 * cheapest flow of the units that are left over, from the rows to the columns.
 *
 * @param cells a row of numbers each, as many in each row.
 * @param all the whole number of their sum.
 * @param given whole totals that stand already, of rows or of columns.
 * @returns null where the given totals leave no way; without them there is one (controlled rounding).
 * @see Cox, A constructive procedure for unbiased controlled rounding, JASA 82 (1987)
 */
export function roundTable(
  cells: readonly (readonly number[])[],
  all: number,
  given: { readonly rows?: readonly number[]; readonly columns?: readonly number[] } = {},
): WholeTable | null {
  const whole = cells.map((row) => row.map(floorOf));
  const rests = cells.map((row, i) => row.map((cell, j) => cell - whole[i]![j]!));
  const columnOf = (table: readonly (readonly number[])[], at: number) => table.map((row) => row[at]!);
  const width = cells[0]?.length ?? 0;
  const rowUnits = cells.map((row, i) => unitsOf(sum(row), sum(whole[i]!), given.rows?.[i]));
  const columnUnits = Array.from({ length: width }, (_, j) =>
    unitsOf(sum(columnOf(cells, j)), sum(columnOf(whole, j)), given.columns?.[j]),
  );
  const isRaised = cells.map((row) => row.map(() => false));
  for (let left = all - sum(whole.map(sum)); left > 0; left--) {
    const path = cheapest(rests, isRaised, rowUnits, columnUnits);
    if (path === null) return null;
    for (const { row, column } of path) isRaised[row]![column] = !isRaised[row]![column];
    rowUnits[path[0]!.row]!.shift();
    columnUnits[path.at(-1)!.column]!.shift();
  }
  if ([...rowUnits, ...columnUnits].some(([unit]) => unit === NEEDED)) return null;
  const made = whole.map((row, i) => row.map((cell, j) => cell + (isRaised[i]![j] ? 1 : 0)));
  return {
    cells: made,
    rows: made.map(sum),
    columns: Array.from({ length: width }, (_, j) => sum(columnOf(made, j))),
  };
}

/** What falls short of a whole number by the error of a sum alone is that number. */
export const NEAR = 1e-6;

/** What a total must have costs less than nothing: it goes before all that it may have. */
const NEEDED = -1e6;

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
export const floorOf = (number: number): number => Math.floor(number + NEAR) + 0;

/**
 * What each unit costs that a total may have beyond the floors of its cells: those below its own floor are needed, the
 * one to its upper neighbour is the cheaper the nearer it lies; a total that stands already needs just its own.
 */
function unitsOf(total: number, floors: number, given: number | undefined): number[] {
  const least = (given ?? floorOf(total)) - floors;
  const rest = total - floorOf(total);
  const needed = Array.from({ length: Math.max(0, least) }, () => NEEDED);
  return given === undefined && rest > NEAR ? [...needed, 1 - 2 * rest] : needed;
}

interface Step {
  row: number;
  column: number;
}

/**
 * The cheapest way to bring one unit from a row that may have one to a column that may: cells that go up, and between
 * them cells that give back theirs. Null where there is none.
 */
function cheapest(
  rests: readonly (readonly number[])[],
  isRaised: readonly (readonly boolean[])[],
  rowUnits: readonly (readonly number[])[],
  columnUnits: readonly (readonly number[])[],
): readonly Step[] | null {
  const toRow = rowUnits.map(([cost]): Reached | null => (cost === undefined ? null : { cost, path: [] }));
  const toColumn: (Reached | null)[] = columnUnits.map(() => null);
  // As many rounds as a path can have steps: into each row and out of it.
  for (let round = 0, moved = true; moved && round <= 2 * rests.length; round++) {
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
  const ends = toColumn.flatMap((end, at) => {
    const [unit] = columnUnits[at]!;
    return end === null || unit === undefined ? [] : [{ ...end, cost: end.cost + unit }];
  });
  return ends.length === 0 ? null : ends.reduce((best, end) => (end.cost < best.cost ? end : best)).path;
}

interface Reached {
  readonly cost: number;
  readonly path: readonly Step[];
}
