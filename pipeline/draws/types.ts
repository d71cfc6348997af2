import type { PoolMeans } from '../balance/balance.ts';
import type { drawCorrelation } from '../dictionary/draws.ts';
import type { Row } from '../dictionary/table.ts';
import type { CellDraws } from './cell_draws.ts';

/** What the stages of the draws hand to each other. */

export interface DrawOptions {
  readonly draws: number;
  readonly seed: number;
  /** Declared share of variance that the sectors of a region have in common. */
  readonly regional_correlation: number;
}

/** All that the draws gave for one scenario. Of cells that cannot be evaluated no draws are kept. */
export interface ScenarioDraws {
  readonly scenario: string;
  /** Of a cell, [year][draw], persons. */
  readonly gapCumulated: CellDraws;
  /** Of a cell, [draw]: external openings over all years, persons. */
  readonly external: CellDraws;
  /** [k], means over the draws, persons: employment at T, and over all years openings and supply. */
  readonly employment: Float64Array;
  readonly openings: Float64Array;
  readonly supply: Float64Array;
  readonly pools: PoolMeans;
}

/** The numbers that were drawn, the same for every scenario, so that differences between scenarios are paired. */
export interface Drawn {
  readonly options: DrawOptions;
  /** One array a number, then one a step; NaN where unknown. */
  readonly values: readonly Float64Array[];
  /** How far regions and sectors move together: the row that the second half writes. */
  readonly correlation: Row<typeof drawCorrelation>;
  /** One array a series of the paths: its rank in each draw. */
  readonly ranks: readonly Float64Array[];
  /** [draw][path][year], levels of every series and part before any scenario changes them. */
  readonly paths: Float64Array;
  /** Employment of the last year by region, [region][draw], in the first scenario. */
  readonly employmentAtEnd: readonly Float64Array[];
}
