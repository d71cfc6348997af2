import type { z } from 'zod';
import {
  type Column,
  exactPersons,
  flag,
  maybe,
  money,
  number,
  persons,
  rate,
  share,
  summedPersons,
  text,
  whole,
  year,
} from './column.ts';
import { common } from './common.ts';
import { label } from './labels.ts';
import { filled, made } from './table.ts';

export const demand = made({
  schema: 'marts',
  name: 'fct_demand',
  sentence: 'Demand of each cell taken apart.',
  grain: ['scenario', 'region_code', 'sector_code', 'occupation_code', 'year'],
  nature: 'leaves',
  published: {
    as: 'demand',
    tier: 'main',
    labels: [label.scenario, label.region, label.sector, label.occupation],
  },
  columns: {
    scenario: common.scenario,
    region_code: common.region_code,
    sector_code: common.sector_code,
    occupation_code: common.occupation_code,
    year: common.year,
    employment_before_persons: exactPersons('Employment a year before'),
    employment_persons: common.employment_persons,
    leaving_rate: rate(
      'Share of the mid-year stock that retires, leaves the perimeter or emigrates in the year, 0–1',
    ),
    expansion_persons: exactPersons('Change of employment in the year'),
    retirement_persons: exactPersons('Retirement rate × mid-year stock'),
    sector_exit_persons: exactPersons(
      'Exit from the perimeter × mid-year stock; turnover between firms is never in it',
    ),
    emigration_persons: exactPersons('Emigration of people in post × mid-year stock'),
    moves_out_persons: exactPersons('Moves to other sectors of the perimeter'),
    replacement_persons: exactPersons('Sum of the four'),
    openings_persons: exactPersons('max(0, expansion + replacement)'),
    displaced_persons: exactPersons('max(0, −(expansion + replacement))'),
    promoted_in_persons: exactPersons('Openings filled from inside the sector and region'),
    promoted_out_persons: exactPersons('Openings left by those who were promoted'),
    external_openings_persons: exactPersons(
      'openings + promoted out − promoted in: what people from outside must fill',
    ),
    allocation_share: share(
      'Share of the people of this specialty in the region that the sector gets: by external openings, by employment where there are none',
    ),
    basis: common.basis,
    is_illustrative: common.is_illustrative,
  },
});

export const supply = made({
  schema: 'marts',
  name: 'fct_supply',
  sentence:
    'Effective supply of each specialty of each region by programme; a sector has its allocation_share of it, see demand.',
  grain: ['scenario', 'region_code', 'sector_code', 'occupation_code', 'programme_code', 'year'],
  nature: 'leaves',
  published: {
    as: 'supply',
    tier: 'main',
    labels: [label.scenario, label.region, label.sector, label.occupation, label.programme],
  },
  columns: {
    scenario: common.scenario,
    region_code: common.region_code,
    sector_code: common.sector_code,
    occupation_code: common.occupation_code,
    programme_code: common.programme_code,
    year: common.year,
    located_raw_persons: maybe(persons('Available × crosswalk × mobility, before suitability')),
    supply_persons: maybe(persons('The same × suitability; empty where the flow is unknown')),
    reason: maybe(common.reason),
    is_illustrative: common.is_illustrative,
  },
});

