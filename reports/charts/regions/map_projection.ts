import type { MapRegion } from '../../assets/map_file.ts';
import { boundsOf, type Point, type Polygon } from '../../assets/polygon.ts';

/** A region in pixels. */
export interface PlacedRegion {
  code: string;
  anchor: Point;
  polygons: readonly Polygon[];
}

/** Mercator, fitted to a width: north is up and small countries keep their angles. */
export function projected(
  regions: readonly MapRegion[],
  box: { x: number; y: number; width: number },
): { regions: PlacedRegion[]; height: number } {
  const flat = regions.map((region) => ({
    code: region.code,
    anchor: mercator(region.label),
    polygons: region.polygons.map((polygon) => polygon.map((ring) => ring.map(mercator))),
  }));
  const bounds = boundsOf(flat.flatMap((region) => region.polygons));
  const scale = box.width / (bounds.right - bounds.left);
  const place = ([x, y]: Point): Point => [
    half(box.x + (x - bounds.left) * scale),
    half(box.y + (y - bounds.top) * scale),
  ];
  return {
    height: (bounds.bottom - bounds.top) * scale,
    regions: flat.map((region) => ({
      code: region.code,
      anchor: place(region.anchor),
      polygons: region.polygons
        .map((polygon) => polygon.map((ring) => distinct(ring.map(place))).filter((ring) => ring.length > 3))
        .filter((polygon) => polygon.length > 0),
    })),
  };
}

/** Degrees to a plane whose y grows downwards, in degrees of longitude at the equator. */
function mercator([longitude, latitude]: Point): Point {
  const radians = Math.PI / 180;
  return [longitude, -Math.log(Math.tan(Math.PI / 4 + (latitude * radians) / 2)) / radians];
}

/** Half pixels: points that fall together leave, the same ones on both sides of a shared border. */
const half = (pixels: number): number => Math.round(pixels * 2) / 2;

function distinct(ring: readonly Point[]): Point[] {
  return ring.filter(([x, y], at) => at === 0 || x !== ring[at - 1]![0] || y !== ring[at - 1]![1]);
}
