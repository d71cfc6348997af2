export type Point = [number, number];
export type Ring = readonly Point[];
/** An outer ring and its holes; rings are closed (the last point is the first). */
export type Polygon = readonly Ring[];

/** Even–odd rule over all rings. */
export function contains(polygons: readonly Polygon[], [x, y]: Point): boolean {
  let inside = false;
  eachEdge(polygons, ([ax, ay], [bx, by]) => {
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  });
  return inside;
}

/**
 * The point of a grid of 48 × 48 that lies farthest from every border: where a label has most room. Ties go to
 * the first in reading order.
 */
export function innerPoint(polygons: readonly Polygon[]): Point {
  const { left, right, top, bottom } = boundsOf(polygons);
  let best: Point = [left, top];
  let most = -1;
  for (let row = 1; row < 48; row += 1) {
    for (let column = 1; column < 48; column += 1) {
      const point: Point = [left + ((right - left) * column) / 48, top + ((bottom - top) * row) / 48];
      if (!contains(polygons, point)) continue;
      const room = distanceToBorder(polygons, point);
      if (room > most) [most, best] = [room, point];
    }
  }
  return best;
}

export interface Bounds {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Smallest and largest coordinates; `top` is the smaller y. */
export function boundsOf(polygons: readonly Polygon[]): Bounds {
  const points = polygons.flat(2) as Point[];
  const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    bounds.left = Math.min(bounds.left, x);
    bounds.right = Math.max(bounds.right, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.bottom = Math.max(bounds.bottom, y);
  }
  return bounds;
}

/**
 * Slanted lines that fill a shape, cut at its borders: a pattern without an id, so that two drawings on one
 * page cannot take each other's.
 *
 * @param step pixels between two lines, along the x axis.
 */
export function hatchOf(polygons: readonly Polygon[], step: number): [Point, Point][] {
  const { left, right, top, bottom } = boundsOf(polygons);
  const lines: [Point, Point][] = [];
  // On a line x + y = c; half a step off the round numbers, where corners lie.
  for (let c = Math.ceil((left + top) / step) * step + step / 2; c < right + bottom; c += step) {
    const crossings: number[] = [];
    eachEdge(polygons, ([ax, ay], [bx, by]) => {
      const [a, b] = [ax + ay - c, bx + by - c];
      if (a > 0 !== b > 0) crossings.push(ax + (a / (a - b)) * (bx - ax));
    });
    for (const [from, to] of pairs(crossings)) {
      if (to - from > 0.5)
        lines.push([
          [from, c - from],
          [to, c - to],
        ]);
    }
  }
  return lines;
}

/** The pieces of a horizontal line that lie inside, from left to right. */
export function crossingsAt(polygons: readonly Polygon[], y: number): [number, number][] {
  const crossings: number[] = [];
  eachEdge(polygons, ([ax, ay], [bx, by]) => {
    if (ay > y !== by > y) crossings.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
  });
  return pairs(crossings);
}

/** Where a line comes in and where it goes out again. */
function pairs(crossings: number[]): [number, number][] {
  crossings.sort((one, other) => one - other);
  return crossings.flatMap((from, at) =>
    at % 2 === 0 ? [[from, crossings[at + 1]!] as [number, number]] : [],
  );
}

function eachEdge(polygons: readonly Polygon[], visit: (a: Point, b: Point) => void): void {
  for (const ring of polygons.flat())
    for (let at = 1; at < ring.length; at += 1) visit(ring[at - 1]!, ring[at]!);
}

function distanceToBorder(polygons: readonly Polygon[], [x, y]: Point): number {
  let least = Infinity;
  eachEdge(polygons, ([ax, ay], [bx, by]) => {
    const [dx, dy] = [bx - ax, by - ay];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
    least = Math.min(least, Math.hypot(x - ax - along * dx, y - ay - along * dy));
  });
  return least;
}