export const balance = made({
  schema: 'marts',
  name: 'fct_balance',
  sentence: 'Demand, supply and gap by cell and year; gap = supply − demand, negative is shortage.',
  grain: ['scenario', 'region_code', 'sector_code', 'occupation_code', 'year'],
  nature: 'leaves and totals',
  published: { as: 'balance' },
  columns: {
    scenario: common.scenario,
    region_code: common.region_code,
    sector_code: common.sector_code,
    occupation_code: common.occupation_code,
    year: common.year,
    basis: text('flow: demand is openings; stock: demand is the required stock'),
    employment_persons: maybe(summedPersons('Employment at the end of the year')),
    expansion_persons: maybe(summedPersons('Change of employment in the year')),
    replacement_persons: maybe(
      summedPersons(
        '(retirement + sector exit + emigration) × mean of both year ends, and moves to other sectors',
      ),
    ),
    openings_persons: maybe(summedPersons('max(0, expansion + replacement), on leaves')),
    displaced_persons: maybe(summedPersons('max(0, −(expansion + replacement)), on leaves')),
    promoted_in_persons: maybe(summedPersons('Openings filled from inside the sector and region')),
    promoted_out_persons: maybe(summedPersons('Openings left by those who were promoted')),
    demand_persons: summedPersons(
      'External openings: openings + promoted out − promoted in (flow), or required stock (stock)',
    ),
    supply_persons: maybe(summedPersons('Effective supply; empty where it is unknown')),
    gap_persons: maybe(summedPersons('supply − demand; negative is shortage')),
    gap_cum_persons: maybe(
      summedPersons(
        'Gap cumulated since the base year at central values (gap_cum_central_persons of gap and answer), initial gap counted as 0 where unknown',
      ),
    ),
    gap_cum_lo_80: maybe(exactPersons('10 % of the draws of this row lie below')),
    gap_cum_hi_80: maybe(exactPersons('10 % of the draws of this row lie above')),
    interval_basis: common.interval_basis,
    reason: maybe(text('Why supply and gap are empty')),
    is_total: common.is_total,
    is_illustrative: common.is_illustrative,
  },
});

export const scenarioComparison = made({
  schema: 'marts',
  name: 'fct_scenario_comparison',
  sentence: 'The answer of every scenario beside the first one; scenarios share their draws.',
  grain: ['scenario', 'region_code', 'sector_code'],
  nature: 'leaves',
  published: { as: 'scenario_comparison' },
  columns: {
    scenario: common.scenario,
    region_code: common.region_code,
    sector_code: common.sector_code,
    to_year: common.to_year,
    n_cells: common.n_cells,
    n_evaluable_cells: common.n_evaluable_cells,
    openings_persons: persons('External openings, mean over the draws'),
    supply_persons: maybe(persons('Supply, mean over the draws')),
    short_persons: maybe(persons('People short, mean over the draws')),
    short_lo_80: maybe(persons('10 % of the draws lie below')),
    short_hi_80: maybe(persons('10 % of the draws lie above')),
    over_persons: maybe(persons('People over, mean over the draws')),
    p_short: maybe(
      share('Share of the draws in which anybody is short; empty where one year of jobs was counted'),
    ),
    gap_cum_persons: maybe(persons('Cumulated gap, mean over the draws')),
    gap_cum_lo_80: maybe(common.gap_cum_lo_80),
    gap_cum_hi_80: maybe(common.gap_cum_hi_80),
    short_difference_persons: maybe(persons('People short less those of the first scenario')),
    gap_difference_persons: maybe(persons('Cumulated gap less that of the first scenario')),
    openings_difference_persons: maybe(persons('Openings less those of the first scenario')),
    supply_difference_persons: maybe(persons('Supply less that of the first scenario')),
    is_illustrative: common.is_illustrative,
  },
});

export const impliedEmigration = made({
  schema: 'marts',
  name: 'fct_implied_emigration',
  sentence: 'Emigrants that the assumptions imply, beside what is published.',
  grain: ['scenario', 'year'],
  nature: 'leaves',
  published: { as: 'implied_emigration' },
  columns: {
    scenario: common.scenario,
    year: common.year,
    in_post_persons: persons('People in post who leave the country'),
    leavers_persons: persons('Leavers of the programmes who leave the country'),
    implied_persons: persons('Both together'),
    published_low_persons: maybe(persons('Low end of published estimates, engineers a year')),
    published_high_persons: maybe(persons('High end')),
    source: maybe(common.source),
    is_illustrative: common.is_illustrative,
  },
});

