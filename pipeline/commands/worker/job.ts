import { type Asked, LARGEST } from '../forecast/one_forecast.ts';
import { type PartsLayout, summedShare } from '../forecast/parts/fold_series.ts';
import { unitBound } from '../forecast/unit_bound.ts';
import { JobError } from './job_error.ts';
import { type Points, readSeries, readYearIs } from './points.ts';

/** The contract between whoever hands out series and the worker that forecasts them; docs/scale/README.md tells it. */
export const VERSION = 1;

/** What a series is called by whoever asked; it travels back as it came. */
export type Key = string | readonly string[];

/** One series, whole, with all that its forecast hangs on. */
export interface Job extends Points {
  readonly key: Key;
  readonly horizon: number;
  readonly floor: number | null;
  /** Null where nothing bounds the series; undefined where its unit or its name is to tell. */
  readonly ceiling: number | null | undefined;
  readonly unit: string;
  readonly model: string | undefined;
  readonly factors: Asked['factors'];
}

const FIELDS = 'v, key, years, periods, year_is, values, horizon, floor, ceiling, unit, model, calibration';

/** @throws JobError with what is wrong with the job of this series. */
export function readJob(key: Key, fields: Readonly<Record<string, unknown>>): Job {
  refuseUnknown(fields, FIELDS, 'a job');
  const { ceiling, unit = '', model, calibration } = fields;
  const floor = readBound('floor', fields.floor) ?? null;
  const yearIs = readYearIs(fields.year_is);
  if (typeof unit !== 'string') throw new JobError('job', 'unit must be a text');
  if (model !== undefined && typeof model !== 'string') throw new JobError('job', 'model must be a name');
  if (yearIs !== undefined && fields.periods === undefined)
    throw new JobError('job', 'year_is is of periods: give them in place of years');
  const points = readSeries(fields, { yearIs, nonnegative: isNonnegative(floor) });
  if (yearIs !== undefined) refuseSummed(fields.values as (number | null)[], { id: idOf(key), unit, yearIs });
  return {
    key,
    ...points,
    horizon: readHorizon(fields.horizon),
    floor,
    ceiling: readBound('ceiling', ceiling),
    unit,
    model: model as string | undefined,
    factors: calibration === undefined ? undefined : readCalibration(calibration),
  };
}

/** The name of a series as one text. */
export const idOf = (key: Key): string => (typeof key === 'string' ? key : key.join(' '));

export const isNonnegative = (floor: number | null) => floor !== null && floor >= 0;

function refuseSummed(
  values: readonly (number | null)[],
  {
    id,
    unit,
    yearIs,
  }: { readonly id: string; readonly unit: string; readonly yearIs: PartsLayout['yearIs'] },
): void {
  const bound = unitBound({ id, unit, values: values.filter((value) => value !== null) });
  const summed = summedShare(bound, yearIs);
  if (summed !== undefined) throw new JobError('job', `${summed.what}: ${summed.fix} as year_is`);
}

/** @param known names of fields, with commas between. @param what has them, for the message. */
export function refuseUnknown(fields: Readonly<Record<string, unknown>>, known: string, what: string): void {
  const names = known.split(', ');
  for (const name in fields)
    if (!names.includes(name))
      throw new JobError('job', `there is no field "${name.slice(0, 60)}"; ${what} has ${known}`);
}

export function readHorizon(horizon: unknown): number {
  if (Number.isInteger(horizon) && (horizon as number) >= 1 && (horizon as number) <= 100)
    return horizon as number;
  throw new JobError('job', 'horizon must be a whole number from 1 to 100');
}

function readBound(name: string, bound: unknown): number | null | undefined {
  if (bound === undefined || bound === null) return bound;
  if (typeof bound === 'number' && Math.abs(bound) <= LARGEST) return bound;
  throw new JobError('job', `${name} must be a number up to 1e100, or null`);
}

function readCalibration(calibration: unknown): NonNullable<Asked['factors']> {
  const { factor_80, factor_95 } = (calibration ?? {}) as Record<string, unknown>;
  for (const factor of [factor_80, factor_95])
    if (typeof factor !== 'number' || !(factor > 0 && factor <= LARGEST))
      throw new JobError('job', 'calibration must hold factor_80 and factor_95, numbers above 0');
  return { factor80: factor_80 as number, factor95: factor_95 as number };
}
