import { z } from 'zod';
import { languageCodes } from '../../reports/words/languages.ts';
import {
  flag,
  grade,
  inLanguages,
  number,
  oneOf,
  optionalGrade,
  optionalNumber,
  optionalOneOf,
  optionalText,
  optionalWholeNumber,
  optionalYear,
  share,
  shareStatus,
  status,
  text,
  wholeNumber,
  year,
} from './cells.ts';
import {
  advicePhraseSchema,
  aidSchema,
  competenceSchema,
  dataHolderSchema,
  indicatorMatrixSchema,
  leverCapacitySchema,
  leverSchema,
  occupationCompetenceSchema,
  occupationTitleSchema,
  planBudgetSchema,
  planMinimumSchema,
  programmeCompetenceSchema,
  recentStateSchema,
  recommendationSchema,
} from './decision_schemas.ts';

/**
 * What one row of each seed may hold. Cells arrive as text under their header; what leaves is typed: an empty
 * or absent optional cell is null, and a column nobody knows is an error. What rows say of each other (codes that
 * exist, shares that sum to one, ranges) is checked in seed_rules.ts.
 */

/** What every code list shares: names, and the spellings seen in files, separated by `|`. */
export function codeListSchema(languages: readonly string[]) {
  return z.strictObject({ ...inLanguages('name', languages), spellings: optionalText });
}

export function regionSchema(languages: readonly string[]) {
  return codeListSchema(languages).extend({
    region_code: text,
    survey_area: optionalText,
    /** Codes of regions beside it, separated by `|`. */
    neighbours: optionalText,
  });
}

export function sectorSchema(languages: readonly string[]) {
  return codeListSchema(languages).extend({ sector_code: text, parent_code: optionalText });
}

export function occupationSchema(languages: readonly string[]) {
  return codeListSchema(languages).extend({
    occupation_code: text,
    parent_code: optionalText,
    /** 1 for the specialties that staffing shares and crosswalk speak of, 2 for occupations below them. */
    level: optionalWholeNumber,
    isco08: optionalText.refine(
      (cell) => cell === null || /^\d{1,4}$/.test(cell),
      'must be an ISCO-08 code of 1 to 4 digits',
    ),
  });
}

export function programmeSchema(languages: readonly string[]) {
  return codeListSchema(languages).extend({
    programme_code: text,
    level: optionalText,
    duration_years: optionalNumber.refine((value) => value === null || value >= 0, 'must not be negative'),
  });
}

export const staffingShareSchema = z.strictObject({
  sector_code: text,
  occupation_code: text,
  share,
  status: shareStatus,
  grade,
  source: text,
  note: optionalText,
});

export const crosswalkSchema = z.strictObject({
  programme_code: text,
  sector_code: text,
  occupation_code: text,
  share,
  status: shareStatus,
  grade,
  source: text,
});

/** Whether value, low and high agree with each other and with the status is checked in seed_rules.ts. */
export const parameterSchema = z
  .strictObject({
    parameter: text.regex(/^[a-z][a-z0-9_]*$/, 'must be a name in snake_case'),
    region_code: text,
    sector_code: text,
    occupation_code: text,
    programme_code: text,
    value: optionalNumber,
    low: optionalNumber,
    high: optionalNumber,
    unit: text,
    unit_of: optionalText,
    status,
    grade: optionalGrade,
    source: text,
    url: optionalText,
    note: optionalText,
  })
  .refine((row) => (row.grade === null) === (row.status === 'unknown'), {
    path: ['grade'],
    message: 'must be empty when the status is unknown, and only then',
  })
  .refine((row) => row.status !== 'assumed' || row.grade === 'D', {
    path: ['grade'],
    message: 'must be D for an assumed value',
  })
  .refine((row) => (row.low === null) === (row.high === null), {
    path: ['low'],
    message: 'must be given together with high, or not at all',
  });

export const publishedFigureSchema = z.strictObject({
  figure_id: text,
  indicator: text,
  segment: text,
  region_code: optionalText,
  place_as_printed: text,
  period_as_printed: text,
  year: optionalYear,
  value: number,
  qualifier: optionalOneOf(['>', '<', '~']),
  unit: text,
  nature: oneOf(['actual', 'estimate', 'target', 'rate']),
  kind: optionalOneOf(['level', 'increment']),
  perimeter: optionalText,
  claimed_by: text,
  url: text,
  note: optionalText,
});

