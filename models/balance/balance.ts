/**
 * Demand, supply and gap of one cell (region × sector × specialty) over the years T0+1 … T: the arithmetic that
 * the central path, the draws and the what-if page all share.
 *
 *   expansion_t   = E_t − E_{t−1}
 *   replacement_t = rate · (E_{t−1} + E_t)/2 + moves_out_t
 *   openings_t    = max(0, expansion_t + replacement_t)      displaced_t = max(0, −(expansion_t + replacement_t))
 *   external_t    = openings_t less those filled by promotion, and those that promotion leaves (promotion.ts)
 *   gap_t         = supply_t − external_t                    gap_cum_t   = initial gap (0 when unknown) + Σ gap
 *
 * Persons are rounded to a millionth when they are formed, so that each identity holds exactly in DECIMAL.
 * The rate is that of leaving the perimeter for good (retirement, exit, emigration); turnover between firms of
 * the sector is never in it.
 *
 * @see ../docs/method.md; the mid-year stock follows BLS table 1.10.
 */

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

/** Gap and cumulated gap of cell k over n years from what is open to people from outside and supplied; NaN where supply is. */
export function fillGap(
  out: {
    readonly external: Float64Array;
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
    out.gap[at] = toMillionth(out.supply[at]! - out.external[at]!);
    cumulated = toMillionth(cumulated + out.gap[at]!);
    out.gapCumulated[at] = cumulated;
  }
}

/** Persons to a millionth: fine enough for any sum, coarse enough for an exact DECIMAL. */
export function toMillionth(persons: number): number {
  return Math.round(persons * 1e6) / 1e6 + 0;
}
