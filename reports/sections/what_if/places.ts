import type { WhatIfEdition } from '../../reading/what_if/base.ts';
import type { Place } from '../../what_if/page_data.ts';
import type { Context } from '../context.ts';

/** The nation first where it is the sum of several regions; then regions with cells, in the order of their codes. */
export function placesOf({ labels }: Context, { regions, cells, base }: WhatIfEdition): Place[] {
  const places = regions.flatMap((code, r) =>
    cells.some((_, c) => base.reasons[r * cells.length + c] !== null)
      ? [{ code, name: labels.region(code), regions: [r] }]
      : [],
  );
  if (places.length < 2) return places;
  return [{ code: '_T', name: labels.region('_T'), regions: regions.map((_, r) => r) }, ...places];
}
