import type { Months } from '../../../inputs/part_of_year.ts';

/** The months that a row is of, as one number: in order of year, first and last month. */
export const slotOf = ({ year, firstMonth, lastMonth }: Months) =>
  (year * 12 + firstMonth - 1) * 12 + lastMonth - 1;

export const monthsOf = (slot: number): Months => ({
  year: Math.floor(slot / 144),
  firstMonth: (Math.floor(slot / 12) % 12) + 1,
  lastMonth: (slot % 12) + 1,
});

/** As SDMX writes it: 2025, 2025-H1, 2025-Q1, 2025-M01; any other months by their first and last. */
export function slotText(slot: number): string {
  const { year, firstMonth, lastMonth } = monthsOf(slot);
  const length = lastMonth - firstMonth + 1;
  const nth = lastMonth / length;
  if (length === 12) return String(year);
  if (length === 1) return `${year}-M${String(nth).padStart(2, '0')}`;
  if (Number.isInteger(nth) && (length === 3 || length === 6))
    return `${year}-${length === 3 ? 'Q' : 'H'}${nth}`;
  return `${year}-${lastMonth}M`;
}
