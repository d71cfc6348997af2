import * as cell from './cell.ts';
import { must } from './cell.ts';
import {
  date,
  flag,
  mad,
  maybe,
  number,
  persons,
  rate,
  share,
  text,
  whole,
  wholePersons,
  year,
  years,
} from './column.ts';
import { common, foundStatus, givenGrade } from './common.ts';
import { filled, made, seed } from './table.ts';

export const plan = made({
  schema: 'marts',
  name: 'fct_plan',
  sentence:
    'Classes to open and places to move, as whole people and groups, so that each need is met in the given share of draws.',
  grain: [
    'confidence',
    'region_code',
    'occupation_code',
    'lever_code',
    'action',
    'from_occupation_code',
    'year',
  ],
  nature: 'leaves',
  published: { as: 'plan' },
  columns: {
    confidence: common.confidence,
    region_code: common.training_region_code,
    occupation_code: text('Specialty that gains (level 1 of occupation)'),
    lever_code: common.lever_code,
    programme_code: maybe(text('Programme of the lever; empty where it is none')),
    action: text('open: new places; move: places that change track within their programme'),
    from_occupation_code: text('Specialty that gives up the places; _Z for new ones'),
    year: year('Year in whose September the class opens'),
    arrival_year: year('Year in which those who start count: year + duration, rounded up'),
    decide_by: date('Last day on which the class can still be decided'),
    starts_bound: number('Starts of the linear plan, before rounding'),
    starts_persons: wholePersons(
      'Starts of the plan: whole people; 0 where rounding dropped a fraction of a group',
    ),
    groups: whole('Groups to open; 0 for places moved and for levers without classes'),
    group_size: number('Persons a group'),
    arrivals_persons: persons('Effective applicants these starts bring, in all regions of work'),
    arrivals_lost_persons: persons('Effective applicants lost by the specialty that gives up the places'),
    is_minimum: flag('True where the user insisted on starts of this kind'),
    status: common.status,
    grade: common.grade,
    is_illustrative: common.is_illustrative,
  },
});

export const planArrival = made({
  schema: 'marts',
  name: 'fct_plan_arrival',
  sentence: 'Effective applicants that the plan brings, by region of work and year of arrival.',
  grain: [
    'confidence',
    'region_code',
    'work_region_code',
    'occupation_code',
    'lever_code',
    'action',
    'from_occupation_code',
    'year',
  ],
  nature: 'leaves',
  published: { as: 'plan_arrival' },
  columns: {
    confidence: common.confidence,
    region_code: common.training_region_code,
    work_region_code: text('Region in which they look for work'),
    occupation_code: text('Specialty (level 1 of occupation); _T is all'),
    lever_code: common.lever_code,
    action: text('open or move'),
    from_occupation_code: text('Specialty that gives up the places; _Z for new ones'),
    year: year('Year in whose September the class opens'),
    arrival_year: year('Year in which they count'),
    starts_persons: wholePersons('Starts of the plan'),
    arrivals_persons: persons('starts × yield, see plan_yield'),
    is_illustrative: common.is_illustrative,
  },
});

export const planCoverage = filled({
  schema: 'plan',
  name: 'coverage',
  sentence:
    'What the plan covers of each need, cumulated to the year; the rounded plan is simulated over the draws at the target year.',
  grain: ['confidence', 'region_code', 'occupation_code', 'year'],
  nature: 'leaves and totals',
  published: { as: 'plan_coverage', order: 'all' },
  columns: {
    confidence: common.confidence,
    region_code: text('Region of work'),
    occupation_code: text('Specialty; _T is the region, which sums shortages only'),
    year: year('Year up to which everything is cumulated'),
    need_persons: persons(
      'Quantile over the draws of the shortage if training intakes stay as last observed; negative is a surplus; of a total, the sum of its shortages',
    ),
    arrivals_bound_persons: persons('Effective applicants that the linear plan brings, net of places closed'),
    uncovered_bound_persons: persons('What the linear plan leaves uncovered'),
    arrivals_persons: persons('Effective applicants that the rounded plan brings, net of places closed'),
    uncovered_persons: persons('What the rounded plan leaves uncovered'),
    coverage_share: maybe(
      share(
        'Share of the draws in which the specialty is covered; of a total, in which no specialty of the region is short by half a person or more; empty before the target year',
      ),
    ),
    is_total: flag('True where the row is a total of other rows'),
    is_illustrative: common.is_illustrative,
  },
});

