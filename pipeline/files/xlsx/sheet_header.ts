import { plainName } from '../blanks.ts';
import { mustHaveColumns } from '../bounds.ts';
import { guessHeader, LOOKED_AT } from '../header_guess.ts';
import type { FileLayout } from '../layout.ts';
import type { Grid } from './grid.ts';
import { placeOf } from './read_xlsx.ts';

export interface SheetHeader {
  /** Row of the sheet in which it begins, and how many it has. */
  readonly row: number;
  readonly height: number;
  /** Columns of the sheet that have a name, with it. */
  readonly columns: readonly { readonly column: number; readonly name: string }[];
}

/** The header that is declared, else the rows that show most of the wanted names, else the ones that look like it. */
export function findHeader(grid: Grid, layout: FileLayout, wanted: readonly string[]): SheetHeader {
  const top = grid.rows.slice(0, LOOKED_AT);
  const none = { row: layout.header_row ?? 1, height: 1, columns: [] };
  if (top.length === 0) return none;
  if (layout.header_row !== undefined) {
    const at = grid.rows.findIndex(({ row }) => row >= layout.header_row!);
    return at === -1 ? none : namesFrom(grid, at, layout.header_rows ?? 1);
  }
  const names = wanted.map(plainName);
  const shows = ({ columns }: SheetHeader) =>
    names.filter((name) => columns.some((one) => one.name === name)).length;
  const tried = top.map((_, at) => namesFrom(grid, at, layout.header_rows ?? 1));
  const best = tried.reduce((one, other) => (shows(other) > shows(one) ? other : one));
  if (shows(best) > 0) return best;
  const width = Array.from({ length: grid.last - grid.first + 1 }, (_, i) => grid.first + i);
  const texts = top.map(({ cells }) => width.map((column) => cells.get(column) ?? ''));
  const guess = guessHeader(texts, layout.header_rows);
  return namesFrom(grid, guess.at, guess.rows);
}

/** The names that so many rows give to their columns, an upper one over all columns with which it is merged. */
function namesFrom(grid: Grid, at: number, height: number): SheetHeader {
  const { row } = grid.rows[at]!;
  const rows = Array.from({ length: height }, (_, i) => carried(grid, row + i, i === height - 1));
  const last = Math.max(...rows.flatMap((cells) => [...cells.keys()]), 0);
  const columns: { column: number; name: string }[] = [];
  for (let column = grid.first; column <= last; column++) {
    const names = rows.map((cells) => plainName(cells.get(column) ?? ''));
    const name = [...new Set(names.filter((one) => one !== ''))].join(' / ');
    if (name !== '') columns.push({ column, name });
  }
  mustHaveColumns(columns.length, row);
  return { row, height, columns };
}

type Range = [ReturnType<typeof placeOf>, ReturnType<typeof placeOf>?];

function carried({ sheet, rows, first, last }: Grid, row: number, isLast: boolean): Map<number, string> {
  const cells = new Map(rows.find((one) => one.row === row)?.cells);
  const ranges = sheet.merged.map((ref) => ref.split(':').map(placeOf) as Range);
  const here = ranges.filter(([from, to = from]) => from.row <= row && row <= to.row);
  for (const [from, to] of here) {
    const value = rows.find((one) => one.row === from.row)?.cells.get(from.column);
    if (value !== undefined)
      for (let column = from.column; column <= (to ?? from).column; column++) cells.set(column, value);
  }
  if (here.length > 0 || isLast) return cells;
  // Without merged cells a name holds for the empty ones to its right.
  let name: string | undefined;
  for (let column = first; column <= last; column++) {
    name = cells.get(column) ?? name;
    if (name !== undefined) cells.set(column, name);
  }
  return cells;
}
