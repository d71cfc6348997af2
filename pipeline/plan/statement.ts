import type { PlanInput, PlanLever, PlanPlaces, PlanTrainers } from '../../models/plan/input.ts';
import { allowedWithin } from './allowed.ts';
import { type DrawChoice, placesOf } from './need.ts';
import { type NumberChoices, type PlanNumbers, planNumbers } from './numbers.ts';
import { reachOf } from './reach.ts';
import { arrivesAfter, firstStart, type LeverRow, type MinimumRow } from './rows.ts';
import type { PlanSetup } from './setup.ts';
import { type Track, yieldFrom } from './yield.ts';

/** What a question may change of a plan; nothing of it is the project's own plan. */
export interface PlanChoices extends NumberChoices, DrawChoice {
  /** By calendar year, instead of the project's own; null is without a limit. */
  readonly budget?: (year: number) => number | null;
  /** Money of a missing person-year. */
  readonly price?: number;
  readonly fill?: number;
  /** Only this region's needs, met by classes in it. */
  readonly region?: string;
  /** Beside those of the project. */
  readonly minimums?: readonly MinimumRow[];
}

export function planInput(setup: PlanSetup, choices: PlanChoices = {}): PlanInput {
  const { system, years, rows } = setup;
  const { regions, occupations: specialties } = system.shape;
  const numbers = planNumbers(system, rows, choices);
  const region = choices.region === undefined ? null : system.rows.regions.indexOf(choices.region);
  const outside = (r: number) => region !== null && r !== region;
  const shape = { years: years.length, regions, specialties };
  const isInside = (at: number) => !outside(Math.floor(at / (specialties * years.length)));
  const places = placesOf(setup.needs, choices, isInside);
  const budget =
    choices.budget ?? ((year: number) => rows.budgets.find((own) => own.year === year)?.budget_money ?? null);
  const one = (name: string) => numbers.parameter(name)!;
  return {
    ...{ ...shape, places, weights: weightsOf(setup) },
    allowed: allowedWithin(setup.allowed, outside, shape),
    levers: setup.levers.map((lever) => leverOf(setup, numbers, lever, outside)),
    tracks: setup.tracks.map((track, at) => ({
      lever: track.leverAt,
      specialty: track.specialty,
      duration: arrivesAfter(track.lever),
      yield: yieldsOf(setup, at, numbers.effectiveness(track.lever)),
    })),
    stock: stockOf(setup, numbers, outside),
    moveCost: numbers.parameter('place_move_cost_money') ?? 0,
    trainers: trainersOf(setup, numbers, outside),
    budget: years.map(budget),
    prices: {
      short: choices.price ?? one('missing_person_year_money'),
      excess: one('excess_person_year_money'),
      discount: one('discount_rate'),
      yearsAfter: Math.round(numbers.parameter('years_after_target') ?? 0),
      equity: numbers.parameter('equity_factor'),
    },
    fill: choices.fill ?? one('class_fill_share'),
    excessShare: numbers.parameter('trained_for_nobody_share'),
    minimums: minimumsOf(setup, choices).map((minimum) => ({
      lever: setup.levers.findIndex(({ lever_code }) => lever_code === minimum.lever_code),
      region: system.rows.regions.indexOf(minimum.region_code),
      specialty: system.rows.occupations.indexOf(minimum.occupation_code),
      year: minimum.year - years[0]!,
      starts: minimum.starts,
    })),
  };
}

/** What is insisted on, in the order of the input; a question about one region asks nothing of the others. */
export const minimumsOf = ({ rows }: PlanSetup, { region, minimums = [] }: PlanChoices) =>
  [...rows.minimums, ...minimums].filter((own) => region === undefined || own.region_code === region);

/** [specialty][year][region], openings that draw people; employment where a year has none. */
function weightsOf({ system, output, employed, years, from }: PlanSetup): Float64Array {
  const { at, shape } = system;
  const weights = new Float64Array(shape.occupations * years.length * shape.regions);
  let i = 0;
  for (let k = 0; k < shape.occupations; k++)
    for (let t = 0; t < years.length; t++) {
      const open = Float64Array.from(
        { length: shape.regions },
        (_, r) => output.placeExternal[at.flow(at.place(r, k), from + t)]!,
      );
      const none = open.every((persons) => persons === 0);
      for (let r = 0; r < shape.regions; r++) weights[i++] = none ? employed[at.place(r, k)]! : open[r]!;
    }
  return weights;
}

/** [year of arrival][region of training][region of work]; read by many, written by nobody. */
function yieldsOf(setup: PlanSetup, track: number, effectiveness: number): Float64Array {
  const { yields: own } = setup;
  const key = `${track}|${effectiveness}`;
  const result = own.get(key) ?? computedYields(setup, track, effectiveness);
  own.set(key, result);
  return result;
}

function computedYields(
  { parts, system: { shape } }: PlanSetup,
  track: number,
  effectiveness: number,
): Float64Array {
  const { regions } = shape;
  const own = parts[track]!;
  const result = new Float64Array(own.length * regions * regions);
  own.forEach((of, t) => {
    of.forEach((part, g) => {
      const effective = { ...part, effectiveness };
      for (let r = 0; r < regions; r++) result[(t * regions + g) * regions + r] = yieldFrom(effective, r);
    });
  });
  return result;
}

