import * as cell from './cell.ts';
import { must } from './cell.ts';
import {
  change,
  date,
  flag,
  maybe,
  money,
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
import { label } from './labels.ts';
import { filled, made, seed } from './table.ts';

export const plan = made({
  schema: 'marts',
  name: 'fct_plan',
  sentence:
    'What each planned scenario decides: classes to open and close, places to move, people helped, trainers, visas; whole classes and whole people.',
  grain: [
    'scenario',
    'region_code',
    'occupation_code',
    'lever_code',
    'action',
    'from_occupation_code',
    'to_region_code',
    'year',
  ],
  nature: 'leaves',
  published: {
    as: 'plan',
    tier: 'main',
    labels: [label.scenario, label.region, label.occupation, label.lever],
  },
  columns: {
    scenario: common.scenario,
    region_code: text(
      'Region in which it is decided: of training, of origin for relocate, of work for the others',
    ),
    occupation_code: text('Specialty that gains (of close: that loses); _Z for trainers'),
    lever_code: common.lever_code,
    programme_code: maybe(text('Programme of the lever; empty where it is none')),
    action: text('open, close, move, relocate, upgrade, retain, train_trainers or visa'),
    from_occupation_code: text('Specialty that gives up the places of a move; _Z otherwise'),
    to_region_code: text('Region in which relocated people then work; _Z otherwise'),
    year: year('Year in whose September the class opens, or in which the measure is taken'),
    arrival_year: year('Year in which those who start count: year + duration, rounded up'),
    decide_by: date('Last day on which it can still be decided'),
    decided_by: text('Institution that decides, see instrument'),
    starts_bound: number('Starts of the linear plan, before whole classes'),
    starts_persons: wholePersons('Starts of the plan, whole people; places of a closed or moved class'),
    groups: whole('Whole classes; 0 where people come one by one'),
    class_size: number('Persons a class; 1 where they come one by one'),
    arrivals_persons: persons('Effective applicants these starts bring, in all regions of work'),
    arrivals_lost_persons: persons(
      'Effective applicants lost: by a closure, by the source of a move, by the region of origin',
    ),
    cost_money: money('What it costs; negative is saved'),
    robust_share: maybe(share('Share of the cases of plan_case in which it stays in; first year only')),
    is_recommended: flag(
      'True where robust_share is .8 or more and the shortage it serves holds in the draws; the others are options',
    ),
    is_minimum: flag('True where the user insisted on starts of this kind'),
    status: common.status,
    grade: common.grade,
    is_illustrative: common.is_illustrative,
  },
});

export const planArrival = filled({
  schema: 'plan',
  name: 'arrival',
  sentence: 'Effective applicants that the plan brings or takes away, by region of work and year of arrival.',
  grain: ['scenario', 'region_code', 'work_region_code', 'occupation_code', 'lever_code', 'action', 'year'],
  nature: 'leaves',
  published: { as: 'plan_arrival', order: 'all' },
  columns: {
    scenario: common.scenario,
    region_code: text('Region in which it is decided'),
    work_region_code: text('Region of work'),
    occupation_code: text('Specialty of those who arrive, or are lost'),
    lever_code: common.lever_code,
    action: text('As in plan; what a move takes from its source stands as close'),
    year: year('Year of the start'),
    arrival_year: year('Year in which they count'),
    arrivals_persons: persons('starts × yield; negative is lost'),
    is_illustrative: common.is_illustrative,
  },
});

export const planCoverage = filled({
  schema: 'plan',
  name: 'coverage',
  sentence:
    'The expected shortage of each place with training intakes held, and what the plan makes of it, cumulated to the year.',
  grain: ['scenario', 'region_code', 'occupation_code', 'year'],
  nature: 'leaves and totals',
  published: { as: 'plan_coverage', order: 'all' },
  columns: {
    scenario: common.scenario,
    region_code: text('Region of work; _T is the nation'),
    occupation_code: text('Specialty; _T is all, summed over region × specialty'),
    year: year('Year up to which everything is cumulated'),
    need_persons: persons('Mean over the draws of people short, where nobody changes the offer'),
    surplus_persons: persons('Surplus that four draws in five hold; 0 where there is none'),
    p_over: maybe(share('Share of the draws in which the specialty is over; leaves only')),
    brought_persons: persons('Effective applicants that the whole plan brings, net of what it takes away'),
    short_bound_persons: persons('Expected people short in the linear plan'),
    short_persons: persons('Expected people short with the whole plan, exact over the draws of the need'),
    over_persons: persons('Expected people brought beyond the need by the whole plan'),
    is_total: flag('True where the row is a total of other rows'),
    is_illustrative: common.is_illustrative,
  },
});

export const planCurve = filled({
  schema: 'plan',
  name: 'curve',
  sentence:
    'Tangents of the expected shortage of a place as a function of people brought: short ≥ expected_short − slope × (brought − at).',
  grain: ['scenario', 'region_code', 'occupation_code', 'year', 'tangent'],
  nature: 'leaves',
  published: { as: 'plan_curve', order: 'all' },
  columns: {
    scenario: common.scenario,
    region_code: text('Region of work'),
    occupation_code: common.occupation_code,
    year: common.year,
    tangent: whole('Number of the tangent, from 0'),
    brought_persons: number('People brought at which it touches'),
    expected_short_persons: number('Mean over the draws of people short there'),
    slope: number('People short less for one person more: share of the draws still short there'),
  },
});

export const planTrainer = filled({
  schema: 'plan',
  name: 'trainer',
  sentence: 'Trainers: how many the classes of the plan need, how many are there, trained and moved.',
  grain: ['scenario', 'region_code', 'year'],
  nature: 'leaves',
  published: { as: 'plan_trainer', order: 'all' },
  columns: {
    scenario: common.scenario,
    region_code: common.training_region_code,
    year: year('Calendar year'),
    groups_running: number('Classes of the plan that run'),
    trainers_needed: number('Trainers these classes need'),
    trainers_available: number(
      'Spare trainers, those trained since and those moved in, less those whom attrition took',
    ),
    trained_persons: wholePersons('Trainers whose training begins: whole people'),
    moved_persons: whole('Trainers moved here from other regions, net'),
    is_illustrative: common.is_illustrative,
  },
});

export const planCost = made({
  schema: 'marts',
  name: 'fct_plan_cost',
  sentence:
    'What the plan costs, item by item (negative is saved), and the aids that follow its hires, never beyond the need.',
  grain: ['scenario', 'region_code', 'year', 'item', 'item_code'],
  nature: 'leaves',
  published: { as: 'plan_cost' },
  columns: {
    scenario: common.scenario,
    region_code: text('Region in which it is decided; of work for aids'),
    year: year('Year of the start, or of the hire and each year after it for aids'),
    item: text('The action of plan, or aid'),
    item_code: text('Lever or aid'),
    quantity: number('How many'),
    unit: text('What is counted'),
    unit_cost_money: maybe(money('Money for each; empty where no rate was found')),
    cost_money: maybe(money('quantity × unit cost; empty where there is no rate')),
    status: common.status,
    grade: common.grade,
    is_illustrative: common.is_illustrative,
  },
});

export const planShadowPrice = filled({
  schema: 'plan',
  name: 'shadow_price',
  sentence: 'Every limit of the linear plan, what of it is used, and what one unit more would save.',
  grain: ['scenario', 'constraint_name', 'region_code', 'lever_code', 'occupation_code', 'year'],
  nature: 'leaves',
  published: { as: 'plan_shadow_price', order: 'all' },
  columns: {
    scenario: common.scenario,
    constraint_name: text(
      'capacity, national_capacity, budget, trainers, institute, places, surplus, reach, visa_share, excess_share, equity or minimum',
    ),
    region_code: text('Region; _T where the limit is national'),
    lever_code: text('Lever; _T where the limit is over all'),
    occupation_code: text('Specialty; _T where the limit is over all'),
    year: year('Calendar year; a class opens in September'),
    bound: number('The limit: starts, money, trainers, places or persons'),
    used: number('What of it is used; of trainers, net of those newly trained'),
    price: number(
      'Money by which the objective falls for one unit more of the limit (for a minimum: one unit less)',
    ),
    unit: text('Unit of the limit'),
    is_illustrative: common.is_illustrative,
  },
});

export const planObjective = filled({
  schema: 'plan',
  name: 'solve',
  sentence:
    'Each plan in one line: what it weighs, what the solver reached and proved, what it brings and costs.',
  grain: ['scenario'],
  nature: 'leaves',
  published: { as: 'plan_objective', order: 'all' },
  columns: {
    scenario: common.scenario,
    price_money: money('Price of a missing person-year'),
    excess_price_money: money('Price of a person-year brought beyond the need'),
    fill_share: share('Least part of a class that must be filled'),
    discount_rate: rate('By which later years count less'),
    equity_factor: maybe(
      number(
        'No region has a larger uncovered share at the horizon than this many times that of the nation in the plan without a floor, or ten times the price is paid for each person more; empty without a floor',
      ),
    ),
    equity_cost_money: maybe(money('What the floor adds to the objective of the linear plan')),
    linear_objective_money: money('Optimum of the linear plan, a bound for every whole one'),
    objective_money: money('The same sum for the whole plan, on the tangents'),
    gap_share: change('(objective − best bound of the solver) / objective of the whole plan'),
    status: text('optimal, or time_limit where the declared time ended first'),
    declared_seconds: number('Time the whole plan may take'),
    cost_money: money('What the whole plan costs, undiscounted, savings taken off'),
    need_person_years: persons('Expected person-years short without the plan'),
    short_person_years: persons('Expected person-years short with it'),
    brought_persons: persons('Effective applicants brought by the horizon'),
    over_persons: persons('Of them, expected beyond the need'),
    uncovered_at_capacity_persons: persons(
      'Expected people short at the horizon when neither money nor people trained for nobody count: what capacities and trainers leave',
    ),
    cases_error_share: maybe(
      change(
        'By how much the plan that serves plan_case and datum_value, linear and with fewer tangents, is dearer on the exact curves than the full linear one, both for all draws',
      ),
    ),
    cases_agreement_share: maybe(
      share('Of the measures of the first year, those that both of them keep or both leave out'),
    ),
    is_illustrative: common.is_illustrative,
  },
});

export const planFrontier = filled({
  schema: 'plan',
  name: 'frontier',
  sentence: 'What each price of a missing person-year would buy: cost and expected person-years short.',
  grain: ['scenario', 'region_code', 'price_money'],
  nature: 'leaves and totals',
  published: { as: 'plan_frontier', order: 'all' },
  columns: {
    scenario: common.scenario,
    region_code: text("_T is the nation's plan; a region is planned by its own classes for its own need"),
    price_money: money('Price of a missing person-year'),
    cost_money: money('Cost of the linear plan, undiscounted'),
    short_person_years: persons('Expected person-years short'),
    over_person_years: persons('Expected person-years brought beyond the need'),
    weighed_cost_money: money(
      'Cost as the plan weighs it: each year discounted, people beyond the need at their price',
    ),
    weighed_short_person_years: persons(
      'Person-years short as the plan weighs them, on the tangents: each year discounted, the last one for those after it too; from row to row what one less costs lies between both prices',
    ),
    is_shipped: flag('True for the price that the plan itself uses'),
    is_total: flag('True for the nation'),
    is_illustrative: common.is_illustrative,
  },
});

export const planCase = filled({
  schema: 'plan',
  name: 'case',
  sentence:
    'Cases in which the plan was solved again: clusters of draws, scenarios, and both ends of its own inputs; linear.',
  grain: ['case_id'],
  nature: 'leaves',
  published: { as: 'plan_case', order: 'all' },
  columns: {
    case_id: text('scenario/kind/name'),
    scenario: common.scenario,
    kind: text('base, cluster or input'),
    input: text('Input moved, or number of the cluster; _Z for the base'),
    end: text('low or high; _Z where no input is moved'),
    objective_money: money('Optimum of the linear plan in the case'),
    draws: whole('Draws that the case rests on'),
  },
});

export const planCaseClass = filled({
  schema: 'plan',
  name: 'case_class',
  sentence:
    'Whether each measure of the first year stays in, case by case; who recomputes robust_share starts here.',
  grain: ['case_id', 'plan_scenario', 'region_code', 'occupation_code', 'lever_code', 'action', 'year'],
  nature: 'leaves',
  published: { as: 'plan_case_class', order: 'all' },
  columns: {
    case_id: text('Case, see plan_case'),
    plan_scenario: text('Scenario of the plan whose measure it is'),
    region_code: text('As in plan'),
    occupation_code: text('As in plan'),
    lever_code: common.lever_code,
    action: text('As in plan'),
    year: year('First year of the plan'),
    starts: number('Starts of the linear plan in the case'),
    stays: flag('True where they fill the least part of a class; of a measure by persons, half of it'),
  },
});

export const planRobustness = filled({
  schema: 'plan',
  name: 'robustness',
  sentence: 'In which share of the cases each measure of the first year stays in, and what would settle it.',
  grain: ['scenario', 'region_code', 'occupation_code', 'lever_code', 'action', 'year'],
  nature: 'leaves',
  published: { as: 'plan_robustness', order: 'all' },
  columns: {
    scenario: common.scenario,
    region_code: text('As in plan'),
    occupation_code: text('As in plan'),
    lever_code: common.lever_code,
    action: text('As in plan'),
    year: year('First year of the plan'),
    robust_share: share(
      'Cases in which it stays in, of all cases, or of the clusters of draws alone where that is less: an input that changes nothing repeats the case for all draws',
    ),
    cases: whole('Number of cases'),
    settled_by: maybe(text('Input whose ends, or clusters, part the cases most; empty where all agree')),
    data_holder_code: maybe(text('Row of data_to_obtain that would tell it')),
  },
});

export const planSimulation = filled({
  schema: 'plan',
  name: 'simulation',
  sentence: 'The whole plan run over the joint draws: what is covered, and whom it trains for nobody.',
  grain: ['scenario', 'region_code', 'occupation_code'],
  nature: 'leaves and totals',
  published: { as: 'plan_simulation', order: 'all' },
  columns: {
    scenario: common.scenario,
    region_code: text('Region of work; _T is the nation'),
    occupation_code: text('Specialty; _T is all'),
    need_persons: persons('Mean over the draws of people short at the horizon without the plan'),
    short_persons: persons('The same with the plan'),
    short_lo_80: persons('10 % of the draws lie below'),
    short_hi_80: persons('10 % of the draws lie above'),
    covered_share: maybe(change('1 − short / need, of the means; empty where nobody is short')),
    p_covered: share('Share of the draws in which nobody is short: of a total, in none of its places'),
    brought_persons: persons('Mean over the draws of people brought, net'),
    trained_for_nobody_persons: persons('Mean over the draws of people brought beyond the need'),
    is_total: flag('True where the row is a total of other rows'),
    is_illustrative: common.is_illustrative,
  },
});

export const planCostRange = filled({
  schema: 'plan',
  name: 'cost_range',
  sentence: 'What the whole plan costs over draws of its unit costs, each within its own range.',
  grain: ['scenario', 'region_code'],
  nature: 'leaves and totals',
  published: { as: 'plan_cost_range', order: 'all' },
  columns: {
    scenario: common.scenario,
    region_code: text('Region; _T is the nation'),
    cost_money: money('At the unit costs of the plan'),
    mean_money: money('Mean over the draws'),
    lo_80: money('10 % of the draws lie below'),
    hi_80: money('10 % of the draws lie above'),
    is_total: flag('True for the nation'),
  },
});

export const datumValue = filled({
  schema: 'plan',
  name: 'datum_value',
  sentence:
    'What it is worth to know an input before the first decision: the expected fall of the objective.',
  grain: ['scenario', 'input_group'],
  nature: 'leaves',
  published: { as: 'datum_value', order: 'scenario, value_money desc, input_group' },
  columns: {
    scenario: common.scenario,
    input_group: text('Parameter, series or seed, as in data_to_obtain.input'),
    is_plan_input: flag('True for an input of the plan itself, such as trainers'),
    value_money: money('Money saved on average'),
    value_persons: persons('The same as person-years short, at the price of one'),
    data_holder_code: maybe(text('Row of data_to_obtain that would tell it')),
    is_illustrative: common.is_illustrative,
  },
});

export const planLever = filled({
  schema: 'plan',
  name: 'lever',
  sentence: 'Every lever with the years in which it can still be used; one that arrives too late is named.',
  grain: ['lever_code'],
  nature: 'leaves',
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

/** The same with the day as a day, as every published table has it. */
export const publishedPlanLever = made({
  schema: 'marts',
  name: 'fct_plan_lever',
  sentence: planLever.sentence,
  grain: ['lever_code'],
  nature: 'leaves',
  published: { as: 'plan_lever', order: 'all' },
  columns: { ...planLever.columns, decide_by: date('Last day on which the first class can be decided') },
});

export const planYield = filled({
  schema: 'plan',
  name: 'yield',
  sentence: 'What one start becomes, factor by factor; yield is their product.',
  grain: ['scenario', 'lever_code', 'occupation_code', 'region_code', 'work_region_code', 'arrival_year'],
  nature: 'leaves',
  published: { as: 'plan_yield', order: 'all' },
  columns: {
    scenario: common.scenario,
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
    kind: cell.oneOf(
      ['class', 'relocate', 'upgrade', 'retain', 'visa', 'train_trainers'],
      'class (starts in whole classes), relocate (people of a surplus work elsewhere), upgrade (leavers made suitable), retain (exits avoided), visa (people from abroad, rare specialties only) or train_trainers',
    ),
    programme_code: cell.optionalText(
      'Programme whose parameters and crosswalk its yield follows; empty where it is none',
    ),
    occupation_codes: cell.optionalText(
      'Specialties it is limited to, separated by |; empty: those of its programme, or all',
    ),
    reach_share: cell.optionalShare(
      'Largest share it can reach: of leavers who do not suit (upgrade), of exits (retain), of all arrivals (visa)',
    ),
    first_year: cell.optionalYear('Year in which it opens, where that is after the first year of the plan'),
    decided_by: cell.text('Institution that decides, see instrument'),
    decision_months: cell.notNegative('Months from the decision to the opening in September'),
    duration_years: cell.optionalNotNegative('Years from start to arrival; empty: those of its programme'),
    effectiveness: cell.positive(
      'Factor on the yield of the programme; of a lever without one, the share of its starts that counts',
    ),
    group_size: must(cell.number('Persons a group'), (size) => size >= 1, 'must be one or more'),
    trainers_per_group: cell.notNegative('Trainers a running group needs'),
    ramp: cell.notNegative('Growth of its capacity a year'),
    cost_money: cell.notNegative('Money a start, a place moved aside'),
    cost_low: cell.optionalNotNegative('Its lower end'),
    cost_high: cell.optionalNotNegative('Its upper end'),
    axis: cell.oneOf(
      ['governance', 'talent'],
      'Where advice on it stands: governance (the map of training) or talent (work-study, short courses, reconversion, visas)',
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
    low: cell.optionalNotNegative('Its lower end'),
    high: cell.optionalNotNegative('Its upper end'),
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
    cost_money: cell.optionalNotNegative('Money a beneficiary and year; empty where no rate was found'),
    status: foundStatus,
    grade: givenGrade,
    source: cell.text(common.source.says),
    note: cell.optionalText(common.note.says),
  },
});

export const decision = filled({
  schema: 'plan',
  name: 'decision',
  sentence: 'What the whole plan decides, beside the linear one it came from.',
  grain: [
    'scenario',
    'region_code',
    'occupation_code',
    'lever_code',
    'action',
    'from_occupation_code',
    'to_region_code',
    'year',
  ],
  nature: 'leaves',
  columns: {
    scenario: text(),
    region_code: text(),
    occupation_code: text(),
    lever_code: text(),
    action: text(),
    from_occupation_code: text(),
    to_region_code: text(),
    year: year(),
    arrival_year: year(),
    decide_by: text(),
    starts_bound: number(),
    starts_persons: wholePersons(),
    groups: whole(),
    arrivals_persons: persons(),
    arrivals_lost_persons: persons(),
    cost_money: money(),
    is_illustrative: flag(),
  },
});

export const planBudget = seed({
  name: 'plan_budget',
  sentence: 'What the plan may cost in a year.',
  grain: ['year'],
  columns: { year: cell.year(), budget_money: cell.notNegative(), source: cell.text() },
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
