import type { Fit, Rule } from '../model.ts';
import { checkSeries } from '../parts/check_series.ts';
import { addOnEachScale } from '../parts/growth_scale.ts';
import { holtGridPoints, localGrid } from '../parts/holt_grid.ts';
import { pointsFit } from '../parts/points_fit.ts';

/**
 * Local trend: a damped Holt trend that follows the last years closely, for series so smooth that their last steps
 * tell the next ones (a population). Half on the values and half on their logarithms, where those exist.
 */
export const localTrend: Rule = {
  name: 'local_trend',
  minLength: 5,
  fit(y: Float64Array): Fit {
    checkSeries(y, this.minLength);
    return pointsFit(this, y);
  },
  points(series, out) {
    this.add(series, out.fill(0), 1);
  },
  add(series, sum, weight) {
    addOnEachScale(series, sum, weight, (values, out) => holtGridPoints(values, localGrid, out));
  },
};