/** What the draws tell of the horizon, whatever the place is divided by. */
const told = {
  from_year: common.from_year,
  to_year: common.to_year,
  target_year: year('Last year counted: the horizon of the answer'),
  n_cells: common.n_cells,
  n_evaluable_cells: common.n_evaluable_cells,
  evaluable_share: maybe(share('Share of the openings that lie in cells with a gap')),
  employment_persons: persons('Employment at the horizon, mean over the draws'),
  openings_persons: persons('External openings over all years, mean over the draws'),
  supply_persons: maybe(
    persons('Supply over all years of the cells that can be evaluated, mean over the draws'),
  ),
  short_persons: maybe(
    persons(
      'People short, mean over the draws: in each draw the sum over region × specialty of max(0, −gap)',
    ),
  ),
  short_lo_80: maybe(persons('10 % of the draws lie below')),
  short_hi_80: maybe(persons('10 % of the draws lie above')),
  over_persons: maybe(persons('People over, mean over the draws: the same of max(0, gap)')),
  over_lo_80: maybe(persons('10 % of the draws lie below')),
  over_hi_80: maybe(persons('10 % of the draws lie above')),
  p_short: maybe(
    share('Share of the draws in which anybody is short; empty where one year of jobs was counted'),
  ),
  gap_cum_persons: maybe(
    persons(
      'Cumulated gap, mean over the draws; negative is shortage, and surplus of one specialty hides it in sums',
    ),
  ),
  gap_cum_lo_80: maybe(common.gap_cum_lo_80),
  gap_cum_hi_80: maybe(common.gap_cum_hi_80),
  gap_cum_central_persons: maybe(
    summedPersons('Cumulated gap of the chain at central values, which explains and is not the answer'),
  ),
  deciding_input: maybe(text('Group of inputs that explains most of the spread of the gap over the draws')),
  deciding_share: maybe(share('Squared rank correlation of that group with the gap')),
  data_holder_code: maybe(text('Data that would decide it, see data_to_obtain')),
  interval_basis: common.interval_basis,
  is_illustrative: common.is_illustrative,
};

export const answer = made({
  schema: 'marts',
  name: 'fct_answer',
  sentence: 'People short and over at the horizon over the draws, by region and sector.',
  grain: ['scenario', 'region_code', 'sector_code'],
  nature: 'leaves',
  published: { as: 'answer', where: "occupation_code = '_T'" },
  columns: {
    scenario: common.scenario,
    region_code: common.region_code,
    sector_code: common.sector_code,
    ...told,
  },
});

const verdict = maybe(
  text(
    'short or over: the sign holds in 80 % of the draws; balanced: |mean| under 5 % of employment and 80 % of the draws within 10 %; undecided, also where one year of jobs was counted; not_evaluable; empty on totals',
  ),
);
const pOver = maybe(
  share('Share of the draws in which anybody is over; empty where one year of jobs was counted'),
);
const whyNot = maybe(text('Why it cannot be evaluated'));

export const gap = made({
  schema: 'marts',
  name: 'fct_answer',
  sentence:
    'Who will be missing where: people short and over at the horizon, with their ranges over the draws and the names of the place.',
  grain: ['scenario', 'region_code', 'sector_code', 'occupation_code'],
  nature: 'leaves and totals',
  published: {
    as: 'gap',
    tier: 'main',
    labels: [label.scenario, label.region, label.sector, label.occupation],
  },
  columns: {
    scenario: common.scenario,
    region_code: common.region_code,
    sector_code: common.sector_code,
    occupation_code: common.occupation_code,
    verdict,
    p_over: pOver,
    reason: whyNot,
    ...told,
    is_total: flag(
      'False on a specialty of a region over all sectors: sum these and nothing else, and shortages and surpluses apart',
    ),
  },
});

export const answerOccupation = made({
  schema: 'marts',
  name: 'fct_answer',
  sentence: 'The same by region and specialty over all sectors, with the verdict: what can be decided.',
  grain: ['scenario', 'region_code', 'occupation_code'],
  nature: 'leaves',
  published: { as: 'answer_occupation', where: "sector_code = '_T'" },
  columns: {
    scenario: common.scenario,
    region_code: common.region_code,
    occupation_code: common.occupation_code,
    verdict,
    p_over: pOver,
    reason: whyNot,
    ...told,
  },
});

export const evidence = made({
  schema: 'marts',
  name: 'fct_evidence',
  sentence:
    'Which part of demand and of supply rests on what: counted, derived, imputed, assumed or made up.',
  grain: ['scenario', 'region_code', 'occupation_code', 'side', 'basis'],
  nature: 'leaves and totals',
  published: { as: 'evidence' },
  columns: {
    scenario: common.scenario,
    region_code: common.region_code,
    occupation_code: common.occupation_code,
    side: text('demand (external openings) or supply'),
    basis: text(
      'Weakest basis of the head counts a person is computed from: employment, entrants, completions, pools, inflows; rates are in parameter',
    ),
    persons: persons('Persons over all years at central values'),
    share: share('Their share of the side'),
    is_total: common.is_total,
  },
});

