import { codeLists, measuresAndDefinitions, type Texts, USUAL_DURATION } from './code_lists.ts';
import { commonRows, commonText, seedText } from './common.ts';
import { tells } from './given_file.ts';
import { leftOver } from './left_over.ts';
import { type Outline, occupationsOf, programmesOf, sectorCodes } from './outline.ts';
import { occupationShares, regionShares } from './shares.ts';

/** What the method needs and nobody gave: it stands in the seeds with status `assumed`, and is told. */
export interface Assumption {
  readonly file: string;
  readonly what: string;
}

/** Seeds that a new project gets as they are shipped. */
const COPIED = [
  'indicators',
  'indicator_classes',
  'indicator_matrix',
  'recommendations',
  'advice_phrases',
  'roles',
] as const;

const NOBODY = 'Assumed because nobody gave it';
const ASSUMED = { status: 'assumed', grade: 'D', source: NOBODY };

type Cells = Readonly<Record<string, string | number>>;

/** A seed whose rows depend on what was given; `tell` says one that is assumed. */
interface Written {
  readonly name: string;
  readonly note: string;
  readonly columns: string;
  readonly rows: readonly Cells[];
  readonly tell: (row: Cells) => string;
}

/** Every seed of the project, and the list of what is assumed in them. A seed without a row is not written. */
export function seedFiles(outline: Outline): { texts: Texts; assumed: readonly Assumption[] } {
  const written = writtenSeeds(outline).filter(({ rows }) => rows.length > 0);
  return {
    texts: {
      ...codeLists(outline),
      ...measuresAndDefinitions(outline),
      ...Object.fromEntries(
        written.map(({ name, note, columns, rows }) => [
          path(name),
          seedText(note, columns.split(','), rows),
        ]),
      ),
      ...Object.fromEntries(COPIED.map((name) => [path(name), commonText(name)])),
      ...dataHolders(
        outline,
        written.map(({ name }) => name),
      ),
      ...targets(outline),
    },
    assumed: [
      ...written.flatMap(({ name, rows, tell }) =>
        rows
          .filter(({ status, basis }) => (status ?? basis) === 'assumed')
          .map((row) => ({ file: path(name), what: tell(row) })),
      ),
      ...durations(outline),
    ],
  };
}

const path = (name: string) => `seeds/${name}.csv`;

/** What can be asked for: data whose input the project has, by parameter, series or seed. */
function dataHolders(outline: Outline, seeds: readonly string[]): Texts {
  const measures = [...outline.jobsMeasures, ...outline.trainingMeasures].map(
    (measure) => `series/${measure}`,
  );
  const parameters = commonRows('parameters')
    .map(({ parameter }) => parameter!)
    .filter((name) => name !== 'stay_in_region_share' || outline.regions.length > 1);
  const known = [...measures, ...parameters, ...seeds.map((name) => `seed/${name.replace(/s$/, '')}`)];
  const rows = commonRows('data_holders').filter(({ input }) =>
    input!.split('|').every((one) => known.includes(one)),
  );
  return {
    'seeds/data_holders.csv': seedText(
      'What to ask for, and of whom; holders are roles of roles.csv.',
      Object.keys(rows[0]!),
      rows,
    ),
  };
}

function writtenSeeds(outline: Outline): Written[] {
  return [
    {
      name: 'parameters',
      note: 'Rates that the balance reads. status: found (a source prints it), derived, assumed (nobody gave it), unknown.',
      columns:
        'parameter,region_code,sector_code,occupation_code,programme_code,value,low,high,unit,unit_of,status,grade,source,url,note',
      rows: parameterRows(outline),
      tell: ({ parameter, value, low, high, unit_of }) =>
        `${parameter} ${value} (${low}–${high}) of ${unit_of}`,
    },
    {
      name: 'staffing_shares',
      note: 'Which specialties work in each sector; each sector sums to one.',
      columns: 'sector_code,occupation_code,share,low,high,status,grade,source,note',
      rows: staffingShares(outline),
      tell: ({ sector_code, occupation_code, share, low, high }) =>
        `${occupation_code} in ${sector_code} ${share} (${low}–${high})`,
    },
    {
      name: 'pools',
      note: 'People a year who could be hired beyond the programmes.',
      columns: 'occupation_code,region_code,persons,low,high,basis,grade,source,data_id,note',
      rows: poolRows(outline),
      tell: ({ region_code, occupation_code, persons, low, high }) =>
        `people a year from elsewhere, ${region_code}, ${occupation_code} ${persons} (${low}–${high})`,
    },
    {
      name: 'shares',
      note: 'How a counted whole is split among its parts.',
      columns:
        'measure,definition,dimension,parent_code,child_code,within_region_code,within_sector_code,within_programme_code,year,low,mode,high,basis,grade,source_id,data_id,note',
      rows: shareRows(outline),
      tell: ({ measure, child_code, mode, low, high }) =>
        `${measure} in ${child_code} ${mode} (${low}–${high}) of the whole`,
    },
    {
      name: 'crosswalk',
      note: 'Where leavers of each programme go; each programme sums to one, _O being employers outside.',
      columns: 'programme_code,occupation_code,share,status,grade,source',
      rows: crosswalkRows(outline),
      tell: ({ programme_code, occupation_code, share }) =>
        `leavers of ${programme_code} who go to ${occupation_code} ${share}`,
    },
  ];
}

