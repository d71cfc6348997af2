import { readYear } from '../../inputs/number.ts';
import { readMonths } from '../../inputs/part_of_year.ts';
import { readStraddling } from '../../inputs/period.ts';
import type { Column } from './profile.ts';

/**
 * The column whose texts are months, quarters or halves, whatever it is called; of dates, where some year has several and no
 * other column is one of years: a day on which something was written down is no period.
 */
export function periodColumn(columns: readonly Column[]): Column | undefined {
  return columns.find((column) => {
    const texts = [...column.texts.keys()];
    const parts = texts.flatMap((text) => readMonths(text) ?? []);
    if (parts.length === 0 || !texts.every((text) => readMonths(text) !== null || readYear(text) !== null))
      return false;
    // 2010-11 and 2011-12 alone are school years sooner than a November and a December.
    if (texts.every((text) => readStraddling(text) !== null)) return false;
    if (!texts.every(isDate)) return true;
    const hasYears = columns.some((other) => other !== column && other.years !== undefined);
    return !hasYears && new Set(parts.map(({ year }) => year)).size < parts.length;
  });
}

const isDate = (text: string) => /^\d+[-/.]\d+[-/.]\d+/.test(text.trim());
