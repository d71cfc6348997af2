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
