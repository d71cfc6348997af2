import { LARGEST } from '../forecast/one_forecast.ts';
import type { Folded, PartsLayout } from '../forecast/parts/fold_series.ts';
import { JobError, shown } from './job_error.ts';
import { readParts } from './part_points.ts';

/** What was observed of a series. */
export interface Points {
  /** Rising. */
  readonly years: readonly number[];
  readonly values: readonly number[];
  /** What parts of years made of them; absent where the job gives years. */
  readonly parts?: Folded;
}

/** What a job says of its series: years, or parts of years in their place. */
export function readSeries(
  { years, periods, values }: Readonly<Record<string, unknown>>,
  {
    yearIs,
    nonnegative,
  }: { readonly yearIs: PartsLayout['yearIs'] | undefined; readonly nonnegative: boolean },
): Points {
  if (periods === undefined) return readPoints(years, values);
  if (years !== undefined) throw new JobError('job', 'give years or periods, not both');
  if (yearIs === undefined)
    throw new JobError(
      'job',
      'periods need year_is: sum, mean or end, by which the year follows from its parts; nothing is taken for granted',
    );
  const parts = readParts(periods, values, { yearIs, nonnegative });
  return { years: parts.years, values: parts.values, parts };
}

/** How the year follows from its parts, where a job says it. */
export function readYearIs(yearIs: unknown): PartsLayout['yearIs'] | undefined {
  if (yearIs === undefined || yearIs === 'sum' || yearIs === 'mean' || yearIs === 'end') return yearIs;
  throw new JobError('job', 'year_is must be sum, mean or end');
}

/** Years without a value are missing; so is a null. */
function readPoints(years: unknown, values: unknown): Points {
  if (!Array.isArray(years) || !Array.isArray(values))
    throw new JobError('job', 'years and values must be lists');
  if (years.length !== values.length)
    throw new JobError('series', `${years.length} years for ${values.length} values`);
  const kept: { years: number[]; values: number[] } = { years: [], values: [] };
  for (let i = 0; i < years.length; i++) {
    if (!Number.isSafeInteger(years[i])) throw new JobError('series', `year ${shown(years[i])} is not whole`);
    if (i > 0 && years[i] <= years[i - 1])
      throw new JobError('series', `year ${years[i]} does not come after ${years[i - 1]}`);
    const value = values[i];
    if (value === null) continue;
    if (typeof value !== 'number' || !(Math.abs(value) <= LARGEST))
      throw new JobError('series', `the value of ${years[i]} is ${shown(value)}, not a number up to 1e100`);
    kept.years.push(years[i]);
    kept.values.push(value);
  }
  if (kept.years.length === 0) throw new JobError('series', 'there is no value');
  return kept;
}
