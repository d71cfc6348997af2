/** How a year follows from its parts: their sum, their mean, or the last of them. */
export type YearIs = 'sum' | 'mean' | 'end';

/** What was counted of some months of a calendar year, 1–12, both ends counted; all twelve are the year itself. */
export interface Part {
  readonly year: number;
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly value: number;
}

export const lengthOf = ({ firstMonth, lastMonth }: Part) => lastMonth - firstMonth + 1;

/** Parts by a number that they share, in their order. */
export function byNumber(parts: readonly Part[], numberOf: (part: Part) => number): Map<number, Part[]> {
  const groups = new Map<number, Part[]>();
  for (const part of parts) {
    const own = groups.get(numberOf(part));
    if (own === undefined) groups.set(numberOf(part), [part]);
    else own.push(part);
  }
  return groups;
}

/** Added one after the other, so that the last digit hangs on nothing but the order of the months. */
export const sumOf = (parts: readonly Part[]) => parts.reduce((sum, { value }) => sum + value, 0);
