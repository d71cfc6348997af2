import { needAt, type PlanInput, regionYearAt, yieldOf } from './input.ts';

/** What a plan may decide: a column for each start, each move and each trainer that could make a difference. */

export interface StartColumn {
  readonly track: number;
  readonly region: number;
  readonly year: number;
  readonly column: number;
}

export interface MoveColumn {
  readonly move: number;
  readonly year: number;
  readonly column: number;
}

export interface TrainerColumn {
  readonly region: number;
  readonly year: number;
  readonly column: number;
}

/** A start has a column where it can open, arrives by the horizon and gives something. */
export function startColumns(input: PlanInput, add: () => number): StartColumn[] {
  return input.tracks.flatMap((track, t) => {
    const lever = input.levers[track.lever]!;
    return Array.from({ length: input.regions }, (_, region) => region).flatMap((region) => {
      return Array.from({ length: input.years }, (_, year) => year)
        .filter(
          (year) =>
            lever.capacity[regionYearAt(input, region, year)]! > 0 &&
            year >= lever.firstYear &&
            year + track.duration < input.years &&
            gives(input, t, region, year + track.duration),
        )
        .map((year) => ({ track: t, region, year, column: add() }));
    });
  });
}

function gives(input: PlanInput, track: number, region: number, arrival: number): boolean {
  return Array.from({ length: input.regions }, (_, r) => r).some(
    (r) => yieldOf(input, input.tracks[track]!, arrival, region, r) > 0,
  );
}

/** A place may move out of a track whose specialty is in surplus at the horizon in its own region. */
export function moveColumns(input: PlanInput, add: () => number): MoveColumn[] {
  return input.moves.flatMap((move, m) => {
    const { lever, specialty, duration } = input.tracks[move.from]!;
    const surplus = input.need[needAt(input, move.region, specialty, input.years - 1)]! < 0;
    if (!surplus || !(move.limit > 0)) return [];
    return Array.from({ length: input.years }, (_, year) => year)
      .filter((year) => year >= input.levers[lever]!.firstYear && year + duration < input.years)
      .map((year) => ({ move: m, year, column: add() }));
  });
}

export function trainerColumns(input: PlanInput, add: () => number): TrainerColumn[] {
  const { trainers, regions, years } = input;
  if (trainers === null) return [];
  return Array.from({ length: regions }, (_, region) => region).flatMap((region) =>
    Array.from({ length: years }, (_, year) => year)
      .filter((year) => year + trainers.leadYears < years)
      .map((year) => ({ region, year, column: add() })),
  );
}
