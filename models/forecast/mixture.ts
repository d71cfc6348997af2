import type { Declared, Fit, Model } from './model.ts';

/** A model, what it needs to be told, and how much it counts beside the others. */
export interface Weighted {
  readonly model: Model;
  /** Above 0; weights are shares of their sum. */
  readonly weight: number;
  readonly declared?: Declared | undefined;
}

/**
 * Several models as one: at each horizon the weighted mean of their points. An average of different simple forecasts
 * is seldom the best and hardly ever bad, since their errors partly cancel.
 *   variance_h = (weighted mean of the members' standard deviations)², what it would be if their errors went together
 * A residual is the last actual value minus the members' weighted one-step point; as many as all have.
 * Its name is theirs joined by +, in the order of weight; a single member keeps its own.
 *
 * @throws RangeError from `fit` when one member cannot take the series: a mixture never runs on fewer than it names.
 * @see Bates & Granger (1969), Operational Research Quarterly 20(4)
 */
export function mixture(members: readonly Weighted[]): Model {
  const total = members.reduce((sum, { weight }) => sum + weight, 0);
  const needs =
    members.find(({ model }) => model.needs === 'target') ?? members.find(({ model }) => model.needs);
  return {
    name: [...members]
      .sort((a, b) => b.weight - a.weight)
      .map(({ model }) => model.name)
      .join('+'),
    minLength: Math.max(...members.map(({ model }) => model.minLength)),
    ...(needs?.model.needs === undefined ? {} : { needs: needs.model.needs }),
    fit(y): Fit {
      const fits = members.map(({ model, weight, declared }) => ({
        fit: model.fit(y, declared),
        share: weight / total,
      }));
      const mean = (of: (fit: Fit) => Float64Array, length: number) => {
        const out = new Float64Array(length);
        for (const { fit, share } of fits) {
          const own = of(fit);
          for (let j = 0; j < length; j++) out[j]! += share * own[j]!;
        }
        return out;
      };
      const k = Math.min(...fits.map(({ fit }) => fit.residuals.length));
      const residuals = mean(({ residuals: own }) => own.subarray(own.length - k), k);
      return {
        model: this.name,
        parameters: {},
        residuals,
        sigma2: k > 0 ? residuals.reduce((sum, e) => sum + e * e, 0) / k : 0,
        mean: (h) => mean((fit) => fit.mean(h), h),
        variance: (h) => mean((fit) => fit.variance(h).map(Math.sqrt), h).map((sd) => sd * sd),
      };
    },
  };
}
