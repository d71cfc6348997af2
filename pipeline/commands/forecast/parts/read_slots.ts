import { BARE_PART, isOpenDate, NOTATIONS, OPEN_DATE } from '../../../inputs/part_of_year.ts';
import { readPeriod, yearLooksLike } from '../../../inputs/period.ts';
import { isCalendarYear, type WrittenYear } from '../years.ts';
import { slotOf } from './slot.ts';

/** A period as a row writes it, and the year beside it, both without blanks at their ends; either may be empty. */
export interface PeriodCell {
  readonly period: string;
  readonly year: string;
}

const BARE = new RegExp(`^(?:${BARE_PART})$`);

/** Reads periods as the sources of a project write them: each text once, however often it stands. */
export function slotReader(): (cell: PeriodCell) => WrittenYear {
  const read = new Map<string, WrittenYear>();
  return (cell) => {
    const text = wholeText(cell);
    const known = read.get(text) ?? readSlot(text);
    read.set(text, known);
    return known;
  };
}

/** A bare part is one of the year beside it; a period that names another year than stands beside it is none. */
export function wholeText({ period, year }: PeriodCell): string {
  if (period === '' || year === '') return period + year;
  if (BARE.test(period)) return `${year}-${period}`;
  return period.includes(year) ? period : `${year} ${period}`;
}

function readSlot(text: string): WrittenYear {
  const period = readPeriod(text, { kind: 'calendar', flags: null, isPeriod: true });
  if (period !== null && isCalendarYear(period.year)) return { year: slotOf(period) };
  const likely = isOpenDate(text) ? OPEN_DATE : yearLooksLike(text)?.says;
  const says = `"${text}" is no year and no part of one${likely === undefined ? '' : `; ${likely}`}.`;
  return { year: null, says, fix: `${NOTATIONS}.` };
}
