import { expectedShort, tangentAt } from '../../../models/plan/curve.ts';
import { type Decision, eachArrival } from '../../../models/plan/decisions.ts';
import {
  every,
  leastOf,
  needAt,
  type PlanInput,
  regionYearAt,
  remaining,
  yearWeight,
} from '../../../models/plan/input.ts';
import { startCost } from '../../../models/plan/limits.ts';
import type { PlanProgram } from '../../../models/plan/plan.ts';
import { broughtBy, type PlanAmounts, type Relocated } from '../../../models/plan/whole.ts';
import type { Stream } from '../../../models/statistics/random.ts';

/** Somebody else's whole plan: chosen by chance, or greedily by what seems to bring most, within every limit. */
export interface RandomPlans {
  next(chance: Stream): PlanAmounts;
}

/** What a person more is worth for each money it costs, where nothing else is decided yet. */
function gainOf(input: PlanInput, own: Decision): number {
  let worth = 0;
  eachArrival(input, own, (r, k, from, persons) => {
    for (let t = from; t < input.years; t++) {
      const place = input.places[needAt(input, r, k, t)];
      if (place == null) continue;
      const { short, excess } = input.prices;
      const { slope } = tangentAt(place.curve, 0);
      worth += persons * yearWeight(input, t) * (short * slope - excess * (1 - slope));
    }
  });
  return worth - startCost(input, own);
}

export function randomPlans(input: PlanInput, stated: PlanProgram): RandomPlans {
  const gains = stated.decisions.map((own) => gainOf(input, own));
  const visaAt = every(gains.length).filter((d) => stated.decisions[d]!.action === 'visa');
  const all = every(gains.length).filter((d) => stated.decisions[d]!.action !== 'visa');
  const worth = all.filter((d) => gains[d]! >= 0);
  const arrivals = stated.decisions.map((own) => {
    const found: { cell: number; persons: number }[] = [];
    eachArrival(input, own, (r, k, _, persons) => found.push({ cell: r * input.specialties + k, persons }));
    return found;
  });
  const last = every(input.regions * input.specialties).map((cell) => cell * input.years + input.years - 1);
  const needs = last.map((at) => {
    const place = input.places[at];
    return place == null ? 0 : expectedShort(place.curve, 0);
  });
  /** Whether no more than the share of those brought is expected beyond the need. */
  const isRight = (here: Float64Array) => {
    if (input.excessShare === null) return true;
    let [all, over] = [0, 0];
    last.forEach((at, cell) => {
      const place = input.places[at];
      if (place == null) return;
      all += here[cell]!;
      over += Math.max(0, here[cell]! - needs[cell]! + expectedShort(place.curve, here[cell]!));
    });
    return over <= input.excessShare * all;
  };
  return {
    next: (chance) => {
      const taking: Taking = {
        ...{ left: limitsOf(input, chance), here: new Float64Array(last.length), chance },
        ...{ isGreedy: chance.uniform() < 0.8, density: 1 - chance.uniform() ** 2 },
        // Who closes places brings fewer, of whom the same share may be beyond the need.
        leaving: chance.uniform() ** 4,
        starts: new Float64Array(arrivals.length),
        classes: new Float64Array(arrivals.length),
      };
      const { left, here, starts, classes, isGreedy, density, leaving } = taking;
      const relocated = relocate(input, stated, taking);
      const slopes = new Float64Array(last.length).fill(Number.NaN);
      const slopeAt = (cell: number) => {
        const place = input.places[last[cell]!];
        if (Number.isNaN(slopes[cell]))
          slopes[cell] = place == null ? 0 : tangentAt(place.curve, here[cell]!).slope;
        return slopes[cell]!;
      };
      const bring = (d: number, amount: number) => {
        for (const { cell, persons } of arrivals[d]!) {
          here[cell]! += persons * amount;
          slopes[cell] = Number.NaN;
        }
      };
      // Nobody is brought who is less likely than this to be needed at the horizon.
      const sure = 0.8 + 0.19 * chance.uniform();
      const isNeeded = (d: number) => {
        let [needed, all] = [0, 0];
        for (const { cell, persons } of arrivals[d]!) {
          if (persons < 0) continue;
          all += persons;
          needed += persons * slopeAt(cell);
        }
        return needed >= sure * all;
      };
      const tried = (isGreedy ? worth : all).filter(
        (d) => chance.uniform() < density * (stated.decisions[d]!.places === null ? 1 : leaving),
      );
      for (const d of orderOf(tried, gains, chance, isGreedy)) {
        if (!isNeeded(d)) continue;
        take(input, stated.decisions[d]!, d, taking);
        if (starts[d]! > 0) bring(d, starts[d]!);
      }
      while (!isRight(here) || !visas(input, stated, taking, { relocated, visaAt }))
        thin(taking, bring, relocated);
      if (!isRight(here)) for (const d of visaAt) starts[d] = 0;
      const trainersIn = new Float64Array(input.regions * input.years);
      return { starts, classes, relocated, trained: left.trained, trainersIn };
    },
  };
}