export const planTrainer = filled({
  schema: 'plan',
  name: 'trainer',
  sentence: 'Trainers: how many the groups of the plan need, how many are free, and how many to train.',
  grain: ['confidence', 'region_code', 'year'],
  nature: 'leaves',
  published: { as: 'plan_trainer', order: 'all' },
  columns: {
    confidence: common.confidence,
    region_code: common.training_region_code,
    year: year('Calendar year'),
    groups_running: number('Groups of the plan that run'),
    trainers_needed: number('Trainers these groups need'),
    trainers_available: number('Free trainers left by attrition, and those trained since'),
    trained_bound_persons: persons('Trainers whose training begins, in the linear plan'),
    trained_persons: wholePersons('Trainers whose training begins: whole people'),
    is_illustrative: common.is_illustrative,
  },
});

export const planCost = made({
  schema: 'marts',
  name: 'fct_plan_cost',
  sentence:
    'What the plan costs, item by item, and the aids that follow its hires, never beyond the need; empty where a lever in use has no cost.',
  grain: ['confidence', 'region_code', 'year', 'item', 'item_code'],
  nature: 'leaves',
  published: { as: 'plan_cost' },
  columns: {
    confidence: common.confidence,
    region_code: text('Region of training; of work for aids'),
    year: year('Year of the start, of the training of trainers, or of the arrival for aids'),
    item: text('starts, moves, trainers or aid'),
    item_code: text('Lever or aid; _T for trainers'),
    quantity: number('How many'),
    unit: text('What is counted'),
    unit_cost_mad: maybe(mad('MAD for each; empty where no rate was found')),
    cost_mad: maybe(mad('quantity × unit cost; empty where there is no rate')),
    status: common.status,
    grade: common.grade,
    is_illustrative: common.is_illustrative,
  },
});

export const planShadowPrice = filled({
  schema: 'plan',
  name: 'shadow_price',
  sentence: 'What one unit more of each binding limit would have saved, goal by goal.',
  grain: [
    'confidence',
    'objective',
    'constraint_name',
    'region_code',
    'lever_code',
    'occupation_code',
    'year',
  ],
  nature: 'leaves',
  published: { as: 'plan_shadow_price', order: 'all' },
  columns: {
    confidence: common.confidence,
    objective: text(
      'uncovered: fewest people uncovered; cost: least cost with those held; starts and moves where no costs are known',
    ),
    constraint_name: text('capacity, national_capacity, budget, trainers, moves or minimum'),
    region_code: text('Region; _T where the limit is national'),
    lever_code: text('Lever; _T where the limit is over all'),
    occupation_code: text('Specialty; _T where the limit is over all'),
    year: year('Calendar year; a class opens in September'),
    bound: number('The limit: starts, MAD, trainers or places'),
    used: number('What of it is used; of trainers, net of those newly trained'),
    price: number(
      'By how much the goal falls for one unit more of the limit (for a minimum: for one unit less)',
    ),
    unit: text('Unit of the goal'),
    is_illustrative: common.is_illustrative,
  },
});

export const planObjective = filled({
  schema: 'plan',
  name: 'solve',
  sentence: 'The goals of the plan, in the order in which they were reached.',
  grain: ['confidence', 'objective'],
  nature: 'leaves',
  published: { as: 'plan_objective', order: 'all' },
  columns: {
    confidence: common.confidence,
    objective: text('Name of the goal'),
    objective_order: whole('0 first; each holds those before it'),
    value: number('Value reached by the linear plan'),
    unit: common.unit,
    status: text('What the solver said'),
  },
});

export const planLever = filled({
  schema: 'plan',
  name: 'lever',
  sentence: 'Every lever with the years in which it can still be used; one that arrives too late is named.',
  grain: ['lever_code'],
  nature: 'leaves',
  published: { as: 'plan_lever', order: 'all' },
  columns: {
    lever_code: common.lever_code,
    duration_years: years('Years from start to arrival'),
    first_year: year('First year in which a decision taken on the as-of date still opens a class'),
    last_useful_year: year('Last year of opening from which people arrive by the target year'),
    first_arrival_year: year('Year in which the first of them arrive'),
    decide_by: text('Last day on which the first class can be decided (text, YYYY-MM-DD)'),
    arrives: flag('False where it cannot arrive by the target year'),
    reason: maybe(text('Why not')),
  },
});

export const planYield = filled({
  schema: 'plan',
  name: 'yield',
  sentence: 'What one start becomes, factor by factor; yield is their product.',
  grain: ['lever_code', 'occupation_code', 'region_code', 'work_region_code', 'arrival_year'],
  nature: 'leaves',
  published: { as: 'plan_yield', order: 'all' },
  columns: {
    lever_code: common.lever_code,
    occupation_code: text('Specialty (level 1 of occupation); _T is all'),
    region_code: common.training_region_code,
    work_region_code: text('Region of work'),
    arrival_year: year('Year of arrival'),
    completion_rate: rate('Share of starts that completes'),
    leaver_share: share('1 − share that goes on studying'),
    labour_force_entry_share: share('Share of leavers who seek work'),
    perimeter_share: share(
      'Share of them whom employers of the perimeter take: 1 − the share _O of the programme',
    ),
    suitability_share: share('Share that suits the post'),
    effectiveness: number('Factor of the lever'),
    mobility_share: share('Share of the leavers of this region of training who work in this region'),
    yield: number('Effective applicants a start'),
    is_illustrative: common.is_illustrative,
  },
});

