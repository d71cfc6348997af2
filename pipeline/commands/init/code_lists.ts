import { languageCodes } from '../../../reports/words/languages.ts';
import type { Named } from './answers.ts';
import { commonRows, named, said, seedText } from './common.ts';
import { codesOf, type GivenFile } from './given_file.ts';
import { type Outline, occupationsOf, programmesOf } from './outline.ts';

/** Path inside the project → text. */
export type Texts = Readonly<Record<string, string>>;

/** Years of a programme where nobody says how long it is. */
export const USUAL_DURATION = 3;

const names = languageCodes.map((code) => `name_${code}`);
const labels = languageCodes.map((code) => `label_${code}`);

/** Regions, sectors, specialties and programmes of the project, each with its whole. */
export function codeLists(outline: Outline): Texts {
  return {
    'seeds/regions.csv': regions(outline),
    'seeds/sectors.csv': seedText(
      'Sectors, the whole (_T) and employers outside it (_O).',
      ['sector_code', 'parent_code', ...names, 'spellings'],
      [
        { sector_code: '_T', ...said('sector/_T', 'name') },
        ...outline.sectors.map((one) => ({ sector_code: one.code, ...calledAs(one) })),
        { sector_code: '_O', ...said('sector/_O', 'name') },
      ],
    ),
    'seeds/occupations.csv': seedText(
      'Specialties (level 1) of the balance. isco08: unit group of ISCO-08, where known.',
      ['occupation_code', 'parent_code', 'level', 'isco08', ...names, 'spellings'],
      [
        { occupation_code: '_T', level: 0, ...said('occupation/_T', 'name') },
        ...occupationsOf(outline).map((one) => ({
          occupation_code: one.code,
          parent_code: '_T',
          level: 1,
          ...(one.name === '' ? said('occupation/only', 'name') : calledAs(one)),
        })),
      ],
    ),
    'seeds/programmes.csv': seedText(
      'Training programmes. duration_years: years from entry to the end, read where entrants alone are counted.',
      ['programme_code', 'level', 'duration_years', ...names, 'spellings'],
      [
        { programme_code: '_T', ...said('programme/_T', 'name') },
        ...programmesOf(outline).map((one) => ({
          programme_code: one.code,
          duration_years: USUAL_DURATION,
          ...(one.name === '' ? said('programme/only', 'name') : calledAs(one)),
        })),
      ],
    ),
  };
}

function regions({ regions: list, country, answers }: Outline): string {
  const nation =
    country === undefined
      ? named(answers.country ?? answers.name ?? '')
      : Object.fromEntries(Object.entries(country.names).map(([code, name]) => [`name_${code}`, name]));
  // A name leads to one code: where a region has the country's, as an only one does, the whole has a common one.
  const taken = list.some(({ code, name }) => code === country?.code || Object.values(nation).includes(name));
  return seedText(
    'Regions, the whole (_T) and abroad (_X). spellings: how files write them, separated by |.',
    ['region_code', ...names, 'spellings', 'neighbours'],
    [
      { region_code: '_T', ...(taken ? said('region/_T', 'name') : nation) },
      ...list.map((one) => ({
        region_code: one.code,
        ...calledAs(one),
        ...(one.code === country?.code ? nation : {}),
      })),
      { region_code: '_X', ...said('region/_X', 'name') },
    ],
  );
}

/** Its name in every language, which is also how a file may write it. */
function calledAs({ code, name }: Named): Record<string, string> {
  return { ...named(name), spellings: code === name ? '' : name };
}

/** What is counted, and under which definitions. */
export function measuresAndDefinitions(outline: Outline): Texts {
  const { jobs, training, jobsMeasures, trainingMeasures } = outline;
  const used = new Set(['employment', 'completed', ...jobsMeasures, ...trainingMeasures]);
  const rows = (
    measures: readonly string[],
    list: readonly string[],
    word: string,
    file: GivenFile | undefined,
  ) =>
    measures.flatMap((measure) =>
      list.map((definition) => ({
        measure,
        definition,
        ...(codesOf(file, 'definition').length > 0 ? named(definition, 'label') : said(word, 'label')),
        is_illustrative: 'false',
        note: file?.name ?? '',
      })),
    );
  return {
    'seeds/measures.csv': seedText(
      'What is counted. Stocks are at 31 December, flows are of the calendar year.',
      ['measure', ...labels, 'unit', 'nature', 'nonnegative'],
      commonRows('measures').filter(({ measure }) => used.has(measure!)),
    ),
    'seeds/definitions.csv': seedText(
      'Who counts what, and how: rename the labels to what the publisher says.',
      ['measure', 'definition', ...labels, 'is_illustrative', 'note', 'break_note'],
      [
        ...rows(jobsMeasures, outline.jobsDefinitions, 'definition/jobs', jobs),
        // Completions feed the balance, whether counted or told from entrants.
        ...rows(
          [...new Set([...trainingMeasures, 'completed'])],
          outline.trainingDefinitions,
          'definition/training',
          training,
        ),
      ],
    ),
  };
}
