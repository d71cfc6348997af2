import type { sensitivity } from '../../pipeline/dictionary/draws.ts';
import type { scenarioStep } from '../../pipeline/dictionary/project.ts';
import type { Row } from '../../pipeline/dictionary/table.ts';
import type { targetConflict, targetPath } from '../../pipeline/dictionary/targets.ts';
import type { trainingFlow } from '../../pipeline/dictionary/training.ts';

/** Rows of what takes a gap apart and follows it over time; names and units as in the database's comments. */

export type SensitivityRow = Pick<
  Row<typeof sensitivity>,
  | 'input'
  | 'parameter'
  | 'scope_region_code'
  | 'sector_code'
  | 'occupation_code'
  | 'programme_code'
  | 'value'
  | 'low'
  | 'high'
  | 'short_at_low'
  | 'short_at_high'
  | 'short_at_center'
  | 'swing_persons'
  | 'rank_share'
  | 'importance'
  | 'status'
  | 'grade'
  | 'is_illustrative'
>;

export interface ScenarioAnswerRow {
  scenario: string;
  /** The perimeter of supply that the scenario counts. */
  supply_definition: string | null;
  short_persons: number | null;
  short_lo_80: number | null;
  short_hi_80: number | null;
  over_persons: number | null;
  over_lo_80: number | null;
  over_hi_80: number | null;
  /** People short less those of the trend. */
  difference_persons: number | null;
  is_illustrative: boolean;
}

export type ScenarioStepRow = Pick<
  Row<typeof scenarioStep>,
  | 'scenario'
  | 'target'
  | 'name'
  | 'region_code'
  | 'sector_code'
  | 'occupation_code'
  | 'programme_code'
  | 'operation'
  | 'value'
  | 'low'
  | 'high'
  | 'from_year'
  | 'phase_years'
  | 'status'
>;

/** Sums over the years of the balance; persons. */
export interface DemandPartsRow {
  sector_code: string;
  from_year: number;
  to_year: number;
  expansion_persons: number;
  retirement_persons: number;
  sector_exit_persons: number;
  emigration_persons: number;
  moves_out_persons: number;
  displaced_persons: number;
  openings_persons: number;
  /** What people from outside must fill. */
  external_openings_persons: number;
  is_illustrative: boolean;
}

export interface ScoreRow {
  /** `measure/definition`. */
  set_name: string;
  n_series: number | null;
  n_points: number | null;
  mape: number | null;
  mase: number | null;
  naive_mase: number | null;
  coverage_80: number | null;
  coverage_95: number | null;
  beats_naive: string;
  evaluable: boolean;
  reason: string | null;
}

export interface RegionTargetRow {
  target_id: string;
  measure: string;
  definition: string;
  year: number;
  value: number;
  unit: string;
  obs_status: string;
  is_illustrative: boolean;
  forecast_mean: number | null;
  forecast_is_illustrative: boolean | null;
}

export type TargetPathRow = Pick<
  Row<typeof targetPath>,
  | 'target_id'
  | 'measure'
  | 'definition'
  | 'unit'
  | 'year'
  | 'path_value'
  | 'from_year'
  | 'from_value'
  | 'trend_lo'
  | 'trend_hi'
  | 'milestone_value'
  | 'milestone_hit'
>;

export type TargetConflictRow = Pick<
  Row<typeof targetConflict>,
  | 'target_id'
  | 'measure'
  | 'year'
  | 'kind'
  | 'value'
  | 'unit'
  | 'baseline_value'
  | 'baseline_year'
  | 'definition'
  | 'level_read'
  | 'difference'
  | 'agrees'
  | 'adopted'
  | 'claimed_by'
  | 'url'
>;

export type TrainingFlowRow = Pick<
  Row<typeof trainingFlow>,
  'programme_code' | 'measure' | 'year' | 'actual' | 'planned' | 'change_share' | 'rate' | 'is_illustrative'
>;

export interface EmploymentFlowRow {
  sector_code: string;
  year: number;
  year_before: number | null;
  employment_persons: number | null;
  net_jobs_persons: number | null;
  segment_share: number | null;
  segment_share_before: number | null;
  is_illustrative: boolean;
}

export interface PublishedTrainingRow {
  measure: string;
  definition: string;
  programme_code: string;
  year: number;
  actual: number;
  change_share: number | null;
}

export interface PublishedEmploymentFlowRow {
  definition: string;
  year: number;
  employment_persons: number | null;
  year_before: number | null;
  net_jobs_persons: number | null;
  export_definition: string | null;
  exports_per_job_money: number | null;
}

/** Emigrants a year that the assumptions imply, persons, beside published estimates. */
export interface EmigrationRow {
  from_year: number;
  to_year: number;
  least_persons: number;
  most_persons: number;
  published_low_persons: number | null;
  published_high_persons: number | null;
  is_illustrative: boolean;
}

/** What demand or supply of a place rests on. */
export interface EvidenceRow {
  side: 'demand' | 'supply';
  basis: string;
  persons: number;
  share: number;
}

/** A place's part of counted wholes, by declared shares. */
export interface ImputedRow {
  measure: string;
  definition: string;
  /** Each whole in the last year in which it was counted. */
  from_year: number;
  to_year: number;
  /** Counted wholes that are split. */
  n_totals: number;
  value: number;
  /** All parts of the same wholes, in all places. */
  parts: number;
  control_total: number;
}

/** An occupation that recruits beyond the programmes, over the years of the balance; persons. */
export interface PoolRow {
  occupation_code: string;
  from_year: number;
  to_year: number;
  candidates_persons: number;
  openings_persons: number;
  language_places_persons: number;
}

/** A specialty that is filled from inside, over the years of the balance; persons. */
export interface PromotionRow {
  occupation_code: string;
  promoted_persons: number;
  openings_persons: number;
}

/** How likely a target is, and what the class of comparable series that speaks for it has held. */
export interface TargetChanceRow {
  target_id: string;
  measure: string;
  definition: string;
  year: number;
  value: number;
  unit: string;
  /** Null with its reason. */
  p_reached: number | null;
  reason: string | null;
  rests_on: string | null;
  coverage_80: number | null;
  coverage_95: number | null;
  n_series: number | null;
}
