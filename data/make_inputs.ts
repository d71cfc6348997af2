/**
 * Writes data/inputs/job_demand.csv and data/inputs/training_output.csv, whole:
 * the published national rows of seeds/published_observations.csv as they stand, then the illustrative
 * regional rows, 2012–2025, made from seeds/illustrative_shares.csv by the rules in that file's header.
 *
 *     npx tsx data/make_inputs.ts [output folder]
 *
 * Nothing is drawn: only sums, products and quotients in a fixed order, so the bytes are the same every time.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

const FIRST_YEAR = 2012;
const LAST_YEAR = 2025;

const JOB_COLUMNS = 'year,region,sector,occupation,measure,value,unit,definition,status,source'.split(',');
const TRAINING_COLUMNS = 'year,region,programme,measure,value,unit,definition,status,source'.split(',');

type Row = Record<string, string>;

const seeds = fileURLToPath(new URL('../seeds/', import.meta.url));

function readSeed(name: string): Row[] {
  const text = readFileSync(join(seeds, name), 'utf8');
  const { data, errors } = Papa.parse<Row>(text, { header: true, comments: '#', skipEmptyLines: true });
  if (errors[0]) throw new Error(`seeds/${name}: row ${errors[0].row}: ${errors[0].message}`);
  return data;
}

/** Codes of a list without its totals and outsides (`_T`, `_O`, `_X`), in file order. */
function leafCodes(name: string, column: string): string[] {
  return readSeed(name)
    .map((row) => row[column]!)
    .filter((code) => !code.startsWith('_'));
}

// --- What was declared ------------------------------------------------------------------------------------

const declared = new Map<string, number>();
for (const row of readSeed('illustrative_shares.csv')) {
  const key = [row.item, row.region_code, row.sector_code, row.programme_code, row.year].join('|');
  const value = Number(row.value);
  if (declared.has(key)) throw new Error(`seeds/illustrative_shares.csv: ${key} is declared twice.`);
  if (row.value === '' || !Number.isFinite(value)) {
    throw new Error(`seeds/illustrative_shares.csv: ${key}: "${row.value}" is not a number.`);
  }
  declared.set(key, value);
}

interface Scope {
  region?: string;
  sector?: string;
  programme?: string;
  year?: number;
}

function find(item: string, { region = '_T', sector = '', programme = '', year }: Scope): number | undefined {
  return declared.get([item, region, sector, programme, year ?? ''].join('|'));
}

function get(item: string, scope: Scope): number {
  const value = find(item, scope);
  if (value === undefined) {
    throw new Error(`seeds/illustrative_shares.csv: no row for ${item} ${JSON.stringify(scope)}. Add one.`);
  }
  return value;
}

function mustSumToOne(name: string, shares: number[]): void {
  const sum = shares.reduce((a, b) => a + b, 0);
  if (Math.abs(sum - 1) > 1e-9) {
    throw new Error(`seeds/illustrative_shares.csv: ${name} sum to ${sum}, not 1.`);
  }
}

const regions = leafCodes('regions.csv', 'region_code');
const sectors = leafCodes('sectors.csv', 'sector_code');
const durations = new Map(
  readSeed('programmes.csv').map((row) => [row.programme_code!, Number(row.duration_years)]),
);
/** Programmes of which no row is made up: their flows stay unknown, and so do the cells they feed. */
const UNTOLD = ['direct_recruitment', 'ecole_ingenierie'];
const programmes = leafCodes('programmes.csv', 'programme_code').filter((p) => !UNTOLD.includes(p));

// --- Arithmetic -------------------------------------------------------------------------------------------

/** Between −1 and 1, from places in lists and the year alone: an irregularity that anyone can recompute. */
function wave(place: number, otherPlace: number, year: number): number {
  return (((7 * place + 3 * otherPlace + 5 * (year - 2000)) % 11) - 5) / 5;
}

/**
 * Whole numbers that sum to `total`, in proportion to `weights` (largest remainder; ties go to the first).
 */
