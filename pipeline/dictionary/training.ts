import { change, maybe, number, persons, rate, share, text, year } from './column.ts';
import { common } from './common.ts';
import { filled, made } from './table.ts';

export const trainingChain = filled({
  schema: 'balance',
  name: 'training_chain',
  sentence: 'From entrants to people available for work, by programme, training region and year.',
  grain: ['scenario', 'programme_code', 'region_code', 'year'],
  nature: 'leaves',
  published: { as: 'training_chain', order: 'all' },
  columns: {
    scenario: common.scenario,
    programme_code: common.programme_code,
    region_code: common.region_of_training,
    year: common.year,
    entrants_year: year('Year in which the cohort entered'),
    new_entrants_persons: maybe(persons('New entrants of that cohort; empty where completions tell')),
    entrants_basis: maybe(
      text(
        'Of a counted year what its series rests on (observed, derived, imputed, illustrative); else forecast; empty where completions tell',
      ),
    ),
    completion_rate: rate('Share of entrants who complete'),
    completed_persons: persons('Persons who complete in the year'),
    completed_basis: text(
      'Of a counted year what its series rests on (observed, derived, imputed, illustrative); else entrants (entrants × completion rate), or forecast, where a programme counts completions only',
    ),
    leavers_persons: persons('completed × (1 − continues_study_share)'),
    available_persons: persons('leavers × labour_force_entry_share'),
    basis: common.basis,
    is_illustrative: common.is_illustrative,
  },
});

export const mobilityRate = filled({
  schema: 'balance',
  name: 'mobility_rate',
  sentence: 'How many of those who leave a programme stay in the country and in the region of training.',
  grain: ['scenario', 'programme_code', 'region_code', 'year'],
  nature: 'leaves',
  published: { as: 'mobility_rate', order: 'all' },
  columns: {
    scenario: common.scenario,
    programme_code: common.programme_code,
    region_code: common.region_of_training,
    year: common.year,
    stay_share: share('Share that stays in the region of training, of those who remain in the country'),
    abroad_share: share('Share that leaves the country'),
  },
});

export const mobility = made({
  schema: 'marts',
  name: 'fct_mobility',
  sentence:
    'Where those who leave their region of training, but not the country, work: by openings of the specialty in the year.',
  grain: ['scenario', 'occupation_code', 'region_code', 'work_region_code', 'year'],
  nature: 'leaves',
  published: { as: 'mobility' },
  columns: {
    scenario: common.scenario,
    occupation_code: common.occupation_code,
    region_code: common.region_of_training,
    work_region_code: text('Region of work'),
    year: common.year,
    share: share(
      'Share of those who leave, 0–1; sums to one. M[g, r] = (1 − abroad) × (1 − stay) × this share; M[g, g] = (1 − abroad) × stay',
    ),
    basis: text('external openings of the destination, or employment where no other region has any'),
  },
});

export const suitability = filled({
  schema: 'balance',
  name: 'suitability',
  sentence:
    'How well those available suit each specialty they are mapped to, by region of training and year.',
  grain: ['scenario', 'programme_code', 'region_code', 'occupation_code', 'year'],
  nature: 'leaves',
  published: { as: 'suitability', order: 'all' },
  columns: {
    scenario: common.scenario,
    programme_code: common.programme_code,
    region_code: common.region_of_training,
    occupation_code: common.occupation_code,
    year: common.year,
    suitability_share: share(
      'Share of those available whose training suits the post, 0–1; 1 where observed insertion stands for it',
    ),
  },
});

export const trainingFlow = made({
  schema: 'marts',
  name: 'fct_training_flow',
  sentence: 'Training followed year by year: planned, actual, difference, fill and insertion rates.',
  grain: ['measure', 'region_code', 'programme_code', 'definition', 'year'],
  nature: 'leaves and totals',
  published: { as: 'training_flow' },
  columns: {
    measure: common.measure,
    region_code: common.region_code,
    programme_code: common.programme_code,
    definition: common.definition,
    year: common.year,
    planned: maybe(number('Planned value (rows with status F); empty where none was delivered')),
    actual: maybe(number('Counted value; empty where only a plan was delivered')),
    difference: maybe(number('actual − planned')),
    actual_before: maybe(number('Actual value a year before')),
    change: maybe(number('Change on the year')),
    change_share: maybe(change('Change as a share of the year before')),
    rate: maybe(number('new_entrants: share of places filled; inserted_9m: share of those who completed')),
    rate_name: maybe(text('Which rate it is')),
    is_total: common.is_total,
    is_illustrative: common.is_illustrative,
  },
});
