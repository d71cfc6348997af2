import { every, needAt, type PlanInput, regionYearAt, weightAt, yieldOf } from './input.ts';
import type { ProgramBuilder } from './linear_program.ts';

/** What a plan may decide, each with its columns: only what can open in time, arrive by the horizon and is allowed. */

export type Action = 'open' | 'close' | 'move' | 'upgrade' | 'retain' | 'visa';

export interface Decision {
  readonly action: Action;
  readonly lever: number;
  /** Where it is decided: of training, or of work where people come one by one. */
  readonly region: number;
  /** That gains; of a closure, that loses. */
  readonly specialty: number;
  readonly year: number;
  /** Of those who start; null where people come one by one. */
  readonly track: number | null;
  /** Position in `stock` of the places that move or close; null for others. */
  readonly places: number | null;
  readonly column: number;
  /** Starts a unit of `column`: a class of places moved or closed, one person otherwise. */
  readonly unit: number;
  /** Column of the whole classes of what opens; null where `column` itself counts classes, or people. */
  readonly classes: number | null;
}

/** People of a surplus who leave a region, or reach one, to work: what one lever moves in a year balances over all. */
export interface Relocation {
  readonly side: 'leave' | 'reach';
  readonly lever: number;
  readonly region: number;
  readonly specialty: number;
  readonly year: number;
  readonly column: number;
}

/** Trainers whose training begins, or who come from and go to another region. */
export interface TrainerColumn {
  readonly kind: 'train' | 'come' | 'go';
  readonly region: number;
  readonly year: number;
  readonly column: number;
}

export interface DecisionColumns {
  readonly decisions: readonly Decision[];
  readonly relocations: readonly Relocation[];
  readonly trained: readonly TrainerColumn[];
}

/** @param cost discounted money of a start of a year. */
export function decisionColumns(
  input: PlanInput,
  build: ProgramBuilder,
  cost: (money: number, year: number) => number,
): DecisionColumns {
  return {
    decisions: [
      ...openings(input, build, cost),
      ...closuresAndMoves(input, build, cost),
      ...oneByOne(input, build, cost),
    ],
    relocations: relocations(input, build, cost),
    trained: trainerColumns(input, build, cost),
  };
}

type Cost = (money: number, year: number) => number;

function openings(input: PlanInput, build: ProgramBuilder, cost: Cost): Decision[] {
  return input.tracks.flatMap((track, t) => {
    const lever = input.levers[track.lever]!;
    const { specialty } = track;
    return every(input.regions).flatMap((region) =>
      every(input.years)
        .filter(
          (year) =>
            lever.capacity[regionYearAt(input, region, year)]! > 0 &&
            year >= lever.firstYear &&
            year + track.duration < input.years &&
            asks(input, region, specialty, lever.classSize) &&
            yieldOf(input, track, year + track.duration, region, region) > 0,
        )
        .map((year): Decision => {
          const isClass = lever.classSize > 1;
          return {
            ...{
              action: 'open',
              lever: track.lever,
              region,
              specialty,
              year,
              track: t,
              places: null,
              unit: 1,
            },
            column: build.column({ cost: cost(lever.cost, year) }),
            classes: isClass ? build.column({ whole: true }) : null,
          };
        }),
    );
  });
}

/** A place that lacks at least half a class by the horizon, and where no surplus holds. */
function asks(
  { allowed, specialties }: PlanInput,
  region: number,
  specialty: number,
  classSize: number,
): boolean {
  const place = region * specialties + specialty;
  return allowed.over[place] === 0 && allowed.lacks[place]! >= Math.max(1, classSize / 2);
}

/** Classes of today change track or close only where the surplus of their specialty holds. */
function closuresAndMoves(input: PlanInput, build: ProgramBuilder, cost: Cost): Decision[] {
  return input.stock.flatMap(({ region, track, limit, to }, places) => {
    const { lever, specialty, duration } = input.tracks[track]!;
    const { classSize: unit, cost: saved, firstYear } = input.levers[lever]!;
    if (!input.allowed.over[region * input.specialties + specialty] || limit < unit) return [];
    const own = { lever, region, places, unit, classes: null };
    return every(input.years)
      .filter((year) => year >= firstYear && year + duration < input.years)
      .flatMap((year): Decision[] => {
        const column = (money: number) => build.column({ cost: unit * cost(money, year), whole: true });
        const close = { ...own, action: 'close' as const, specialty, year, track, column: column(-saved) };
        const moves = to
          .filter((other) => asks(input, region, input.tracks[other]!.specialty, unit))
          .map((other) => ({
            ...own,
            action: 'move' as const,
            specialty: input.tracks[other]!.specialty,
            ...{ year, track: other, column: column(input.moveCost) },
          }));
        return [close, ...moves];
      });
  });
}