/** Leaves out some of what is decided, people moved included, so that fewer are brought beyond the need. */
function thin(
  { starts, classes, here, chance }: Taking,
  bring: (d: number, amount: number) => void,
  relocated: Relocated[],
): void {
  relocated.length = 0;
  let kept = 0;
  starts.forEach((amount, d) => {
    if (amount === 0) return;
    if (chance.uniform() < 0.8) kept += 1;
    else [starts[d], classes[d]] = [0, 0];
  });
  if (kept < 5) {
    starts.fill(0);
    classes.fill(0);
  }
  here.fill(0);
  starts.forEach((amount, d) => {
    if (amount > 0) bring(d, amount);
  });
}

function orderOf(tried: readonly number[], gains: readonly number[], chance: Stream, isGreedy: boolean) {
  const blur = chance.uniform();
  const key = new Float64Array(gains.length);
  for (const d of tried) key[d] = isGreedy ? gains[d]! * chance.uniform() ** blur : chance.uniform();
  return [...tried].sort((a, b) => key[b]! - key[a]!);
}

/** What is left of each limit. */
function limitsOf(input: PlanInput, chance: Stream) {
  const { trainers, regions, years } = input;
  const trained = new Float64Array(regions * years);
  const there = new Float64Array(regions * years).fill(trainers === null ? Number.POSITIVE_INFINITY : 0);
  if (trainers !== null) {
    for (const year of every(years)) {
      const most = year + trainers.leadYears < years ? trainers.institute[year]! : 0;
      for (let i = 0; i < Math.floor(most * chance.uniform()); i++)
        trained[regionYearAt(input, Math.floor(regions * chance.uniform()), year)]! += 1;
    }
    for (const region of every(regions))
      for (const year of every(years))
        for (const from of every(years))
          there[regionYearAt(input, region, year)]! +=
            from === year
              ? remaining(trainers, region, year)
              : from + trainers.leadYears <= year
                ? trained[regionYearAt(input, region, from)]!
                : 0;
  }
  return {
    ...{ trained, trainers: there },
    capacity: input.levers.map((own) => own.capacity.slice()),
    national: input.levers.map(
      (own) => own.nationalCapacity?.slice() ?? new Float64Array(years).fill(Number.POSITIVE_INFINITY),
    ),
    places: input.stock.map((own) => new Float64Array(years).fill(own.limit)),
    surplus: input.places.map((place) => place?.surplus ?? 0),
  };
}

type Left = ReturnType<typeof limitsOf>;

interface Taking {
  readonly left: Left;
  /** By place, whom all that is decided brings by the horizon. */
  readonly here: Float64Array;
  readonly starts: Float64Array;
  readonly classes: Float64Array;
  readonly chance: Stream;
  readonly isGreedy: boolean;
  readonly density: number;
  readonly leaving: number;
}

/** Takes a part of what one decision may be. */
function take(
  input: PlanInput,
  own: Decision,
  d: number,
  { left, starts, classes, chance, isGreedy }: Taking,
): void {
  const { lever, region, specialty, year, places, unit } = own;
  const part = () => (isGreedy && chance.uniform() < 0.6 ? 1 : chance.uniform());
  if (places !== null) {
    const moved = Math.floor((left.places[places]![year]! / unit) * part());
    left.places[places]![year]! -= moved * unit;
    starts[d] = moved * unit;
    classes[d] = moved;
    return;
  }
  const at = regionYearAt(input, region, year);
  const { classSize, trainersPerClass, runningYears, reach } = input.levers[lever]!;
  const most = Math.min(left.capacity[lever]![at]!, left.national[lever]![year]!);
  if (own.classes === null) {
    const reached = reach?.[needAt(input, region, specialty, year)] ?? Number.POSITIVE_INFINITY;
    starts[d] = Math.floor(Math.min(most, reached, 1e4) * part());
  } else {
    const running = every(input.years).filter((t) => t >= year && t < year + runningYears);
    const trainers = Math.min(...running.map((t) => left.trainers[regionYearAt(input, region, t)]!));
    const least = leastOf(input, { classSize });
    const possible = Math.floor(Math.min(most / least, (trainers + 1e-9) / Math.max(trainersPerClass, 1e-9)));
    const groups = Math.min(Math.ceil(possible * part()), 1 + Math.floor(3 * chance.uniform()));
    if (groups < 1 || possible < 1) return;
    const full = Math.min(groups * classSize, Math.floor(most));
    classes[d] = groups;
    starts[d] = groups * least + Math.floor((full - groups * least) * part());
    for (const t of running) left.trainers[regionYearAt(input, region, t)]! -= groups * trainersPerClass;
  }
  left.capacity[lever]![at]! -= starts[d]!;
  left.national[lever]![year]! -= starts[d]!;
}

