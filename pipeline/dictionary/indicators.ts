import * as cell from './cell.ts';
import { must } from './cell.ts';
import { change, flag, maybe, number, persons, rate, share, text, whole } from './column.ts';
import { common } from './common.ts';
import { made, seed } from './table.ts';

const STATES = ['shortage', 'balance', 'surplus'] as const;

export const adequacy = made({
  schema: 'marts',
  name: 'fct_adequacy',
  sentence:
    'Indicators of adequacy over the whole horizon, with class; a missing value has its reason, and an indicator that no cell can have is not listed.',
  grain: ['scenario', 'region_code', 'sector_code', 'occupation_code', 'indicator'],
  nature: 'leaves and totals',
  published: { as: 'adequacy' },
  columns: {
    scenario: common.scenario,
    region_code: common.region_code,
    sector_code: common.sector_code,
    occupation_code: common.occupation_code,
    from_year: common.from_year,
    to_year: common.to_year,
    indicator: common.indicator,
    value: maybe(number('Value of the indicator; empty where not evaluable')),
    class: maybe(text('Class, see indicator_class')),
    reason: maybe(common.reason),
    numerator: maybe(
      number(
        'What is divided, or counted first: value = numerator / denominator, numerator − denominator where the unit of the indicator is persons',
      ),
    ),
    denominator: maybe(number('What it is divided by, or what is taken away')),
    basis: maybe(
      text(
        'What the value rests on besides: jobseekers or not (ita); target, its definition and A given or I imputed (stock_adequacy_ratio); recent state and whether published (cops_style); class of growth and of openings (washington)',
      ),
    ),
    demand_persons: persons('D: external openings summed from from_year to to_year'),
    supply_persons: maybe(persons('S: effective supply over the same years; empty where it is unknown')),
    employment_base_persons: persons('E0: employment at the end of the base year'),
    is_total: common.is_total,
    is_illustrative: common.is_illustrative,
  },
});

export const adequacyInput = made({
  schema: 'marts',
  name: 'fct_adequacy_input',
  sentence:
    'What the indicators of adequacy are made of, by cell and total; every ratio can be formed again from it.',
  grain: ['scenario', 'region_code', 'sector_code', 'occupation_code'],
  nature: 'leaves and totals',
  published: { as: 'adequacy_input' },
  columns: {
    scenario: common.scenario,
    region_code: common.region_code,
    sector_code: common.sector_code,
    occupation_code: common.occupation_code,
    from_year: common.from_year,
    to_year: common.to_year,
    years: whole('Number of years counted'),
    openings_persons: persons('D: external openings over the years, which somebody from outside must fill'),
    replacement_persons: persons('Replacement over the years, before the floor of openings'),
    promoted_net_persons: persons(
      'Openings filled from inside less those that promotion left, over the years',
    ),
    supply_persons: maybe(persons('S: effective supply over the years; empty where it is unknown')),
    located_raw_persons: maybe(
      persons(
        'Supply over the years where it works, before suitability: programmes, inflows, people from other sectors, and what pools fill',
      ),
    ),
    employment_base_persons: persons('E0: employment at the end of the base year'),
    employment_before_persons: maybe(persons('Employment a year before, where it was observed')),
    employment_end_persons: persons('Employment at the end of the last year'),
    jobseekers_persons: maybe(
      persons(
        'Jobseekers at the end of the base year, where counted for the cell; else empty and not in ita',
      ),
    ),
    vacancies_persons: maybe(persons('Vacancies at the end of the base year, where counted for the cell')),
    completions_persons: maybe(
      persons(
        'Mean of the last two observed years of completions through the crosswalk, a year, in the region of training',
      ),
    ),
    target_persons: persons('Target stock of the cell at the last year'),
    target_id: text('Target or targets it comes from, see target'),
    target_definition: text(
      'Definition that the target counts by; another than the demands only where both count the same people',
    ),
    target_status: text('A given for the very place, I imputed by base-year share'),
    vacancy_rate: maybe(rate('Vacancies over employment at the base year')),
    unemployment_rate: maybe(rate('Jobseekers over employment at the base year')),
    last_growth_share: maybe(change('Growth of employment in the last observed year')),
    recent_state: maybe(text('How the cell stands today: shortage, balance or surplus')),
    recent_state_basis: maybe(
      text(
        'published, or signs: two of vacancy rate, unemployment and last growth beyond one standard deviation of the cells of its kind',
      ),
    ),
    cops_style_step: maybe(
      whole('Steps by which (S − D)/E0 moves the recent state, −2 towards shortage to 2 towards surplus'),
    ),
    growth_share: maybe(change('Growth of employment a year, base year to last year')),
    area_growth_share: change('The same of the region as a whole'),
    area_openings_share: share('Share of the regions openings'),
    is_total: common.is_total,
    is_illustrative: common.is_illustrative,
  },
});