function oneByOne(input: PlanInput, build: ProgramBuilder, cost: Cost): Decision[] {
  return input.levers.flatMap((lever, l) => {
    const { kind, specialties, duration, firstYear } = lever;
    if (kind === 'class' || kind === 'relocate') return [];
    return every(input.regions).flatMap((region) =>
      specialties
        .filter((specialty) => asks(input, region, specialty, 1))
        .flatMap((specialty) =>
          every(input.years)
            .filter((year) => year >= firstYear && year + duration < input.years)
            .filter((year) => lever.capacity[regionYearAt(input, region, year)]! > 0)
            .flatMap((year): Decision[] => {
              const reach = lever.reach?.[needAt(input, region, specialty, year)] ?? Number.POSITIVE_INFINITY;
              if (!(reach >= 1)) return [];
              const column = build.column({ cost: cost(lever.cost, year) });
              return [
                {
                  ...{ action: kind, lever: l, region, specialty, year, track: null, places: null },
                  ...{ unit: 1, classes: null, column },
                },
              ];
            }),
        ),
    );
  });
}

function relocations(input: PlanInput, build: ProgramBuilder, cost: Cost): Relocation[] {
  return input.levers.flatMap((lever, l) => {
    if (lever.kind !== 'relocate') return [];
    return lever.specialties.flatMap((specialty) =>
      every(input.years)
        .filter((year) => year >= lever.firstYear && year + lever.duration < input.years)
        .flatMap((year) =>
          every(input.regions).flatMap((region): Relocation[] => {
            const own = { lever: l, region, specialty, year };
            const canLeave =
              input.allowed.leaves[needAt(input, region, specialty, year + lever.duration)] === 1 &&
              lever.capacity[regionYearAt(input, region, year)]! > 0;
            if (canLeave)
              return [{ ...own, side: 'leave', column: build.column({ cost: cost(lever.cost, year) }) }];
            return asks(input, region, specialty, 1)
              ? [{ ...own, side: 'reach', column: build.column({}) }]
              : [];
          }),
        ),
    );
  });
}

function trainerColumns(input: PlanInput, build: ProgramBuilder, cost: Cost): TrainerColumn[] {
  const { trainers, regions, years } = input;
  if (trainers === null) return [];
  return every(regions).flatMap((region) =>
    every(years).flatMap((year): TrainerColumn[] => [
      ...(year + trainers.leadYears < years && trainers.institute[year]! > 0
        ? [
            {
              ...{ kind: 'train' as const, region, year },
              column: build.column({ cost: cost(trainers.cost, year), whole: true }),
            },
          ]
        : []),
      {
        kind: 'go',
        region,
        year,
        column: build.column({ cost: cost(trainers.moveCost, year), whole: true }),
      },
      { kind: 'come', region, year, column: build.column({ whole: true }) },
    ]),
  );
}

/** Effective applicants that one start of a decision brings to each place in its year of arrival; negative is lost. */
export function eachArrival(
  input: PlanInput,
  decision: Pick<Decision, 'action' | 'lever' | 'region' | 'specialty' | 'year' | 'track' | 'places'>,
  visit: (region: number, specialty: number, year: number, persons: number) => void,
): void {
  const { action, region, specialty, year, track, places } = decision;
  if (track === null) {
    const { effectiveness, duration } = input.levers[decision.lever]!;
    visit(region, specialty, year + duration, effectiveness);
    return;
  }
  const work = (t: number, sign: 1 | -1) => {
    const own = input.tracks[t]!;
    const arrival = year + own.duration;
    for (let r = 0; r < input.regions; r++) {
      const persons = yieldOf(input, own, arrival, region, r);
      if (persons > 0) visit(r, own.specialty, arrival, sign * persons);
    }
  };
  if (action !== 'close') work(track, 1);
  if (places !== null) work(input.stock[places]!.track, -1);
}

/** Those who leave g for other regions spread as the weights say: `share` × weight of each, and `own` stays in g. */
export interface Spread {
  readonly share: number;
  readonly own: number;
}

/**
 * The row of a track's yields as what stays and a share of one common stream, which spares a programme one entry a
 * region; null where its row does not follow the weights and is to be written out.
 */
export function spreadOf(input: PlanInput, track: number, arrival: number, g: number): Spread | null {
  const own = input.tracks[track]!;
  const weight = (r: number) => input.weights[weightAt(input, own.specialty, arrival, r)]!;
  let share: number | null = null;
  for (let r = 0; r < input.regions; r++) {
    if (r === g) continue;
    const persons = yieldOf(input, own, arrival, g, r);
    if (weight(r) === 0) {
      if (persons > 0) return null;
      continue;
    }
    const here = persons / weight(r);
    if (share !== null && Math.abs(here - share) > 1e-12 * Math.max(share, here)) return null;
    share = here;
  }
  const whole = share ?? 0;
  return { share: whole, own: yieldOf(input, own, arrival, g, g) - whole * weight(g) };
}
