import type { Decision, DecisionColumns, Relocation, TrainerColumn } from './decisions.ts';
import { every, leastOf, needAt, type PlanInput, regionYearAt, remaining, staying } from './input.ts';
import type { Entry, ProgramBuilder } from './linear_program.ts';

/** What a plan may not pass: a row of the programme each, with a name, so that its price can be told. */

export interface PlanLimit {
  readonly name:
    | 'capacity'
    | 'national_capacity'
    | 'budget'
    | 'trainers'
    | 'institute'
    | 'places'
    | 'surplus'
    | 'reach'
    | 'visa_share'
    | 'excess_share'
    | 'equity'
    | 'minimum';
  readonly row: number;
  readonly region: number | null;
  readonly lever: number | null;
  readonly specialty: number | null;
  readonly year: number;
  /** Starts, money, trainers, places or persons; infinite for equity, whose bound hangs on what the plan leaves without it. */
  readonly bound: number;
}

type Named = Pick<PlanLimit, 'name' | 'year' | 'bound'> &
  Partial<Pick<PlanLimit, 'region' | 'lever' | 'specialty'>>;

/** Adds one limit to the programme; one without entries limits nothing and is left out, unless it asks for something. */
export type Limit = (own: Named, entries: readonly Entry[], side?: 'most' | 'least') => void;

export function limiter(build: ProgramBuilder, limits: PlanLimit[]): Limit {
  return (own, entries, side = 'most') => {
    if (entries.length === 0 && side === 'most') return;
    const row =
      side === 'most'
        ? build.row(Number.NEGATIVE_INFINITY, own.bound, entries)
        : build.row(own.bound, Number.POSITIVE_INFINITY, entries);
    limits.push({ region: null, lever: null, specialty: null, ...own, row });
  };
}

/** A class opens with its least part filled, and holds no more than its size. */
export function fillClasses(input: PlanInput, { decisions }: DecisionColumns, build: ProgramBuilder): void {
  for (const { lever, column, classes } of decisions) {
    if (classes === null) continue;
    const own = input.levers[lever]!;
    build.row(Number.NEGATIVE_INFINITY, 0, [
      [column, 1],
      [classes, -own.classSize],
    ]);
    build.row(0, Number.POSITIVE_INFINITY, [
      [column, 1],
      [classes, -leastOf(input, own)],
    ]);
  }
}

/** Starts of a lever, by region and over the nation; what moves or closes takes no new place. */
export function limitCapacities(input: PlanInput, { decisions, relocations }: DecisionColumns, limit: Limit) {
  const taking: readonly (Decision | Relocation)[] = [
    ...decisions.filter(({ action }) => action !== 'close' && action !== 'move'),
    ...relocations.filter(({ side }) => side === 'leave'),
  ];
  for (const own of groupedBy(taking, (one) => `${one.lever}|${one.year}`)) {
    const { lever, year } = own[0]!;
    const { capacity, nationalCapacity } = input.levers[lever]!;
    for (const here of groupedBy(own, (one) => one.region)) {
      const { region } = here[0]!;
      const bound = capacity[regionYearAt(input, region, year)]!;
      if (bound !== Number.POSITIVE_INFINITY)
        limit({ name: 'capacity', region, lever, year, bound }, here.map(one));
    }
    if (nationalCapacity !== null)
      limit({ name: 'national_capacity', lever, year, bound: nationalCapacity[year]! }, own.map(one));
  }
}

const one = ({ column }: { column: number }): Entry => [column, 1];

/** Money spent in a year: what a closure saves is another's, and pays for nothing. */
export function limitBudgets(input: PlanInput, columns: DecisionColumns, limit: Limit): void {
  input.budget.forEach((bound, year) => {
    if (bound === null) return;
    limit(
      { name: 'budget', year, bound },
      spending(input, columns, year).filter(([, money]) => money > 0),
    );
  });
}

/** [column, money a unit] of everything that is paid in a year, undiscounted. */
export function spending(
  input: PlanInput,
  { decisions, relocations, trained }: DecisionColumns,
  year: number,
): Entry[] {
  const priceOf = { train: input.trainers?.cost ?? 0, go: input.trainers?.moveCost ?? 0, come: 0 };
  return [
    ...decisions
      .filter((own) => own.year === year)
      .map((own): Entry => [own.column, own.unit * startCost(input, own)]),
    ...relocations
      .filter((own) => own.year === year && own.side === 'leave')
      .map((own): Entry => [own.column, input.levers[own.lever]!.cost]),
    ...trained
      .filter((own) => own.year === year && own.kind !== 'come')
      .map((own): Entry => [own.column, priceOf[own.kind]]),
  ];
}

/** Money of one start; negative is saved. */
export function startCost(input: PlanInput, { action, lever }: Pick<Decision, 'action' | 'lever'>): number {
  const { cost } = input.levers[lever]!;
  return action === 'close' ? -cost : action === 'move' ? input.moveCost : cost;
}

