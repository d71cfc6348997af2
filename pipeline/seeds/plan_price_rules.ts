import type { Problem } from '../problem.ts';
import { nationalParameter } from './lever.ts';
import type { SeedFiles, SeedRow, Seeds } from './row.ts';

/** What the plan weighs one thing by another with: one number each for the whole country, none of them in the code. */
const WEIGHTS = {
  missing_person_year_money: 'what a post left empty for a year costs',
  excess_person_year_money: 'what a year of a person brought beyond the need costs',
  discount_rate: 'by how much later years count less',
  class_fill_share: 'the least part of a class that must be filled',
} as const;

const EQUITY = 'equity_factor';
/** Those that a plan can do without. */
const OPTIONAL = [EQUITY, 'years_after_target', 'trained_for_nobody_share'];

export function planPriceProblems(seeds: Seeds, files: SeedFiles): Problem[] {
  return [
    ...missing(seeds, files),
    ...free(seeds, files),
    ...outOfRange(seeds, files),
    ...ofOnePlace(seeds, files),
  ];
}

/** A plan without a price would either cover everybody at any cost or nobody. */
function missing(seeds: Seeds, files: SeedFiles): Problem[] {
  const active = (seeds.lever ?? []).find((row) => row.use === 'active');
  if (active === undefined) return [];
  return Object.entries(WEIGHTS)
    .filter(([name]) => nationalParameter(seeds, name) === undefined)
    .map(([name, says]) => ({
      where: files.parameter ?? files.lever!,
      rule: 'plan_price',
      what: `the plan has levers (${files.lever}, line ${active.line}), and ${name} has no value: ${says}.`,
      why: 'how far a plan goes follows from it, and it stands nowhere else.',
      fix: `add a row ${name} with _T in every code column, a range, its source and what it is anchored in.`,
    }));
}

/** What moves, and the price of a move. */
const MOVES = {
  movable_share: ['place_move_cost_money', 'places'],
  spare_trainers_persons: ['trainer_move_cost_money', 'trainers'],
} as const;

/** What moves without a price would move for nothing. */
function free(seeds: Seeds, files: SeedFiles): Problem[] {
  if (seeds.lever === undefined) return [];
  return Object.entries(MOVES).flatMap(([name, [price, things]]) => {
    const moves = seeds.parameter?.find((row) => row.parameter === name && (row.value ?? 0) > 0);
    if (moves === undefined || nationalParameter(seeds, price) !== undefined) return [];
    return [
      {
        where: files.parameter!,
        line: moves.line,
        column: 'parameter',
        rule: 'plan_move_price',
        what: `${name} lets ${things} move, and ${price} has no value for the whole country.`,
        why: 'they would move for nothing.',
        fix: `add a row ${price} with _T in every code column.`,
      },
    ];
  });
}

/** What each end must keep, in words that follow "is". */
const MUST: Readonly<Record<string, readonly [(value: number) => boolean, string, string]>> = {
  missing_person_year_money: [
    (value) => value > 0,
    'must be above zero',
    'a post left empty that costs nothing is worth no class.',
  ],
  excess_person_year_money: [
    (value) => value > 0,
    'must be above zero',
    'people trained for nobody would cost nothing.',
  ],
  class_fill_share: [
    (value) => value > 0 && value <= 1,
    'must be above 0 and at most 1',
    'a class opens where that part of it is filled.',
  ],
  years_after_target: [
    (value) => value >= 0,
    'must not be negative',
    'it says for how many years after the target year what is short then is taken to last.',
  ],
  trained_for_nobody_share: [
    (value) => value > 0,
    'must be above zero',
    'of an uncertain need some is always beyond: at zero nobody could be trained.',
  ],
  [EQUITY]: [
    (value) => value >= 1,
    'must be 1 or more',
    'the share of the nation is a mean of its regions: they cannot all stay below it.',
  ],
};

function outOfRange(seeds: Seeds, files: SeedFiles): Problem[] {
  return (seeds.parameter ?? []).flatMap((row) => {
    const must = MUST[row.parameter];
    if (must === undefined) return [];
    const [holds, says, why] = must;
    return (['value', 'low', 'high'] as const).flatMap((column) => {
      const value = row[column];
      if (value === null || holds(value)) return [];
      return [
        {
          where: files.parameter!,
          line: row.line,
          column,
          rule: 'plan_price_range',
          what: `${column} of ${row.parameter} is ${value}; it ${says}.`,
          why,
          fix: OPTIONAL.includes(row.parameter)
            ? 'correct it, or take the row away to plan without it.'
            : 'correct it.',
        },
      ];
    });
  });
}

const isNational = (row: SeedRow<'parameter'>) =>
  [row.region_code, row.sector_code, row.occupation_code, row.programme_code].every((code) => code === '_T');

function ofOnePlace(seeds: Seeds, files: SeedFiles): Problem[] {
  const names = [...Object.keys(WEIGHTS), ...OPTIONAL];
  return (seeds.parameter ?? [])
    .filter((row) => names.includes(row.parameter) && !isNational(row))
    .map((row) => ({
      where: files.parameter!,
      line: row.line,
      column: 'region_code',
      rule: 'plan_price_scope',
      what: `${row.parameter} is given for one region, sector, specialty or programme.`,
      why: 'a plan weighs every place by the same number; this row would be read by nobody.',
      fix: 'write _T in every code column, or take the row away.',
    }));
}
