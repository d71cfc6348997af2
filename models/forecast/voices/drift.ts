import type { Model } from '../model.ts';
import { dampedDriftFit } from './damped_drift.ts';

/**
 * Random walk with drift: the line from the first to the last point goes on.
 *   b = (y_n − y_1)/(n − 1);  mean_h = y_n + h·b
 *   variance_h = σ²·(h + h²/(n − 1)),  σ² = Σ(Δy − b)²/(n − 2): the second term is what b itself may err.
 *
 * b in units a year. Two points give b but no σ²; hence three.
 *
 * @see Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., §5.2 and §5.5
 */
export const drift: Model = {
  name: 'drift',
  minLength: 3,
  fit(y) {
    return dampedDriftFit(y, { name: this.name, minLength: this.minLength, phi: 1 });
  },
};
