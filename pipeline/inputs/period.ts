import { readYear } from './number.ts';

/** Months of one calendar year, 1–12, both ends counted. */
export interface Period {
  readonly year: number;
  readonly firstMonth: number;
  readonly lastMonth: number;
}

/** 2025-H1, 2024-Q3, and 2025-9M for the nine months from January on. */
const PART = /^(\d{4})-(?:H([12])|Q([1-4])|([1-9]|1[01])M)$/;

/** A year or a part of one as publishers write it; null where it is neither. */
export function readPeriod(text: string): Period | null {
  const year = readYear(text);
  if (year !== null) return { year, firstMonth: 1, lastMonth: 12 };
  const [, of, half, quarter, months] = PART.exec(text.trim()) ?? [];
  if (of === undefined) return null;
  const part = (nth: number, length: number) => ({
    year: Number(of),
    firstMonth: (nth - 1) * length + 1,
    lastMonth: nth * length,
  });
  if (half !== undefined) return part(Number(half), 6);
  return quarter === undefined ? part(1, Number(months)) : part(Number(quarter), 3);
}
