import { readYear } from '../../inputs/number.ts';
import { readMonths } from '../../inputs/part_of_year.ts';
import { readStraddling } from '../../inputs/period.ts';
import type { Column } from './profile.ts';

/**
 * The column whose texts are months, quarters or halves, whatever it is called; of dates, where some year has several. None
 * where a year stands alone on each row, which is the year itself.
 */
export function periodColumn(columns: readonly Column[]): Column | undefined {
  return columns.find(({ texts }) => {
    const read = [...texts.keys()].map((text) => ({ text, months: readMonths(text), year: readYear(text) }));
    // 2010-11 and 2011-12 alone are school years sooner than a November and a December.
    if ([...texts.keys()].every((text) => readStraddling(text) !== null)) return false;
    const parts = read.flatMap(({ months }) => (months === null ? [] : [months]));
    if (parts.length === 0 || !read.every(({ months, year }) => months !== null || year !== null))
      return false;
    return (
      new Set(parts.map(({ year }) => year)).size < parts.length || read.some(({ text }) => !isDate(text))
    );
  });
}

const isDate = (text: string) => /^\d+[-/.]\d+[-/.]\d+/.test(text.trim());
