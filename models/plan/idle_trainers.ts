import type { Decision } from './decisions.ts';
import { every, type PlanInput, regionYearAt, remaining, staying } from './input.ts';
import type { PlanAmounts } from './whole.ts';

/**
 * A plan solved within a gap can train a trainer whom no class asks for, or move one to stand idle: such trainers are taken
 * out again, the moves first. Nobody is taught less, and it costs less.
 */
export function withoutIdleTrainers(
  input: PlanInput,
  decisions: readonly Decision[],
  amounts: PlanAmounts,
): PlanAmounts {
  const { trainers, regions, years } = input;
  if (trainers === null) return amounts;
  const [trained, trainersIn] = [amounts.trained.slice(), amounts.trainersIn.slice()];
  const running = runningTrainers(input, decisions, amounts);
  const at = (region: number, year: number) => regionYearAt(input, region, year);
  /** Of those who came by `last`, whoever is still there. */
  const sumTo = (of: Float64Array, region: number, last: number) =>
    every(last + 1).reduce((sum, year) => sum + of[at(region, year)]! * staying(trainers, last - year), 0);
  const idle = (region: number, from: number) =>
    every(years)
      .filter((year) => year >= from)
      .reduce(
        (least, year) =>
          Math.min(
            least,
            remaining(trainers, region, year) +
              sumTo(trained, region, year - trainers.leadYears) +
              sumTo(trainersIn, region, year) -
              running[at(region, year)]!,
          ),
        Number.POSITIVE_INFINITY,
      );
  const whole = (most: number) => Math.max(0, Math.floor(most + 1e-6));
  for (const year of every(years))
    for (const to of every(regions))
      for (const from of every(regions)) {
        const [came, left] = [trainersIn[at(to, year)]!, -trainersIn[at(from, year)]!];
        if (came <= 0 || left <= 0) continue;
        const back = whole(Math.min(came, left, idle(to, year)));
        trainersIn[at(to, year)]! -= back;
        trainersIn[at(from, year)]! += back;
      }
  for (const year of every(years))
    for (const region of every(regions)) {
      const own = trained[at(region, year)]!;
      if (own > 0)
        trained[at(region, year)]! -= whole(Math.min(own, idle(region, year + trainers.leadYears)));
    }
  return { ...amounts, trained, trainersIn };
}

/** [region][year], trainers whom running classes ask for. */
function runningTrainers(
  input: PlanInput,
  decisions: readonly Decision[],
  { classes }: PlanAmounts,
): Float64Array {
  const running = new Float64Array(input.regions * input.years);
  decisions.forEach((own, d) => {
    if (own.classes === null) return;
    const { runningYears, trainersPerClass } = input.levers[own.lever]!;
    for (let year = own.year; year < Math.min(input.years, own.year + runningYears); year++)
      running[regionYearAt(input, own.region, year)]! += classes[d]! * trainersPerClass;
  });
  return running;
}
