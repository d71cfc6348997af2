/** Rows of the views that a report reads; names and units as in the database's own comments. */

export interface RunRow {
  run_id: string;
  run_key: string;
  project_id: string;
  title: string;
  as_of: string;
  target_year: number;
  basis: string;
  scenario: string;
  demand_measure: string;
  demand_definition: string;
  supply_measure: string | null;
  supply_definition: string | null;
  initial_gap_known: boolean;
  /** `insertion` where observed insertion stands for entry and suitability. */
  supply_proxy: string | null;
}

/** The cumulated gap over the cells that can be evaluated; persons. */
export interface AnswerRow {
  sector_code: string;
  occupation_code: string;
  from_year: number;
  to_year: number;
  n_cells: number;
  n_evaluable_cells: number;
  openings_persons: number | null;
  openings_evaluable_persons: number | null;
  supply_evaluable_persons: number | null;
  gap_cum_persons: number | null;
  gap_cum_median: number | null;
  gap_cum_lo_80: number | null;
  gap_cum_hi_80: number | null;
  /** Share of draws with a shortage; null on illustrative rows. */
  p_shortage: number | null;
  /** The 80 % range of the draws crosses zero. */
  no_clear_gap: boolean | null;
  interval_basis: string | null;
  is_illustrative: boolean;
}

export interface BalanceRow {
  sector_code: string;
  occupation_code: string;
  year: number;
  employment_persons: number | null;
  demand_persons: number | null;
  supply_persons: number | null;
  gap_persons: number | null;
  reason: string | null;
  is_total: boolean;
  is_illustrative: boolean;
}

/** How a value is printed; the seed of indicators says it. People are a gap, with its sign. */
export type IndicatorUnit = 'ratio' | 'share' | 'persons';

export interface AdequacyRow {
  sector_code: string;
  occupation_code: string;
  indicator: string;
  unit: IndicatorUnit;
  from_year: number;
  to_year: number;
  value: number | null;
  class: string | null;
  reason: string | null;
  is_illustrative: boolean;
}

/** One leaf of the observed demand stock. */
export interface LeafRow {
  sector_code: string;
  year: number;
  value: number;
  is_illustrative: boolean;
}

/** Whether the indicators of a cell read the same. */
export interface DisagreementRow {
  sector_code: string;
  occupation_code: string;
  disagree: boolean;
}

export interface ForecastRow {
  measure: string;
  definition: string;
  year: number;
  mean: number | null;
  lo_80: number | null;
  hi_80: number | null;
  lo_95: number | null;
  hi_95: number | null;
  range_lo: number | null;
  range_hi: number | null;
  interval_kind: string;
  model: string | null;
  n_obs: number;
  base_mean: number | null;
  is_reconciled: boolean | null;
  is_illustrative: boolean;
}

export interface PublishedRow {
  measure: string;
  definition: string;
  year: number;
  value: number;
}

export interface TargetRow {
  target_id: string;
  measure: string;
  sector_code: string;
  year: number;
  value: number;
  unit: string;
  kind: string;
  baseline_value: number | null;
  baseline_year: number | null;
  definition: string;
  /** adopted, milestone, claimed or superseded. */
  adopted: string;
  claimed_by: string | null;
  url: string | null;
  note: string | null;
}

export interface ProgressRow {
  target_id: string;
  measure: string;
  sector_code: string;
  target_year: number;
  target_value: number;
  unit: string;
  definition: string;
  adopted: string;
  from_basis: string;
  from_year: number;
  from_value: number;
  same_definition: boolean;
  required_growth_share: number | null;
  required_per_year: number | null;
  trend_lo: number | null;
  trend_hi: number | null;
  trend_kind: string | null;
  shortfall_lo: number | null;
  shortfall_hi: number | null;
}

export interface CoherenceRow {
  ratio: string;
  unit: string;
  base_year: number;
  base_value: number;
  target_year: number;
  target_value: number;
  change_share: number;
}

export interface ParameterRow {
  parameter: string;
  region_code: string;
  sector_code: string;
  occupation_code: string;
  programme_code: string;
  value: number | null;
  low: number | null;
  high: number | null;
  unit: string | null;
  status: string;
  grade: string | null;
  source: string | null;
  url: string | null;
}

export interface SourceRow {
  source_id: string;
  path: string;
  publisher: string | null;
  licence: string | null;
  vintage: string | null;
  delivered: string | null;
  accepted: number;
  rejected: number;
}

export interface ClassRow {
  indicator: string;
  class_code: string;
  class_order: number;
  lower: number | null;
  upper: number | null;
  /** The bound that belongs to the class. */
  closed_side: string | null;
  label: string;
  reading_employer: string;
  reading_graduate: string;
}
