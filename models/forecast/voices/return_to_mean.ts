import type { Fit, Rule } from '../model.ts';
import { autoregression, autoregressionPoints } from '../parts/autoregression.ts';
import { checkSeries } from '../parts/check_series.ts';
import { addOnEachScale } from '../parts/growth_scale.ts';
import { pointsFit } from '../parts/points_fit.ts';

/**
 * Return to the mean: an autoregression (order at most n/4 and six, Burg's method) leads a series that goes nowhere
 * back to its level. Half on the values and half on their logarithms, where those exist.
 */
export const returnToMean: Rule = {
  name: 'return_to_mean',
  minLength: 8,
  fit(y: Float64Array): Fit {
    checkSeries(y, this.minLength);
    return pointsFit(this, y);
  },
  points(series, out) {
    this.add(series, out.fill(0), 1);
  },
  add(series, sum, weight) {
    const order = Math.min(6, series.y.length >> 2);
    addOnEachScale(series, sum, weight, (values, out) =>
      autoregressionPoints(values, autoregression(values, order), out),
    );
  },
};
