/** What the stages of the draws hand to each other. */

export interface DrawOptions {
  readonly draws: number;
  readonly seed: number;
  /** Declared share of variance that the sectors of a region have in common. */
  readonly regional_correlation: number;
}

/** All that the draws gave for one scenario: one array a cell, [year][draw], persons; NaN where not evaluable. */
export interface ScenarioDraws {
  readonly scenario: string;
  readonly gapCumulated: readonly Float64Array[];
}

/** The numbers that were drawn, the same for every scenario, so that differences between scenarios are paired. */
export interface Drawn {
  readonly options: DrawOptions;
  /** One array a row of parameters, then one a step; NaN where unknown. */
  readonly values: readonly Float64Array[];
  /** One array a series: its rank in each draw. */
  readonly ranks: readonly Float64Array[];
  /** [draw][series][T0 … T], levels of every employment series before any scenario changes them. */
  readonly paths: Float64Array;
  /** Employment of the last year by region, [region][draw], in the first scenario. */
  readonly employmentAtEnd: readonly Float64Array[];
}
