import type { Found } from '../../files/found.ts';
import { readStraddling, yearLooksLike } from '../../inputs/period.ts';

/** A year as a row writes it. */
interface YearCell {
  readonly id: string;
  readonly text: string;
}

/** The year of a row, or what is wrong with it. */
export type WrittenYear =
  | { readonly year: number }
  | { readonly year: null; readonly says: string; readonly fix: string };

/** Years of our calendar that a series of skills may be of; less is an index, more is something else. */
const [FIRST, LAST] = [1000, 2200];
export const isCalendarYear = (year: number) => year >= FIRST && year <= LAST;
const FIX = 'write one whole number a year, such as 2024.';

/**
 * Reads the years of all rows, series by series: calendar years; school years where every year of the series is one,
 * under the year in which they begin; and counts such as ages or 08 … 19 where all of a series are small.
 */
export function readYears(cells: readonly YearCell[]): {
  readonly years: readonly WrittenYear[];
  readonly found: readonly Found[];
} {
  const bySeries = new Map<string, YearCell[]>();
  for (const cell of cells) {
    const own = bySeries.get(cell.id);
    if (own === undefined) bySeries.set(cell.id, [cell]);
    else own.push(cell);
  }
  const kinds = new Map<string, 'school' | 'index' | 'calendar'>();
  let school = 0;
  for (const [id, own] of bySeries) {
    const isSchool = own.length > 1 && own.every(({ text }) => readStraddling(text) !== null);
    const numbers = own.map(({ text }) => whole(text)).filter((year) => year !== null);
    const isIndex = numbers.length > 0 && numbers.every((year) => Math.abs(year) < FIRST);
    kinds.set(id, isSchool ? 'school' : isIndex ? 'index' : 'calendar');
    if (isSchool) school++;
  }
  const found =
    school === 0
      ? []
      : [
          {
            says: `years such as ${cells.find(({ id }) => kinds.get(id) === 'school')!.text} are read as school years, under the year in which they begin`,
          },
        ];
  return { years: cells.map((cell) => readYear(cell.text, kinds.get(cell.id)!)), found };
}

function readYear(text: string, kind: 'school' | 'index' | 'calendar'): WrittenYear {
  if (kind === 'school') return { year: readStraddling(text)! };
  const year = whole(text);
  if (year === null)
    return { year: null, says: `"${text}" is not a whole year${looksLike(text)}.`, fix: FIX };
  if (kind === 'index' || isCalendarYear(year)) return { year };
  const why = Math.abs(year) < FIRST ? ', and other years of its series are' : looksLike(text);
  return { year: null, says: `"${text}" is no calendar year${why}.`, fix: FIX };
}

const looksLike = (text: string) => {
  const likely = yearLooksLike(text);
  return likely === null ? '' : `; ${likely.says}`;
};

function whole(text: string): number | null {
  if (!/^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text)) return null;
  const year = Number(text);
  return Number.isInteger(year) ? year : null;
}
