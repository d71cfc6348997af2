import { type Entry, programBuilder } from '../../models/plan/linear_program.ts';
import { NoSolution, solverModel } from '../plan/highs.ts';
import { type Attacked, attack, published } from './attack.ts';
import type { Cell, Relation } from './table.ts';

export interface Suppression extends Attacked {
  /** Positions of the cells that are not published, rising. */
  readonly hidden: readonly number[];
}

/** A move of less than this is the solver's arithmetic. */
const MOVED = 1e-6;

/**
 * Chooses the cells that go with those that must be protected, until an outsider can tell none of the suppressed ones more
 * closely than `width`. Each cell to protect asks a linear programme for the cheapest cells that can move with it (after
 * Kelly, and Fischetti and Salazar); the attack then says of all of them whether it is enough.
 *
 * @param width in the unit of the cells; a cell may ask for more (`Cell.width`).
 * @param kept cells that an earlier release suppressed: they stay so.
 */
export async function suppress(
  cells: readonly Cell[],
  relations: readonly Relation[],
  width: number,
  kept: readonly number[] = [],
): Promise<Suppression> {
  const isHidden = cells.map(({ width: own }) => own !== undefined);
  for (const cell of kept) isHidden[cell] = true;
  let isWhole = false;
  for (;;) {
    const hidden = positions(isHidden);
    const attacked = await attack(published(cells, isHidden), relations, width);
    const narrow = hidden.filter((cell, i) => isNarrow(attacked, i, cells[cell]!.width ?? width));
    if (narrow.length === 0) return { ...attacked, hidden };
    const before = hidden.length;
    for (const cell of narrow) {
      for (const other of await movedWith(cell, cells[cell]!.width ?? width, { cells, relations, isHidden }))
        isHidden[other] = true;
    }
    if (positions(isHidden).length > before) continue;
    // No cell that is left can help: all that hangs together goes, whatever it costs.
    if (isWhole) return { ...attacked, hidden };
    isWhole = true;
    for (const cell of connected(narrow, relations)) isHidden[cell] = true;
  }
}

export function isNarrow({ bounds }: Pick<Attacked, 'bounds'>, i: number, width: number): boolean {
  const { low, high } = bounds[i]!;
  return high - low < width - 1e-6 * Math.max(1, width);
}

const positions = (is: readonly boolean[]) => is.flatMap((own, i) => (own ? [i] : []));

/** The cells that must be hidden so that this one can lie anywhere within its width; none where there is no way. */
async function movedWith(
  cell: number,
  width: number,
  table: { cells: readonly Cell[]; relations: readonly Relation[]; isHidden: readonly boolean[] },
): Promise<Set<number>> {
  const down = Math.min(table.cells[cell]!.value, width / 2);
  const moved = new Set<number>();
  for (const by of [width - down, -down]) {
    if (by === 0) continue;
    for (const other of await cheapestMove(cell, by, table)) moved.add(other);
  }
  return moved;
}

async function cheapestMove(
  cell: number,
  by: number,
  { cells, relations, isHidden }: Parameters<typeof movedWith>[2],
): Promise<number[]> {
  const program = programBuilder();
  const up: number[] = [];
  const down: number[] = [];
  cells.forEach(({ value, codes, isKnown }, i) => {
    const cost = isHidden[i] ? 1e-3 : costOf(value, codes) * (isKnown ? 1e4 : 1);
    // Nobody believes that a zero hides somebody: a cell without persons is moved by nothing.
    const isFixed = value === 0 && !isHidden[i];
    const most = isFixed ? 0 : Number.POSITIVE_INFINITY;
    if (i === cell) {
      up.push(program.column({ lower: Math.max(by, 0), upper: Math.max(by, 0) }));
      down.push(program.column({ lower: Math.max(-by, 0), upper: Math.max(-by, 0) }));
    } else {
      up.push(program.column({ upper: most, cost }));
      down.push(program.column({ upper: Math.min(most, value), cost }));
    }
  });
  for (const { whole, parts, low, high } of relations) {
    const now = parts.reduce((left, part) => left - cells[part]!.value, cells[whole]!.value);
    const entries: Entry[] = [
      [up[whole]!, 1],
      [down[whole]!, -1],
      ...parts.flatMap((part): Entry[] => [
        [up[part]!, -1],
        [down[part]!, 1],
      ]),
    ];
    program.row(Math.min(0, low - now), Math.max(0, high - now), entries);
  }
  const model = await solverModel(program.finish());
  try {
    const { value } = model.linear();
    return cells.flatMap((_, i) => (Math.max(value[up[i]!]!, value[down[i]!]!) > MOVED ? [i] : []));
  } catch (error) {
    if (error instanceof NoSolution) return [];
    throw error;
  } finally {
    model.dispose();
  }
}

/** Small cells go first, and cells of totals last: most is lost with those. */
function costOf(value: number, codes: readonly string[]): number {
  const totals = codes.filter((code) => code === '_T').length;
  return (1 + Math.sqrt(value)) * 4 ** totals;
}

/** All cells that some sum joins to these, however far. */
function connected(from: readonly number[], relations: readonly Relation[]): Set<number> {
  const found = new Set(from);
  for (let size = -1; size < found.size; ) {
    size = found.size;
    for (const { whole, parts } of relations) {
      const own = [whole, ...parts];
      if (own.some((cell) => found.has(cell))) for (const cell of own) found.add(cell);
    }
  }
  return found;
}
