/** Months of one calendar year, 1–12, both ends counted. */
export interface Months {
  readonly year: number;
  readonly firstMonth: number;
  readonly lastMonth: number;
}

/** 2025-H1, 2024-Q3, 2024T3, 2024-M01, and 2025-9M for the nine months from January on. */
const PART = /^(\d{4})[-\s]?(?:[HS]([12])|[QT]([1-4])|M(\d{1,2})|(\d{1,2})M)$/;
/** S1 2025, T3-2024, Q3/2024, M01-2024. */
const TURNED = /^(?:[HS]([12])|[QT]([1-4])|M(\d{1,2}))[-/\s](\d{4})$/;
/** 2024-01 and 01/2024: a month of two digits, since 2024-1 may be a quarter. */
const MONTH = /^(?:(\d{4})[-/](\d{2})|(\d{2})[-/](\d{4}))$/;
export const ISO_DATE = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
/** Two numbers, of which either may be the month, and the year. */
export const LOCAL_DATE = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;

/** A part that names no year, such as Q1 or M03, as an expression that the engine reads too: it is one of the year beside it. */
export const BARE_PART = '[HSQTM][0-9]{1,2}|[0-9]{1,2}M';

/** How periods are written, for whoever has to write one. */
export const NOTATIONS =
  'write 2025 for a year, 2025-H1 for a half, 2025-Q1 for a quarter, 2025-01 for a month, 2025-9M for nine months from January on; beside a column of years M1, Q1 or H1 will do';

/** What is said of a date such as 05/06/2024. */
export const OPEN_DATE = 'nobody knows which of its two numbers is the month';

/** The months that a text of a column `period` stands for, a date for its month; null where they are not sure. */
export function readMonths(text: string): Months | null {
  const bare = text.trim();
  const [, year, half, quarter, month, months] = PART.exec(bare) ?? [];
  if (year !== undefined) return months === undefined ? part(year, half, quarter, month) : upTo(year, months);
  const [, turnedHalf, turnedQuarter, turnedMonth, ofYear] = TURNED.exec(bare) ?? [];
  if (ofYear !== undefined) return part(ofYear, turnedHalf, turnedQuarter, turnedMonth);
  const [, yearFirst, then, first, yearLast] = MONTH.exec(bare) ?? [];
  if (yearFirst !== undefined || yearLast !== undefined) return nth(yearFirst ?? yearLast, then ?? first, 1);
  return ofDate(bare);
}

function part(
  year: string,
  half: string | undefined,
  quarter: string | undefined,
  month: string | undefined,
): Months | null {
  return half !== undefined
    ? nth(year, half, 6)
    : quarter !== undefined
      ? nth(year, quarter, 3)
      : nth(year, month, 1);
}

function nth(year: string | undefined, text: string | undefined, length: number): Months | null {
  const at = Number(text);
  return at >= 1 && at * length <= 12
    ? { year: Number(year), firstMonth: (at - 1) * length + 1, lastMonth: at * length }
    : null;
}

function upTo(year: string, months: string): Months | null {
  const last = Number(months);
  return last >= 1 && last <= 12 ? { year: Number(year), firstMonth: 1, lastMonth: last } : null;
}

/** The month of a date. Of 05/06/2024 nobody knows which of the two it is. */
function ofDate(text: string): Months | null {
  const [, isoYear, isoMonth, isoDay] = ISO_DATE.exec(text) ?? [];
  if (isoYear !== undefined) return isDay(isoDay!) ? nth(isoYear, isoMonth, 1) : null;
  const [, one, two, year] = LOCAL_DATE.exec(text) ?? [];
  if (year === undefined || !isDay(one!) || !isDay(two!)) return null;
  // The day may stand first, or the month.
  const may = [two!, one!].flatMap((month) => nth(year, month, 1) ?? []);
  return new Set(may.map(({ firstMonth }) => firstMonth)).size === 1 ? may[0]! : null;
}

/** Whether a text is a date of which nobody knows what is the month. */
export function isOpenDate(text: string): boolean {
  const [, one, two] = LOCAL_DATE.exec(text.trim()) ?? [];
  const numbers = [Number(one), Number(two)];
  return numbers.every((number) => number >= 1 && number <= 12) && numbers[0] !== numbers[1];
}

export const isDay = (text: string) => Number(text) >= 1 && Number(text) <= 31;
