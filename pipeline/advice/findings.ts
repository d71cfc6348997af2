const openings = ['programme', 'talent'].flatMap((kind) =>
  ['once', 'yearly', 'uneven'].map((how) => `open_${kind}_${how}`),
);
const missing = (when: string, fields: readonly string[]) =>
  Object.fromEntries(['illustrative', 'unknown', 'swing'].map((basis) => [`${when}_${basis}`, fields]));
const MISSING = ['target_value', 'target_year', 'data', 'holder'];
const PLAN = ['region', 'target_value', 'target_year', 'from_year'];
const SHORT = ['region', 'target_value', 'second_value', 'target_year'];

/** Rules that find something to advise (the SQL beside this file), and what their rows always hold: what a template may say. */
export const RULES: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(openings.map((rule) => [rule, [...PLAN, 'occupation', 'lever', 'yearly_value']])),
  move: [...PLAN, 'occupation', 'from_occupation', 'lever'],
  trainer: [...PLAN, 'second_value'],
  uncovered: [...SHORT, 'occupation'],
  competence_one: ['region', 'target_value', 'target_year', 'competence'],
  competence_two: [...SHORT, 'competence', 'competence_2'],
  competence_three: [...SHORT, 'third_value', 'competence', 'competence_2', 'competence_3'],
  retention: [...SHORT, 'occupation'],
  suitability: [...SHORT, 'occupation'],
  aid: [...PLAN, 'aid'],
  aid_with_cost: [...PLAN, 'second_value', 'aid'],
  ...missing('obtain', MISSING),
  ...missing('obtain_before', [...MISSING, 'decide_by']),
};
