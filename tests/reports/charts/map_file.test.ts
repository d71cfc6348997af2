import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mapFile } from '../../../reports/assets/map_file.ts';
import { contains, innerPoint, type Point, type Polygon } from '../../../reports/assets/polygon.ts';
import { regionChart } from '../../../reports/charts/regions/chart.ts';
import { tilesChart } from '../../../reports/charts/regions/tiles.ts';
import { ROOT } from '../../pipeline/house/imports.ts';
import { regionNames, regionSample } from './samples.ts';

const codes = regionNames('fr').map(({ code }) => code);
const map = mapFile(codes)!;

/** A town of each region, longitude and latitude: a shape under the wrong code does not hold its town. */
const towns: Record<string, [string, Point]> = {
  'MA-01': ['Chefchaouen', [-5.27, 35.17]],
  'MA-02': ['Oujda', [-1.91, 34.68]],
  'MA-03': ['Fès', [-4.99, 34.03]],
  'MA-04': ['Khémisset', [-6.07, 33.82]],
  'MA-05': ['Béni Mellal', [-6.35, 32.34]],
  'MA-06': ['Settat', [-7.62, 33.0]],
  'MA-07': ['Marrakech', [-7.99, 31.63]],
  'MA-08': ['Errachidia', [-4.42, 31.93]],
  'MA-09': ['Taroudant', [-8.88, 30.47]],
  'MA-10': ['Guelmim', [-10.06, 28.99]],
  'MA-11': ['Laâyoune', [-13.2, 27.12]],
  'MA-12': ['Aousserd', [-14.33, 22.55]],
};

describe('the map of Morocco', () => {
  it('has every region of the seeds, each around its own town and no other', () => {
    expect(map.regions.map(({ code }) => code)).toEqual(codes);
    for (const [code, [town, place]] of Object.entries(towns)) {
      const around = map.regions.filter(({ polygons }) => contains(polygons, place)).map((one) => one.code);
      expect([town, around]).toEqual([town, [code]]);
    }
  });

  it('has room for a label inside each region', () => {
    for (const { code, label, polygons } of map.regions)
      expect([code, contains(polygons, label)]).toEqual([code, true]);
  });

  it('shares its borders: neighbours meet without a gap', () => {
    const holders = new Map<string, Set<string>>();
    for (const { code, polygons } of map.regions)
      for (const point of polygons.flat(2) as Point[])
        holders.set(point.join(), (holders.get(point.join()) ?? new Set()).add(code));
    const shared = [...holders.values()].filter((regions) => regions.size > 1);
    expect(shared.length).toBeGreaterThan(200);
  });

  it('is small, is offered with its notice, and holds no name of the package', () => {
    const [file, notice] = map.files;
    expect(statSync(file!.path).size).toBeLessThanOrEqual(30_000);
    expect(file!.name).toBe('ma.json');
    expect(notice!.name).toBe('ODBL_NOTICE.md');
    expect(readFileSync(notice!.path, 'utf8')).toContain('Open Database');
    const text = readFileSync(file!.path, 'utf8');
    expect(text).toContain('"licence":"ODbL-1.0"');
    expect(text).not.toMatch(/Casablanca|EH-partial|[\u0600-\u06ff]/);
  });

  it('is what make_map.ts makes of the package, to the byte', () => {
    const folder = mkdtempSync(join(tmpdir(), 'map-'));
    try {
      const made = join(folder, 'ma.json');
      execFileSync(process.execPath, ['--import', 'tsx', 'reports/assets/make_map.ts', made], { cwd: ROOT });
      expect(readFileSync(made).equals(readFileSync(map.files[0]!.path))).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a project without a map', () => {
  it('is known by its codes', () => {
    expect(mapFile(['MA-01', 'R2'])).toBeNull();
    expect(mapFile([])).toBeNull();
    expect(mapFile(['MA-06'])?.regions).toHaveLength(12);
  });

  it('gets tiles', () => {
    const sample = regionSample('fr');
    expect(regionChart(['R1', 'R2'])(sample)).toEqual(tilesChart(sample));
    expect(regionChart(codes)(sample)).not.toEqual(tilesChart(sample));
  });

  it('draws only the regions it was given names for', () => {
    const sample = regionSample('fr');
    const { wide } = regionChart(['MA-06'])({ ...sample, regions: sample.regions.slice(5, 6) });
    expect(String(wide)).toContain('Casablanca-Settat');
    expect(String(wide)).not.toContain('Oriental');
  });
});

describe('a place for a label', () => {
  it('is the middle of a square, and never the hole of a ring', () => {
    const square = (size: number): Point[] => [
      [-size, -size],
      [size, -size],
      [size, size],
      [-size, size],
      [-size, -size],
    ];
    expect(innerPoint([[square(24)]] as Polygon[])).toEqual([0, 0]);
    const ring: Polygon[] = [[square(24), square(12)]];
    expect(contains(ring, [0, 0])).toBe(false);
    expect(contains(ring, innerPoint(ring))).toBe(true);
  });
});
