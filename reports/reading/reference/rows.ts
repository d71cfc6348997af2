import type { wholeProgramme } from '../../../pipeline/dictionary/code_lists.ts';
import type { competenceGap, specialisation } from '../../../pipeline/dictionary/competences.ts';
import type { crosswalk } from '../../../pipeline/dictionary/parameters.ts';
import type { Row } from '../../../pipeline/dictionary/table.ts';
import type { trainingFlow } from '../../../pipeline/dictionary/training.ts';

/** Rows of the reference pages; names and units as in the database's comments. */

export type ProgrammeRow = Pick<Row<typeof wholeProgramme>, 'programme_code' | 'level' | 'duration_years'>;

export type ProgrammeFlowRow = Pick<
  Row<typeof trainingFlow>,
  | 'region_code'
  | 'programme_code'
  | 'definition'
  | 'measure'
  | 'year'
  | 'actual'
  | 'planned'
  | 'difference'
  | 'rate'
  | 'is_illustrative'
>;

/** Persons that a programme supplies to a specialty of a region up to the target year, and what is decided there. */
export interface ProgrammeCellRow {
  programme_code: string;
  region_code: string;
  occupation_code: string;
  from_year: number;
  to_year: number;
  /** Null where the flow is unknown. */
  supply_persons: number | null;
  reading: 'short' | 'surplus' | 'unclear' | 'unknown';
  is_illustrative: boolean;
}

export type CrosswalkRow = Pick<
  Row<typeof crosswalk>,
  'programme_code' | 'occupation_code' | 'share' | 'status'
>;

/** A published figure for a programme beside the sum that the balance uses for the same measure and year. */
export interface ProgrammePublishedRow {
  programme_code: string;
  kind: 'observation' | 'figure';
  /** A measure, or the indicator of a printed figure. */
  label: string;
  definition: string | null;
  measure: string;
  period: string;
  value: number;
  qualifier: string | null;
  unit: string | null;
  said_by: string | null;
  url: string | null;
  /** Null where the balance uses no such measure in that year. */
  sum_value: number | null;
}

export interface CompetenceUseRow {
  competence_code: string;
  /** essential, useful or programme. */
  kind: string;
  /** An occupation, or a programme. */
  code: string;
  /** 1 is a specialty, 2 an occupation of one. */
  rank: number;
  level: number;
}

export type CompetenceGapRow = Pick<
  Row<typeof competenceGap>,
  | 'region_code'
  | 'competence_code'
  | 'family'
  | 'year'
  | 'short_persons'
  | 'short_pooled_persons'
  | 'level_highest'
  | 'n_specialties'
  | 'n_specialties_short'
  | 'n_specialties_not_evaluable'
  | 'reason'
  | 'is_illustrative'
>;

export type SpecialisationRow = Pick<
  Row<typeof specialisation>,
  'kind' | 'item_code' | 'region_code' | 'year' | 'location_quotient' | 'is_illustrative'
>;

export interface TitleCountRow {
  language: string;
  n_titles: number;
  n_occupations: number;
}

export interface DataRow {
  data_id: string;
  rank: number;
  name: string;
  holder: string;
  change: string;
  decides_persons: number | null;
  decides_basis: string;
  rank_share: number | null;
  /** Worth to the plan, money and person-years; null where the plan does not measure it. */
  value_money: number | null;
  value_persons: number | null;
  status: string;
  grade: string | null;
  cells_not_evaluable: number | null;
  openings_not_evaluable_persons: number | null;
  template: string;
  /** Parameters, series or seeds that it would replace, separated by |. */
  input: string | null;
  /** The same for all data of one holder, in every language. */
  holder_key: string;
  is_asked: boolean;
  is_illustrative: boolean;
}

export interface CommentRow {
  view_name: string;
  view_comment: string | null;
  column_name: string;
  data_type: string;
  comment: string | null;
}

/** A value that nobody gave: a parameter, or a row of pools or shares. */
export interface AssumedRow {
  kind: string;
  region_code: string;
  sector_code: string;
  occupation_code: string;
  programme_code: string;
  value: number | null;
  low: number | null;
  high: number | null;
  unit: string;
}

export interface QualityRow {
  what: string;
  reason: string | null;
  n: number;
}

/** With `meaning_fr` and its like for each language that the seed has. */
export interface IndicatorRow {
  indicator: string;
  formula: string | null;
  source: string | null;
  [column: string]: string | number | null;
}

/** With `name_fr`, `what_fr` and `holder_fr`, and their like for each language that the seed has. */
export interface InstrumentRow {
  instrument_code: string;
  kind: string;
  year: number;
  source: string;
  url: string | null;
  grade: string;
  [column: string]: string | number | null;
}

export interface RejectedRow {
  source_id: string;
  file: string;
  line: number | null;
  column_name: string | null;
  rule: string;
  reason: string | null;
  /** What the cell looks like: AAAA 99. */
  shape: string | null;
  /** Refusals of the whole edition. */
  n: number;
}

/** One rule of plausibility: how often it spoke, and the strongest of what it said. */
export interface DoubtRow {
  rule: string;
  n: number;
  n_waived: number;
  file: string;
  line: number;
  measure: string | null;
  region_code: string | null;
  sector_code: string | null;
  occupation_code: string | null;
  programme_code: string | null;
  definition: string | null;
  year: number | null;
  to_year: number | null;
  value: number | null;
  expected_low: number | null;
  expected_high: number | null;
  waived_by: string | null;
}

/** What was protected of one measure and definition, and by which rule. */
export interface ProtectionRow {
  measure: string;
  definition: string;
  threshold: number;
  width: number;
  contributors: number | null;
  dominance_n: number | null;
  dominance_k: number | null;
  rounding: number | null;
  n_cells: number;
  n_protected: number;
  narrowest: number | null;
}

export interface DefinitionRow {
  measure: string;
  definition: string;
  break_note: string | null;
  note: string | null;
  is_illustrative: boolean;
}

export interface SpliceRow {
  measure: string;
  definition: string;
  source_definition: string;
  splice_factor: number;
}

export interface PlacedFigureRow {
  figure_id: string;
  indicator: string;
  segment: string;
  region_code: string | null;
  place_as_printed: string | null;
  period_as_printed: string;
  year: number | null;
  value: number | null;
  qualifier: string | null;
  unit: string;
  nature: string;
  kind: string | null;
  claimed_by: string | null;
  url: string | null;
}
