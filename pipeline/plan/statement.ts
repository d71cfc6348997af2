import type { SystemOutput } from '../../models/balance/system_types.ts';
import {
  needAt,
  type PlanInput,
  type PlanLever,
  type PlanMove,
  type PlanTrainers,
} from '../../models/plan/input.ts';
import { type CentralBalance, systemOf } from '../balance/balance.ts';
import type { BalanceInput } from '../balance/part.ts';
import { cellKey } from '../balance/rows.ts';
import type { BalanceSystem } from '../balance/system.ts';
import { employedAt } from './employed_at.ts';
import type { HeldDraws } from './need.ts';
import { arrivesAfter, firstStart, type LeverRow, type PlanRows } from './rows.ts';
import { centralParts, type Track, tracksOf, yieldFrom } from './yield.ts';

/** Everything a plan is stated from; what a what-if changes is in `PlanChoices`. */
export interface PlanSetup {
  readonly rows: PlanRows;
  readonly held: CentralBalance;
  /** That of the first scenario, whose perimeter of supply the plan adds to. */
  readonly system: BalanceSystem;
  readonly draws: HeldDraws;
  /** Central path of the held balance. */
  readonly input: BalanceInput;
  readonly output: SystemOutput;
  /** [r][o], employment at T0. */
  readonly employed: Float64Array;
  /** [path][year], central levels with intakes held. */
  readonly levels: Float64Array;
  readonly levers: readonly LeverRow[];
  readonly tracks: readonly Track[];
  /** Calendar years in which a class can open or arrive. */
  readonly years: readonly number[];
  /** Position of the first of them among T0 + 1 … T. */
  readonly from: number;
}

export interface PlanChoices {
  /** By calendar year, instead of the project's own; null is without a limit. */
  readonly budget?: (year: number) => number | null;
  /** Only this region's needs, met by classes in it. */
  readonly region?: string;
}

export function setUpPlan(
  rows: PlanRows,
  held: CentralBalance,
  draws: HeldDraws,
  central: { input: BalanceInput; output: SystemOutput },
): PlanSetup {
  const system = systemOf(held, held.scenarios[0]!.scenario);
  const all = system.rows.years;
  const from = Math.max(0, rows.firstYear - all[0]!);
  const levers = rows.levers.filter(({ use }) => use === 'active');
  const tracks = levers.flatMap((lever, at) => tracksOf(system, lever, at));
  return {
    ...{ rows, held, system, draws, ...central, levers, tracks, years: all.slice(from), from },
    employed: employedAt(system, central.input),
    levels: held.center.levels,
  };
}