/** Capacities grow by the ramp; what the scenario itself already brings by this lever is taken off. */
function leverOf(
  setup: PlanSetup,
  numbers: PlanNumbers,
  lever: LeverRow,
  outside: (r: number) => boolean,
): PlanLever {
  const { rows, system, years, rare } = setup;
  const national = numbers.capacity(lever, '_T');
  const grown = (starts: number, t: number) => starts * (1 + lever.ramp) ** t;
  const capacity = system.rows.regions.flatMap((code, r) =>
    years.map((_, t) => {
      const here = numbers.capacity(lever, code);
      if (outside(r) || (here === null && national === null)) return 0;
      return here === null
        ? Number.POSITIVE_INFINITY
        : Math.max(0, grown(here, t) - addedStarts(setup, lever, r, t));
    }),
  );
  const named = lever.occupation_codes?.split('|').map((code) => code.trim());
  return {
    kind: lever.kind === 'train_trainers' ? 'class' : lever.kind,
    firstYear: firstStart(rows, lever) - years[0]!,
    capacity: Float64Array.from(capacity),
    nationalCapacity:
      national === null
        ? null
        : Float64Array.from(years, (_, t) => Math.max(0, grown(national, t) - addedInflow(setup, lever, t))),
    classSize: lever.group_size,
    trainersPerClass: lever.trainers_per_group,
    runningYears: Math.max(1, arrivesAfter(lever)),
    cost: numbers.cost(lever),
    effectiveness: numbers.effectiveness(lever),
    duration: arrivesAfter(lever),
    specialties: system.rows.occupations.flatMap((code, k) =>
      (named === undefined || named.includes(code)) && (lever.kind !== 'visa' || rare.includes(code))
        ? [k]
        : [],
    ),
    reach: reachOf(setup, lever),
    arrivalShare: lever.kind === 'visa' ? lever.reach_share : null,
  };
}

/** Persons a year whom the balance itself counts as an inflow of this lever's name. */
function addedInflow({ system, input, from }: PlanSetup, lever: LeverRow, t: number): number {
  return system.inflowRows.reduce(
    (sum, { name }, k) =>
      name === `${lever.lever_code}_persons` ? sum + input.inflow[system.at.flow(k, from + t)]! : sum,
    0,
  );
}

/** Starts that would have to open in year t for the entrants that a step of the scenario adds. */
function addedStarts(setup: PlanSetup, lever: LeverRow, r: number, t: number): number {
  const { held, system, input, from, years, scenario } = setup;
  const p = lever.programme_code === null ? -1 : system.rows.programmes.indexOf(lever.programme_code);
  const arrival = from + t + arrivesAfter(lever);
  const stepped = held.steps.some(
    (step) => step.scenario === scenario && step.target === 'series' && step.name === 'new_entrants',
  );
  if (p < 0 || !stepped || arrival >= from + years.length) return 0;
  const at = system.at.cohortFlow(p, r, arrival);
  const rate = input.completionRate[at]!;
  return rate > 0 ? Math.max(0, input.completed[at]! / rate - heldIntake(setup, lever, r)) : 0;
}

/** Entrants a year of a lever's programme in a region as long as nobody changes them; 0 where nobody counts them. */
function heldIntake({ system, held }: PlanSetup, { programme_code }: LeverRow, r: number): number {
  const { regions, paths } = system.rows;
  const cohort = system.cohorts.find(
    (own) => own.programme_code === programme_code && own.region_code === regions[r],
  );
  const path = paths.at.get(cohort?.entrants ?? '');
  return path === undefined ? 0 : held.center.levels[(path + 1) * paths.span - 1]!;
}

/** Places of a programme that may change track or close: once a programme, however many levers open places in it. */
function stockOf(setup: PlanSetup, numbers: PlanNumbers, outside: (r: number) => boolean): PlanPlaces[] {
  const { system, tracks } = setup;
  // Places that exist yield what the programme's own rows say: the lever that adds least to that stands for them.
  const adds = ({ lever }: Track) => Math.abs(lever.effectiveness - 1);
  const plainest = (track: Track) =>
    track.course !== null &&
    tracks
      .filter((own) => own.course?.programme === track.course?.programme)
      .reduce((best, own) => (adds(own) < adds(best) ? own : best)).leverAt === track.leverAt;
  return system.rows.regions.flatMap((code, region) => {
    const share = numbers.parameter('movable_share', code) ?? 0;
    if (share === 0 || outside(region)) return [];
    return tracks.flatMap((track, from) => {
      const { course } = track;
      if (course === null || !plainest(track)) return [];
      const places = (heldIntake(setup, track.lever, region) * course.share) / course.perimeterShare;
      const to = tracks.flatMap((other, at) => (other.leverAt === track.leverAt && at !== from ? [at] : []));
      return [{ region, track: from, limit: share * places, to }];
    });
  });
}

/** Null where the project does not count trainers. */
function trainersOf(
  setup: PlanSetup,
  numbers: PlanNumbers,
  outside: (r: number) => boolean,
): PlanTrainers | null {
  const { regions } = setup.system.rows;
  const stock = regions.map((code) => numbers.parameter('spare_trainers_persons', code));
  if (stock.every((persons) => persons === null)) return null;
  const institute = setup.levers.find(({ kind }) => kind === 'train_trainers');
  return {
    // trainer_rules.ts refuses a project that counts trainers without these.
    stock: Float64Array.from(stock, (persons, r) => (outside(r) ? 0 : persons!)),
    attrition: numbers.parameter('trainer_attrition_rate')!,
    leadYears: Math.ceil(numbers.parameter('trainer_lead_years')!),
    cost: institute === undefined ? 0 : numbers.cost(institute),
    moveCost: numbers.parameter('trainer_move_cost_money') ?? 0,
    institute: Float64Array.from(setup.years, (year, t) => {
      if (institute === undefined || year < firstStart(setup.rows, institute)) return 0;
      const capacity = numbers.capacity(institute, '_T');
      return capacity === null ? Number.POSITIVE_INFINITY : Math.floor(capacity * (1 + institute.ramp) ** t);
    }),
  };
}
