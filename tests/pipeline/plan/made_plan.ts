import type { PlanInput, PlanLever, PlanTrack, PlanTrainers } from '../../../models/plan/input.ts';
import { every } from '../../../models/plan/input.ts';
import { type Stream, stream } from '../../../models/statistics/random.ts';
import { allowedBy, placeOf } from './plan_cases.ts';

export interface MadeShape {
  readonly regions: number;
  readonly specialties: number;
  /** The last four relocate, upgrade, retain and bring from abroad; those before them open classes. */
  readonly levers: number;
  readonly years: number;
  readonly draws: number;
  readonly seed: number;
}

/** A plan of any size in which every kind of lever, limit and price has something to say; the same for the same seed. */
export function madePlan(shape: MadeShape, changes: Partial<PlanInput> = {}): PlanInput {
  const { regions, specialties, levers, years } = shape;
  const chance = stream(shape.seed, 'made plan');
  const between = (low: number, high: number) => low + (high - low) * chance.uniform();
  const size = every(regions).map(() => between(0.2, 3));
  const places = every(regions * specialties).flatMap((cell) => {
    const own = size[Math.floor(cell / specialties)]!;
    const needs = drawsOf(chance, between(-250, 400) * own, between(20, 120) * own, shape.draws);
    return every(years).map((t) => {
      const grown = needs.map((need) => (need * (t + 1)) / years);
      return placeOf(grown, Math.min(14, shape.draws));
    });
  });
  const classes = levers - 4;
  return {
    ...{ years, regions, specialties, places, allowed: allowedBy(places, years) },
    weights: Float64Array.from({ length: specialties * years * regions }, (_, i) => size[i % regions]!),
    levers: [...every(classes).map((l) => classLever(l, size, years)), ...peopleLevers(shape, size, between)],
    tracks: every(classes * specialties).map((i) => spreadTrack(shape, size, i)),
    // The tracks of the first lever: a sixth of its places may move to another, or close.
    stock: every(regions * specialties).map((i) => {
      const [region, own] = [Math.floor(i / specialties), i % specialties];
      return {
        region,
        track: own,
        limit: 70 * size[region]!,
        to: every(specialties).filter((k) => k !== own),
      };
    }),
    ...{ moveCost: 8000, trainers: trainersOf(size, years), minimums: [], fill: 0.6, excessShare: 0.14 },
    budget: every(years).map(() => null),
    prices: { short: 124_000, excess: 25_000, discount: 0.04, yearsAfter: 2, equity: 1.5 },
    ...changes,
  };
}

const drawsOf = (chance: Stream, mean: number, sd: number, draws: number) =>
  every(draws).map(() => mean + sd * chance.normal());

function classLever(l: number, size: readonly number[], years: number): PlanLever {
  return {
    ...{ kind: 'class', firstYear: l % 2, nationalCapacity: null, classSize: l % 3 === 2 ? 20 : 25 },
    capacity: Float64Array.from({ length: size.length * years }, (_, i) => 80 * size[Math.floor(i / years)]!),
    ...{ trainersPerClass: 1 + (l % 2) / 2, runningYears: Math.max(1, l % 4), cost: 15_000 + 9_000 * l },
    ...{ effectiveness: 1, duration: l % 4, specialties: [], reach: null, arrivalShare: null },
  };
}

function peopleLevers(
  { regions, specialties, years }: MadeShape,
  size: readonly number[],
  between: (low: number, high: number) => number,
): PlanLever[] {
  const total = size.reduce((sum, own) => sum + own, 0);
  const common = {
    ...{ firstYear: 0, capacity: new Float64Array(regions * years).fill(Number.POSITIVE_INFINITY) },
    ...{ classSize: 1, trainersPerClass: 0, runningYears: 1, duration: 0, arrivalShare: null, reach: null },
    nationalCapacity: new Float64Array(years).fill(8 * total),
    specialties: every(specialties),
  };
  const reach = () =>
    Float64Array.from({ length: regions * specialties * years }, (_, i) =>
      between(0, 12 * size[Math.floor(i / (specialties * years))]!),
    );
  return [
    { ...common, kind: 'relocate', effectiveness: 0.9, cost: 30_000 },
    { ...common, kind: 'upgrade', effectiveness: 0.6, cost: 8000, duration: 1, reach: reach() },
    { ...common, kind: 'retain', effectiveness: 0.3, cost: 18_000, reach: reach() },
    { ...common, kind: 'visa', effectiveness: 0.8, cost: 120_000, specialties: [0], arrivalShare: 0.15 },
  ];
}

/** Two in five leave the region of their training for others, by their size. */
function spreadTrack(
  { regions, specialties, years }: MadeShape,
  size: readonly number[],
  i: number,
): PlanTrack {
  const lever = Math.floor(i / specialties);
  const became = 0.35 + 0.05 * (lever % 5);
  const total = size.reduce((sum, own) => sum + own, 0);
  const own = new Float64Array(years * regions * regions);
  for (let t = 0; t < years; t++)
    for (let g = 0; g < regions; g++)
      for (let r = 0; r < regions; r++)
        own[(t * regions + g) * regions + r] =
          became * (regions === 1 ? 0.95 : g === r ? 0.57 : (0.38 * size[r]!) / (total - size[g]!));
  return { lever, specialty: i % specialties, duration: lever % 4, yield: own };
}

const trainersOf = (size: readonly number[], years: number): PlanTrainers => ({
  ...{ stock: Float64Array.from(size, (own) => 2 * own), attrition: 0.08, leadYears: 1 },
  ...{ cost: 120_000, moveCost: 30_000 },
  institute: Float64Array.from({ length: years }, (_, t) => (t === 0 ? 0 : 2 * size.length)),
});
