import { codeLists, measuresAndDefinitions, type Texts, USUAL_DURATION } from './code_lists.ts';
import { commonRows, commonText, seedText } from './common.ts';
import { lastLevels, type Outline, occupationsOf, programmesOf, sectorCodes } from './outline.ts';

/** What the method needs and nobody gave: it stands in the seeds with status `assumed`, and is told. */
export interface Assumption {
  readonly file: string;
  readonly what: string;
}

/** Seeds that a new project gets as they are shipped. */
export const COPIED = ['indicators', 'indicator_classes', 'indicator_matrix'] as const;

const NOBODY = 'Assumed because nobody gave it';
const ASSUMED = { status: 'assumed', grade: 'D', source: NOBODY };

type Cells = Readonly<Record<string, string | number>>;

/** Every seed of the project, and the list of what is assumed in them. */
export function seedFiles(outline: Outline): { texts: Texts; assumed: readonly Assumption[] } {
  const staffing = staffingShares(outline);
  const crosswalk = crosswalkRows(outline);
  return {
    texts: {
      ...codeLists(outline),
      ...measuresAndDefinitions(outline),
      'seeds/staffing_shares.csv': seedText(
        'Which specialties work in each sector; each sector sums to one.',
        ['sector_code', 'occupation_code', 'share', 'low', 'high', 'status', 'grade', 'source', 'note'],
        staffing,
      ),
      'seeds/crosswalk.csv': seedText(
        'Where leavers of each programme go; each programme sums to one, _O being employers outside.',
        ['programme_code', 'occupation_code', 'share', 'status', 'grade', 'source'],
        crosswalk,
      ),
      'seeds/parameters.csv': commonText('parameters'),
      ...Object.fromEntries(COPIED.map((name) => [`seeds/${name}.csv`, commonText(name)])),
      ...targets(outline),
    },
    assumed: [
      ...commonRows('parameters').map(({ parameter, value, low, high, unit_of }) => ({
        file: 'seeds/parameters.csv',
        what: `${parameter} ${value} (${low}–${high}) of ${unit_of}`,
      })),
      ...told(
        'seeds/staffing_shares.csv',
        staffing,
        ({ sector_code, occupation_code, share, low, high }) =>
          `${occupation_code} in ${sector_code} ${share} (${low}–${high})`,
      ),
      ...told(
        'seeds/crosswalk.csv',
        crosswalk,
        ({ programme_code, occupation_code, share }) =>
          `leavers of ${programme_code} who go to ${occupation_code} ${share}`,
      ),
      ...durations(outline),
    ],
  };
}

const told = (file: string, rows: readonly Cells[], tell: (row: Cells) => string): Assumption[] =>
  rows.filter(({ status }) => status === 'assumed').map((row) => ({ file, what: tell(row) }));

/** Shares of each specialty in each sector: as counted in the last year, or even where nothing tells. */
function staffingShares(outline: Outline): Cells[] {
  const list = occupationsOf(outline);
  const levels = lastLevels(outline, 'occupation', list);
  const isCounted = levels.some((level) => level > 0);
  const shares = sharesOf(isCounted ? levels : list.map(() => 1));
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

/** Leavers of a programme go to the specialties as people work in them, until somebody says where they go. */
function crosswalkRows(outline: Outline): Cells[] {
  const list = occupationsOf(outline);
  const levels = lastLevels(outline, 'occupation', list);
  const shares = sharesOf(levels.some((level) => level > 0) ? levels : list.map(() => 1));
  return programmesOf(outline).flatMap(({ code }) =>
    list.map((one, i) => ({
      programme_code: code,
      occupation_code: one.code,
      share: shares[i]!,
      ...ASSUMED,
    })),
  );
}

/** Weights as shares of four decimals that sum to one exactly. */
function sharesOf(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, one) => sum + one, 0);
  const whole = weights.map((one) => Math.round((1e4 * one) / total));
  const rest = 1e4 - whole.reduce((sum, one) => sum + one, 0);
  const largest = whole.indexOf(Math.max(...whole));
  return whole.map((one, i) => (one + (i === largest ? rest : 0)) / 1e4);
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
