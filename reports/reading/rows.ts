import type { balance } from '../../pipeline/dictionary/balance.ts';
import type { forecast } from '../../pipeline/dictionary/forecast.ts';
import type { adequacy, adequacyDisagreement } from '../../pipeline/dictionary/indicators.ts';
import type { source } from '../../pipeline/dictionary/inputs.ts';
import type { publishedParameter } from '../../pipeline/dictionary/parameters.ts';
import type { Row } from '../../pipeline/dictionary/table.ts';
import type { target, targetCoherence, targetProgress } from '../../pipeline/dictionary/targets.ts';

/** Rows of the views that a report reads; names and units as in the database's own comments. */

export interface RunRow {
  run_id: string;
  run_key: string;
  project_id: string;
  title: string;
  as_of: string;
  target_year: number;
  /** Of every amount of money (ISO 4217); null where the project tells no money. */
  currency: string | null;
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

/** People short and over at the horizon over the draws: means, which add up, with 80 % bands; persons. */
export interface AnswerRow {
  sector_code: string;
  occupation_code: string;
  from_year: number;
  to_year: number;
  n_cells: number;
  n_evaluable_cells: number;
  /** Share of the openings that lie in cells with a gap. */
  evaluable_share: number | null;
  employment_persons: number | null;
  openings_persons: number | null;
  supply_persons: number | null;
  short_persons: number | null;
  short_lo_80: number | null;
  short_hi_80: number | null;
  over_persons: number | null;
  over_lo_80: number | null;
  over_hi_80: number | null;
  /** Share of draws in which anybody is short. */
  p_short: number | null;
  /** The net gap, in which the surplus of one specialty hides the shortage of another. */
  gap_cum_persons: number | null;
  gap_cum_lo_80: number | null;
  gap_cum_hi_80: number | null;
  interval_basis: string | null;
  is_illustrative: boolean;
}

/** What can be said of one specialty in one region, with texts of the data that would decide it in each language. */
export interface VerdictRow {
  region_code: string;
  occupation_code: string;
  verdict: string;
  deciding_input: string | null;
  /** The row of data to obtain that would tell the input; one may tell several. */
  data_id: string | null;
  short_persons: number | null;
  over_persons: number | null;
  p_short: number | null;
  /** The net gap of the chain at central values. */
  gap_cum_central_persons: number | null;
  is_illustrative: boolean;
  [text: `name_${string}` | `holder_${string}`]: string | null;
}

export type BalanceRow = Pick<
  Row<typeof balance>,
  | 'sector_code'
  | 'occupation_code'
  | 'year'
  | 'employment_persons'
  | 'demand_persons'
  | 'supply_persons'
  | 'gap_persons'
  | 'reason'
  | 'is_total'
  | 'is_illustrative'
>;

/** How a value is printed; the seed of indicators says it. People are a gap, with its sign. */
export type IndicatorUnit = 'ratio' | 'share' | 'persons';

export type AdequacyRow = Pick<
  Row<typeof adequacy>,
  | 'sector_code'
  | 'occupation_code'
  | 'indicator'
  | 'from_year'
  | 'to_year'
  | 'value'
  | 'class'
  | 'reason'
  | 'is_illustrative'
> & {
  /** Of its indicator. */
  unit: IndicatorUnit;
};

/** One leaf of the demand stock in a past year. */
export interface LeafRow {
  sector_code: string;
  year: number;
  value: number;
  basis: string | null;
  is_illustrative: boolean;
}

/** Whether the indicators of a cell read the same. */
export type DisagreementRow = Pick<
  Row<typeof adequacyDisagreement>,
  'sector_code' | 'occupation_code' | 'disagree'
>;

export type ForecastRow = Pick<
  Row<typeof forecast>,
  | 'measure'
  | 'definition'
  | 'year'
  | 'mean'
  | 'lo_80'
  | 'hi_80'
  | 'lo_95'
  | 'hi_95'
  | 'interval_kind'
  | 'model'
  | 'n_obs'
  | 'base_mean'
  | 'is_reconciled'
  | 'is_illustrative'
>;

/** Beside what its publisher itself projected, which is never fitted. */
export type PublishedForecastRow = ForecastRow & { publisher_projection: number | null };

export interface PublishedRow {
  measure: string;
  definition: string;
  year: number;
  value: number;
  basis: string | null;
}

export type TargetRow = Pick<
  Row<typeof target>,
  | 'target_id'
  | 'measure'
  | 'sector_code'
  | 'year'
  | 'value'
  | 'unit'
  | 'kind'
  | 'baseline_value'
  | 'baseline_year'
  | 'definition'
  | 'adopted'
  | 'claimed_by'
  | 'url'
  | 'note'
>;

export type ProgressRow = Pick<
  Row<typeof targetProgress>,
  | 'target_id'
  | 'measure'
  | 'sector_code'
  | 'target_year'
  | 'target_value'
  | 'unit'
  | 'definition'
  | 'adopted'
  | 'from_basis'
  | 'from_year'
  | 'from_value'
  | 'same_definition'
  | 'required_growth_share'
  | 'required_per_year'
  | 'trend_lo'
  | 'trend_hi'
  | 'trend_kind'
  | 'shortfall_lo'
  | 'shortfall_hi'
>;

export type CoherenceRow = Pick<
  Row<typeof targetCoherence>,
  'ratio' | 'unit' | 'base_year' | 'base_value' | 'target_year' | 'target_value' | 'change_share'
>;

export type ParameterRow = Pick<
  Row<typeof publishedParameter>,
  | 'parameter'
  | 'region_code'
  | 'sector_code'
  | 'occupation_code'
  | 'programme_code'
  | 'value'
  | 'low'
  | 'high'
  | 'unit'
  | 'status'
  | 'grade'
  | 'source'
  | 'url'
>;

export type SourceRow = Pick<
  Row<typeof source>,
  'source_id' | 'path' | 'publisher' | 'licence' | 'vintage' | 'delivered' | 'accepted' | 'rejected'
>;

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
