import { namedModel } from '../forecast/named_model.ts';
import { oneForecast } from '../forecast/one_forecast.ts';
import { unitBound } from '../forecast/unit_bound.ts';
import { groupForecast } from './group_forecast.ts';
import { readGroupJob } from './group_job.ts';
import { idOf, type Job, type Key, readJob, VERSION } from './job.ts';
import { inWords, JobError } from './job_error.ts';
import { partsAnswered } from './part_points.ts';

/** The line that answers one job, of a series or of a group: its forecast, or why it has none. It hangs on the job and on nothing else. */
export function answer(key: Key, fields: Readonly<Record<string, unknown>>): string {
  try {
    const isGroup = Object.hasOwn(fields, 'group');
    return JSON.stringify(
      isGroup ? groupForecast(readGroupJob(key, fields)) : forecastOf(readJob(key, fields)),
    );
  } catch (error) {
    if (!(error instanceof JobError)) throw error;
    return JSON.stringify({ v: VERSION, key, error: { code: error.code, message: error.message } });
  }
}

function forecastOf(job: Job) {
  const { key, years, values, horizon, floor, factors } = job;
  const named = namedModel(job.model, job.ceiling ?? undefined);
  if ('what' in named) throw new JobError('model', `${named.what} ${named.fix}`);
  const { model } = named;
  if (model !== undefined && factors !== undefined)
    throw new JobError('job', 'calibration is of the default forecast, not of a named model');
  const ceiling = ceilingOf(job, model?.needs === 'ceiling', model === undefined);
  const above = ceiling === null ? -1 : values.findIndex((value) => value > ceiling);
  if (above >= 0)
    throw new JobError('series', `the value of ${years[above]} is ${values[above]}, above ${ceiling}`);
  const forecast = inWords(() => oneForecast(job, { horizon, floor, ceiling, model, factors }));
  const last = years[years.length - 1]!;
  const list = (numbers: Float64Array | null) => numbers && Array.from(numbers);
  return {
    v: VERSION,
    key,
    model: forecast.model,
    interval_kind: forecast.intervalKind,
    n_obs: forecast.nObs,
    n_filled: forecast.nFilled,
    year: Array.from({ length: horizon }, (_, j) => last + 1 + j),
    mean: list(forecast.mean),
    lo_80: list(forecast.lo80),
    hi_80: list(forecast.hi80),
    lo_95: list(forecast.lo95),
    hi_95: list(forecast.hi95),
    ...partsAnswered(job),
  };
}

/** As `adequation forecast` has it: a declared ceiling, else what the unit or the name of a share says. */
function ceilingOf({ key, unit, values, ceiling }: Job, growsTowardsIt: boolean, isDefault: boolean) {
  if (growsTowardsIt) return null;
  if (ceiling !== undefined) return ceiling;
  return isDefault ? unitBound({ id: idOf(key), unit, values }) : null;
}
