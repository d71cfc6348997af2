import type { Decision } from './decisions.ts';
import { every, type PlanInput, type PlanTrainers, regionYearAt, remaining, staying } from './input.ts';
import type { PlanAmounts } from './whole.ts';

/** [region][year], trainers whom the classes that run ask for. */
export function trainersNeeded(
  input: PlanInput,
  decisions: readonly Decision[],
  { classes }: Pick<PlanAmounts, 'classes'>,
): Float64Array {
  const needed = new Float64Array(input.regions * input.years);
  decisions.forEach((own, d) => {
    if (own.classes === null) return;
    const { runningYears, trainersPerClass } = input.levers[own.lever]!;
    for (let year = own.year; year < Math.min(input.years, own.year + runningYears); year++)
      needed[regionYearAt(input, own.region, year)]! += classes[d]! * trainersPerClass;
  });
  return needed;
}

/** Trainers of a region in a year: its own, those trained since and those who came, less those whom attrition took. */
export function trainersThere(
  input: PlanInput,
  trainers: PlanTrainers,
  { trained, trainersIn }: Pick<PlanAmounts, 'trained' | 'trainersIn'>,
) {
  const still = (of: Float64Array, region: number, last: number) =>
    every(last + 1).reduce(
      (sum, year) => sum + of[regionYearAt(input, region, year)]! * staying(trainers, last - year),
      0,
    );
  return (region: number, year: number): number =>
    remaining(trainers, region, year) +
    still(trained, region, year - trainers.leadYears) +
    still(trainersIn, region, year);
}
