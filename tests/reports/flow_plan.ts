import type { FixtureRow, FixtureTables } from './fixture_database.ts';

/** A plan of the flow project at both confidences: classes, a move, recruits, one lever that is too late. */
export function flowPlan(): FixtureTables {
  const both = [0.5, 0.8];
  return {
    lever: levers(),
    lever_capacity: [
      { lever_code: 'bootcamp', region_code: 'MA-01', starts_per_year: 320 },
      { lever_code: 'bootcamp', region_code: 'MA-06', starts_per_year: 1_280 },
      { lever_code: 'talent_visa', region_code: '_T', starts_per_year: 1_500 },
    ],
    aid: [
      { aid_code: 'PAE', name_fr: "Prime d'appui à l'emploi" },
      { aid_code: 'PAF', name_fr: "Prime d'aide à la formation" },
    ],
    plan: both.flatMap((confidence) => classes(confidence)),
    plan_arrival: [],
    plan_yield: [],
    plan_coverage: both.flatMap((confidence) => coverage(confidence)),
    plan_trainer: both.flatMap((confidence) =>
      ['MA-01', 'MA-06'].map((region_code) => ({
        confidence,
        region_code,
        year: 2027,
        groups_running: 9,
        trainers_needed: 9,
        trainers_available: 4,
        trained_persons: region_code === 'MA-01' ? 0 : confidence === 0.5 ? 27 : 54,
        is_illustrative: true,
      })),
    ),
    plan_cost: both.flatMap((confidence) => costs(confidence)),
    plan_shadow_price: prices(),
    plan_lever: [
      planLever('bootcamp', 0.33, 2027, 2029, '2027-05-01'),
      planLever('place_master', 2, 2027, 2028, '2026-12-01'),
      planLever('talent_visa', 0, 2027, 2030, '2027-03-01'),
      {
        ...planLever('place_ingenieur', 5, 2028, 2025, '2027-09-01'),
        arrives: false,
        reason: 'arrives_after_target_year',
      },
    ],
    competence: [
      { competence_code: 'french', family: 'languages', name_fr: 'Français professionnel' },
      { competence_code: 'programming', family: 'software', name_fr: 'Programmation' },
    ],
    occupation_competence: [
      { occupation_code: 'SWE', competence_code: 'french', level: 3, importance: 'essential' },
      { occupation_code: 'SWE', competence_code: 'programming', level: 3, importance: 'useful' },
      { occupation_code: 'CUS', competence_code: 'french', level: 3, importance: 'essential' },
    ],
  };
}

function levers(): FixtureRow[] {
  const lever = (lever_code: string, name_fr: string, group_size: number, cost_mad: number | null) => ({
    lever_code,
    name_fr,
    effectiveness: 1,
    group_size,
    trainers_per_group: 1,
    ramp: 0.2,
    cost_mad,
    status: 'assumed',
    grade: 'D',
  });
  return [
    lever('bootcamp', 'Bootcamps', 25, 30_000),
    lever('place_master', 'Places de master', 25, null),
    lever('talent_visa', 'Visa Talent', 1, 120_000),
    lever('place_ingenieur', "Places en école d'ingénieurs", 30, 150_000),
  ];
}

function planLever(
  lever_code: string,
  duration_years: number,
  first_year: number,
  last_useful_year: number,
  decide_by: string,
): FixtureRow {
  return {
    lever_code,
    duration_years,
    first_year,
    last_useful_year,
    first_arrival_year: Math.ceil(first_year + duration_years),
    decide_by,
    arrives: true,
  };
}

