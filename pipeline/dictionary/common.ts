import * as cell from './cell.ts';
import { exactPersons, flag, number, persons, summedPersons, text, whole, year } from './column.ts';

/** Columns that several tables share, said once; `maybe(…)` where a cell of theirs may be empty. */
export const common = {
  is_illustrative: flag(
    'True where the row rests on made-up illustrative inputs and shows the machine, not the country',
  ),
  region_code: text(
    'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad',
  ),
  sector_code: text(
    'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense',
  ),
  scenario: text('Scenario of the row, see the project file'),
  occupation_code: text(
    'Specialty (level 1 of occupation); _T is all, _Z where an occupation makes no sense',
  ),
  year: year('Calendar year; stocks at 31 December, flows of the year'),
  programme_code: text('Training programme; _T is all, _Z where a programme makes no sense'),
  status: text(
    "found (printed by a source), derived (arithmetic on printed numbers), assumed (the project's own guess) or unknown",
  ),
  grade: text('A official statistic, B press relay of one, C lobby, old or another country, D assumption'),
  basis: text(
    'What the value rests on, strongest first: observed, derived, imputed, assumed or illustrative (made up)',
  ),
  source: text('Where the value comes from'),
  definition: text(
    'Definition under which the measure was counted; values of two definitions are never joined',
  ),
  is_total: flag('True where the row is a total of other rows; sum only rows where not is_total'),
  unit: text('Unit of the value'),
  measure: text('What is counted, see measure'),
  note: text('What to know before using the row'),
  confidence: number('Share of the draws in which each need is to be met'),
  reason: text('Why there is no value, or why a row was refused'),
  url: text('Address of the page that printed it'),
  to_year: year('Last year counted'),
  target_id: text('Target, see target'),
  lever_code: text('Way to bring people, see lever'),
  spellings: text('Other spellings seen in files, separated by |'),
  adopted: text('adopted, milestone, claimed or superseded'),
  model: text('Name of the model that ran'),
  p_shortage: number('Share of draws below zero; empty on illustrative rows'),
  from_year: year('First year counted'),
  indicator: text('Indicator, see indicator'),
  series_id: text('Series, see series'),
  employment_persons: exactPersons('Employment at the end of the year'),
  interval_basis: text(
    'What the band rests on: "draws" of assumptions and employment; "assumptions" alone where one year of jobs was counted; "none" for stocks',
  ),
  n_cells: whole('Cells (sector × specialty × region) in the row'),
  n_evaluable_cells: whole('Cells whose supply is known'),
  openings_evaluable_persons: summedPersons('Openings of the cells that can be evaluated'),
  supply_evaluable_persons: summedPersons('Supply of the cells that can be evaluated'),
  gap_cum_persons: summedPersons('Cumulated gap of the cells that can be evaluated; negative is shortage'),
  gap_cum_lo_80: persons('10 % of the draws lie below'),
  gap_cum_hi_80: persons('10 % of the draws lie above'),
  vintage_no: whole('Order of release'),
  vintage_id: text('Release that said it, see run'),
  competence_code: text('Code of the competence, see competence'),
  training_region_code: text('Region of training (ISO 3166-2 where there is one)'),
  region_of_training: text('Region of training'),
  row_source: text('Where the row comes from'),
  vintage_measure: text(
    'What is counted; gap_cum for a cumulated gap, short_persons and over_persons for an answer',
  ),
  competence_level: whole(
    '1 simple tasks under guidance, 2 usual cases alone, 3 unusual cases, 4 leads; a language: A2, B1, B2, C1 or more',
  ),
} as const;

/** What a number rests on, strongest first. */
export const BASES = ['observed', 'derived', 'imputed', 'assumed', 'illustrative'] as const;

/** found: printed by a source; derived: arithmetic on printed numbers; assumed: the project's; unknown: no value. */
export const foundStatus = cell.oneOf(['found', 'derived', 'assumed', 'unknown'], common.status.says);
export const shareStatus = cell.oneOf(['found', 'derived', 'assumed'], common.status.says);
export const GRADES = ['A', 'B', 'C', 'D'] as const;
export const givenGrade = cell.oneOf(GRADES, common.grade.says);
export const optionalGrade = cell.optionalOneOf(GRADES, common.grade.says);
