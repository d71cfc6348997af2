import { readMonths } from '../../inputs/part_of_year.ts';
import { readStraddling } from '../../inputs/period.ts';
import { namedPart, numberedPart } from './part_names.ts';
import type { Column } from './profile.ts';

/** A header that tells of when its values are: the text that a source reads, and what else the header says. */
export interface TimeHeader {
  readonly header: string;
  readonly year: string;
  readonly rest: string;
}

const YEAR = '(?:19|20)\\d\\d';
/** A part of a year with its year, or a date, anywhere in a header. */
const PART_IN = new RegExp(
  `(?:^|[^\\p{L}\\d])(${YEAR}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]${YEAR}|${YEAR}[-\\s]?[HSQTM]\\d{1,2}|${YEAR}[-\\s]?\\d{1,2}M|[HSQTM]\\d{1,2}[-/\\s]${YEAR}|${YEAR}[-/]\\d{2}|\\d{2}[-/]${YEAR})(?![\\p{L}\\d])`,
  'u',
);
const YEAR_ALONE = new RegExp(`(?:^|[^\\p{L}\\d])(${YEAR})(?![\\p{L}\\d])`, 'u');

/**
 * Headers that are months, quarters or halves of years, and whole years among them: 2025-01, T3 2024, jobs 2025-Q1. Dates
 * are periods where some year has several; 2010-11 and 2011-12 alone are school years.
 */
export function periodHeaders(columns: readonly Column[]): readonly TimeHeader[] {
  const found = columns.flatMap(({ header }) => headerOf(header, PART_IN) ?? []);
  const parts = found.filter(({ year }) => readMonths(year) !== null);
  if (parts.length < 2 || parts.every(({ year }) => readStraddling(year) !== null)) return [];
  const years = new Set(parts.map(({ year }) => readMonths(year)!.year));
  if (parts.every(({ year }) => isDate(year)) && years.size === parts.length) return [];
  const rests = new Set(parts.map(({ rest }) => rest));
  const whole = columns
    .flatMap(({ header }) =>
      parts.some((part) => part.header === header) ? [] : (headerOf(header, YEAR_ALONE) ?? []),
    )
    .filter(({ rest }) => rests.has(rest));
  const kept = new Map([...parts, ...whole].map((one) => [one.header, one]));
  return columns.flatMap(({ header }) => kept.get(header) ?? []);
}

/** Headers that are all months, all quarters or both halves of the year beside them: M1 … M12, janvier … décembre, 1 … 12. */
export function bareHeaders(columns: readonly Column[]): readonly TimeHeader[] {
  const numbered = columns.flatMap(({ header }) => {
    const part = numberedPart(header, 12);
    return part === undefined ? [] : [{ header, ...part }];
  });
  const named = columns.flatMap(({ header }) => {
    const part = namedPart(header);
    return part === undefined ? [] : [{ header, ...part }];
  });
  return [named, numbered].flatMap((read) =>
    [12, 4, 2].flatMap((ofYear) => {
      const own = read.filter((one) => one.ofYear === ofYear);
      const isWhole = own.length === ofYear && new Set(own.map(({ part }) => part.slice(1))).size === ofYear;
      return isWhole ? own.map(({ header, part }) => ({ header, year: part, rest: '' })) : [];
    }),
  );
}

function headerOf(header: string, pattern: RegExp): TimeHeader | undefined {
  const [, year] = pattern.exec(header) ?? [];
  return year === undefined ? undefined : { header, year, rest: restOf(header, year) };
}

/** What a header says beside its year or period. */
export function restOf(header: string, year: string): string {
  return header
    .replace(year, '')
    .replace(/^[\s/,–-]+|[\s/,–-]+$/g, '')
    .trim();
}

const isDate = (text: string) => /^\d+[-/.]\d+[-/.]\d+$/.test(text);
