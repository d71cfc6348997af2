import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Point, Polygon } from './polygon.ts';

/** A map that travels with the release: its licence asks that the derived file be offered beside the drawing. */
export interface MapFile {
  /** Files to copy into the release, the map first, with the names to give them. */
  files: readonly { path: string; name: string }[];
  regions: readonly MapRegion[];
  /** Whose outlines they are, and under which licence. */
  name: string;
  licence: string;
}

export interface MapRegion {
  code: string;
  /** Longitude and latitude of the place with most room for a label. */
  label: Point;
  /** Degrees of longitude and latitude. */
  polygons: readonly Polygon[];
}

interface Collection {
  name: string;
  licence: string;
  features: {
    id: string;
    properties: { label: Point };
    geometry: { coordinates: Polygon[] };
  }[];
}

/** By hand: one file a country. */
const maps = ['ma.json'];

/** The map that knows every one of these regions, or none. */
export function mapFile(codes: readonly string[]): MapFile | null {
  if (codes.length === 0) return null;
  for (const name of maps) {
    const path = fileURLToPath(new URL(`maps/${name}`, import.meta.url));
    const { features, name: own, licence } = JSON.parse(readFileSync(path, 'utf8')) as Collection;
    const known = new Set(features.map(({ id }) => id));
    if (!codes.every((code) => known.has(code))) continue;
    const notice = fileURLToPath(new URL('maps/ODBL_NOTICE.md', import.meta.url));
    return {
      name: own,
      licence: licence.replace('-', ' '),
      files: [path, notice].map((file) => ({ path: file, name: basename(file) })),
      regions: features.map(({ id, properties, geometry }) => ({
        code: id,
        label: properties.label,
        polygons: geometry.coordinates,
      })),
    };
  }
  return null;
}
