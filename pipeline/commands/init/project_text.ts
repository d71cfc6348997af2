import { stringify } from 'yaml';
import type { Texts } from './code_lists.ts';
import { saidIn } from './common.ts';
import type { GivenFile } from './given_file.ts';
import { ONLY, type Outline } from './outline.ts';

/** Columns of a source and what stands for them where a file has none. */
type Usual = Readonly<Record<string, string>>;

/** Dimensions that make no sense for jobs, and for training. */
const OF_JOBS = { programme: '_Z' };
const OF_TRAINING = { sector: '_Z', occupation: '_Z' };

/** The project file: what was answered, what the files hold, and the seeds that were written. */
export function projectText(outline: Outline, texts: Texts): string {
  const { answers, targetYear, jobs, training, jobsDefinitions, trainingDefinitions } = outline;
  const titles = titlesOf(outline);
  const common = { unit: 'persons', status: 'A', region: onlyRegion(outline) };
  const file = {
    project: slug(titles.en ?? Object.values(titles)[0]!),
    titles,
    languages: answers.languages,
    ...(answers.currency === undefined ? {} : { currency: answers.currency }),
    target_year: targetYear,
    code_lists: {
      region: 'seeds/regions.csv',
      sector: 'seeds/sectors.csv',
      occupation: 'seeds/occupations.csv',
      programme: 'seeds/programmes.csv',
    },
    seeds: seedPaths(texts),
    ...emptyOf(texts),
    sources: [
      source('jobs', jobs, outline, {
        ...common,
        sector: outline.sectors.length === 1 ? outline.sectors[0]!.code : '_T',
        occupation: '_T',
        measure: 'employment',
        definition: jobsDefinitions[0]!,
        ...OF_JOBS,
      }),
      source('training', training, outline, {
        ...common,
        programme: outline.programmes.length === 1 ? outline.programmes[0]!.code : ONLY,
        measure: outline.trainingMeasures[0]!,
        definition: trainingDefinitions[0]!,
        ...OF_TRAINING,
      }),
    ],
    balance: {
      basis: 'flow',
      demand: { measure: 'employment', definition: jobsDefinitions[0]! },
      supply: { measure: 'completed', definition: trainingDefinitions[0]! },
    },
    scenarios: scenarios(outline),
  };
  return `# Written by adequation init; README.md describes each key.\n${stringify(file, { lineWidth: 0 })}`;
}

/** Name of a seed in a project file → its file; code lists stand apart. */
const SEED_FILES = {
  measure: 'measures',
  definition: 'definitions',
  staffing_share: 'staffing_shares',
  crosswalk: 'crosswalk',
  pool: 'pools',
  share: 'shares',
  parameter: 'parameters',
  target: 'targets',
  scenario_step: 'scenarios',
  indicator: 'indicators',
  indicator_class: 'indicator_classes',
  indicator_matrix: 'indicator_matrix',
  recommendation: 'recommendations',
  advice_phrase: 'advice_phrases',
  role: 'roles',
  data_holder: 'data_holders',
} as const;

const seedPaths = (texts: Texts): Record<string, string> =>
  Object.fromEntries(
    Object.entries(SEED_FILES)
      .map(([name, file]) => [name, `seeds/${file}.csv`] as const)
      .filter(([, path]) => path in texts),
  );

/** Seeds that were written without a row, which the project has to say. */
function emptyOf(texts: Texts): { empty_seeds?: string[] } {
  const empty = Object.entries(seedPaths(texts)).flatMap(([name, path]) => {
    const rows = texts[path]!.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
    return rows.length > 1 ? [] : [name];
  });
  return empty.length === 0 ? {} : { empty_seeds: empty };
}

/** The title in each language: the name given, or the sectors and the country. */
function titlesOf({ answers, sectors, country }: Outline): Record<string, string> {
  return Object.fromEntries(
    answers.languages.map((language) => {
      const where = country?.names[language] ?? answers.country;
      const what = sectors.length === 1 ? `${sectors[0]!.name}, ` : '';
      return [language, answers.name ?? `${what}${where}`];
    }),
  );
}

const slug = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '') || 'project';

/** A file without a column of regions is about the only one, or about the whole. */
const onlyRegion = ({ regions }: Outline): string => (regions.length === 1 ? regions[0]!.code : '_T');

function source(
  id: keyof typeof TO_FILL,
  file: GivenFile | undefined,
  { answers }: Outline,
  usual: Usual,
): object {
  const columns = file?.columns ?? Object.fromEntries(TO_FILL[id].map((name) => [name, name]));
  const given = new Set<string>(Object.values(columns));
  return {
    id,
    path: `inputs/${file?.name ?? `${id}.xlsx`}`,
    ...(file?.keys.format === undefined || file.keys.format === 'xlsx' ? { comment: '#' } : {}),
    ...(file?.keys ?? { format: 'xlsx' }),
    columns,
    constants: Object.fromEntries(Object.entries(usual).filter(([name]) => !given.has(name))),
    licence: 'not told',
    vintage: `given on ${answers.delivered}`,
    delivered: answers.delivered,
    publisher: 'not told',
  };
}

/** Columns of the workbook that stands in for a file nobody gave. */
export const TO_FILL = {
  jobs: ['year', 'region', 'sector', 'value'],
  training: ['year', 'region', 'programme', 'value'],
} as const;

function scenarios({ answers }: Outline): object[] {
  const ids = ['trend', ...(answers.target === undefined ? [] : ['target'])];
  return ids.map((id) => ({
    id,
    titles: Object.fromEntries(
      answers.languages.map((language) => [language, saidIn(`scenario/${id}`, language)]),
    ),
  }));
}
