/** Rows of what takes a gap apart and follows it over time; names and units as in the database's comments. */

export interface SensitivityRow {
  /** A row of parameters, `employment_path` or `remainder`. */
  input: string;
  parameter: string;
  scope_region_code: string | null;
  sector_code: string | null;
  occupation_code: string | null;
  programme_code: string | null;
  value: number | null;
  low: number | null;
  high: number | null;
  gap_at_low: number | null;
  gap_at_high: number | null;
  swing_persons: number | null;
  rank_share: number | null;
  importance: number | null;
  status: string;
  grade: string | null;
  is_illustrative: boolean;
}

export interface ScenarioAnswerRow {
  scenario: string;
  gap_cum_persons: number | null;
  gap_cum_median: number | null;
  gap_cum_lo_80: number | null;
  gap_cum_hi_80: number | null;
  no_clear_gap: boolean | null;
  difference_persons: number | null;
  is_illustrative: boolean;
}

export interface ScenarioStepRow {
  scenario: string;
  /** `series` or `parameter`, which `name` names. */
  target: string;
  name: string;
  region_code: string;
  sector_code: string;
  occupation_code: string;
  programme_code: string;
  operation: string;
  value: number;
  low: number | null;
  high: number | null;
  from_year: number;
  phase_years: number;
  status: string;
}

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

export interface TargetPathRow {
  target_id: string;
  measure: string;
  definition: string;
  unit: string;
  year: number;
  path_value: number;
  from_year: number;
  from_value: number;
  trend_lo: number | null;
  trend_hi: number | null;
  milestone_value: number | null;
  milestone_hit: boolean | null;
}

export interface TargetConflictRow {
  target_id: string;
  measure: string;
  year: number;
  kind: string;
  value: number;
  unit: string;
  baseline_value: number | null;
  baseline_year: number | null;
  definition: string;
  level_read: number | null;
  difference: number | null;
  agrees: boolean | null;
  adopted: string;
  claimed_by: string | null;
  url: string | null;
}

export interface TrainingFlowRow {
  programme_code: string;
  measure: string;
  year: number;
  actual: number | null;
  planned: number | null;
  change_share: number | null;
  /** Share of places filled, or share of those who completed who have a job. */
  rate: number | null;
  is_illustrative: boolean;
}

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
  exports_per_job_mad: number | null;
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
