import type { Observed } from '../../../models/reconcile/base.ts';
import { reconcileGroup } from '../../../models/reconcile/group.ts';
import { oneForecast } from '../forecast/one_forecast.ts';
import { drawGroup } from './group_draws.ts';
import { type GroupJob, nameOf } from './group_job.ts';
import { seriesNode, totalNode } from './group_node.ts';
import { VERSION } from './job.ts';
import { inWords, JobError, shown } from './job_error.ts';

/** Longest way from the end of a series to the year that is asked for. */
const FARTHEST = 100;

/**
 * The forecasts of a group, which agree as those of a run do: every series that came and has years ahead, and every total
 * that nobody prints.
 */
export function groupForecast({ key, horizon, nonnegative, leaves, totals, draws }: GroupJob) {
  const target = Math.max(...leaves.map(lastYear)) + horizon;
  const members = [...leaves, ...totals];
  // A printed total that reaches the target has nothing to forecast, and nothing else is answered in its place.
  const open = members.filter((one) => lastYear(one) < target);
  const forecastTo = (series: Observed, name: string) => {
    const years = target - lastYear(series);
    if (years > FARTHEST) throw new JobError('series', `${name} ends ${years} years before ${target}`);
    const asked = { horizon: years, floor: nonnegative ? 0 : null, ceiling: null };
    return inWords(() => oneForecast(series, asked));
  };
  const forecasts = new Map(open.map((one) => [nameOf(one.codes), forecastTo(one, shown(one.codes))]));
  const agreed = inWords(() =>
    reconcileGroup({
      leaves: leaves.map(({ codes }) => codes),
      nonnegative,
      idOf: nameOf,
      inputs: new Map(members.map((one) => [nameOf(one.codes), one])),
      forecasts,
      forecastTotal: (ids, sums) => forecastTo(sums, `the sum of ${ids.length} series`),
    }),
  );
  const byName = new Map(agreed.map((node) => [node.id, node]));
  const nodes = [
    ...open.map((one) => seriesNode(one, forecasts.get(nameOf(one.codes))!, byName.get(nameOf(one.codes)))),
    ...agreed.filter(({ id }) => !forecasts.has(id)).map(totalNode),
  ];
  if (draws === undefined) return { v: VERSION, key, nodes };
  const names = leaves.map(({ name }) => name);
  return { v: VERSION, key, ...inWords(() => drawGroup(nodes, names, horizon, draws)) };
}

const lastYear = ({ years }: Observed) => years.at(-1)!;
