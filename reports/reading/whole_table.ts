import { roundTable } from '../words/format/add_up.ts';

/** Of a row whose columns add up to one of them. */
export interface Summed<Column extends string> {
  /** They and nothing else of the row make the sum, up to what no page prints. */
  parts: readonly Column[];
  sum: Column;
}

/**
 * Rows of people as whole numbers that add up along rows and columns, as `wholePersons` makes the published answers:
 * for sums that a page takes itself.
 *
 * @param rows parts and, last, their total.
 * @param total whole numbers of the total, where another page has printed them.
 */
export function wholeTable<Column extends string, Row extends Record<Column, number>>(
  rows: readonly Row[],
  { parts, sum }: Summed<Column>,
  total?: Pick<Row, Column>,
): Row[] {
  const last = rows.at(-1);
  if (last === undefined) return [];
  const own = rows.slice(0, -1);
  // What belongs to the sum and is not printed goes along as a column of its own.
  const valuesOf = (row: Pick<Row, Column>): number[] => {
    const values = parts.map((column) => row[column]);
    return [...values, row[sum] - values.reduce((all, one) => all + one, 0)];
  };
  const whole = total ?? { ...last, [sum]: Math.round(last[sum]) };
  const made = roundTable(
    own.map(valuesOf),
    whole[sum],
    total === undefined ? {} : { columns: valuesOf(total) },
  );
  // Totals that another page printed may leave no way: the digits of the rows say more than a sum that does not come out.
  if (made === null) return [...own, { ...last, ...whole }];
  const { cells, rows: sums, columns } = made;
  const written = (row: Row, values: readonly number[], all: number): Row => ({
    ...row,
    ...Object.fromEntries(parts.map((column, at) => [column, values[at]!])),
    [sum]: all,
  });
  return [...own.map((row, at) => written(row, cells[at]!, sums[at]!)), written(last, columns, whole[sum])];
}
