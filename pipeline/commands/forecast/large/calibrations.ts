import { calibratePanel, panelSampler } from '../../../../models/forecast/intervals/panel_calibration.ts';
import { fillHoles } from '../../../../models/forecast/parts/holes.ts';
import { MIN_POINTS } from '../../../../models/forecast/series.ts';
import type { Asked } from '../one_forecast.ts';
import type { FittedSeries } from './fitted_series.ts';

/** What the panels of a file say of the bands of their series. */
export type FactorsOf = (series: Pick<FittedSeries, 'panel'>, ceiling: number) => Asked['factors'];

/**
 * Calibrates each panel on a sample of its own series, as a file that is read whole does. Series of one panel below
 * different ceilings are calibrated apart.
 */
export async function calibrations(
  chunks: AsyncIterable<readonly FittedSeries[]>,
  ceilingOf: (series: FittedSeries) => number,
  horizon: number,
): Promise<FactorsOf> {
  const samplers = new Map<string, ReturnType<typeof panelSampler>>();
  const nameOf = ({ panel }: { readonly panel: string }, ceiling: number) => JSON.stringify([ceiling, panel]);
  for await (const chunk of chunks)
    for (const one of chunk) {
      const run = fillHoles(one.years, one.values);
      if (run.nObs < MIN_POINTS) continue;
      const name = nameOf(one, ceilingOf(one));
      const sampler = samplers.get(name) ?? panelSampler();
      samplers.set(name, sampler);
      // A year that a part of it tells is no actual by which a panel is judged.
      const n = one.nowcast === undefined ? run.values.length : run.values.length - 1;
      sampler.add({ y: run.values.subarray(0, n), counted: run.observed.subarray(0, n) }, one.id);
    }
  const found = new Map(
    [...samplers].map(([name, sampler]) => {
      const sample = sampler.sample();
      return [
        name,
        calibratePanel(
          sample,
          sample.map(({ key }) => key),
          horizon,
        ),
      ] as const;
    }),
  );
  return (series, ceiling) => found.get(nameOf(series, ceiling));
}
