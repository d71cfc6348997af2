import { quantiles } from '../../models/statistics/quantile.ts';
import type { CentralBalance } from '../balance/balance.ts';
import type { BalanceRows } from '../balance/rows.ts';
import { balanceSystem } from '../balance/system.ts';
import { simulate } from '../draws/simulate.ts';
import type { Drawn } from '../draws/types.ts';

/** The balance in which nobody changes the training offer: intakes stay at the last observed ones. */
export function withHeldIntakes(central: CentralBalance): CentralBalance {
  const { rows } = central.system;
  const target = rows.years.at(-1)!;
  const cohorts = rows.cohorts.map((cohort) => {
    const observed = [...cohort.entrants].filter(([, { observed: own }]) => own);
    const last = observed.at(-1);
    if (last === undefined) return cohort;
    // From the intake after the last one, which may lie years before T0: a year left out would train nobody.
    const later = Array.from(
      { length: Math.max(0, target - last[0]) },
      (_, i): [number, { value: number; observed: boolean }] => [
        last[0] + 1 + i,
        { value: last[1].value, observed: false },
      ],
    );
    return { ...cohort, entrants: new Map([...observed, ...later]) };
  });
  const held: BalanceRows = { ...rows, cohorts };
  return { ...central, system: balanceSystem(held) };
}

/** What the draws say of each specialty of each region, and of how well a start would do. */
export interface HeldDraws {
  readonly occupations: readonly string[];
  /** [region × occupation], one array of [year T0 + 1 … T][draw]: cumulated gap over the sectors that can be evaluated; null where none can. */
  readonly gaps: readonly (Float64Array | null)[];
  readonly draws: number;
  /** [programme × region][draw], share of starts that completes, leaves and seeks work, at the horizon. */
  readonly chain: readonly Float64Array[];
  /** [link × region of training][draw], share that suits the post. */
  readonly suitability: readonly Float64Array[];
  /** [programme × region of training × region of work][draw]. */
  readonly mobility: readonly Float64Array[];
}

/** Simulates the held balance once, keeping what the plan needs of each draw. */
export function drawHeld(held: CentralBalance, drawn: Drawn): HeldDraws {
  const { rows, shape, at, leafAt } = held.system;
  const { years, regions, programmes, links } = shape;
  const draws = drawn.options.draws;
  const occupations = [...new Set(rows.cells.map((cell) => cell.occupation_code))].sort();
  const occupationOf = rows.cells.map((cell) => occupations.indexOf(cell.occupation_code));
  const known = Array.from(leafAt, (leaf, k) => leaf >= 0 && shape.unknownSupply[k] === 0);
  const arrays = (count: number) => Array.from({ length: count }, () => new Float64Array(draws));
  const gaps = Array.from({ length: regions * occupations.length }, (_, i) => {
    const r = Math.floor(i / occupations.length);
    const evaluable = occupationOf.some(
      (k, c) => k === i % occupations.length && known[at.cell(r, c)] === true,
    );
    return evaluable ? new Float64Array(years * draws) : null;
  });
  const chain = arrays(programmes * regions);
  const suitability = arrays(links.length * regions);
  const mobility = arrays(programmes * regions * regions);
  const last = years - 1;
  simulate(held, drawn, held.scenarios[0]!, (d, input, output) => {
    known.forEach((isKnown, k) => {
      if (!isKnown) return;
      const own = gaps[at.regionOf(k) * occupations.length + occupationOf[at.cellOf(k)]!]!;
      for (let t = 0; t < years; t++) own[t * draws + d]! += output.gapCumulated[at.flow(k, t)]!;
    });
    for (let i = 0; i < chain.length; i++)
      chain[i]![d] = input.completionRate[at.flow(i, last)]! * input.availableShare[at.flow(i, last)]!;
    for (let i = 0; i < suitability.length; i++) suitability[i]![d] = input.suitability[at.flow(i, last)]!;
    for (let p = 0; p < programmes; p++)
      for (let g = 0; g < regions; g++)
        for (let r = 0; r < regions; r++)
          mobility[at.route(p, g, r)]![d] = output.mobility[at.routeFlow(p, g, r, last)]!;
  });
  return { occupations, gaps, draws, chain, suitability, mobility };
}

/**
 * What each specialty of each region needs in each year so that the share `confidence` of the draws is covered.
 *
 * @param from position of the first year of the plan among T0 + 1 … T.
 * @returns [region][occupation][year from `from`], persons, cumulated; negative is a surplus, NaN not evaluable.
 */
export function needOf({ gaps, draws }: HeldDraws, from: number, years: number, confidence: number) {
  const need = new Float64Array(gaps.length * years).fill(Number.NaN);
  const scratch = new Float64Array(draws);
  const found = new Float64Array(1);
  gaps.forEach((own, i) => {
    if (own === null) return;
    for (let t = 0; t < years; t++) {
      const short = own.subarray((from + t) * draws, (from + t + 1) * draws).map((gap) => -gap);
      quantiles(short, [confidence], scratch, found);
      need[i * years + t] = found[0]!;
    }
  });
  return need;
}
