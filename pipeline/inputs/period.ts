import { readYear } from './number.ts';
import { ISO_DATE, isDay, LOCAL_DATE, type Months, readMonths } from './part_of_year.ts';

/** What a source says of its years. */
export interface YearReading {
  readonly kind: 'calendar' | 'school' | 'fiscal' | 'date';
  /** Flag letters that may trail a year, such as the p of 2020p. */
  readonly flags: Readonly<Record<string, string>> | null;
  /** Whether the column tells parts of years (`period`): a date is then its month, and else its year. */
  readonly isPeriod?: boolean;
}

/** A year or months of one; a year that straddles two says both. */
export interface Period extends Months {
  /** The second year of a school or fiscal year that lies in two; null elsewhere. */
  readonly nextYear: number | null;
  readonly status: string | null;
}

/** 2018/19, 2018-2019, 2018–19, 201819, 2018/2019, AY 2018-19. */
const STRADDLING = /^(?:[A-Za-zÀ-ÿ.]{1,12}\s)?(\d{4})\s?[-–—/_]?\s?(\d{4}|\d{2})$/u;

/** A year, or in a column of periods a part of one, as the source declares them; null where it is neither. */
export function readPeriod(
  text: string,
  { kind, flags, isPeriod = false }: YearReading = { kind: 'calendar', flags: null },
): Period | null {
  const bare = text.trim();
  const read = byKind(bare, kind, isPeriod);
  if (read !== null || flags === null) return read;
  const [, year = '', letters = ''] = /^(\S*\d)\s*([a-z]{1,3})$/u.exec(bare) ?? [];
  const status = flags[letters];
  const flagged = status === undefined ? null : byKind(year, kind, isPeriod);
  return flagged === null ? null : { ...flagged, status: status! };
}

function byKind(text: string, kind: YearReading['kind'], isPeriod: boolean): Period | null {
  const year = readYear(text);
  if (year !== null) return whole(year);
  if (kind === 'school' || kind === 'fiscal') {
    const straddling = readStraddling(text);
    return straddling === null ? null : { ...whole(straddling), nextYear: straddling + 1 };
  }
  if (!isPeriod) return kind === 'date' ? readDate(text) : null;
  const months = readMonths(text);
  return months === null ? null : { ...whole(months.year), ...months };
}

const whole = (year: number): Period => ({
  year,
  nextYear: null,
  firstMonth: 1,
  lastMonth: 12,
  status: null,
});

/** The first year of one that lies in two; null where the second is not the year after. */
export function readStraddling(text: string): number | null {
  const [, first, second] = STRADDLING.exec(text.trim()) ?? [];
  if (first === undefined || second === undefined) return null;
  const next = Number(first) + 1;
  return second === String(next) || second === String(next).slice(-2) ? Number(first) : null;
}

/** Where both could be the month only the year matters. */
function readDate(text: string): Period | null {
  const [, isoYear, isoMonth, isoDay] = ISO_DATE.exec(text) ?? [];
  if (isoYear !== undefined) return isMonthDay(isoMonth!, isoDay!) ? whole(Number(isoYear)) : null;
  const [, one, two, year] = LOCAL_DATE.exec(text) ?? [];
  if (year === undefined || !(isMonthDay(one!, two!) || isMonthDay(two!, one!))) return null;
  return whole(Number(year));
}

const isMonthDay = (month: string, day: string) => Number(month) >= 1 && Number(month) <= 12 && isDay(day);

/** What a text that is no year looks like, and what a source would declare of it; null where nobody knows. */
export function yearLooksLike(text: string): { readonly says: string; readonly declare?: string } | null {
  const bare = text.trim();
  const first = readStraddling(bare);
  if (first !== null)
    return {
      says: `it looks like the school or fiscal year ${first}/${String(first + 1).slice(-2)}`,
      declare: 'years: { kind: school } or { kind: fiscal, booked: start or end }',
    };
  if (readDate(bare) === null && readMonths(bare) !== null)
    return { says: 'it looks like a part of a year', declare: 'its column as `period`' };
  if (readDate(bare) !== null) return { says: 'it looks like a date', declare: 'years: { kind: date }' };
  const letters = /^\d{4}\s?([a-z]{1,2})$/.exec(bare)?.[1];
  if (letters !== undefined)
    return { says: `it looks like a year with the flag "${letters}"`, declare: `flags: { ${letters}: … }` };
  if (/^[34]\d{4}$/.test(bare)) return { says: 'it looks like a date that a spreadsheet counts in days' };
  if (/^\d{8}$/.test(bare)) return { says: 'it looks like a date without marks' };
  return null;
}
