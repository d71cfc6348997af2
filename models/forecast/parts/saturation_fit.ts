import { linearRegression } from 'simple-statistics';
import type { Declared, Fit } from '../model.ts';
import { checkSeries } from './check_series.ts';

/**
 * Growth towards a ceiling that somebody declares: on a scale where the curve is straight, the slope of the
 * least-squares line goes on from the last value.
 *   x_{n+h} = x_n + b·h;  variance of x_h = s²·(h + h²/(n − 1)), s² = Σ(Δx − b)²/(n − 2)
 * Back to the unit of the series by the curve; its variance is that of the curve's two points one standard
 * deviation away, never falling with h.
 *
 * @param own.straighten from a share of the ceiling (0–1) to x. @param own.curve back.
 * @throws RangeError when no ceiling is declared, or a value is not between 0 and it: the ceiling is then not one.
 */
export function saturationFit(
  y: Float64Array,
  declared: Declared | undefined,
  own: {
    readonly model: string;
    readonly straighten: (share: number) => number;
    readonly curve: (x: number) => number;
  },
): Fit {
  const { model, straighten, curve } = own;
  const ceiling = declared?.ceiling;
  if (ceiling === undefined) throw new RangeError('needs a ceiling, and none is declared');
  checkSeries(y, 4, true);
  const n = y.length;
  y.forEach((value, t) => {
    if (value >= ceiling) throw new RangeError(`point ${t} is ${value}, not below the ceiling of ${ceiling}`);
  });
  const x = y.map((value) => straighten(value / ceiling));
  const slope = linearRegression(Array.from(x, (value, t) => [t, value])).m;
  const residuals = new Float64Array(n - 1);
  let onScale = 0;
  let sse = 0;
  for (let t = 1; t < n; t++) {
    onScale += (x[t]! - x[t - 1]! - slope) ** 2;
    residuals[t - 1] = y[t]! - ceiling * curve(x[t - 1]! + slope);
    sse += residuals[t - 1]! ** 2;
  }
  const s2 = onScale / (n - 2);
  const last = x[n - 1]!;
  return {
    model,
    parameters: { ceiling, slope },
    residuals,
    sigma2: sse / (n - 2),
    mean: (h) => Float64Array.from({ length: h }, (_, j) => ceiling * curve(last + slope * (j + 1))),
    variance(h) {
      const out = new Float64Array(h);
      let highest = 0;
      for (let j = 0; j < h; j++) {
        const sd = Math.sqrt(s2 * (j + 1 + (j + 1) ** 2 / (n - 1)));
        const at = last + slope * (j + 1);
        highest = Math.max(highest, ((ceiling * (curve(at + sd) - curve(at - sd))) / 2) ** 2);
        out[j] = highest;
      }
      return out;
    },
  };
}