/** Shares of each specialty in each sector: as counted in the last year, or even where nothing tells. */
function staffingShares(outline: Outline): Cells[] {
  const list = occupationsOf(outline);
  const { shares, isCounted } = occupationShares(outline);
  return sectorCodes(outline).flatMap((sector_code) =>
    list.map(({ code }, i) => ({
      sector_code,
      occupation_code: code,
      share: shares[i]!,
      ...(list.length === 1
        ? { status: 'derived', grade: 'A', source: 'The only specialty of the project' }
        : isCounted
          ? { status: 'derived', grade: 'C', source: `Last year of ${outline.jobs!.name}` }
          : { low: 0, high: Math.min(1, 2 * shares[i]!), ...ASSUMED }),
    })),
  );
}

/**
 * Leavers of a programme that bears the name of a specialty go there; those of any other go to the specialties as people
 * work in them, until somebody says where they go.
 */
function crosswalkRows(outline: Outline): Cells[] {
  const list = occupationsOf(outline);
  const { shares } = occupationShares(outline);
  return programmesOf(outline).flatMap(({ code, name }) => {
    const own = list.find((one) => one.code === code && one.name === name && name !== '');
    if (own !== undefined)
      return [
        {
          ...{ programme_code: code, occupation_code: own.code, share: 1 },
          ...{ status: 'derived', grade: 'C', source: 'The programme bears the name of the specialty' },
        },
      ];
    return list.map((one, i) => ({
      programme_code: code,
      occupation_code: one.code,
      share: shares[i]!,
      ...ASSUMED,
    }));
  });
}

/** Rates that nobody gave; where there is one region, who stays in it is no question. */
function parameterRows({ regions }: Outline): Record<string, string>[] {
  return commonRows('parameters').map((row) =>
    row.parameter === 'stay_in_region_share' && regions.length === 1
      ? {
          ...row,
          ...{ value: '1', low: '', high: '', status: 'derived', grade: 'A' },
          ...{ source: 'The only region of the project', note: '' },
        }
      : row,
  );
}

/** People who come from elsewhere than the training that was given; half of the past's to twice it may come. */
function poolRows(outline: Outline): Cells[] {
  return leftOver(outline).map(({ region_code, occupation_code, persons }) => ({
    occupation_code,
    region_code,
    persons,
    low: 0,
    high: 2 * persons,
    basis: 'assumed',
    grade: 'D',
    source: NOBODY,
    note: 'Left over of the past: growth + replacement - leavers who suit, at central rates',
  }));
}

/** Training that is counted for the whole, where jobs are counted by region, is split as jobs are. */
function shareRows(outline: Outline): Cells[] {
  const { regions, training, jobs, lastYear } = outline;
  if (regions.length === 1 || jobs === undefined || !tells(jobs, 'region')) return [];
  if (training !== undefined && tells(training, 'region')) return [];
  const { shares } = regionShares(outline);
  return outline.trainingMeasures.flatMap((measure) =>
    outline.trainingDefinitions.flatMap((definition) =>
      regions.map(({ code }, i) => ({
        ...{ measure, definition, dimension: 'region', parent_code: '_T', child_code: code },
        ...{ within_region_code: '_T', within_sector_code: '_T', within_programme_code: '_T' },
        year: lastYear,
        low: shares[i]! / 2,
        mode: shares[i]!,
        high: Math.min(1, 2 * shares[i]!),
        basis: 'assumed',
        grade: 'D',
        source_id: 'init',
        note: NOBODY,
      })),
    ),
  );
}

function durations(outline: Outline): Assumption[] {
  if (!outline.trainingMeasures.includes('new_entrants')) return [];
  return programmesOf(outline).map(({ code }) => ({
    file: 'seeds/programmes.csv',
    what: `years from entry to the end of ${code} ${USUAL_DURATION}`,
  }));
}

const TARGET_COLUMNS =
  'target_id,measure,region_code,sector_code,definition,year,value,unit,kind,baseline_value,baseline_year,adopted,claimed_by,source,url,note';
const STEP_COLUMNS =
  'scenario,step,target,name,region_code,sector_code,occupation_code,programme_code,operation,value,low,high,from_year,phase_years,status,grade,source,note';

/** The target, and the scenario in which it is reached. */
function targets({ answers, targetYear, lastYear, jobsDefinitions, trainingDefinitions }: Outline): Texts {
  const { target, measure } = answers;
  if (target === undefined) return {};
  const everywhere = { region_code: '_T', sector_code: '_T' };
  return {
    'seeds/targets.csv': seedText('What is aimed at, and who says so.', TARGET_COLUMNS.split(','), [
      {
        target_id: `${measure}_${targetYear}`,
        measure,
        ...everywhere,
        definition: (measure === 'employment' ? jobsDefinitions : trainingDefinitions)[0]!,
        year: targetYear,
        value: target,
        unit: 'persons',
        kind: 'level',
        adopted: 'adopted',
        claimed_by: 'The project',
        source: 'Given when the project was begun',
      },
    ]),
    'seeds/scenarios.csv': seedText(
      'What each scenario changes; one without a row is the trend.',
      STEP_COLUMNS.split(','),
      [
        {
          scenario: 'target',
          step: 1,
          target: 'series',
          name: measure,
          ...everywhere,
          occupation_code: '_T',
          programme_code: '_T',
          operation: 'set',
          value: target,
          from_year: lastYear + 1,
          phase_years: targetYear - lastYear,
          status: 'found',
          grade: 'C',
          source: 'The target given when the project was begun',
        },
      ],
    ),
  };
}