export const lever = seed({
  name: 'lever',
  sentence: 'Ways to bring people to the specialties that lack them.',
  grain: ['lever_code'],
  published: { as: 'lever', order: 'all' },
  columns: {
    lever_code: cell.text('Code of the lever'),
    ...cell.inLanguages('name', 'Name in'),
    programme_code: cell.optionalText(
      'Programme whose parameters and crosswalk its yield follows; empty where it is none',
    ),
    occupation_codes: cell.optionalText(
      'Specialties it is limited to, separated by |; empty: those of its programme',
    ),
    decision_months: cell.notNegative('Months from the decision to the opening in September'),
    duration_years: cell.optionalNotNegative('Years from start to arrival; empty: those of its programme'),
    effectiveness: cell.positive(
      'Factor on the yield of the programme; of a lever without one, the share of its starts that counts',
    ),
    group_size: must(cell.number('Persons a group'), (size) => size >= 1, 'must be one or more'),
    trainers_per_group: cell.notNegative('Trainers a running group needs'),
    ramp: cell.notNegative('Growth of its capacity a year'),
    cost_mad: cell.optionalNotNegative('MAD a start; empty where unknown'),
    axis: cell.oneOf(
      ['governance', 'talent'],
      'Where advice on it stands: governance (the map of training) or talent (alternance, bootcamps, talent factories, reconversion, Talent Visa)',
    ),
    use: cell.oneOf(['active', 'listed'], 'active, or listed (only named)'),
    status: foundStatus,
    grade: givenGrade,
    source: cell.text(common.source.says),
    note: cell.optionalText(common.note.says),
  },
});

export const leverCapacity = seed({
  name: 'lever_capacity',
  sentence: 'How many starts a year each lever can take in the first year of the plan.',
  grain: ['lever_code', 'region_code'],
  references: { lever_code: 'lever', region_code: 'region' },
  published: { as: 'lever_capacity', order: 'all' },
  columns: {
    lever_code: cell.text(common.lever_code.says),
    region_code: cell.text('Region; _T is the limit of all regions together'),
    starts_per_year: cell.notNegative('Starts a year in the first year of the plan'),
    status: foundStatus,
    grade: givenGrade,
    source: cell.text(common.source.says),
  },
});

export const aid = seed({
  name: 'aid',
  sentence: 'Aids that follow each hire of the plan.',
  grain: ['aid_code', 'region_code'],
  references: { region_code: 'region' },
  published: { as: 'aid', order: 'all' },
  columns: {
    aid_code: cell.text('Code of the aid'),
    ...cell.inLanguages('name', 'Name in'),
    region_code: cell.text('Region; _T is every one'),
    eligible_share: cell.share('Share of hires that draws it'),
    cost_mad: cell.optionalNotNegative('MAD a beneficiary; empty where no rate was found'),
    status: foundStatus,
    grade: givenGrade,
    source: cell.text(common.source.says),
    note: cell.optionalText(common.note.says),
  },
});

export const start = filled({
  schema: 'plan',
  name: 'start',
  sentence: 'How many begin, of which lever, where and when: before and after rounding to whole groups.',
  grain: [
    'confidence',
    'region_code',
    'occupation_code',
    'lever_code',
    'action',
    'from_occupation_code',
    'year',
  ],
  nature: 'leaves',
  columns: {
    confidence: share(),
    region_code: text(),
    occupation_code: text(),
    lever_code: text(),
    action: text(),
    from_occupation_code: text(),
    year: year(),
    arrival_year: year(),
    decide_by: text(),
    starts_bound: number(),
    starts_persons: wholePersons(),
    groups: whole(),
    arrivals_persons: persons(),
    arrivals_lost_persons: persons(),
    is_illustrative: flag(),
  },
});

export const planBudget = seed({
  name: 'plan_budget',
  sentence: 'What the plan may cost in a year.',
  grain: ['year'],
  columns: { year: cell.year(), budget_mad: cell.notNegative(), source: cell.text() },
});

/** What the user insists on. */
export const planMinimum = seed({
  name: 'plan_minimum',
  sentence: 'At least so many starts of a lever in a region, specialty and year.',
  grain: ['lever_code', 'region_code', 'occupation_code', 'year'],
  references: { lever_code: 'lever', region_code: 'region', occupation_code: 'occupation' },
  keepsLine: true,
  columns: {
    lever_code: cell.text(),
    region_code: cell.text(),
    occupation_code: cell.text(),
    year: cell.year(),
    starts: cell.notNegative(),
    source: cell.text(),
  },
});