export const adequacyDisagreement = made({
  schema: 'marts',
  name: 'fct_adequacy_disagreement',
  sentence:
    'What the indicators of a cell say against each other: how many read a shortage, a balance or a surplus.',
  grain: ['scenario', 'region_code', 'sector_code', 'occupation_code'],
  nature: 'leaves and totals',
  published: { as: 'adequacy_disagreement' },
  columns: {
    scenario: common.scenario,
    region_code: common.region_code,
    sector_code: common.sector_code,
    occupation_code: common.occupation_code,
    n_shortage: whole('Indicators that read a shortage, or a specialty in demand'),
    n_balance: whole('Indicators that read a balance'),
    n_surplus: whole('Indicators that read a surplus, or a specialty not in demand'),
    n_not_evaluable: whole('Indicators without a value'),
    disagree: flag('True where those with a value do not all read the same'),
    majority_reading: maybe(text('The reading most of them share; empty where none leads')),
    shortage_indicators: maybe(text('Which read a shortage')),
    balance_indicators: maybe(text('Which read a balance')),
    surplus_indicators: maybe(text('Which read a surplus')),
    minority_indicators: maybe(text('Which differ from the majority; all of them where none leads')),
    is_total: common.is_total,
    is_illustrative: common.is_illustrative,
  },
});

export const cause = made({
  schema: 'marts',
  name: 'fct_cause',
  sentence:
    'Why each cell runs short, with the two numbers that decided; cells, and regions by specialty over their sectors.',
  grain: ['scenario', 'region_code', 'sector_code', 'occupation_code'],
  nature: 'leaves and totals',
  published: { as: 'cause' },
  columns: {
    scenario: common.scenario,
    region_code: common.region_code,
    sector_code: common.sector_code,
    occupation_code: common.occupation_code,
    cause: maybe(
      text(
        'none, retention, suitability, long_training, short_training, or undetermined where an assumed factor changes the answer; empty where not evaluable',
      ),
    ),
    candidate_cause: maybe(text('What the rule says with every factor at its central value')),
    alternative_cause: maybe(
      text(
        'What it would say with the deciding factor at the end of its range; empty where no assumed range changes the answer',
      ),
    ),
    alternative_at: maybe(text('Which end of the range gives the alternative: low or high')),
    deciding_factor: maybe(text('Parameter or number on which the answer hangs')),
    factor_grade: maybe(
      text(
        'Grade of that parameter: A official statistic, B press relay of one, C lobby, old or another country, D assumption; empty where it is no parameter',
      ),
    ),
    number_1_name: maybe(text('What the first deciding number is')),
    number_1: maybe(number('First number that decided the candidate')),
    number_2_name: maybe(text('What the second deciding number is')),
    number_2: maybe(number('Second number, against which the first was held')),
    gap_cum_persons: maybe(
      persons(
        'Cumulated gap at the last year, negative is shortage: mean over the draws of a specialty of a region, at central values of its cells',
      ),
    ),
    p_short: maybe(share('Share of the draws in which anybody is short; empty on illustrative rows')),
    openings_persons: maybe(persons('External openings over the years, of the cells that can be evaluated')),
    supply_persons: maybe(persons('Effective supply over the years, of the same cells')),
    located_raw_persons: maybe(persons('Supply before suitability, of the same cells')),
    usual_programme_code: maybe(text('Programme that gives the cell most of its leavers, see programme')),
    n_cells: whole('Cells in the row'),
    n_evaluable_cells: whole('Cells whose supply is known; the others are left out'),
    reason: maybe(common.reason),
    is_total: common.is_total,
    is_illustrative: common.is_illustrative,
  },
});

