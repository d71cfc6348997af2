import type { ClassName, GapClass } from '../gap_class.ts';
import type { ChartWords } from '../pen/chart.ts';

/** One region of a map or a grid of tiles. */
export interface RegionMark {
  code: string;
  name: string;
  class: GapClass;
  /** The number as it is printed, or the sign or words of what is not evaluable: never empty. */
  text: string;
  /** Its page. */
  to: string;
  /** What its circle covers; none is drawn for zero. */
  amount: number;
}

export interface RegionChart {
  words: ChartWords;
  /** In the order in which the narrow drawing lists and numbers them. */
  regions: readonly RegionMark[];
  /** What the classes are called, in the order of the legend. */
  classes: readonly ClassName[];
  /** Lists are read from the right; a map stays as it is. */
  rtl: boolean;
  /** The mark of illustrative rows; empty for none. */
  mark: string;
  /** One line below a map: whose geometry it is and under which licence. */
  attribution: string;
}