export const targetSchema = z
  .strictObject({
    target_id: text,
    measure: text,
    region_code: text,
    sector_code: text,
    definition: text,
    year,
    value: number,
    unit: text,
    kind: oneOf(['level', 'increment']),
    baseline_value: optionalNumber,
    baseline_year: optionalYear,
    adopted: oneOf(['adopted', 'milestone', 'claimed', 'superseded']),
    claimed_by: text,
    figure_id: optionalText,
    source: text,
    url: optionalText,
    note: optionalText,
  })
  .refine((row) => (row.baseline_value === null) === (row.baseline_year === null), {
    path: ['baseline_year'],
    message: 'must be given together with baseline_value, or not at all',
  })
  .refine((row) => row.baseline_year === null || row.baseline_year < row.year, {
    path: ['baseline_year'],
    message: 'must come before the year of the target',
  });

export function indicatorSchema(languages: readonly string[]) {
  return z.strictObject({
    indicator: text,
    ...inLanguages('name', languages),
    ...inLanguages('meaning', []),
    unit: oneOf(['ratio', 'share', 'persons']),
    neutral_value: optionalNumber,
    shortage_side: optionalOneOf(['below', 'above']),
    inputs: text,
    formula: text,
    source: text,
    url: optionalText,
    note: optionalText,
  });
}

export function indicatorClassSchema(languages: readonly string[]) {
  return z
    .strictObject({
      indicator: text,
      class_code: text,
      lower: optionalNumber,
      upper: optionalNumber,
      closed_side: oneOf(['lower', 'upper']),
      reading: optionalOneOf(['shortage', 'balance', 'surplus']),
      ...inLanguages('label', languages),
      ...inLanguages('reading_employer', languages),
      ...inLanguages('reading_graduate', languages),
      class_order: wholeNumber,
    })
    .refine((row) => row.lower === null || row.upper === null || row.lower < row.upper, {
      path: ['lower'],
      message: 'must be below upper',
    });
}

export function definitionSchema(languages: readonly string[]) {
  return z.strictObject({
    measure: text,
    definition: text,
    ...inLanguages('label', languages),
    is_illustrative: flag,
    note: optionalText,
    break_note: optionalText,
  });
}

export function measureSchema(languages: readonly string[]) {
  return z.strictObject({
    measure: text,
    ...inLanguages('label', languages),
    unit: text,
    nature: oneOf(['stock', 'flow']),
    nonnegative: flag,
  });
}

export const scenarioStepSchema = z.strictObject({
  scenario: text,
  step: number,
  target: z.enum(['parameter', 'series']),
  name: text,
  region_code: text,
  sector_code: text,
  occupation_code: text,
  programme_code: text,
  operation: z.enum(['set', 'add', 'multiply']),
  value: number,
  low: optionalNumber,
  high: optionalNumber,
  from_year: number,
  phase_years: number,
  status,
  grade: optionalGrade,
  source: text,
  note: optionalText,
});

export const sectorMoveSchema = z.strictObject({
  from_sector: text,
  to_sector: text,
  rate: share,
  status,
  grade: optionalGrade,
  source: text,
});

/** The schema of every seed for a project in these languages, by seed name. */
export function seedSchemasIn(languages: readonly string[]) {
  return {
    region: regionSchema(languages),
    sector: sectorSchema(languages),
    occupation: occupationSchema(languages),
    programme: programmeSchema(languages),
    staffing_share: staffingShareSchema,
    crosswalk: crosswalkSchema,
    parameter: parameterSchema,
    published_figure: publishedFigureSchema,
    target: targetSchema,
    scenario_step: scenarioStepSchema,
    sector_move: sectorMoveSchema,
    indicator: indicatorSchema(languages),
    indicator_class: indicatorClassSchema(languages),
    definition: definitionSchema(languages),
    measure: measureSchema(languages),
    indicator_matrix: indicatorMatrixSchema,
    recent_state: recentStateSchema,
    competence: competenceSchema(languages),
    occupation_competence: occupationCompetenceSchema,
    programme_competence: programmeCompetenceSchema,
    occupation_title: occupationTitleSchema,
    lever: leverSchema(languages),
    lever_capacity: leverCapacitySchema,
    aid: aidSchema(languages),
    plan_budget: planBudgetSchema,
    plan_minimum: planMinimumSchema,
    recommendation: recommendationSchema(languages),
    advice_phrase: advicePhraseSchema(languages),
    data_holder: dataHolderSchema(languages),
  };
}

export type SeedSchemas = ReturnType<typeof seedSchemasIn>;
export type SeedName = keyof SeedSchemas;

/** For a project in all known languages, as the shipped one. */
export const seedSchemas: SeedSchemas = seedSchemasIn(languageCodes);

export function seedSchema<Name extends SeedName>(
  name: Name,
  languages: readonly string[],
): SeedSchemas[Name] {
  return seedSchemasIn(languages)[name];
}

/** A checked row of one seed. */
export type SeedRecord<Name extends SeedName> = z.output<SeedSchemas[Name]>;
