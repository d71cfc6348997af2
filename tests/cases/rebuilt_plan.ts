import type { PublishedPlan } from './published_plan.ts';

/**
 * A plan stated anew from its published tables: nothing here comes from the product's own statement. Columns and rows have
 * names, since the other solver asks for them, and since a published decision finds its column by its name.
 */
export interface Rebuilt {
  readonly columns: ReadonlyMap<string, { readonly cost: number; readonly lower: number }>;
  readonly rows: readonly RebuiltRow[];
}

export interface RebuiltRow {
  readonly name: string;
  readonly sign: '<' | '>' | '=';
  readonly bound: number;
  readonly entries: readonly (readonly [string, number])[];
}

/** Whoever is below a region's floor counts so many times the price of a missing person-year. */
const BELOW_FLOOR = 10;
const HOLDS = 0.8;

const nameOf = (...parts: (string | number)[]) => parts.join('|');

export function rebuild(published: PublishedPlan): Rebuilt {
  const state = stateOf(published);
  openings(state);
  placesOfToday(state);
  byPersons(state);
  relocations(state);
  trainers(state);
  people(state);
  limits(state);
  return { columns: state.columns, rows: state.rows };
}

interface State extends PublishedPlan {
  readonly columns: Map<string, { cost: number; lower: number }>;
  readonly rows: RebuiltRow[];
  readonly last: number;
  readonly years: readonly number[];
  /** Entries that arrive, by place and year. */
  readonly arriving: Map<string, [string, number][]>;
  readonly place: ReadonlyMap<string, PublishedPlan['places'][number]>;
  readonly limit: ReadonlyMap<string, number>;
  readonly yieldsOf: (lever: string, occupation: string, region: string, year: number) => Yields;
  readonly discounted: (money: number, year: number) => number;
  readonly weight: (year: number) => number;
  /** Whether a specialty of a region lacks at least half a class, and no surplus of it holds. */
  readonly asks: (region: string, occupation: string, size: number) => boolean;
  readonly add: (name: string, cost: number, lower?: number) => string;
  readonly arrive: (
    region: string,
    occupation: string,
    year: number,
    column: string,
    persons: number,
  ) => void;
}

type Yields = readonly { readonly work: string; readonly yield: number }[];

function stateOf(published: PublishedPlan): State {
  const { solve, parameter, places } = published;
  const years = [...new Set(places.map(({ year }) => year))].sort((a, b) => a - b);
  const [first, last] = [years[0]!, years.at(-1)!];
  const discounted = (money: number, year: number) => money / (1 + solve.discount) ** (year - first);
  const columns: State['columns'] = new Map();
  const arriving: State['arriving'] = new Map();
  const place = new Map(places.map((own) => [nameOf(own.region, own.occupation, own.year), own]));
  const yields = new Map<string, PublishedPlan['yields'][number][]>();
  for (const own of published.yields) {
    const key = nameOf(own.lever, own.occupation, own.region, own.year);
    yields.set(key, [...(yields.get(key) ?? []), own]);
  }
  const after = Array.from({ length: Math.round(parameter.get('years_after_target') ?? 0) }, (_, i) => i + 1);
  return {
    ...{ ...published, columns, rows: [], last, years, arriving, place, discounted },
    limit: new Map(
      published.limits.map((own) => [
        nameOf(own.name, own.region, own.lever, own.occupation, own.year),
        own.bound,
      ]),
    ),
    yieldsOf: (...key) => yields.get(nameOf(...key)) ?? [],
    weight: (year) =>
      discounted(1, year) +
      (year === last ? after.reduce((sum, more) => sum + discounted(1, year + more), 0) : 0),
    asks: (region, occupation, size) => {
      const own = place.get(nameOf(region, occupation, last));
      return own !== undefined && own.over < HOLDS && own.need >= Math.max(1, size / 2);
    },
    add: (name, cost, lower = 0) => {
      columns.set(name, { cost, lower });
      return name;
    },
    arrive: (region, occupation, year, column, persons) => {
      const key = nameOf(region, occupation, year);
      const own = arriving.get(key);
      if (own === undefined) arriving.set(key, [[column, persons]]);
      else own.push([column, persons]);
    },
  };
}

