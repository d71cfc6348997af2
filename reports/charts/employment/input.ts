import type { EndLabel } from '../axes/end_labels.ts';
import type { AxisWords } from '../axes/plane.ts';
import type { ChartWords } from '../pen/chart.ts';

export interface EmploymentPoint {
  year: number;
  value: number;
}

export interface EmploymentForecast {
  year: number;
  mean: number | null;
  lo_80: number | null;
  hi_80: number | null;
  lo_95: number | null;
  hi_95: number | null;
}

export interface EmploymentChart {
  words: ChartWords;
  history: readonly EmploymentPoint[];
  forecast: readonly EmploymentForecast[];
  targets: readonly EmploymentPoint[];
  endLabels: readonly EndLabel[];
  /** Points of the history that carry their value: all of a short series, the last of a long one. */
  pointLabels: readonly { year: number; value: number; text: string }[];
  /** A vertical measure between the trend and the target in the last year. */
  shortfall: { from: number; to: number } | null;
  labels: AxisWords & { observed: string; expected: string; mark: string };
}
