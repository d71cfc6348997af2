import { toMillionth } from './balance.ts';

/**
 * Openings filled from inside: management is staffed mostly by people who already work in the sector.
 *
 *   wanted_o   = openings_o + Σ people promoted out of o          each promoted person leaves an opening behind
 *   external_o = wanted_o · (1 − Σ shares into o)
 *
 * Worked from the top down: an occupation comes after all those that draw on it, so that a ring has no order.
 */
export interface Promotion {
  /** Cells of one region (sector × specialty): `to` is filled from `from`. */
  readonly to: number;
  readonly from: number;
}

/**
 * The promotions in the order in which they are worked: each `to` after whoever is promoted out of it.
 *
 * @throws Ring holding the positions of one.
 */
export function promotionOrder(promotions: readonly Promotion[]): number[] {
  const order: number[] = [];
  const left = new Set(promotions.keys());
  while (left.size > 0) {
    const draining = new Set([...left].map((i) => promotions[i]!.from));
    const free = [...left].filter((i) => !draining.has(promotions[i]!.to));
    if (free.length === 0) throw new PromotionRing(ringWithin(promotions, left));
    for (const i of free) {
      order.push(i);
      left.delete(i);
    }
  }
  return order;
}

/** Occupations that fill each other's openings: none could be worked out first. */
export class PromotionRing extends RangeError {
  override readonly name = 'PromotionRing';
  /** Positions of the promotions that form it. */
  readonly promotions: readonly number[];

  constructor(promotions: readonly number[]) {
    super(`promotions ${promotions.join(', ')} form a ring`);
    this.promotions = promotions;
  }
}

/** Of those that found no order, only those that lie on a ring: what merely hangs below one is taken off. */
function ringWithin(promotions: readonly Promotion[], left: ReadonlySet<number>): number[] {
  const ring = new Set(left);
  for (let size = -1; size !== ring.size; ) {
    size = ring.size;
    for (const i of [...ring])
      if (![...ring].some((other) => promotions[other]!.to === promotions[i]!.from)) ring.delete(i);
  }
  return [...ring];
}

/** A declared promotion: in one sector, or in any (`_T`). */
export interface DeclaredPromotion {
  readonly to_occupation_code: string;
  readonly from_occupation_code: string;
  readonly sector_code: string;
}

/**
 * Declared promotions as those of cells: a row of one sector stands for it in place of the row of all; where a sector
 * lacks either specialty, nobody is promoted.
 */
export function promotionsAmong<Row extends DeclaredPromotion>(
  cells: readonly { readonly sector_code: string; readonly occupation_code: string }[],
  rows: readonly Row[],
): { readonly promotion: Promotion; readonly row: Row }[] {
  const cellOf = (sector: string, occupation: string) =>
    cells.findIndex((cell) => cell.sector_code === sector && cell.occupation_code === occupation);
  return [...new Set(cells.map((cell) => cell.sector_code))].flatMap((sector) =>
    rows.flatMap((row) => {
      const isOwn = rows.some(
        (other) =>
          other.sector_code === sector &&
          other.to_occupation_code === row.to_occupation_code &&
          other.from_occupation_code === row.from_occupation_code,
      );
      const to = cellOf(sector, row.to_occupation_code);
      const from = cellOf(sector, row.from_occupation_code);
      return row.sector_code === (isOwn ? sector : '_T') && to >= 0 && from >= 0
        ? [{ promotion: { to, from }, row }]
        : [];
    }),
  );
}

/** Shares of the openings of one cell pass the whole at most: where draws ask for more, each is scaled down. */
export function scaleShares(promotions: readonly Promotion[], shares: Float64Array): void {
  const sums = new Map<number, number>();
  promotions.forEach(({ to }, i) => {
    sums.set(to, (sums.get(to) ?? 0) + shares[i]!);
  });
  promotions.forEach(({ to }, i) => {
    shares[i]! /= Math.max(1, sums.get(to)!);
  });
}

/** What is wanted and filled from inside in the cells of one region and year. */
export interface Promoted {
  /** Flat arrays of flows, `at + c·step` is cell c. Read: `openings`; written: the others (persons). */
  readonly openings: Float64Array;
  readonly promotedIn: Float64Array;
  readonly promotedOut: Float64Array;
  readonly external: Float64Array;
}

/**
 * Fills one region and year, in place; `promotedIn` and `promotedOut` must be 0 before.
 *
 * @param ordered promotions from the top down; `share[i]` belongs to promotion i of `promotions`.
 */
export function fillPromotions(
  promotions: readonly Promotion[],
  ordered: readonly number[],
  share: Float64Array,
  flows: Promoted,
  place: { readonly cells: number; readonly at: number; readonly step: number },
): void {
  const { openings, promotedIn, promotedOut, external } = flows;
  for (const i of ordered) {
    const { to, from } = promotions[i]!;
    const filled = place.at + to * place.step;
    const left = place.at + from * place.step;
    const promoted = toMillionth(share[i]! * (openings[filled]! + promotedOut[filled]!));
    promotedIn[filled]! += promoted;
    promotedOut[left]! += promoted;
  }
  for (let c = 0; c < place.cells; c++) {
    const k = place.at + c * place.step;
    external[k] = Math.max(0, toMillionth(openings[k]! + promotedOut[k]! - promotedIn[k]!));
  }
}