/** What the lever of a start yields arrives in each region of work. */
function bring(state: State, lever: Lever, occupation: string, region: string, year: number) {
  return (column: string, starts: number) => {
    const arrival = year + lever.duration;
    for (const { work, yield: share } of state.yieldsOf(lever.lever, occupation, region, arrival))
      state.arrive(work, occupation, arrival, column, starts * share);
  };
}

type Lever = PublishedPlan['levers'][number];

/** Whether a lever has places in a region and year: its own, or those of the nation. */
function hasPlaces({ limit, regional }: State, { lever }: Lever, region: string, year: number): boolean {
  return regional.has(lever)
    ? limit.has(nameOf('capacity', region, lever, '_T', year))
    : limit.has(nameOf('national_capacity', '_T', lever, '_T', year));
}

function openings(state: State): void {
  const tracks = new Map(
    state.yields.map(({ lever, occupation }) => [nameOf(lever, occupation), { lever, occupation }]),
  );
  for (const { lever: code, occupation } of tracks.values()) {
    const lever = state.levers.find((own) => own.lever === code)!;
    for (const region of state.regions)
      for (const year of state.years) {
        if (year < lever.first || year + lever.duration > state.last) continue;
        if (!hasPlaces(state, lever, region, year) || !state.asks(region, occupation, lever.size)) continue;
        const at = state.yieldsOf(code, occupation, region, year + lever.duration);
        if (!at.some(({ work, yield: share }) => work === region && share > 0)) continue;
        const key = nameOf(code, occupation, region, '_Z', year);
        const starts = state.add(`open|${key}`, state.discounted(lever.cost, year));
        bring(state, lever, occupation, region, year)(starts, 1);
        if (lever.size <= 1) continue;
        const classes = state.add(`classes|${key}`, 0);
        const least = Math.ceil(state.solve.fill * lever.size - 1e-9);
        row(state, `most|${key}`, '<', 0, [
          [starts, 1],
          [classes, -lever.size],
        ]);
        row(state, `least|${key}`, '>', 0, [
          [starts, 1],
          [classes, -least],
        ]);
      }
  }
}

/** A row of places says that they may close, or move to whatever the lever also trains for where that is missing. */
function placesOfToday(state: State): void {
  for (const { region, lever: code, occupation, year, bound } of state.limits.filter(
    ({ name }) => name === 'places',
  )) {
    const lever = state.levers.find((own) => own.lever === code)!;
    const { size } = lever;
    const own: [string, number][] = [];
    const leave = (column: string) => {
      bring(state, lever, occupation, region, year)(column, -size);
      own.push([column, size]);
    };
    leave(
      state.add(
        `close|${nameOf(code, occupation, region, '_Z', year)}`,
        -size * state.discounted(lever.cost, year),
      ),
    );
    const others = new Set(
      state.yields
        .filter((one) => one.lever === code && one.occupation !== occupation)
        .map((one) => one.occupation),
    );
    for (const other of others) {
      if (!state.asks(region, other, size)) continue;
      const money = size * state.discounted(state.parameter.get('place_move_cost_money')!, year);
      const column = state.add(`move|${nameOf(code, other, region, occupation, year)}`, money);
      bring(state, lever, other, region, year)(column, size);
      leave(column);
    }
    row(state, nameOf('places', code, occupation, region, year), '<', bound, own);
  }
}

const served = (state: State, { occupations }: Lever) =>
  occupations?.split('|').map((code) => code.trim()) ?? [
    ...new Set(state.places.map(({ occupation }) => occupation)),
  ];

/** People helped, kept or brought from abroad, one by one. */
function byPersons(state: State): void {
  for (const lever of state.levers.filter(({ kind }) => ['upgrade', 'retain', 'visa'].includes(kind)))
    for (const occupation of served(state, lever))
      for (const region of state.regions)
        for (const year of state.years) {
          if (year < lever.first || year + lever.duration > state.last) continue;
          if (!hasPlaces(state, lever, region, year) || !state.asks(region, occupation, 1)) continue;
          const reach = state.limit.get(nameOf('reach', region, lever.lever, occupation, year));
          if (lever.kind !== 'visa' && reach === undefined) continue;
          const key = nameOf(lever.kind, lever.lever, occupation, region, '_Z', year);
          const column = state.add(key, state.discounted(lever.cost, year));
          state.arrive(region, occupation, year + lever.duration, column, lever.effectiveness);
          if (reach !== undefined) row(state, `reach|${key}`, '<', reach, [[column, 1]]);
        }
}