function largestRemainder(total: number, weights: number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const whole = exact.map(Math.floor);
  const left = total - whole.reduce((a, b) => a + b, 0);
  exact
    .map((value, index) => ({ index, rest: value - whole[index]! }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
    .slice(0, left)
    .forEach(({ index }) => {
      whole[index] = whole[index]! + 1;
    });
  return whole;
}

/** Values by year from one known year, by the growth of each year (share). */
function carry(known: number, knownYear: number, from: number, to: number, growth: (year: number) => number) {
  const path = new Map([[knownYear, known]]);
  for (let year = knownYear; year > from; year--) path.set(year - 1, path.get(year)! / (1 + growth(year)));
  for (let year = knownYear + 1; year <= to; year++) path.set(year, path.get(year - 1)! * (1 + growth(year)));
  return path;
}

// --- Employment -------------------------------------------------------------------------------------------

function illustrativeEmployment(): Row[] {
  const levelYear = 2024;
  const level = get('employment_level', { sector: '_T', year: levelYear });
  mustSumToOne(
    'sector_share',
    sectors.map((sector) => get('sector_share', { sector })),
  );
  for (const sector of sectors) {
    mustSumToOne(
      `region_share of ${sector}`,
      regions.map((region) => get('region_share', { region, sector })),
    );
  }

  const leaves = regions.flatMap((region, i) =>
    sectors.map((sector, j) => ({
      region,
      sector,
      share: get('sector_share', { sector }) * get('region_share', { region, sector }),
      growth: (year: number) =>
        get('growth', { sector }) +
        get('region_points', { region }) +
        get('year_points', { sector: '_T', year }) +
        (find('year_points', { sector, year }) ?? 0) +
        get('wave', { sector: '_T' }) * wave(i + 1, j + 1, year),
    })),
  );
  const atLevelYear = largestRemainder(
    level,
    leaves.map((leaf) => leaf.share),
  );

  return leaves.flatMap(({ region, sector, share, growth }, index) => {
    const path = carry(level * share, levelYear, FIRST_YEAR, LAST_YEAR, growth);
    return years(FIRST_YEAR, LAST_YEAR).map((year) => ({
      year: String(year),
      region,
      sector,
      occupation: '_T',
      measure: 'employment',
      value: String(year === levelYear ? atLevelYear[index]! : Math.round(path.get(year)!)),
      ...illustrative,
    }));
  });
}

// --- Training ---------------------------------------------------------------------------------------------

/** Entrants of one programme in the nation: declared years as they are, the others by growth on either side. */
function nationalEntrants(programme: string, from: number): Map<number, number> {
  const known = years(from, LAST_YEAR).filter((year) => find('entrants', { programme, year }) !== undefined);
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) {
    throw new Error(`seeds/illustrative_shares.csv: no row for entrants of ${programme}. Add one.`);
  }
  const points = (year: number) => find('entrants_year_points', { programme: '_T', year }) ?? 0;
  const before = get('entrants_growth_before', { programme });
  const after = get('entrants_growth_after', { programme });
  return new Map([
    ...carry(get('entrants', { programme, year: last }), last, last, LAST_YEAR, (y) => after + points(y)),
    ...carry(get('entrants', { programme, year: first }), first, from, first, (y) => before + points(y)),
    ...known.map((year) => [year, get('entrants', { programme, year })] as const),
  ]);
}

function illustrativeTraining(): Row[] {
  return programmes.flatMap((programme, p) => {
    const lag = Math.ceil(durations.get(programme)!);
    const from = FIRST_YEAR - lag;
    const nation = nationalEntrants(programme, from);
    const regionShare = (region: string) =>
      find('entrants_region_share', { region, programme }) ??
      get('entrants_region_share', { region, programme: '_T' });
    mustSumToOne(`entrants_region_share of ${programme}`, regions.map(regionShare));

    const amplitude = get('entrants_wave', { programme: '_T' });
    const byYear = new Map(
      years(from, LAST_YEAR).map((year) => [
        year,
        largestRemainder(
          Math.round(nation.get(year)!),
          regions.map((region, i) => regionShare(region) * (1 + amplitude * wave(i + 1, p + 1, year))),
        ),
      ]),
    );
    const completion = get('completion', { programme });
    const insertion = get('insertion', { programme });
    const fill = get('fill', { programme });

    return regions.flatMap((region, i) => {
      const entrants = (year: number) => byYear.get(year)![i]!;
      const completed = (year: number) => Math.round(entrants(year - lag) * completion);
      // Cohorts in training in the school year that ends in `year`; those who drop out do so evenly.
      const enrolled = (year: number) =>
        Math.round(
          years(1, lag)
            .map((k) => entrants(year - k) * (1 - ((1 - completion) * (k - 1)) / lag))
            .reduce((a, b) => a + b, 0),
        );
      const measures: [string, (year: number) => number][] = [
        ['places', (year) => Math.ceil(entrants(year) / fill)],
        ['new_entrants', entrants],
        ['enrolled', enrolled],
        ['completed', completed],
        ['inserted_9m', (year) => Math.floor(completed(year) * insertion)],
      ];
      return measures.flatMap(([measure, value]) =>
        years(FIRST_YEAR, LAST_YEAR).map((year) => ({
          year: String(year),
          region,
          programme,
          measure,
          value: String(value(year)),
          ...illustrative,
        })),
      );
    });
  });
}

// --- Files ------------------------------------------------------------------------------------------------

const illustrative = { unit: 'persons', definition: 'illustrative', status: 'E', source: 'illustrative' };

function years(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, k) => from + k);
}

function writeInput(folder: string, file: string, columns: string[], rows: Row[]): void {
  const text = Papa.unparse(
    { fields: columns, data: rows.map((row) => columns.map((c) => row[c] ?? '')) },
    {
      newline: '\n',
    },
  );
  writeFileSync(join(folder, `${file}.csv`), `${text}\n`);
}

const folder = process.argv[2] ?? fileURLToPath(new URL('./inputs/', import.meta.url));
mkdirSync(folder, { recursive: true });
const published = readSeed('published_observations.csv');
const publishedOf = (file: string) => published.filter((row) => row.file === file);
writeInput(folder, 'job_demand', JOB_COLUMNS, [...publishedOf('job_demand'), ...illustrativeEmployment()]);
writeInput(folder, 'training_output', TRAINING_COLUMNS, [
  ...publishedOf('training_output'),
  ...illustrativeTraining(),
]);
