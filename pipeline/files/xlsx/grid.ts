import { LOOKED_AT } from '../header_guess.ts';
import { dayText } from './cell_kinds.ts';
import { cellKey, placeOf, type XlsxSheet } from './read_xlsx.ts';

/** A sheet as texts, cut to the range that was asked for. */
export interface Grid {
  readonly sheet: XlsxSheet;
  /** Rows that hold anything, by their number, from the top. */
  readonly rows: readonly { readonly row: number; readonly cells: ReadonlyMap<number, string> }[];
  readonly first: number;
  readonly last: number;
}

type Place = ReturnType<typeof placeOf>;

/** @param range cells such as B4:H30; absent, all of them. */
export function gridOf(sheet: XlsxSheet, range: string | undefined): Grid {
  const [from, to] = (range ?? 'A1:XFD1048576').split(':').map(placeOf) as [Place, Place];
  const rows = [...sheet.rows]
    .filter(([row]) => from.row <= row && row <= to.row)
    .sort(([a], [b]) => a - b)
    .flatMap(([row, values]) => {
      const cells = new Map<number, string>();
      for (const [column, value] of values) {
        if (column < from.column || column > to.column) continue;
        const text = textOf(sheet, row, column, value);
        if (text.trim() !== '') cells.set(column, text);
      }
      return cells.size === 0 ? [] : [{ row, cells }];
    });
  let [first, last] = [Infinity, -Infinity];
  for (const { cells } of rows.slice(0, LOOKED_AT))
    for (const column of cells.keys()) {
      first = Math.min(first, column);
      last = Math.max(last, column);
    }
  return { sheet, rows, first, last };
}

function textOf(sheet: XlsxSheet, row: number, column: number, value: string | number | boolean): string {
  if (typeof value === 'string') return value.replace(/^(\d{4}-\d\d-\d\d)T00:00:00(?:\.0+)?Z?$/, '$1');
  if (typeof value === 'number' && sheet.kinds.get(cellKey(row, column)) === 'date')
    return dayText(value, sheet.from1904) ?? String(value);
  return String(value);
}
