import type { Decision } from './decisions.ts';
import { every, type PlanInput, regionYearAt } from './input.ts';
import { trainersNeeded, trainersThere } from './trainers.ts';
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
  const needed = trainersNeeded(input, decisions, amounts);
  const there = trainersThere(input, trainers, { trained, trainersIn });
  const at = (region: number, year: number) => regionYearAt(input, region, year);
  const idle = (region: number, from: number) =>
    every(years)
      .filter((year) => year >= from)
      .reduce(
        (least, year) => Math.min(least, there(region, year) - needed[at(region, year)]!),
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
