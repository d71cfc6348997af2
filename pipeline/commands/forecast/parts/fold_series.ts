import type { YearIs } from '../../../../models/forecast/year/part.ts';
import {
  type Nowcast,
  type SeriesOfParts,
  seriesOfParts,
} from '../../../../models/forecast/year/series_of_parts.ts';
import type { Problem } from '../../../problem.ts';
import { yearContradiction } from '../../../seeds/year_rules.ts';
import { monthsOf } from './slot.ts';

/** What somebody says of a file whose rows are parts of years. */
export interface PartsLayout {
  readonly yearIs: YearIs;
  /** Whether nothing is below zero, so that a sum is no less than what was counted so far. */
  readonly nonnegative: boolean;
}

/** What parts of years make of a series. */
export type Folded = SeriesOfParts;

/** The year that a part of it tells, as whoever reads a forecast sees it. */
export type ToldYear = Pick<Nowcast, 'year' | 'value' | 'band'>;

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
): { readonly folded: Folded } | { readonly problem: Problem } {
  const unsummed = summedShare(bound, yearIs);
  if (unsummed !== undefined) {
    const { what, fix } = unsummed;
    return { problem: { where, rule: 'year_is', what: `${id}: ${what}.`, fix: `${fix} (--year-is).` } };
  }
  const folded = foldSlots({ slots, values }, { yearIs, nonnegative });
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

/** @param series slots rising. */
export function foldSlots({ slots, values }: Pick<Slotted, 'slots' | 'values'>, layout: PartsLayout): Folded {
  return seriesOfParts(
    Array.from(slots, (slot, i) => ({ ...monthsOf(slot), value: values[i]! })),
    layout,
  );
}

/** What a project refuses of a measure, too: shares and percentages have no sum. */
export function summedShare(bound: number | null, yearIs: YearIs): { what: string; fix: string } | undefined {
  const unit = bound === 100 ? 'percent' : bound === 1 ? 'share' : undefined;
  return unit && yearContradiction({ unit, nature: 'flow', year_is: yearIs });
}
