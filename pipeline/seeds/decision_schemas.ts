import { z } from 'zod';
import { languageCodes } from '../../reports/words/languages.ts';
import {
  flag,
  grade,
  inLanguages,
  number,
  oneOf,
  optionalNumber,
  optionalText,
  share,
  status,
  text,
  wholeNumber,
  year,
} from './cells.ts';

/** Rows of the seeds that lead from a gap to a decision: indicators, competences, levers, recommendations, data to obtain. */

/** Which class follows from the recent state of a cell and the steps by which its balance moves it. */
export const indicatorMatrixSchema = z.strictObject({
  indicator: text,
  recent_state: oneOf(['shortage', 'balance', 'surplus']),
  step: wholeNumber.refine((value) => value >= -2 && value <= 2, 'must be a step from -2 to 2'),
  class_code: text,
});

/** A published recent state of a cell, such as a shortage list. */
export const recentStateSchema = z.strictObject({
  region_code: text.default('_T'),
  sector_code: text.default('_T'),
  occupation_code: text,
  state: oneOf(['shortage', 'balance', 'surplus']),
  source: text,
});

export function competenceSchema(languages: readonly string[]) {
  return z.strictObject({
    competence_code: text,
    family: oneOf([
      'data',
      'ai',
      'cybersecurity',
      'cloud_devops',
      'software',
      'customer',
      'languages',
      'management',
    ]),
    ...inLanguages('name', languages),
    source: text,
  });
}

const competenceLevel = wholeNumber.refine(
  (value) => value >= 1 && value <= 4,
  'must be a level of competence from 1 to 4',
);

export const occupationCompetenceSchema = z.strictObject({
  occupation_code: text,
  competence_code: text,
  level: competenceLevel,
  importance: oneOf(['essential', 'useful']),
  status,
  grade,
  source: text,
});

export const programmeCompetenceSchema = z.strictObject({
  programme_code: text,
  competence_code: text,
  level: competenceLevel,
  status,
  grade,
  source: text,
});

/** A title as files write it; one title leads to one occupation. */
export const occupationTitleSchema = z.strictObject({
  title: text,
  language: oneOf(languageCodes),
  occupation_code: text,
  source: text,
});

const positive = number.refine((value) => value > 0, 'must be above zero');
const notNegative = number.refine((value) => value >= 0, 'must not be negative');
const optionalCost = optionalNumber.refine((value) => value === null || value >= 0, 'must not be negative');

/**
 * A way to bring people: a programme of the code list, whose own parameters tell the yield of a start, or a lever
 * outside the programmes, of whose starts the share `effectiveness` counts.
 */
export function leverSchema(languages: readonly string[]) {
  return z.strictObject({
    lever_code: text,
    ...inLanguages('name', languages),
    programme_code: optionalText,
    /** Specialties it can serve, separated by `|`; empty: those of its programme in the crosswalk. */
    occupation_codes: optionalText,
    /** Months from the decision to the opening of the class in September. */
    decision_months: notNegative,
    /** Years from the start to the arrival; empty: the duration of the programme. */
    duration_years: optionalNumber.refine((value) => value === null || value >= 0, 'must not be negative'),
    effectiveness: positive,
    group_size: number.refine((value) => value >= 1, 'must be one or more'),
    trainers_per_group: notNegative,
    /** Growth of its capacity a year. */
    ramp: notNegative,
    cost_mad: optionalCost,
    /** Where advice on it stands: governance (the map of training) or talent (work-study, short courses, reconversion, visas). */
    axis: oneOf(['governance', 'talent']),
    /** active: the plan uses it; listed: it is only named, as one that comes too late. */
    use: oneOf(['active', 'listed']),
    status,
    grade,
    source: text,
    note: optionalText,
  });
}

export const leverCapacitySchema = z.strictObject({
  lever_code: text,
  /** A region, or _T for all of them together. */
  region_code: text,
  starts_per_year: notNegative,
  status,
  grade,
  source: text,
});

/** An aid that follows each hire of the plan: how many of them draw it, and what it costs. */
export function aidSchema(languages: readonly string[]) {
  return z.strictObject({
    aid_code: text,
    ...inLanguages('name', languages),
    region_code: text,
    eligible_share: share,
    cost_mad: optionalCost,
    status,
    grade,
    source: text,
    note: optionalText,
  });
}

export const planBudgetSchema = z.strictObject({ year, budget_mad: notNegative, source: text });

/** What the user insists on: at least so many starts of a lever in a region, specialty and year. */
export const planMinimumSchema = z.strictObject({
  lever_code: text,
  region_code: text,
  occupation_code: text,
  year,
  starts: notNegative,
  source: text,
});

/** A template: which rows of the plan, of the causes or of the data it speaks of, and in which words. */
export function recommendationSchema(languages: readonly string[]) {
  return z.strictObject({
    template_id: text,
    axis: oneOf(['governance', 'competences', 'trainers', 'talent']),
    level: oneOf(['policy', 'institution', 'enterprise']),
    /** The rule that makes rows of it, see pipeline/recommend.ts. */
    rule: text,
    ...inLanguages('action', languages),
    ...inLanguages('lead', languages),
    ...inLanguages('partners', languages),
    ...inLanguages('support', languages),
    source: text,
  });
}

/** Parts of sentences that every recommendation shares: frames, gap, cause, date. */
export function advicePhraseSchema(languages: readonly string[]) {
  return z.strictObject({ phrase_id: text, ...inLanguages('text', languages) });
}

/** Who holds what is missing, and what would change with it. */
export function dataHolderSchema(languages: readonly string[]) {
  return z.strictObject({
    data_id: text,
    /** Parameters, `series/<measure>` or `seed/<name>`, separated by `|`; `missing/<what>` where nothing holds it yet. */
    input: text,
    ...inLanguages('name', languages),
    ...inLanguages('holder', languages),
    ...inLanguages('change', languages),
    /** Why cells cannot be evaluated until it is known, as `balance` prints it, separated by `|`. */
    reasons: optionalText,
    /** The file to fill: one that `adequation init --templates` writes, or a seed of the project. */
    template: text,
    is_asked: flag,
    source: text,
  });
}
