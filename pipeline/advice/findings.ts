const PLAN = ['region', 'target_value', 'target_year', 'from_year', 'lever'];
const FOR_SPECIALTY = [...PLAN, 'occupation'];
const CLASSES = [...FOR_SPECIALTY, 'groups'];
const SHORT = ['region', 'target_value', 'second_value', 'target_year'];
const DATA = ['target_value', 'target_year', 'data', 'holder'];

/** Rules that find something to advise (the SQL beside this file), and what their rows always hold: what a template may say. */
export const RULES: Readonly<Record<string, readonly string[]>> = {
  open_programme: CLASSES,
  open_talent: CLASSES,
  close: CLASSES,
  move: [...FOR_SPECIALTY, 'from_occupation'],
  relocate: [...FOR_SPECIALTY, 'to_region'],
  upgrade: FOR_SPECIALTY,
  retain: FOR_SPECIALTY,
  visa: FOR_SPECIALTY,
  trainer: PLAN,
  uncovered: [...SHORT, 'occupation'],
  competence_one: ['region', 'target_value', 'target_year', 'competence'],
  competence_two: [...SHORT, 'competence', 'competence_2'],
  competence_three: [...SHORT, 'third_value', 'competence', 'competence_2', 'competence_3'],
  retention: [...SHORT, 'occupation'],
  suitability: [...SHORT, 'occupation'],
  aid: ['region', 'target_value', 'target_year', 'from_year', 'aid'],
  undecided: [...DATA, 'region', 'occupation'],
  obtain_value: DATA,
  obtain_swing: DATA,
  obtain_unknown: DATA,
  obtain_illustrative: DATA,
};
