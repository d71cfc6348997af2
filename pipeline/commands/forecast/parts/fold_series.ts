import type { YearIs } from '../../../../models/forecast/year/part.ts';
import { type SeriesOfParts, seriesOfParts } from '../../../../models/forecast/year/series_of_parts.ts';
import type { Problem } from '../../../problem.ts';
import { yearContradiction } from '../../../seeds/year_rules.ts';
import { partOf } from './slot.ts';

/** What somebody says of a file whose rows are parts of years. */
export interface PartsLayout {
  readonly yearIs: YearIs;
  /** Whether nothing is below zero, so that a sum is no less than what was counted so far. */
  readonly nonnegative: boolean;
}

/** A series as its rows give it, by slot (slot.ts). */
export interface Slotted {
  readonly id: string;
  readonly slots: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  /** What the values of its parts cannot pass by their unit. */
  readonly bound: number | null;
}

/** Makes years of the parts of one series, or says why it has none. */
export function foldSeries(
  { id, slots, values, bound }: Slotted,
  { yearIs, nonnegative }: PartsLayout,
  where: string,
): { readonly folded: SeriesOfParts } | { readonly problem: Problem } {
  const unsummed = summedShare(bound, yearIs);
  if (unsummed !== undefined) {
    const { what, fix } = unsummed;
    return { problem: { where, rule: 'year_is', what: `${id}: ${what}.`, fix: `${fix} (--year-is).` } };
  }
  const parts = Array.from(slots, (slot, i) => partOf(slot, values[i]!));
  const folded = seriesOfParts(parts, { yearIs, nonnegative });
  if (folded.years.length > 0) return { folded };
  const what = `the series ${id} has no year of which all parts are there.`;
  return {
    problem: {
      where,
      rule: 'no_year',
      what,
      fix: 'give all parts of one year at least, or the year itself.',
    },
  };
}

/** What a project refuses of a measure, too: shares and percentages have no sum. */
export function summedShare(bound: number | null, yearIs: YearIs): { what: string; fix: string } | undefined {
  const unit = bound === 100 ? 'percent' : bound === 1 ? 'share' : undefined;
  return unit && yearContradiction({ unit, nature: 'flow', year_is: yearIs });
}
