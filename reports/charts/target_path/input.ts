import type { EndLabel } from '../axes/end_labels.ts';
import type { AxisWords } from '../axes/plane.ts';
import type { ChartWords } from '../pen/chart.ts';

export interface TargetPathChart {
  words: ChartWords;
  /** Actuals in the target's own definition, oldest first; the path starts at the last one. */
  observed: readonly { year: number; value: number }[];
  observedText: string;
  /** Even growth from the last actual to the target, year by year, without the start. */
  path: readonly { year: number; value: number }[];
  /** Where the trend leads; empty where there is no forecast in this definition. */
  trend: readonly { year: number; low: number; high: number }[];
  /** Levels that somebody set on the way; those of the last year belong to `endLabels`. */
  milestones: readonly { year: number; value: number; text: string }[];
  /** At the right of the plot: the target, the ends of the trend, the shortfall. */
  endLabels: readonly EndLabel[];
  /** Between the trend and the target in the last year; null when the trend reaches it or is unknown. */
  shortfall: { from: number; to: number } | null;
  labels: AxisWords & {
    /** Names in the legend. */
    observed: string;
    path: string;
    trend: string;
    milestone: string;
    mark: string;
  };
  rtl: boolean;
}