export const employmentFlow = made({
  schema: 'marts',
  name: 'fct_employment_flow',
  sentence: 'Employment followed year by year: net jobs, segment mix, exports per job.',
  grain: ['region_code', 'sector_code', 'definition', 'year'],
  nature: 'leaves',
  published: { as: 'employment_flow' },
  columns: {
    region_code: common.region_code,
    sector_code: common.sector_code,
    definition: common.definition,
    year: common.year,
    employment_persons: persons('Employment at the end of the year'),
    year_before: maybe(whole('Year it is compared with')),
    net_jobs_persons: maybe(persons('Net jobs created since')),
    segment_share: maybe(share('Share of the sector in the total of its region')),
    export_definition: maybe(text('Definition of the exports used')),
    exports_per_job_money: maybe(money('Exports per job')),
    is_illustrative: common.is_illustrative,
  },
});

/** The balance of one leaf in one year; `one` is how persons are held. */
function leafColumns<Type extends z.ZodType>(one: () => Column<Type>) {
  return {
    scenario: text(),
    region_code: text(),
    sector_code: text(),
    occupation_code: text(),
    year: year(),
    employment_persons: maybe(one()),
    leaving_rate: maybe(rate()),
    expansion_persons: maybe(one()),
    retirement_persons: maybe(one()),
    sector_exit_persons: maybe(one()),
    emigration_persons: maybe(one()),
    moves_out_persons: maybe(one()),
    replacement_persons: maybe(one()),
    openings_persons: maybe(one()),
    displaced_persons: maybe(one()),
    promoted_in_persons: maybe(one()),
    promoted_out_persons: maybe(one()),
    external_openings_persons: maybe(one()),
    moves_in_persons: maybe(one()),
    allocation_share: maybe(share()),
    supply_persons: maybe(one()),
    gap_persons: maybe(one()),
    gap_cum_persons: maybe(one()),
    basis: text(),
    is_illustrative: flag(),
    reason: maybe(text()),
  };
}

const LEAF_GRAIN = ['scenario', 'region_code', 'sector_code', 'occupation_code', 'year'] as const;

export const leafDouble = filled({
  schema: 'balance',
  name: 'leaf_double',
  sentence: 'The balance of each leaf and year, as it was computed.',
  grain: LEAF_GRAIN,
  nature: 'leaves',
  columns: leafColumns(persons),
});

export const leaf = filled({
  schema: 'balance',
  name: 'leaf',
  sentence: 'The same, exact: persons are rounded to a millionth where they are formed.',
  grain: LEAF_GRAIN,
  nature: 'leaves',
  columns: leafColumns(exactPersons),
});

export const poolFlow = filled({
  schema: 'balance',
  name: 'pool',
  sentence:
    'People who could be hired beyond the programmes: asked for, taken, and left over, which is never a surplus.',
  grain: ['scenario', 'region_code', 'occupation_code', 'year'],
  nature: 'leaves',
  published: { as: 'pool_flow', order: 'all' },
  columns: {
    scenario: common.scenario,
    region_code: common.region_code,
    occupation_code: common.occupation_code,
    year: common.year,
    candidates_persons: persons('Candidates of the year: the pool of the region, mean over the draws'),
    taken_persons: persons(
      'What they fill of what programmes and inflows leave open: mean over the draws of the lesser of both, so not to be computed from this row alone',
    ),
    pool_remaining_persons: persons('Candidates left over'),
    candidates_per_opening: maybe(number('Candidates over external openings; empty where nothing opens')),
    language_places_persons: persons(
      'Openings that stay unfilled on average, also where candidates are enough at the means: places of upskilling (a language, for instance) that would close them',
    ),
  },
});

export const placePart = filled({
  schema: 'balance',
  name: 'place_part',
  sentence: 'What each programme, inflow, move and pool brings to a specialty of a region in a year.',
  grain: ['scenario', 'region_code', 'occupation_code', 'programme_code', 'year'],
  nature: 'leaves',
  columns: {
    scenario: text(),
    region_code: text(),
    occupation_code: text(),
    programme_code: text(),
    year: year(),
    located_raw_persons: maybe(persons()),
    supply_persons: maybe(persons()),
    reason: maybe(text()),
  },
});
