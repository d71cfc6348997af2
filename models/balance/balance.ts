/**
 * Demand, supply and gap of one cell (region × sector × specialty) over the years T0+1 … T: the arithmetic that
 * the central path, the draws and the what-if page all share.
 *
 *   expansion_t   = E_t − E_{t−1}
 *   replacement_t = rate · (E_{t−1} + E_t)/2 + moves_out_t
 *   openings_t    = max(0, expansion_t + replacement_t)      displaced_t = max(0, −(expansion_t + replacement_t))
 *   gap_t         = supply_t − openings_t                    gap_cum_t   = initial gap (0 when unknown) + Σ gap
 *
 * Persons are rounded to a millionth when they are formed, so that each identity holds exactly in DECIMAL.
 * The rate is that of leaving the perimeter for good (retirement, exit, emigration); turnover between firms of
 * the sector is never in it.
 *
 * @see ../docs/method.md; the mid-year stock follows BLS table 1.10.
 */
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

/** Flat arrays of many cells: cell k has its n + 1 levels from k·(n + 1) and its n flows from k·n on. */
export interface CellsInput {
  readonly employment: Float64Array;
  readonly leavingRate: Float64Array;
}

export interface CellsOutput {
  readonly expansion: Float64Array;
  readonly replacement: Float64Array;
  readonly movesOut: Float64Array;
  readonly openings: Float64Array;
  readonly displaced: Float64Array;
}

/** Demand of cell k over n years; `out.movesOut` is read, the rest of `out` is written. */
export function fillCell(input: CellsInput, out: CellsOutput, k: number, n: number): void {
  const { employment, leavingRate } = input;
  const level = k * (n + 1);
  let before = toMillionth(employment[level]!);
  for (let t = 0; t < n; t++) {
    const at = k * n + t;
    const after = toMillionth(employment[level + t + 1]!);
    const expansion = toMillionth(after - before);
    const replacement = toMillionth((leavingRate[at]! * (before + after)) / 2 + out.movesOut[at]!);
    const net = toMillionth(expansion + replacement);
    out.expansion[at] = expansion;
    out.replacement[at] = replacement;
    out.openings[at] = net > 0 ? net : 0;
    out.displaced[at] = net < 0 ? -net : 0;
    before = after;
  }
}

/** Gap and cumulated gap of cell k over n years from what is open and supplied; NaN where supply is. */
export function fillGap(
  out: {
    readonly openings: Float64Array;
    readonly supply: Float64Array;
    readonly gap: Float64Array;
    readonly gapCumulated: Float64Array;
  },
  initialGap: number,
  k: number,
  n: number,
): void {
  let cumulated = toMillionth(initialGap);
  for (let at = k * n; at < (k + 1) * n; at++) {
    out.supply[at] = toMillionth(out.supply[at]!);
    out.gap[at] = toMillionth(out.supply[at]! - out.openings[at]!);
    cumulated = toMillionth(cumulated + out.gap[at]!);
    out.gapCumulated[at] = cumulated;
  }
}

/**
 * One cell by itself, as `fillCell` and `fillGap` compute it.
 * @throws RangeError when the arrays do not fit together, a rate lies outside 0–1 or a level is not finite.
 */
export function balanceCell(input: CellInput): CellBalance {
  const n = input.employment.length - 1;
  checkInput(input, n);
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
    openings: demand.openings,
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

/** Persons to a millionth: fine enough for any sum, coarse enough for an exact DECIMAL. */
export function toMillionth(persons: number): number {
  return Math.round(persons * 1e6) / 1e6 + 0;
}

function checkInput({ employment, replacementRate, movesOut, supply }: CellInput, n: number): void {
  if (n < 1)
    throw new RangeError(`a balance needs the levels of two years or more, got ${employment.length}`);
  if (!(replacementRate >= 0 && replacementRate <= 1))
    throw new RangeError(`replacement rate ${replacementRate} is outside 0–1`);
  if (supply && supply.length !== n)
    throw new RangeError(`${supply.length} years of supply for ${n} years of demand`);
  if (movesOut && movesOut.length !== n)
    throw new RangeError(`${movesOut.length} years of moves for ${n} years of demand`);
  for (const level of employment)
    if (!Number.isFinite(level) || level < 0)
      throw new RangeError(`employment ${level} is not a count of persons`);
}
