/** Rows of the reference pages; names and units as in the database's comments. */

export interface ProgrammeRow {
  programme_code: string;
  level: string | null;
  duration_years: number | null;
}

export interface ProgrammeFlowRow {
  region_code: string;
  programme_code: string;
  definition: string;
  measure: string;
  year: number;
  actual: number | null;
  planned: number | null;
  difference: number | null;
  /** Share of places filled, or share of those who completed who have a job. */
  rate: number | null;
  is_illustrative: boolean;
}

/** Persons that a programme supplies to a cell up to the target year, and how the cell stands then. */
export interface ProgrammeCellRow {
  programme_code: string;
  region_code: string;
  sector_code: string;
  occupation_code: string;
  from_year: number;
  to_year: number;
  /** Null where the flow is unknown. */
  supply_persons: number | null;
  reading: 'short' | 'surplus' | 'unclear' | 'unknown';
  is_illustrative: boolean;
}

export interface CrosswalkRow {
  programme_code: string;
  sector_code: string;
  occupation_code: string;
  share: number;
  status: string;
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

export interface CompetenceGapRow {
  region_code: string;
  competence_code: string;
  family: string;
  year: number;
  short_persons: number | null;
  short_pooled_persons: number | null;
  level_highest: number | null;
  n_specialties: number;
  n_specialties_short: number;
  n_specialties_not_evaluable: number;
  reason: string | null;
  is_illustrative: boolean;
}

export interface SpecialisationRow {
  /** sector or competence_family. */
  kind: string;
  item_code: string;
  region_code: string;
  year: number;
  location_quotient: number | null;
  is_illustrative: boolean;
}

export interface TitleCountRow {
  language: string;
  n_titles: number;
  n_occupations: number;
}

export interface DataRow {
  rank: number;
  name: string;
  holder: string;
  change: string;
  decides_persons: number | null;
  decides_basis: string;
  rank_share: number | null;
  status: string;
  grade: string | null;
  cells_not_evaluable: number | null;
  openings_not_evaluable_persons: number | null;
  template: string;
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

export interface RejectedRow {
  source_id: string;
  file: string;
  line: number | null;
  column_name: string | null;
  rule: string;
  reason: string | null;
  /** Refusals of the whole edition. */
  n: number;
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
