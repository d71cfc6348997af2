import { leastOfYear, type NowcastBand, nowcastBand } from '../short/nowcast.ts';
import { type CurrentYear, currentYear, type UntoldYear } from './current_year.ts';
import type { Part, YearIs } from './part.ts';
import { type Hole, type Unlike, yearsOfParts } from './years_of_parts.ts';

/** The current year as its part tells it; the band is null where too few years before tell of the spread. */
export interface Nowcast extends CurrentYear {
  readonly band: NowcastBand | null;
}

/** A yearly series that parts of years tell, as it is fitted. */
export interface SeriesOfParts {
  /** Rising; the last one is the nowcast where there is one. */
  readonly years: number[];
  readonly values: number[];
  readonly nowcast: Nowcast | undefined;
  /** The current year, where it has a part that tells nothing. */
  readonly untold: UntoldYear | undefined;
  readonly holes: readonly Hole[];
  readonly unlike: readonly Unlike[];
}

/**
 * @param parts in order of year and first month, none twice, all finite.
 * @param nonnegative whether no year can be less than what was counted of it so far.
 */
export function seriesOfParts(
  parts: readonly Part[],
  { yearIs, nonnegative }: { readonly yearIs: YearIs; readonly nonnegative: boolean },
): SeriesOfParts {
  const { years, values, holes, unlike } = yearsOfParts(parts, yearIs);
  const { told, untold } = currentYear(parts, { years, values }, yearIs);
  if (told === undefined)
    return { years: [...years], values: [...values], nowcast: undefined, untold, holes, unlike };
  const { value, months, soFar, past } = told;
  const least = nonnegative ? leastOfYear(yearIs, soFar, months) : null;
  const band = nowcastBand({ value, months, yearIs, least, ...(past && { past }) }, years, values);
  return {
    years: [...years, told.year],
    values: [...values, value],
    nowcast: { ...told, band },
    untold,
    holes,
    unlike,
  };
}