/** Out of a surplus that holds, into regions that lack them; who leaves is lost there. */
function relocations(state: State): void {
  for (const lever of state.levers.filter(({ kind }) => kind === 'relocate'))
    for (const occupation of served(state, lever))
      for (const year of state.years) {
        const arrival = year + lever.duration;
        if (year < lever.first || arrival > state.last) continue;
        const balance: [string, number][] = [];
        for (const region of state.regions) {
          const own = state.place.get(nameOf(region, occupation, arrival));
          const key = nameOf(lever.lever, occupation, region, '_Z', year);
          if (own !== undefined && own.surplus >= 1 && hasPlaces(state, lever, region, year)) {
            const leave = state.add(`relocate|${key}`, state.discounted(lever.cost, year));
            state.arrive(region, occupation, arrival, leave, -1);
            balance.push([leave, -lever.effectiveness]);
          } else if (state.asks(region, occupation, 1)) {
            const reached = state.add(`reached|${key}`, 0);
            state.arrive(region, occupation, arrival, reached, 1);
            balance.push([reached, 1]);
          }
        }
        row(state, nameOf('relocated', lever.lever, occupation, year), '=', 0, balance);
      }
}

/** Trainers begin their training, or go and come; classes that run need theirs. */
function trainers(state: State): void {
  const lead = Math.ceil(state.parameter.get('trainer_lead_years')!);
  const left = (years: number) => (1 - state.parameter.get('trainer_attrition_rate')!) ** years;
  const institute = state.levers.find(({ kind }) => kind === 'train_trainers');
  for (const year of state.years) {
    const opened = state.limit.get(nameOf('institute', '_T', '_T', '_T', year));
    for (const region of state.regions) {
      if (opened !== undefined)
        state.add(nameOf('train', region, year), state.discounted(institute!.cost, year));
      state.add(
        nameOf('go', region, year),
        state.discounted(state.parameter.get('trainer_move_cost_money')!, year),
      );
      state.add(nameOf('come', region, year), 0);
    }
    const all = (kind: string, sign: number) =>
      state.regions.map((region): [string, number] => [nameOf(kind, region, year), sign]);
    row(state, nameOf('moved', year), '=', 0, [...all('come', 1), ...all('go', -1)]);
    if (opened !== undefined) row(state, nameOf('institute', year), '<', opened, all('train', 1));
  }
  for (const { region, year, bound } of state.limits.filter(({ name }) => name === 'trainers')) {
    const running = state.levers.flatMap(({ lever, duration, trainers: each }) =>
      state.years
        .filter((start) => start <= year && year < start + Math.max(1, duration))
        .flatMap((start) =>
          [...new Set(state.places.map(({ occupation }) => occupation))].map(
            (occupation): [string, number] => [
              nameOf('classes', lever, occupation, region, '_Z', start),
              each,
            ],
          ),
        ),
    );
    const before = state.years.flatMap((from): [string, number][] => [
      ...(from + lead <= year
        ? [[nameOf('train', region, from), -left(year - from - lead)] as [string, number]]
        : []),
      ...(from <= year
        ? [
            [nameOf('come', region, from), -left(year - from)] as [string, number],
            [nameOf('go', region, from), left(year - from)] as [string, number],
          ]
        : []),
    ]);
    row(state, nameOf('trainers', region, year), '<', bound, [...running, ...before]);
  }
}

/** What is brought, who is still short by each tangent, and who is brought beyond the need. */
function people(state: State): void {
  const { solve, weight, years } = state;
  for (const { region, occupation, year, need } of state.places) {
    const key = nameOf(region, occupation, year);
    const brought = state.add(`brought|${key}`, 0, Number.NEGATIVE_INFINITY);
    const short = state.add(`short|${key}`, solve.price * weight(year));
    const excess = state.add(`excess|${key}`, solve.excess * weight(year));
    row(state, `excess|${key}`, '>', -need, [
      [excess, 1],
      [brought, -1],
      [short, -1],
    ]);
    row(state, `brought|${key}`, '=', 0, [
      [brought, 1],
      ...(year > years[0]! ? [[`brought|${nameOf(region, occupation, year - 1)}`, -1] as const] : []),
      ...(state.arriving.get(key) ?? []).map(([column, persons]) => [column, -persons] as const),
    ]);
  }
  state.tangents.forEach(({ region, occupation, year, at, expected, slope }, i) => {
    const key = nameOf(region, occupation, year);
    row(state, `tangent|${i}`, '>', expected + slope * at, [
      [`short|${key}`, 1],
      [`brought|${key}`, slope],
    ]);
  });
}