export const indicator = seed({
  name: 'indicator',
  sentence: 'Indicators of adequacy with formula and source.',
  grain: ['indicator'],
  published: { as: 'indicator', order: 'indicator' },
  columns: {
    indicator: cell.text('Name of the indicator'),
    ...cell.inLanguages('name', 'Name in'),
    ...cell.optionalInLanguages('meaning', 'What it tells a reader,'),
    unit: cell.oneOf(
      ['ratio', 'share', 'persons'],
      'Unit of the value: persons (numerator − denominator), ratio or share (numerator / denominator)',
    ),
    neutral_value: cell.optionalNumber(
      'The value where candidates and posts are level; empty where its classes alone say it',
    ),
    shortage_side: cell.optionalOneOf(
      ['below', 'above'],
      'Side of the neutral value that is a shortage: below or above',
    ),
    inputs: cell.text('Columns of adequacy_input without which there is no value'),
    formula: cell.text('How it is computed'),
    source: cell.text(common.source.says),
    url: cell.optionalText(common.url.says),
    note: cell.optionalText(common.note.says),
  },
});

export const indicatorClass = seed({
  name: 'indicator_class',
  sentence: "Cuts that turn an indicator into a class, with the employer's and the graduate's reading.",
  grain: ['indicator', 'class_code'],
  published: { as: 'indicator_class', order: 'indicator, class_order' },
  rules: [
    {
      holds: (row) => row.lower === null || row.upper === null || row.lower < row.upper,
      column: 'lower',
      says: 'must be below upper',
    },
  ],
  columns: {
    indicator: cell.text(common.indicator.says),
    class_code: cell.text('Name of the class'),
    lower: cell.optionalNumber('Lower bound, empty for none'),
    upper: cell.optionalNumber('Upper bound, empty for none'),
    closed_side: cell.oneOf(['lower', 'upper'], 'Bound that belongs to the class'),
    reading: cell.optionalOneOf(
      STATES,
      'What the class says: shortage, balance or surplus; empty for the cuts of one part of a rule',
    ),
    ...cell.inLanguages('label', 'Label in'),
    class_order: cell.whole('Order from shortage to surplus'),
    ...cell.inLanguages('reading_employer', 'Reading of the employer,'),
    ...cell.inLanguages('reading_graduate', 'Reading of the graduate,'),
  },
});

export const indicatorMatrix = seed({
  name: 'indicator_matrix',
  sentence: 'Which class follows from how a cell stands today and the steps by which its balance moves it.',
  grain: ['indicator', 'recent_state', 'step'],
  published: { as: 'indicator_matrix', order: 'all' },
  columns: {
    indicator: cell.text(common.indicator.says),
    recent_state: cell.oneOf(STATES, 'How the cell stands today: shortage, balance or surplus'),
    step: must(
      cell.whole('−2 two steps towards shortage … 2 two steps towards surplus'),
      (step) => step >= -2 && step <= 2,
      'must be a step from -2 to 2',
    ),
    class_code: cell.text('Class, see indicator_class'),
  },
});

/** A published recent state of a cell, such as a shortage list. */
export const recentState = seed({
  name: 'recent_state',
  sentence: 'How a cell stands today, where somebody publishes it.',
  grain: ['region_code', 'sector_code', 'occupation_code'],
  references: { region_code: 'region', sector_code: 'sector', occupation_code: 'occupation' },
  columns: {
    region_code: cell.every(),
    sector_code: cell.every(),
    occupation_code: cell.text(),
    state: cell.oneOf(STATES),
    source: cell.text(),
  },
});