/** Running classes find trainers: those of the region left by attrition, those trained since, those who came. */
export function limitTrainers(
  input: PlanInput,
  columns: DecisionColumns,
  limit: Limit,
  build: ProgramBuilder,
) {
  const { trainers, regions, years } = input;
  if (trainers === null) return;
  const { trained } = columns;
  const classes = byRegion(
    columns.decisions.filter((own) => own.classes !== null),
    regions,
  );
  const trainedIn = byRegion(trained, regions);
  for (const region of every(regions)) {
    for (const year of every(years)) {
      const running = classes[region]!.flatMap((own): Entry[] => {
        const { runningYears, trainersPerClass } = input.levers[own.lever]!;
        const runs = own.year <= year && year < own.year + runningYears;
        return runs && trainersPerClass > 0 ? [[own.classes!, trainersPerClass]] : [];
      });
      const there = trainedIn[region]!.filter(
        (own) => own.year + leadOf(own, trainers.leadYears) <= year,
      ).map((own): Entry => {
        // Who was trained or moved leaves like anyone: a region owes nothing for those who left another.
        const stays = staying(trainers, year - own.year - leadOf(own, trainers.leadYears));
        return [own.column, own.kind === 'go' ? stays : -stays];
      });
      const bound = remaining(trainers, region, year);
      if (running.length > 0 || there.length > 0)
        limit({ name: 'trainers', region, year, bound }, [...running, ...there]);
    }
  }
  for (const year of every(years)) {
    const of = (kind: TrainerColumn['kind']) =>
      trained.filter((own) => own.year === year && own.kind === kind).map(one);
    limit({ name: 'institute', year, bound: trainers.institute[year]! }, of('train'));
    build.row(0, 0, [...of('come'), ...of('go').map(([column]): Entry => [column, -1])]);
  }
}

/** [region], in their order: a search through all of them for each region would take as many steps as regions squared. */
function byRegion<Item extends { readonly region: number }>(
  items: readonly Item[],
  regions: number,
): Item[][] {
  const result: Item[][] = every(regions).map(() => []);
  for (const item of items) result[item.region]!.push(item);
  return result;
}

const leadOf = ({ kind }: TrainerColumn, leadYears: number) => (kind === 'train' ? leadYears : 0);

/** Places of today that move or close in a year: no more than the track may give up. */
export function limitPlaces(input: PlanInput, { decisions }: DecisionColumns, limit: Limit): void {
  const leaving = decisions.filter(({ places }) => places !== null);
  for (const own of groupedBy(leaving, ({ places, year }) => `${places}|${year}`)) {
    const { places, lever, year } = own[0]!;
    const { region, track, limit: bound } = input.stock[places!]!;
    const { specialty } = input.tracks[track]!;
    limit(
      { name: 'places', region, lever, specialty, year, bound },
      own.map(({ column, unit }): Entry => [column, unit]),
    );
  }
}

/**
 * Who leaves a region to work elsewhere is there to leave: by any year, no more than the surplus that holds. What one
 * lever takes from all regions of a year it brings to others, less those it loses.
 */
export function limitRelocations(
  input: PlanInput,
  { relocations }: DecisionColumns,
  limit: Limit,
  build: ProgramBuilder,
): void {
  const leaving = relocations.filter(({ side }) => side === 'leave');
  for (const own of groupedBy(leaving, ({ region, specialty }) => `${region}|${specialty}`)) {
    const { region, specialty } = own[0]!;
    for (const year of every(input.years)) {
      const gone = own.filter((leave) => leave.year + input.levers[leave.lever]!.duration <= year);
      const bound = input.places[needAt(input, region, specialty, year)]?.surplus ?? 0;
      limit({ name: 'surplus', region, specialty, year, bound }, gone.map(one));
    }
  }
  for (const own of groupedBy(relocations, (r) => `${r.lever}|${r.specialty}|${r.year}`)) {
    const { effectiveness } = input.levers[own[0]!.lever]!;
    build.row(
      0,
      0,
      own.map(({ side, column }): Entry => [column, side === 'reach' ? 1 : -effectiveness]),
    );
  }
}

/** Whom a lever without classes helps is there to be helped: no more than it can reach in the year of their arrival. */
export function limitReach(input: PlanInput, { decisions }: DecisionColumns, limit: Limit): void {
  for (const own of decisions) {
    const { lever, region, specialty, year } = own;
    const { reach } = input.levers[lever]!;
    if (own.track !== null || reach === null) continue;
    limit(
      {
        name: 'reach',
        lever,
        region,
        specialty,
        year,
        bound: reach[needAt(input, region, specialty, year)]!,
      },
      [one(own)],
    );
  }
}

export function groupedBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Item[][] {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const own = groups.get(keyOf(item));
    if (own === undefined) groups.set(keyOf(item), [item]);
    else own.push(item);
  }
  return [...groups.values()];
}
