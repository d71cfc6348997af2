import type { PlanInput, PlanLever, PlanTrack } from '../../../models/plan/input.ts';

/** One region, one specialty, two years, one lever that arrives within the year: the smallest plan, to be changed. */
export function smallPlan(changes: Partial<PlanInput> = {}): PlanInput {
  const { years = 2, regions = 1, specialties = 1 } = changes;
  return {
    years,
    regions,
    specialties,
    need: new Float64Array(years * regions * specialties),
    levers: [lever(regions * years)],
    tracks: [track({ years, regions })],
    moves: [],
    budget: Array.from({ length: years }, () => null),
    trainers: null,
    minimums: [],
    ...changes,
  };
}

/** @param cells regions × years. */
export function lever(cells: number, changes: Partial<PlanLever> = {}): PlanLever {
  return {
    firstYear: 0,
    capacity: new Float64Array(cells).fill(1000),
    nationalCapacity: null,
    groupSize: 1,
    trainersPerGroup: 0,
    runningYears: 1,
    cost: 1,
    ...changes,
  };
}

/** A track that gives the same everywhere it trains, and only there. */
export function track(
  of: { years: number; regions: number; share?: number } & Partial<PlanTrack>,
): PlanTrack {
  const { years, regions, share = 1, ...changes } = of;
  const own = new Float64Array(years * regions * regions);
  for (let year = 0; year < years; year++)
    for (let g = 0; g < regions; g++) own[(year * regions + g) * regions + g] = share;
  return { lever: 0, specialty: 0, duration: 0, yield: own, ...changes };
}
