/**
 * Writes data/inputs/job_demand.csv and data/inputs/training_output.csv, whole: the published rows of
 * seeds/published_observations.csv as they stand, then the entrants of the two perimeters of supply (diploma,
 * all_courses), each from printed figures by the rule that its source names.
 *
 *     npx tsx data/make_inputs.ts [output folder]
 *
 * Nothing is drawn and nothing is split among regions or tracks: seeds/shares.csv does that, with ranges, in each run.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

const JOB_COLUMNS =
  'year,region,sector,occupation,measure,value,unit,definition,status,basis,grade,source'.split(',');
const TRAINING_COLUMNS =
  'year,region,programme,measure,value,unit,definition,status,basis,grade,source'.split(',');

/** Digital courses that lead to a diploma or to a post, and the same with the qualifying courses of OFPPT. */
const PERIMETERS = ['diploma', 'all_courses'] as const;

type Row = Record<string, string>;
type Basis = 'observed' | 'derived';

/** Entrants of one programme in one school year, booked in its first calendar year. */
interface Entrants {
  programme: string;
  region?: string;
  year: number;
  persons: number;
  basis: Basis;
  grade: 'B' | 'C';
  source: string;
  /** Both perimeters where it is not said. */
  perimeter?: (typeof PERIMETERS)[number];
}

const seeds = fileURLToPath(new URL('../seeds/', import.meta.url));

function readSeed(name: string): Row[] {
  const text = readFileSync(join(seeds, name), 'utf8');
  const { data, errors } = Papa.parse<Row>(text, { header: true, comments: '#', skipEmptyLines: true });
  if (errors[0]) throw new Error(`seeds/${name}: row ${errors[0].row}: ${errors[0].message}`);
  return data;
}

const figures = new Map(readSeed('published_figures.csv').map((row) => [row.figure_id!, Number(row.value)]));

/** The value that a numbered figure prints. */
function figure(id: string): number {
  const value = figures.get(id);
  if (value === undefined || !Number.isFinite(value)) {
    throw new Error(`seeds/published_figures.csv: no number ${id}. Add its row.`);
  }
  return value;
}

// --- OFPPT ------------------------------------------------------------------------------------------------

/** First-year places are printed for two school years (text of R063 and R064), all places for four. */
const FIRST_YEAR = new Map([
  [2024, 275_000],
  [2025, 291_177],
]);
const PLACES = new Map([
  [2022, 'F073'],
  [2023, 'R169'],
  [2024, 'R063'],
  [2025, 'R064'],
]);
/** Part of all places that leads to a diploma: 70.8 % of the nation in 2016–17 (R005, R003), 65 to 69 % in two regions since (R056, R060, R021). */
const DIPLOMA_PLACES = 0.67;

function ofppt(): Entrants[] {
  const places2024 = figure('R063');
  const firstYearPart = FIRST_YEAR.get(2024)! / places2024;
  // Qualifying courses last a year, so that all of their places are first-year ones.
  const diplomaPart = (FIRST_YEAR.get(2024)! - (1 - DIPLOMA_PLACES) * places2024) / FIRST_YEAR.get(2024)!;
  return [...PLACES].flatMap(([year, id]): Entrants[] => {
    const printed = FIRST_YEAR.get(year);
    const all = printed ?? figure(id) * firstYearPart;
    const told =
      printed === undefined ? `${id} × 275,000 / 414,800 of 2024-25 (R063)` : `${id}, first-year places`;
    const common = { programme: 'OFPPT_ALL', year };
    return [
      {
        ...common,
        persons: all,
        basis: printed === undefined ? 'derived' : 'observed',
        grade: 'B',
        source: printed === undefined ? `derived: ${told}` : told,
        perimeter: 'all_courses',
      },
      {
        ...common,
        persons: all * diplomaPart,
        basis: 'derived',
        grade: 'C',
        source: `derived: ${told} less one-year qualifying courses (33 % of all places: R005, R056, R060, R021)`,
        perimeter: 'diploma',
      },
    ];
  });
}

// --- Higher education -------------------------------------------------------------------------------------

/** New entrants of selective establishments in 2021–22, told in the text of R098. */
const SELECTIVE_2021 = 32_756;

/** All fields carry the digital tracks, which were counted in two years only and doubled between them. */
function universities(): Entrants[] {
  const counted = (programme: string, source: string, rows: readonly [number, string][]) =>
    rows.map(
      ([year, id]): Entrants => ({
        programme,
        year,
        persons: figure(id),
        basis: 'observed',
        grade: 'B',
        source: `${id} ${source}`,
      }),
    );
  return [
    ...counted('UNIV_ALL', 'ministry', [
      [2019, 'R209'],
      [2021, 'S024'],
      [2022, 'R208'],
      [2023, 'R207'],
      [2024, 'R203'],
    ]),
    ...counted('UNIV_DIGITAL', 'joint communiqué', [
      [2022, 'F063'],
      [2023, 'F064'],
    ]),
  ];
}

