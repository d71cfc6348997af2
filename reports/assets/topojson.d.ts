/** The parts of topojson that make_map.ts calls; the packages bring no types. */

declare module 'topojson-simplify' {
  export interface Topology {
    type: 'Topology';
    objects: Record<string, { type: 'GeometryCollection'; geometries: MapGeometry[] }>;
    arcs: [number, number][][];
  }
  export interface MapGeometry {
    type: string;
    id?: string;
    properties: Record<string, string>;
  }
  /** Gives every point its weight: the area of the triangle that would be lost with it, in square units. */
  export function presimplify(topology: Topology): Topology;
  export function simplify(topology: Topology, leastWeight: number): Topology;
  /** Drops rings whose area is below the weight, unless they share a border. */
  export function filter(topology: Topology, keep: (ring: unknown, interior: boolean) => boolean): Topology;
  export function filterAttachedWeight(
    topology: Topology,
    leastWeight: number,
  ): (ring: unknown, interior: boolean) => boolean;
}

declare module 'topojson-client' {
  import type { MapGeometry, Topology } from 'topojson-simplify';
  export interface MapFeature {
    properties: Record<string, string>;
    geometry:
      | { type: 'Polygon'; coordinates: [number, number][][] }
      | { type: 'MultiPolygon'; coordinates: [number, number][][][] };
  }
  export function feature(topology: Topology, geometry: MapGeometry): MapFeature;
}
