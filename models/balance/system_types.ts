import type { Promotion } from './promotion.ts';

/**
 * The whole balance of a country at once: demand of every cell of every region, supply of every specialty of every
 * region, and each sector's part of it, in flat arrays that are filled again for each draw. The central path, the
 * draws and the what-if page all call this one function.
 *
 * Index order, last one fastest: region r, cell c (sector × specialty), specialty o, programme p, training region g,
 * year t (0 is T0 + 1). `[r][c][t]` is a position that layout.ts gives.
 */
export interface SystemShape {
  readonly years: number;
  readonly regions: number;
  /** Cells of one region. */
  readonly cells: number;
  /** Specialties of one region; the sectors of a region compete for the people of each. */
  readonly occupations: number;
  /** [c], the specialty of each cell. */
  readonly occupationOf: readonly number[];
  readonly programmes: number;
  /** Which specialty a programme leads to, and with what share of those available. */
  readonly links: readonly Link[];
  /** People who change sector within the perimeter: a share a year of the mid-year stock of the cell they leave. */
  readonly moves: readonly Move[];
  /** Openings filled from inside, and the order in which they are worked (see promotion.ts). */
  readonly promotions: readonly Promotion[];
  readonly promotionOrder: readonly number[];
  /** Persons a year for the nation, spread over regions and over the named specialties by their openings. */
  readonly inflows: readonly { readonly occupations: readonly number[] }[];
  /** [r][o], places in which some flow of supply is unknown: no gap is told there. */
  readonly unknownSupply: Uint8Array;
}

export interface Link {
  readonly programme: number;
  readonly occupation: number;
  readonly share: number;
}

export interface Move {
  readonly from: number;
  readonly to: number;
  readonly rate: number;
}

/** Numbers of one path: central, of one draw, or of one position of the sliders. */
export interface SystemInput {
  /** [r][c][t] with years + 1 levels (persons, 31 December), T0 first. */
  readonly employment: Float64Array;
  /** [r][c][t], share of the mid-year stock that leaves the perimeter for good. */
  readonly leavingRate: Float64Array;
  /** [promotion], share of the openings of `to` that is filled from `from`, 0–1. */
  readonly promotionShare: Float64Array;
  /** [p][g][t], persons who complete in year t. */
  readonly completed: Float64Array;
  /** [p][g][t], share of those who complete that leaves education and seeks work. */
  readonly availableShare: Float64Array;
  /** [link][g][t], share that suits the post. */
  readonly suitability: Float64Array;
  /** [p][g][t], share of those who remain in the country that stays in the region of training. */
  readonly stay: Float64Array;
  /** [p][g][t], share that leaves the country. */
  readonly abroad: Float64Array;
  /** [inflow][t], persons a year for the nation. */
  readonly inflow: Float64Array;
  /** [r][o][t], persons a year who could be hired beyond the programmes; 0 where there is no such pool. */
  readonly pool: Float64Array;
  /** [r][o][t], persons whom a pool could fill at the middle of the draws and on average does not; none where left out. */
  readonly poolIdle?: Float64Array;
  /** [r][c], persons; 0 where unknown. */
  readonly initialGap: Float64Array;
}

/** [r][c][t], persons a year; `gapCumulated` counts from T0. Supply and gap of an unknown place are NaN. */
export interface CellFlows {
  readonly expansion: Float64Array;
  readonly replacement: Float64Array;
  readonly movesOut: Float64Array;
  readonly openings: Float64Array;
  readonly displaced: Float64Array;
  readonly promotedIn: Float64Array;
  readonly promotedOut: Float64Array;
  /** Openings that somebody from outside the sector must fill: the demand of the balance. */
  readonly external: Float64Array;
  readonly movesIn: Float64Array;
  /** Share of the specialty's people in the region that this sector gets, 0–1. */
  readonly allocation: Float64Array;
  readonly located: Float64Array;
  readonly supply: Float64Array;
  readonly gap: Float64Array;
  readonly gapCumulated: Float64Array;
}

/** [r][o][t], persons a year of a specialty in a region, whatever the sector. */
export interface PlaceFlows {
  readonly placeExternal: Float64Array;
  readonly placeMovesIn: Float64Array;
  /** Before suitability, then of those who suit; both with inflows and what the pool fills. */
  readonly placeLocated: Float64Array;
  readonly placeSupply: Float64Array;
  /** What the pool fills of what programmes and inflows leave open, and what it leaves over. */
  readonly poolTaken: Float64Array;
  readonly poolRemaining: Float64Array;
}

export interface SystemOutput extends CellFlows, PlaceFlows {
  /** [link][r][t], what each link gives to a region before and after suitability; null when not asked for. */
  readonly linkLocated: Float64Array | null;
  readonly linkSupply: Float64Array | null;
  /** [inflow][r][o][t], persons of each inflow; null when not asked for. */
  readonly inflowLocated: Float64Array | null;
}
