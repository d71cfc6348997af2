import { crossingsAt, type Point } from '../../assets/polygon.ts';
import { spread } from '../pen/spread.ts';
import type { PlacedRegion } from './map_projection.ts';

export interface MapLabel {
  region: PlacedRegion;
  side: 'left' | 'right';
  /** The end of the label that faces the map. */
  x: number;
  y: number;
}

/**
 * A place outside the land for the label of each region: on the side where the line to it crosses least of the
 * other regions, at the height of the region as nearly as its neighbours allow, close to the land there.
 *
 * @param gap pixels between the middles of two labels of one side.
 */
export function placeLabels(
  named: readonly PlacedRegion[],
  all: readonly PlacedRegion[],
  gap: number,
  { top, bottom }: { top: number; bottom: number },
): MapLabel[] {
  const sides = sidesOf(named, all);
  return (['left', 'right'] as const).flatMap((side) => {
    const regions = named.filter((region) => sides.get(region.code) === side);
    const wanted = regions.map((region) => region.anchor[1]);
    const lower = spread(wanted, gap, bottom - gap / 2);
    const fromBelow = wanted.map((y) => bottom - y);
    const upper = spread(fromBelow, gap, bottom - top - gap / 2).map((y) => bottom - y);
    return regions.map((region, at) => {
      // Half way between pushed down and pushed up: a crowd stays around its middle.
      const y = (lower[at]! + upper[at]!) / 2;
      return { region, side, y, x: landEdge(all, y, gap / 2, side, region.anchor[0]) };
    });
  });
}

/** Pixels of land that do not matter between two sides. */
const indifferent = 24;

/** The side with less to cross; where it is all the same, the side with fewer labels so far. */
function sidesOf(
  named: readonly PlacedRegion[],
  all: readonly PlacedRegion[],
): Map<string, 'left' | 'right'> {
  const costs = named.map((region) => ({
    code: region.code,
    more: crossed(region, all, 1) - crossed(region, all, -1),
  }));
  let left = costs.filter(({ more }) => more > indifferent).length;
  let right = costs.filter(({ more }) => more < -indifferent).length;
  return new Map(
    costs.map(({ code, more }) => {
      if (Math.abs(more) > indifferent) return [code, more > 0 ? 'left' : 'right'];
      const side = left <= right ? 'left' : 'right';
      if (side === 'left') left += 1;
      else right += 1;
      return [code, side];
    }),
  );
}

/** Pixels of other regions between a region and the open, to one side. */
function crossed(region: PlacedRegion, all: readonly PlacedRegion[], direction: 1 | -1): number {
  const [x, y] = region.anchor;
  const others = all.filter((other) => other.code !== region.code).flatMap((other) => other.polygons);
  return crossingsAt(others, y).reduce((sum, [from, to]) => {
    const [near, far] = direction === 1 ? [from - x, to - x] : [x - to, x - from];
    return sum + Math.max(0, far - Math.max(0, near));
  }, 0);
}

/** Where the land ends at the height of a label, a little way off. */
function landEdge(
  all: readonly PlacedRegion[],
  y: number,
  reach: number,
  side: 'left' | 'right',
  otherwise: number,
): number {
  const points = all
    .flatMap((region) => region.polygons.flat(2) as Point[])
    .filter((point) => Math.abs(point[1] - y) <= reach)
    .map((point) => point[0]);
  if (side === 'left') return Math.min(otherwise, ...points) - 16;
  return Math.max(otherwise, ...points) + 16;
}