/** Starts of the insurance are twice those of the median plan. */
function classes(confidence: number): FixtureRow[] {
  const times = confidence === 0.5 ? 1 : 2;
  const base = {
    confidence,
    occupation_code: 'SWE',
    action: 'open',
    from_occupation_code: '_Z',
    arrivals_lost_persons: 0,
    is_minimum: false,
    status: 'assumed',
    grade: 'D',
    is_illustrative: true,
  };
  const bootcamp = (region_code: string, year: number, groups: number): FixtureRow => ({
    ...base,
    region_code,
    lever_code: 'bootcamp',
    year,
    arrival_year: year + 1,
    decide_by: `${year}-05-01`,
    starts_persons: groups * 25 * times,
    groups: groups * times,
    group_size: 25,
    arrivals_persons: groups * 10 * times,
  });
  return [
    bootcamp('MA-01', 2027, 4),
    bootcamp('MA-06', 2027, 49),
    bootcamp('MA-06', 2028, 12),
    // Rounding left no group of it.
    { ...bootcamp('MA-12', 2027, 0), starts_bound: 3.2 },
    {
      ...base,
      region_code: 'MA-06',
      occupation_code: 'CYB',
      from_occupation_code: 'SWE',
      lever_code: 'place_master',
      action: 'move',
      year: 2027,
      arrival_year: 2029,
      decide_by: '2026-12-01',
      starts_persons: 61 * times,
      groups: 0,
      group_size: 25,
      arrivals_persons: 16 * times,
      arrivals_lost_persons: 16 * times,
    },
    {
      ...base,
      region_code: 'MA-06',
      lever_code: 'talent_visa',
      year: 2027,
      arrival_year: 2027,
      decide_by: '2027-03-01',
      starts_persons: 1_500 * times,
      groups: 0,
      group_size: 1,
      arrivals_persons: 1_200 * times,
    },
  ];
}

function coverage(confidence: number): FixtureRow[] {
  const isLow = confidence === 0.5;
  const row = (region_code: string, occupation_code: string, need: number, left: number): FixtureRow => ({
    confidence,
    region_code,
    occupation_code,
    year: 2030,
    need_persons: isLow ? need : need * 2,
    arrivals_persons: (isLow ? need : need * 2) - left,
    uncovered_persons: left,
    coverage_share: isLow ? 0.4285 : 0.9965,
    is_total: occupation_code === '_T',
    is_illustrative: true,
  });
  return [
    { ...row('MA-06', '_T', 900, 900), year: 2029, coverage_share: null },
    row('MA-01', 'SWE', 42, 0),
    row('MA-01', 'CYB', -13, 0),
    row('MA-01', '_T', 42, 0),
    row('MA-06', 'SWE', 7_845, isLow ? 12 : 403),
    row('MA-06', '_T', 7_845, isLow ? 12 : 403),
  ];
}

function costs(confidence: number): FixtureRow[] {
  const times = confidence === 0.5 ? 1 : 2;
  const row = (item: string, item_code: string, year: number, quantity: number, unit: number | null) => ({
    confidence,
    region_code: 'MA-06',
    year,
    item,
    item_code,
    quantity: quantity * times,
    unit: 'starts',
    unit_cost_mad: unit,
    cost_mad: unit === null ? null : quantity * times * unit,
    status: unit === null ? 'unknown' : 'assumed',
    grade: 'D',
    is_illustrative: true,
  });
  return [
    row('starts', 'bootcamp', 2027, 1_325, 30_000),
    row('starts', 'bootcamp', 2028, 300, 30_000),
    row('starts', 'talent_visa', 2027, 1_500, 120_000),
    row('moves', 'place_master', 2027, 61, 8_000),
    row('trainers', '_T', 2027, 27, 120_000),
    row('aid', 'PAE', 2028, 1_730, null),
    row('aid', 'PAF', 2028, 1_730, 4_200),
  ];
}

function prices(): FixtureRow[] {
  const row = (objective: string, constraint_name: string, price: number, confidence = 0.5): FixtureRow => ({
    confidence,
    objective,
    constraint_name,
    region_code: constraint_name === 'national_capacity' ? '_T' : 'MA-06',
    lever_code: constraint_name === 'trainers' ? '_T' : 'talent_visa',
    occupation_code: '_T',
    year: 2027,
    bound: 40,
    used: 40,
    price,
    unit: objective === 'cost' ? 'MAD' : 'persons uncovered, summed over years',
    is_illustrative: true,
  });
  return [
    row('uncovered', 'trainers', 11),
    row('cost', 'trainers', 2_646_877.6),
    row('uncovered', 'national_capacity', 1.6),
    row('cost', 'capacity', 54_925),
    // Of the other plan: never told beside the first.
    row('uncovered', 'trainers', 33, 0.8),
  ];
}
