import { drawParameters } from '../../models/draws/parameters.ts';
import { eachArrival } from '../../models/plan/decisions.ts';
import { quantiles } from '../../models/statistics/quantile.ts';
import type { planCostRange, planSimulation } from '../dictionary/plan.ts';
import type { Row } from '../dictionary/table.ts';
import type { PlanAnswer } from './answer.ts';
import { drawnYields } from './yield.ts';

/** Less than half a person short is nobody. */
const HALF_A_PERSON = 0.5;

/** The whole plan over the joint draws at the horizon: places, then totals. */
export function simulatePlan(answer: PlanAnswer): Row<typeof planSimulation>[] {
  const { setup } = answer;
  const { regions, occupations } = setup.system.rows;
  const brought = broughtInDraws(answer);
  const { draws, gaps } = setup.draws;
  const last = (setup.from + setup.years.length - 1) * draws;
  const places = regions.flatMap((region_code, r) =>
    occupations.flatMap((occupation_code, k) => {
      const q = setup.system.at.place(r, k);
      const own = gaps[q];
      if (own == null) return [];
      const gap = own.subarray(last, last + draws);
      return [{ region_code, occupation_code, gap, brought: brought[q]! }];
    }),
  );
  const row = (
    of: typeof places,
    region_code: string,
    occupation_code: string,
  ): Row<typeof planSimulation>[] => {
    if (of.length === 0) return [];
    const sums = sumsOverDraws(of, draws);
    const mean = (values: Float64Array) => values.reduce((all, value) => all + value, 0) / draws;
    const ends = new Float64Array(2);
    quantiles(sums.short, [0.1, 0.9], new Float64Array(draws), ends);
    const [need, short] = [mean(sums.need), mean(sums.short)];
    return [
      {
        ...{ scenario: setup.scenario, region_code, occupation_code },
        ...{ need_persons: need, short_persons: short, short_lo_80: ends[0]!, short_hi_80: ends[1]! },
        covered_share: need > 0 ? 1 - short / need : null,
        p_covered: sums.covered / draws,
        ...{ brought_persons: mean(sums.brought), trained_for_nobody_persons: mean(sums.nobody) },
        is_total: region_code === '_T' || occupation_code === '_T',
        is_illustrative: setup.illustrative,
      },
    ];
  };
  const within = (region: string, occupation: string) =>
    places.filter(
      (own) =>
        (region === '_T' || own.region_code === region) &&
        (occupation === '_T' || own.occupation_code === occupation),
    );
  return [
    ...places.flatMap((own) => row([own], own.region_code, own.occupation_code)),
    ...[...regions.filter((code) => code !== '_T'), '_T'].flatMap((code) =>
      row(within(code, '_T'), code, '_T'),
    ),
    ...occupations.filter((code) => code !== '_T').flatMap((code) => row(within('_T', code), '_T', code)),
  ];
}

/** Shortage of one place is not helped by surplus of another: sums are taken in each draw. */
function sumsOverDraws(places: readonly { gap: Float64Array; brought: Float64Array }[], draws: number) {
  const empty = () => new Float64Array(draws);
  const sums = { need: empty(), short: empty(), brought: empty(), nobody: empty(), covered: 0 };
  for (let d = 0; d < draws; d++) {
    let isCovered = true;
    for (const { gap, brought } of places) {
      const need = Math.max(0, -gap[d]!);
      const left = Math.max(0, -gap[d]! - brought[d]!);
      sums.need[d]! += need;
      sums.short[d]! += left;
      sums.brought[d]! += brought[d]!;
      sums.nobody[d]! += Math.max(0, brought[d]! - need);
      if (left >= HALF_A_PERSON) isCovered = false;
    }
    if (isCovered) sums.covered += 1;
  }
  return sums;
}

