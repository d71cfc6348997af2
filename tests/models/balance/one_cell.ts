import { fillCell, fillGap, toMillionth } from '../../../models/balance/balance.ts';

export interface CellInput {
  /** n + 1 employment levels (persons, 31 December) of T0 … T. */
  readonly employment: Float64Array;
  /** Share of the mid-year stock that leaves for good each year, 0–1. */
  readonly replacementRate: number;
  /** n flows of people who move to other sectors of the perimeter (persons a year). */
  readonly movesOut?: Float64Array;
  /** n flows of effective supply (persons a year); null when it is unknown and no gap can be told. */
  readonly supply: Float64Array | null;
  /** Jobseekers less frictional share and vacancies at T0 (persons); null when unknown. */
  readonly initialGap: number | null;
}

/** n values each, in persons a year; cumulated where it says so; null where supply is unknown. */
export interface CellBalance {
  readonly employment: Float64Array;
  readonly expansion: Float64Array;
  readonly replacement: Float64Array;
  readonly openings: Float64Array;
  readonly displaced: Float64Array;
  readonly supply: Float64Array | null;
  readonly gap: Float64Array | null;
  readonly gapCumulated: Float64Array | null;
}

/** One cell by itself, as `fillCell` and `fillGap` compute it among many. */
export function balanceCell(input: CellInput): CellBalance {
  const n = input.employment.length - 1;
  const flow = () => new Float64Array(n);
  const demand = {
    expansion: flow(),
    replacement: flow(),
    movesOut: input.movesOut ?? flow(),
    openings: flow(),
    displaced: flow(),
  };
  fillCell({ employment: input.employment, leavingRate: flow().fill(input.replacementRate) }, demand, 0, n);
  const match = {
    // Nobody is promoted inside one cell alone.
    external: demand.openings,
    supply: input.supply?.slice() ?? flow(),
    gap: flow(),
    gapCumulated: flow(),
  };
  fillGap(match, input.initialGap ?? 0, 0, n);
  const known = input.supply !== null;
  return {
    employment: input.employment.slice(1).map(toMillionth),
    expansion: demand.expansion,
    replacement: demand.replacement,
    openings: demand.openings,
    displaced: demand.displaced,
    supply: known ? match.supply : null,
    gap: known ? match.gap : null,
    gapCumulated: known ? match.gapCumulated : null,
  };
}