function relocate(
  input: PlanInput,
  { relocations }: PlanProgram,
  { left, here, chance, density, leaving }: Taking,
): Relocated[] {
  const result: Relocated[] = [];
  for (const leave of relocations) {
    if (leave.side !== 'leave' || chance.uniform() > density * leaving) continue;
    const { lever, specialty, year, region } = leave;
    const { effectiveness, duration } = input.levers[lever]!;
    const to = relocations.filter(
      (own) =>
        own.side === 'reach' && own.lever === lever && own.specialty === specialty && own.year === year,
    );
    const reached = to[Math.floor(to.length * chance.uniform())];
    if (reached === undefined) continue;
    const after = every(input.years).filter((t) => t >= year + duration);
    const at = (t: number) => needAt(input, region, specialty, t);
    const cell = reached.region * input.specialties + specialty;
    const lacks = input.allowed.lacks[cell]! / 2 - here[cell]!;
    const most = Math.min(left.national[lever]![year]!, lacks, ...after.map((t) => left.surplus[at(t)]!));
    const persons = Math.floor(most * chance.uniform());
    if (persons < 1) continue;
    here[cell]! += persons * effectiveness;
    here[region * input.specialties + specialty]! -= persons;
    for (const t of after) left.surplus[at(t)]! -= persons;
    left.national[lever]![year]! -= persons;
    result.push({
      ...{ lever, specialty, year, persons, from: region, to: reached.region },
      arrive: persons * effectiveness,
    });
  }
  return result;
}

/**
 * Visas last: at most a share of all that arrive in their specialties in the year, where they are missing.
 *
 * @returns false where fewer arrive than leave, of which no share can come.
 */
function visas(
  input: PlanInput,
  { decisions }: PlanProgram,
  { left, here, starts, chance }: Taking,
  { relocated, visaAt }: { readonly relocated: readonly Relocated[]; readonly visaAt: readonly number[] },
): boolean {
  const brought = broughtBy(input, decisions, { starts, relocated });
  const arrived = (lever: number, year: number) => {
    const arrival = year + input.levers[lever]!.duration;
    let all = 0;
    for (const region of every(input.regions))
      for (const specialty of input.levers[lever]!.specialties) {
        const at = needAt(input, region, specialty, arrival);
        if (input.places[at] !== null) all += brought[at]! - (arrival > 0 ? brought[at - 1]! : 0);
      }
    return all;
  };
  const may = new Map<string, number>();
  for (const d of visaAt) {
    const { lever, year } = decisions[d]!;
    const { arrivalShare, effectiveness } = input.levers[lever]!;
    if (may.has(`${lever}|${year}`)) continue;
    const all = arrived(lever, year);
    if (all < 0) return false;
    may.set(`${lever}|${year}`, (all * arrivalShare!) / (1 - arrivalShare!) / effectiveness);
  }
  for (const d of visaAt) {
    const { lever, region, specialty, year } = decisions[d]!;
    const { effectiveness } = input.levers[lever]!;
    const key = `${lever}|${year}`;
    const most = may.get(key)!;
    const cell = region * input.specialties + specialty;
    const lacks = input.allowed.lacks[cell]! / 2 - here[cell]!;
    const persons = Math.floor(
      Math.max(0, Math.min(most, lacks, left.national[lever]![year]!)) * chance.uniform(),
    );
    starts[d] = persons;
    here[cell]! += persons * effectiveness;
    left.national[lever]![year]! -= persons;
    may.set(key, most - persons);
  }
  return true;
}
