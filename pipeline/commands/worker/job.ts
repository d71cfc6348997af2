import { type Asked, LARGEST } from '../forecast/one_forecast.ts';

/** The contract between whoever hands out series and the worker that forecasts them; docs/scale/README.md tells it. */
export const VERSION = 1;

/** What a series is called by whoever asked; it travels back as it came. */
export type Key = string | readonly string[];

/** One series, whole, with all that its forecast hangs on. */
export interface Job {
  readonly key: Key;
  /** Rising. */
  readonly years: readonly number[];
  readonly values: readonly number[];
  readonly horizon: number;
  readonly floor: number | null;
  /** Null where nothing bounds the series; undefined where its unit or its name is to tell. */
  readonly ceiling: number | null | undefined;
  readonly unit: string;
  readonly model: string | undefined;
  readonly factors: Asked['factors'];
}

/** Why one series has no forecast. The others go on. */
export class JobError extends Error {
  readonly code: 'job' | 'series' | 'model';

  constructor(code: JobError['code'], message: string) {
    super(message);
    this.name = 'JobError';
    this.code = code;
  }
}

const FIELDS = 'v, key, years, values, horizon, floor, ceiling, unit, model, calibration';

/** @throws JobError with what is wrong with the job of this series. */
export function readJob(key: Key, fields: Readonly<Record<string, unknown>>): Job {
  refuseUnknown(fields, FIELDS, 'a job');
  const { years, values, floor, ceiling, unit = '', model, calibration } = fields;
  if (typeof unit !== 'string') throw new JobError('job', 'unit must be a text');
  if (model !== undefined && typeof model !== 'string') throw new JobError('job', 'model must be a name');
  return {
    key,
    ...readPoints(years, values),
    horizon: readHorizon(fields.horizon),
    floor: readBound('floor', floor) ?? null,
    ceiling: readBound('ceiling', ceiling),
    unit,
    model: model as string | undefined,
    factors: calibration === undefined ? undefined : readCalibration(calibration),
  };
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

/** Years without a value are missing; so is a null. */
export function readPoints(years: unknown, values: unknown): Pick<Job, 'years' | 'values'> {
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

/** A model refuses a series that it cannot take. */
export function inWords<T>(forecast: () => T): T {
  try {
    return forecast();
  } catch (error) {
    if (error instanceof RangeError) throw new JobError('model', error.message);
    throw error;
  }
}

/** A text may be long, and no message is. */
export const shown = (value: unknown) => String(JSON.stringify(value)).slice(0, 60);