/** Places of the common national contest; the run bridges the years between. */
function nationalContest(): Entrants[] {
  return [
    [2020, 'R180'],
    [2025, 'R181'],
  ].map(([year, id]) => ({
    programme: 'CNC_ALL',
    year: Number(year),
    persons: figure(String(id)),
    basis: 'observed',
    grade: 'B',
    source: `${id} places of the contest`,
  }));
}

/** Contest places of ENSA and ENSAM in 2023, carried by all selective establishments, of which they are part. */
function engineeringSchools(): Entrants[] {
  const places = figure('R093') + figure('R096');
  const selective = new Map([
    [2019, figure('R206')],
    [2021, SELECTIVE_2021],
    [2022, figure('R098')],
    [2023, figure('R205')],
    [2024, figure('R204')],
  ]);
  return [...selective].map(([year, entrants]) => ({
    programme: 'ENSA_ALL',
    year,
    persons: (places * entrants) / selective.get(2023)!,
    basis: 'derived',
    grade: year === 2023 ? 'B' : 'C',
    source:
      year === 2023
        ? 'derived: R093 + R096'
        : 'derived: R093 + R096 × selective establishments (R206, R098, R205, R204)',
  }));
}

function privateEducation(): Entrants[] {
  const printed = figure('S023');
  const source = 'derived: S025 × S023 / S022, sciences and techniques as in 2021-22';
  const common = { programme: 'PRIVATE_ST', grade: 'B' as const };
  return [
    { ...common, year: 2021, persons: printed, basis: 'observed', source: 'S023 ministry' },
    {
      ...common,
      year: 2022,
      persons: (figure('S025') * printed) / figure('S022'),
      basis: 'derived',
      grade: 'C',
      source,
    },
  ];
}

// --- Short courses ----------------------------------------------------------------------------------------

function codingSchools(): Entrants[] {
  const threeCohorts = years(2021, 2023).map(
    (year): Entrants => ({
      programme: 'coding_1337',
      year,
      persons: figure('R280') / 3,
      basis: 'derived',
      grade: 'C',
      source: 'derived: R280, about 2,000 enrolled in 2023 over three years of study',
    }),
  );
  const observed = (programme: string, region: string, year: number, id: string, what: string): Entrants => ({
    programme,
    region,
    year,
    persons: figure(id),
    basis: 'observed',
    grade: 'B',
    source: `${id} ${what}`,
  });
  return [
    ...threeCohorts,
    observed('coding_youcode', 'MA-07', 2018, 'R120', 'first intake, Youssoufia'),
    observed('coding_hansali', 'MA-05', 2024, 'R174', 'first promotion'),
    observed('jobintech', '_T', 2023, 'R122', 'pilot June 2023 to June 2024, booked at entry'),
  ];
}

// --- Files ------------------------------------------------------------------------------------------------

function years(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, k) => from + k);
}

/** One row in each perimeter that counts it; the same people stand in both. */
function entrantRows(entrants: Entrants[]): Row[] {
  return PERIMETERS.flatMap((definition) =>
    entrants
      .filter(({ perimeter }) => perimeter === undefined || perimeter === definition)
      .map(({ programme, region, year, persons, basis, grade, source }) => ({
        year: String(year),
        region: region ?? '_T',
        programme,
        measure: 'new_entrants',
        value: String(Math.round(persons)),
        unit: 'persons',
        definition,
        status: basis === 'observed' ? 'A' : 'E',
        basis,
        grade,
        source,
      })),
  );
}

function writeInput(folder: string, file: string, columns: string[], rows: Row[]): void {
  const text = Papa.unparse(
    { fields: columns, data: rows.map((row) => columns.map((c) => row[c] ?? '')) },
    { newline: '\n' },
  );
  writeFileSync(join(folder, `${file}.csv`), `${text}\n`);
}

const folder = process.argv[2] ?? fileURLToPath(new URL('./inputs/', import.meta.url));
mkdirSync(folder, { recursive: true });
const published = readSeed('published_observations.csv');
const publishedOf = (file: string) => published.filter((row) => row.file === file);
const entrants = [
  ...ofppt(),
  ...universities(),
  ...nationalContest(),
  ...engineeringSchools(),
  ...privateEducation(),
  ...codingSchools(),
];
writeInput(folder, 'job_demand', JOB_COLUMNS, publishedOf('job_demand'));
writeInput(folder, 'training_output', TRAINING_COLUMNS, [
  ...publishedOf('training_output'),
  ...entrantRows(entrants),
]);