/** [region × occupation][draw], whom the whole plan has brought by the horizon, with the yields of the draw. */
function broughtInDraws({ setup, input, plan }: PlanAnswer): Float64Array[] {
  const { draws, system, tracks } = setup;
  const { at } = system;
  const brought = draws.gaps.map(() => new Float64Array(draws.draws));
  const train = (track: number, g: number, amount: number) => {
    const own = tracks[track]!;
    for (let d = 0; d < draws.draws; d++)
      drawnYields(system, draws, own, g, d).forEach((share, r) => {
        brought[at.place(r, own.specialty)]![d]! += amount * share;
      });
  };
  const everywhere = (r: number, k: number, persons: number) => {
    const own = brought[at.place(r, k)]!;
    for (let d = 0; d < draws.draws; d++) own[d]! += persons;
  };
  // Starts of one track and region have one yield a draw, whatever their year: the mobility is that of the horizon.
  const byTrack = new Map<string, { track: number; region: number; starts: number }>();
  const add = (track: number, region: number, starts: number) => {
    const key = `${track}|${region}`;
    const own = byTrack.get(key) ?? { track, region, starts: 0 };
    byTrack.set(key, { ...own, starts: own.starts + starts });
  };
  plan.stated.decisions.forEach((own, d) => {
    const starts = plan.whole.starts[d]!;
    if (starts === 0) return;
    if (own.track === null)
      eachArrival(input, own, (r, k, _t, persons) => everywhere(r, k, persons * starts));
    else if (own.action !== 'close') add(own.track, own.region, starts);
    if (own.places !== null) add(input.stock[own.places]!.track, own.region, -starts);
  });
  for (const { track, region, starts } of byTrack.values()) train(track, region, starts);
  for (const { from, to, specialty, persons, arrive } of plan.whole.relocated) {
    everywhere(from, specialty, -persons);
    everywhere(to, specialty, arrive);
  }
  return brought;
}

/** What the whole plan costs where each unit cost is drawn within its own range; region by region, and the nation. */
export function costRange(answer: PlanAnswer, seed: number): Row<typeof planCostRange>[] {
  const { setup } = answer;
  const { regions } = setup.system.rows;
  const { draws } = setup.draws;
  const items = itemsOf(answer);
  const { values } = drawParameters({
    ...{ seed, draws },
    rows: items.map(({ key, cost, low, high }) => ({
      key,
      value: cost,
      low,
      high,
      distribution: 'pert' as const,
    })),
  });
  const row = (region_code: string, region: number | null): Row<typeof planCostRange> => {
    const total = new Float64Array(draws);
    let cost_money = 0;
    items.forEach(({ cost, quantity }, i) => {
      const amount = region === null ? quantity.reduce((all, own) => all + own, 0) : quantity[region]!;
      cost_money += amount * cost;
      for (let d = 0; d < draws; d++) total[d]! += amount * values[i]![d]!;
    });
    const ends = new Float64Array(2);
    quantiles(total, [0.1, 0.9], new Float64Array(draws), ends);
    return {
      ...{ scenario: setup.scenario, region_code, cost_money, is_total: region === null },
      mean_money: total.reduce((all, own) => all + own, 0) / draws,
      ...{ lo_80: ends[0]!, hi_80: ends[1]! },
    };
  };
  return [...regions.map((code, r) => row(code, r)), ...(regions.includes('_T') ? [] : [row('_T', null)])];
}

/** What is paid for, with its range and how much of it each region asks; a closure saves. */
function itemsOf({ setup, input, plan }: PlanAnswer) {
  const { regions, numbers } = setup.system.rows;
  const none = () => regions.map(() => 0);
  const levers = setup.levers.map((lever) => ({
    key: `plan/lever/${lever.lever_code}`,
    ...{ cost: lever.cost_money, low: lever.cost_low, high: lever.cost_high, quantity: none() },
  }));
  const parameter = (name: string, cost: number) => {
    const own = numbers.all.find((row) => row.parameter === name);
    return { key: `plan/${name}`, cost, low: own?.low ?? null, high: own?.high ?? null, quantity: none() };
  };
  const moves = parameter('place_move_cost_money', input.moveCost);
  const trainerMoves = parameter('trainer_move_cost_money', input.trainers?.moveCost ?? 0);
  plan.stated.decisions.forEach((own, d) => {
    const starts = plan.whole.starts[d]!;
    if (own.action === 'move') moves.quantity[own.region]! += starts;
    else levers[own.lever]!.quantity[own.region]! += own.action === 'close' ? -starts : starts;
  });
  for (const { lever, from, persons } of plan.whole.relocated) levers[lever]!.quantity[from]! += persons;
  const institute = setup.levers.findIndex(({ kind }) => kind === 'train_trainers');
  for (let r = 0; r < regions.length; r++)
    for (let t = 0; t < input.years; t++) {
      const at = r * input.years + t;
      if (institute >= 0) levers[institute]!.quantity[r]! += plan.whole.trained[at]!;
      trainerMoves.quantity[r]! += Math.max(0, -plan.whole.trainersIn[at]!);
    }
  return [...levers, moves, trainerMoves];
}