/** @param need [region][occupation][year], see `needOf`. */
export function planInput(setup: PlanSetup, need: Float64Array, choices: PlanChoices = {}): PlanInput {
  const { system, years, rows, tracks } = setup;
  const { regions, occupations: specialties } = system.shape;
  const region = choices.region === undefined ? null : system.rows.regions.indexOf(choices.region);
  const outside = (r: number) => region !== null && r !== region;
  const asked = need.map((persons, at) =>
    outside(Math.floor(at / (specialties * years.length))) ? Number.NaN : persons,
  );
  const budget =
    choices.budget ?? ((year: number) => rows.budgets.find((own) => own.year === year)?.budget_mad ?? null);
  const shape = { years: years.length, regions, specialties };
  return {
    ...shape,
    need: asked,
    levers: setup.levers.map((lever) => leverOf(setup, lever, outside)),
    tracks: tracks.map((track) => ({
      lever: track.leverAt,
      specialty: track.specialty,
      duration: arrivesAfter(track.lever),
      yield: yieldsOf(setup, track),
    })),
    moves: movesOf(setup, asked, shape, outside),
    budget: years.map(budget),
    trainers: trainersOf(setup),
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
export const minimumsOf = ({ rows }: PlanSetup, { region }: PlanChoices) =>
  rows.minimums.filter((own) => region === undefined || own.region_code === region);

/** [year of arrival][region of training][region of work]. */
function yieldsOf(setup: PlanSetup, track: Track): Float64Array {
  const { system, years, from } = setup;
  const { regions } = system.shape;
  const result = new Float64Array(years.length * regions * regions);
  for (let t = 0; t < years.length; t++) {
    for (let g = 0; g < regions; g++) {
      const parts = centralParts(setup, track, g, from + t);
      for (let r = 0; r < regions; r++) result[(t * regions + g) * regions + r] = yieldFrom(parts, r);
    }
  }
  return result;
}

/** Capacities grow by the ramp; what the scenario itself already brings by this lever is taken off. */
function leverOf(setup: PlanSetup, lever: LeverRow, outside: (r: number) => boolean): PlanLever {
  const { rows, system, years } = setup;
  const own = rows.capacities.filter(({ lever_code }) => lever_code === lever.lever_code);
  const national = own.find(({ region_code }) => region_code === '_T')?.starts_per_year ?? null;
  const grown = (starts: number, t: number) => starts * (1 + lever.ramp) ** t;
  const capacity = system.rows.regions.flatMap((code, r) =>
    years.map((_, t) => {
      const here = own.find(({ region_code }) => region_code === code)?.starts_per_year;
      if (outside(r) || (here === undefined && national === null)) return 0;
      return here === undefined
        ? Number.POSITIVE_INFINITY
        : Math.max(0, grown(here, t) - addedStarts(setup, lever, r, t));
    }),
  );
  return {
    firstYear: firstStart(rows, lever) - years[0]!,
    capacity: Float64Array.from(capacity),
    nationalCapacity:
      national === null
        ? null
        : Float64Array.from(years, (_, t) => Math.max(0, grown(national, t) - addedInflow(setup, lever, t))),
    groupSize: lever.group_size,
    trainersPerGroup: lever.trainers_per_group,
    runningYears: Math.max(1, arrivesAfter(lever)),
    cost: lever.cost_mad,
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
  const { held, system, input, from, years } = setup;
  const { rows } = system;
  const p = lever.programme_code === null ? -1 : rows.programmes.indexOf(lever.programme_code);
  const arrival = from + t + arrivesAfter(lever);
  const stepped = held.steps.some(
    ({ scenario, target, name }) =>
      scenario === held.scenarios[0]!.scenario && target === 'series' && name === 'new_entrants',
  );
  if (p < 0 || !stepped || arrival >= from + years.length) return 0;
  const at = system.at.cohortFlow(p, r, arrival);
  const rate = input.completionRate[at]!;
  return rate > 0 ? Math.max(0, input.completed[at]! / rate - heldIntake(setup, lever, r)) : 0;
}

/** Entrants a year of a lever's programme in a region as long as nobody changes them; 0 where nobody counts them. */
function heldIntake({ system, levels }: PlanSetup, { programme_code }: LeverRow, r: number): number {
  const { regions, paths } = system.rows;
  const cohort = system.cohorts.find(
    (own) => own.programme_code === programme_code && own.region_code === regions[r],
  );
  const path = paths.at.get(cohort?.entrants ?? '');
  return path === undefined ? 0 : levels[(path + 1) * paths.span - 1]!;
}

/** Places of a programme that may change track: once a programme, however many levers open places in it. */
function movesOf(
  setup: PlanSetup,
  need: Float64Array,
  shape: { years: number; specialties: number; regions: number },
  outside: (r: number) => boolean,
): PlanMove[] {
  const { system, tracks } = setup;
  const { rows } = system;
  const last = shape.years - 1;
  // Places that exist yield what the programme's own rows say: the lever that adds least to that stands for them.
  const adds = ({ lever }: Track) => Math.abs(lever.effectiveness - 1);
  const plainest = (track: Track) =>
    track.course !== null &&
    tracks
      .filter((own) => own.course?.programme === track.course?.programme)
      .reduce((best, own) => (adds(own) < adds(best) ? own : best)).leverAt === track.leverAt;
  const wanted = (track: Track) =>
    rows.regions.some((_, r) => need[needAt(shape, r, track.specialty, last)]! > 0);
  const cost = regionParameter(setup, 'place_move_cost_mad', rows.regions[0]!);
  return rows.regions.flatMap((code, region) => {
    const share = regionParameter(setup, 'movable_share', code) ?? 0;
    if (share === 0 || outside(region)) return [];
    return tracks.flatMap((track, from) => {
      const { course } = track;
      if (course === null || !plainest(track)) return [];
      if (!(need[needAt(shape, region, track.specialty, last)]! < 0)) return [];
      const places = (heldIntake(setup, track.lever, region) * course.share) / course.perimeterShare;
      return tracks.flatMap((other, to) =>
        other.leverAt === track.leverAt && to !== from && wanted(other)
          ? [{ region, from, to, limit: share * places, cost }]
          : [],
      );
    });
  });
}

/** Null where the project does not count trainers. */
function trainersOf(setup: PlanSetup): PlanTrainers | null {
  const { regions } = setup.system.rows;
  const stock = regions.map((code) => regionParameter(setup, 'spare_trainers_persons', code));
  if (stock.every((persons) => persons === null)) return null;
  const national = (name: string) => regionParameter(setup, name, regions[0]!);
  return {
    // trainer_rules.ts refuses a project that counts trainers without these.
    stock: Float64Array.from(stock, (persons) => persons!),
    attrition: national('trainer_attrition_rate')!,
    leadYears: Math.ceil(national('trainer_lead_years')!),
    cost: national('trainer_cost_mad'),
  };
}

function regionParameter({ system }: PlanSetup, name: string, region: string): number | null {
  const { parameterOf, numbers } = system.rows;
  const row = parameterOf.get(cellKey(name, region, '_T', '_T', '_T'));
  return row === undefined ? null : numbers.all[row]!.value;
}
