import type { Model } from '../../../models/forecast/model.ts';
import { fillHoles } from '../../../models/forecast/parts/holes.ts';
import { MIN_POINTS } from '../../../models/forecast/series.ts';
import type { Problem } from '../../problem.ts';
import type { CsvSeries } from './series_rows.ts';

type Points = Pick<CsvSeries, 'id' | 'years' | 'values'>;

/** Series with a value above what no value passes, each with the year. */
export function above(series: readonly Points[], ceiling: number | undefined, where: string): Refusal[] {
  if (ceiling === undefined) return [];
  return series.flatMap(({ id, years, values }) => {
    const at = values.findIndex((value) => value > ceiling);
    if (at < 0) return [];
    return [{ id, problem: aboveCeiling({ id, year: years[at]!, value: values[at]! }, ceiling, where) }];
  });
}

export interface Refusal {
  readonly id: string;
  readonly problem: Problem;
}

/** Series that the named model cannot take, each with the reason. */
export function refusals(series: readonly Points[], model: Model, where: string): Refusal[] {
  return series.flatMap((one) => {
    const { values: run, nObs } = fillHoles(one.years, one.values);
    if (nObs < MIN_POINTS) return [];
    try {
      model.fit(run);
      return [];
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      const what = `${model.name} cannot forecast ${one.id}: ${error.message}.`;
      return [
        {
          id: one.id,
          problem: { where, rule: 'model_refuses', what, fix: 'name another model for this series.' },
        },
      ];
    }
  });
}

export function aboveCeiling(
  { id, year, value }: { readonly id: string; readonly year: number; readonly value: number },
  ceiling: number,
  where: string,
): Problem {
  const what = `${id} is ${value} in ${year}, above the ceiling of ${ceiling}.`;
  return { where, rule: 'ceiling', what, fix: 'correct the value, or give a ceiling that no value passes.' };
}
