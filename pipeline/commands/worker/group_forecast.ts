import type { BareForecast } from '../../../models/forecast/series.ts';
import { agreedPath } from '../../../models/reconcile/agreed_path.ts';
import type { Observed } from '../../../models/reconcile/base.ts';
import { type Reconciled, reconcileGroup } from '../../../models/reconcile/group.ts';
import { oneForecast } from '../forecast/one_forecast.ts';
import { type GroupJob, type Member, nameOf } from './group_job.ts';
import { inWords, JobError, shown, VERSION } from './job.ts';

/** Longest way from the end of a series to the year that is asked for. */
const FARTHEST = 100;

/** The forecasts of a group, which agree as those of a run do: every series that came, and every total over them. */
export function groupForecast({ key, horizon, nonnegative, leaves, totals }: GroupJob) {
  const target = Math.max(...leaves.map(lastYear)) + horizon;
  // A printed total that reaches the target has nothing to forecast.
  const open = [...leaves, ...totals].filter((one) => lastYear(one) < target);
  const forecastTo = (series: Observed, name: string) => {
    const years = target - lastYear(series);
    if (years > FARTHEST) throw new JobError('series', `${name} ends ${years} years before ${target}`);
    const asked = { horizon: years, floor: nonnegative ? 0 : null, ceiling: null };
    return inWords(() => oneForecast(series, asked));
  };
  const forecasts = new Map(open.map((one) => [nameOf(one.codes), forecastTo(one, shown(one.codes))]));
  const agreed = reconcileGroup({
    leaves: leaves.map(({ codes }) => codes),
    nonnegative,
    idOf: nameOf,
    inputs: new Map(open.map((one) => [nameOf(one.codes), one])),
    forecasts,
    forecastTotal: (members, sums) => forecastTo(sums, `the sum of ${members.length} series`),
  });
  const byName = new Map(agreed.map((node) => [node.id, node]));
  const nodes = [
    ...open.map((one) => seriesNode(one, forecasts.get(nameOf(one.codes))!, byName.get(nameOf(one.codes)))),
    ...agreed.filter(({ id }) => !forecasts.has(id)).map(totalNode),
  ];
  return { v: VERSION, key, nodes };
}

const lastYear = ({ years }: Observed) => years.at(-1)!;

/** A series that came. */
function seriesNode(series: Member, forecast: BareForecast, agreed: Reconciled | undefined) {
  const path = agreedPath(lastYear(series), forecast, agreed);
  const band = (of: (year: (typeof path)[number]) => number | null) =>
    forecast.lo80 === null ? null : path.map(of);
  return {
    codes: series.codes,
    model: forecast.model,
    interval_kind: forecast.intervalKind,
    n_obs: forecast.nObs,
    n_filled: forecast.nFilled,
    is_reconciled: agreed !== undefined,
    year: path.map(({ year }) => year),
    mean: path.map(({ mean }) => mean),
    base_mean: path.map(({ baseMean }) => baseMean),
    lo_80: band(({ lo80 }) => lo80),
    hi_80: band(({ hi80 }) => hi80),
    lo_95: band(({ lo95 }) => lo95),
    hi_95: band(({ hi95 }) => hi95),
  };
}

/** A total that nobody prints. */
function totalNode({ codes, model, nObs, years, mean, base, band }: Reconciled) {
  return {
    codes,
    model,
    n_obs: nObs,
    is_reconciled: true,
    year: years,
    mean: Array.from(mean),
    base_mean: Array.from(base),
    lo_80: Array.from(band.lo80),
    hi_80: Array.from(band.hi80),
    lo_95: Array.from(band.lo95),
    hi_95: Array.from(band.hi95),
  };
}
