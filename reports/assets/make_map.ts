/**
 * Writes maps/ma.json: the twelve regions of Morocco from the npm package morocco-map, simplified so that the
 * file stays below 30 kB, borders shared by two regions still shared, keyed by ISO 3166-2.
 *
 *     npx tsx reports/assets/make_map.ts [output file]
 *
 * Only shapes are taken. A shape finds its code by its NAME in seeds/regions.csv, never by the number that the
 * package gives it: numberings differ between publishers, and a silent shift would colour the wrong region.
 * Borders are the package's own; nothing is added to them or taken away.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { feature } from 'topojson-client';
import { filter, filterAttachedWeight, presimplify, simplify, type Topology } from 'topojson-simplify';
import { languageCodes } from '../words/languages.ts';
import { innerPoint, type Point, type Polygon } from './polygon.ts';

/** Square degrees: about 6 km², half a pixel at the width of a page. */
const LEAST_WEIGHT = 0.0006;
const DECIMALS = 3;

const seeds = fileURLToPath(new URL('../../seeds/regions.csv', import.meta.url));
const output = process.argv[2] ?? fileURLToPath(new URL('maps/ma.json', import.meta.url));

const plain = (name: string): string =>
  name
    .replace(/\(.*?\)/g, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** Every spelling of every present region in the seeds, to its code. */
function codesByName(): Map<string, string> {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(seeds, 'utf8'), {
    header: true,
    comments: '#',
    skipEmptyLines: true,
  });
  const codes = new Map<string, string>();
  for (const row of data.filter((one) => !one.region_code!.startsWith('_') && !one.valid_to)) {
    const names = [...languageCodes.map((code) => row[`name_${code}`]), ...(row.spellings ?? '').split('|')];
    for (const name of names) if (name) codes.set(plain(name), row.region_code!);
  }
  return codes;
}

const rounded = ([x, y]: Point): Point => [Number(x.toFixed(DECIMALS)), Number(y.toFixed(DECIMALS))];

const source = createRequire(import.meta.url).resolve('morocco-map/data/regions.json');
const whole = JSON.parse(readFileSync(source, 'utf8')) as Topology;
const weighted = presimplify(whole);
const light = filter(simplify(weighted, LEAST_WEIGHT), filterAttachedWeight(weighted, LEAST_WEIGHT * 8));

const codes = codesByName();
const features = light.objects.regions!.geometries.map((geometry) => {
  const { properties, geometry: shape } = feature(light, geometry);
  const spellings = [properties['name:en'], properties['name:ar'], properties.name];
  const id = spellings.map((name) => codes.get(plain(name ?? ''))).find((code) => code !== undefined);
  if (id === undefined) throw new Error(`seeds/regions.csv knows no region called ${spellings.join(' / ')}`);
  console.log(`${id}  package id ${geometry.id}  ${spellings[0]}`);
  const polygons = (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates).map((rings) =>
    rings.map((ring) => ring.map(rounded)),
  );
  return { id, polygons: polygons as Polygon[] };
});
features.sort((a, b) => a.id.localeCompare(b.id, 'en'));
const expected = [...new Set(codes.values())].sort();
if (features.map(({ id }) => id).join() !== expected.join())
  throw new Error('Not every region has one shape');

const lines = features.map(({ id, polygons }) =>
  JSON.stringify({
    type: 'Feature',
    id,
    properties: { label: rounded(innerPoint(polygons)) },
    geometry: { type: 'MultiPolygon', coordinates: polygons },
  }),
);
const head = [
  '"type":"FeatureCollection"',
  '"licence":"ODbL-1.0"',
  '"name":"morocco-map"',
  '"source":"Derived database of morocco-map 1.3.0 (npm), © its authors"',
];
writeFileSync(output, `{${head.join(',')},"features":[\n${lines.join(',\n')}\n]}\n`);
