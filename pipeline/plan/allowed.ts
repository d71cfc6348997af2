import { holds } from '../../models/balance/holds.ts';
import { expectedShort } from '../../models/plan/curve.ts';
import type { PlanAllowed } from '../../models/plan/input.ts';
import { placesOf, type SortedNeed, shareOver } from './need.ts';

/**
 * Where what may be decided. By all draws: a question about some of them may not decide elsewhere than the plan may.
 *
 * @param needs by `needAt` of the plan, so that the last of every `years` is the horizon.
 */
export function allowedBy(needs: readonly (SortedNeed | null)[], years: number): PlanAllowed {
  const places = placesOf(needs, { tangents: 0 });
  const last = places.filter((_, at) => (at + 1) % years === 0);
  return {
    over: Uint8Array.from(last, (place) => (place !== null && holds(shareOver(place)) ? 1 : 0)),
    lacks: Float64Array.from(last, (place) => (place === null ? 0 : expectedShort(place.curve, 0))),
    leaves: Uint8Array.from(places, (place) => (place !== null && place.surplus >= 1 ? 1 : 0)),
  };
}

/** The same for a question about one region: nothing is lacked, and nobody leaves, outside it. */
export function allowedWithin(
  { over, lacks, leaves }: PlanAllowed,
  outside: (r: number) => boolean,
  { specialties, years }: { readonly specialties: number; readonly years: number },
): PlanAllowed {
  return {
    over,
    lacks: lacks.map((persons, q) => (outside(Math.floor(q / specialties)) ? 0 : persons)),
    leaves: leaves.map((own, at) => (outside(Math.floor(at / (specialties * years))) ? 0 : own)),
  };
}