/** Those limits that are rows of their own in the published table, each by the columns that its name speaks of. */
function limits(state: State): void {
  const { parameter, last, solve } = state;
  const called = (test: (parts: string[]) => boolean) =>
    [...state.columns.keys()].filter((name) => test(name.split('|')));
  const ones = (names: readonly string[]) => names.map((name) => [name, 1] as const);
  const takes = new Set(['open', 'upgrade', 'retain', 'visa', 'relocate']);
  for (const { name, region, lever, occupation, year, bound } of state.limits) {
    const own = nameOf(name, region, lever, occupation, year);
    const started = (isHere: boolean) =>
      called(
        ([action, by, , where, , when]) =>
          takes.has(action!) && by === lever && Number(when) === year && (!isHere || where === region),
      );
    if (name === 'capacity') row(state, own, '<', bound, ones(started(true)));
    if (name === 'national_capacity') row(state, own, '<', bound, ones(started(false)));
    if (name === 'surplus')
      row(
        state,
        own,
        '<',
        bound,
        ones(
          called(
            ([action, by, who, where, , when]) =>
              action === 'relocate' &&
              who === occupation &&
              where === region &&
              Number(when) + state.levers.find((one) => one.lever === by)!.duration <= year,
          ),
        ),
      );
    if (name === 'equity') {
      const below = state.add(own, BELOW_FLOOR * solve.price * state.weight(last));
      const short = called(
        ([kind, where, , when]) => kind === 'short' && where === region && Number(when) === last,
      );
      row(state, own, '<', bound, [...ones(short), [below, -1]]);
    }
    if (name === 'excess_share') {
      const most = parameter.get('trained_for_nobody_share')!;
      row(
        state,
        own,
        '<',
        bound,
        state.places
          .filter((place) => place.year === last)
          .flatMap((place) => {
            const key = nameOf(place.region, place.occupation, last);
            return [[`excess|${key}`, 1] as const, [`brought|${key}`, -most] as const];
          }),
      );
    }
    if (name === 'visa_share') visas(state, own, lever, year, bound);
    if (name === 'budget' || name === 'minimum')
      throw new Error(`${name} is not rebuilt: the project has none`);
  }
}

/** Arrivals by a visa are at most a share of all that arrive in its specialties in the year. */
function visas(state: State, name: string, code: string, year: number, bound: number): void {
  const lever = state.levers.find((own) => own.lever === code)!;
  const arrival = year + lever.duration;
  const arrivals = served(state, lever).flatMap((occupation) =>
    state.regions.flatMap((region) =>
      [arrival, arrival - 1].flatMap((when, i) => {
        const key = nameOf(region, occupation, when);
        const sign = i === 0 ? -1 : 1;
        return state.place.has(key) ? [[`brought|${key}`, sign * lever.reach!] as const] : [];
      }),
    ),
  );
  const own = [...state.columns.keys()].filter((column) => {
    const [action, by, , , , when] = column.split('|');
    return action === 'visa' && by === code && Number(when) === year;
  });
  row(state, name, '<', bound, [...own.map((column) => [column, lever.effectiveness] as const), ...arrivals]);
}

/** Entries of columns that do not exist are nothing that could be decided; those of one column are added up. */
function row(
  { rows, columns }: State,
  name: string,
  sign: RebuiltRow['sign'],
  bound: number,
  entries: readonly (readonly [string, number])[],
): void {
  const sums = new Map<string, number>();
  for (const [column, value] of entries)
    if (columns.has(column)) sums.set(column, (sums.get(column) ?? 0) + value);
  if (sums.size > 0) rows.push({ name, sign, bound, entries: [...sums].filter(([, value]) => value !== 0) });
}
