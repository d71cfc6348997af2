import type { Fit, Model } from './model.ts';

/**
 * Several models as one: at each horizon the mean or the median of their points. An average of different
 * simple forecasts is seldom the best and hardly ever bad, since their errors partly cancel.
 *   variance_h = (mean of the members' standard deviations)², what it would be if their errors went together
 * A residual is the last actual value minus the members' combined one-step point; as many as all have.
 *
 * @throws RangeError when one member cannot take the series: a combination never runs on fewer than it names.
 * @see Bates & Granger (1969), Operational Research Quarterly 20(4)
 */
export function combination(name: string, members: readonly Model[], how: 'mean' | 'median'): Model {
  const combine = how === 'mean' ? meanOf : medianOf;
  return {
    name,
    minLength: Math.max(...members.map((model) => model.minLength)),
    fit(y: Float64Array): Fit {
      const fits = members.map((model) => model.fit(y));
      const k = Math.min(...fits.map((fit) => fit.residuals.length));
      const tails = fits.map((fit) => fit.residuals.subarray(fit.residuals.length - k));
      const residuals = combine(tails);
      return {
        model: this.name,
        parameters: {},
        residuals,
        sigma2: k > 0 ? residuals.reduce((sum, e) => sum + e * e, 0) / k : 0,
        mean: (h) => combine(fits.map((fit) => fit.mean(h))),
        variance: (h) => meanOf(fits.map((fit) => fit.variance(h).map(Math.sqrt))).map((sd) => sd * sd),
      };
    },
  };
}

function meanOf(rows: readonly Float64Array[]): Float64Array {
  return rows[0]!.map((_, j) => rows.reduce((sum, row) => sum + row[j]!, 0) / rows.length);
}

function medianOf(rows: readonly Float64Array[]): Float64Array {
  const half = rows.length >> 1;
  return rows[0]!.map((_, j) => {
    const sorted = rows.map((row) => row[j]!).sort((a, b) => a - b);
    return rows.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
  });
}
