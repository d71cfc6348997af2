import { DIMENSIONS, type Dimension } from '../../dictionary/dimensions.ts';
import { EXIT, UserError } from '../../problem.ts';
import { type Answers, type Named, withCodes } from './answers.ts';
import { type Country, countryOf } from './country.ts';
import { codesOf, type GivenFile, readGiven, tells, yearsOf } from './given_file.ts';

/** What the project will hold, once the files that were given have been looked through. */
export interface Outline {
  readonly answers: Answers;
  readonly country: Country | undefined;
  readonly jobs: GivenFile | undefined;
  readonly training: GivenFile | undefined;
  /** At least one. */
  readonly regions: readonly Named[];
  readonly sectors: readonly Named[];
  readonly occupations: readonly Named[];
  readonly programmes: readonly Named[];
  /** Last year of the jobs file; of none the year before the delivery. */
  readonly lastYear: number;
  readonly targetYear: number;
  readonly jobsMeasures: readonly string[];
  readonly trainingMeasures: readonly string[];
  /** The first of each feeds the balance. */
  readonly jobsDefinitions: readonly string[];
  readonly trainingDefinitions: readonly string[];
}

/** Code of the only specialty or programme where the files name none. */
export const ONLY = 'ALL';
/** Years from the last count to the horizon where nobody named one. */
const USUAL_HORIZON = 6;

export const occupationsOf = ({ occupations }: Outline): readonly Named[] =>
  occupations.length > 0 ? occupations : [{ code: ONLY, name: '' }];
export const programmesOf = ({ programmes }: Outline): readonly Named[] =>
  programmes.length > 0 ? programmes : [{ code: ONLY, name: '' }];
export const sectorCodes = ({ sectors }: Outline): readonly string[] =>
  sectors.length > 0 ? sectors.map(({ code }) => code) : ['_T'];

/**
 * Looks through the files given and says what the project will hold: their codes, with the names that were given.
 *
 * @throws UserError (exit 2) where a file cannot be read.
 */
export function outline(answers: Answers): Outline {
  const country = answers.country === undefined ? undefined : countryOf(answers.country);
  const jobs = answers.jobs === undefined ? undefined : readGiven(answers.jobs, country);
  const training = answers.training === undefined ? undefined : readGiven(answers.training, country);
  const lastYear = (jobs && yearsOf(jobs).at(-1)) ?? Number(answers.delivered.slice(0, 4)) - 1;
  const targetYear = answers.targetYear ?? lastYear + USUAL_HORIZON;
  refuseEarly(targetYear, lastYear);
  const list = (name: Dimension, prefix: string) => {
    const found = [...new Set([...codesOf(jobs, name), ...codesOf(training, name)])];
    const parts = found.filter((text) => !text.startsWith('_'));
    const given = answers[`${name}s`];
    return parts.length === 0 ? given : withCodes(parts, given, prefix);
  };
  const regions = list('region', 'R');
  const whole = answers.name ?? country?.names[answers.languages[0]!] ?? answers.country ?? '';
  const or = (found: readonly string[], usual: string) => (found.length > 0 ? found : [usual]);
  return {
    answers,
    country,
    jobs,
    training,
    regions: regions.length > 0 ? regions : [{ code: country?.code ?? 'R1', name: whole }],
    sectors: list('sector', 'S'),
    occupations: list('occupation', 'O'),
    programmes: list('programme', 'P'),
    lastYear,
    targetYear,
    jobsMeasures: or(codesOf(jobs, 'measure'), 'employment'),
    trainingMeasures: or(codesOf(training, 'measure'), 'completed'),
    jobsDefinitions: or(codesOf(jobs, 'definition'), 'jobs_given'),
    trainingDefinitions: or(codesOf(training, 'definition'), 'training_given'),
  };
}

function refuseEarly(targetYear: number, lastYear: number): void {
  if (targetYear > lastYear) return;
  throw new UserError(EXIT.usage, [
    {
      where: '--target-year',
      rule: 'target_year',
      what: `${targetYear} does not come after ${lastYear}, the last year of the jobs file.`,
      fix: 'name a later year.',
    },
  ]);
}

/** Which rows of a file are meant: their region, sector, specialty or programme; what is left out is any part of it. */
export type Which = Partial<Record<Dimension, Named>>;

/**
 * Persons by year in the rows that are meant, of the first measure and definition of the file. A row of a whole stands
 * for no part; where a file has no column of a dimension, its rows are of the only part.
 */
export function countedBy(file: GivenFile | undefined, which: Which, measure: string): Map<number, number> {
  const sums = new Map<number, number>();
  for (const { year, value, texts } of file?.rows ?? []) {
    if ((texts.measure ?? measure) !== measure) continue;
    const isMeant = DIMENSIONS.every((name) => {
      const [text, own] = [texts[name], which[name]];
      if (text === undefined) return true;
      return own === undefined ? !text.startsWith('_') : text === own.code || text === own.name;
    });
    if (isMeant) sums.set(year, (sums.get(year) ?? 0) + value);
  }
  return sums;
}

/** The same in the last year of the jobs file, part by part. */
export function lastLevels({ jobs, lastYear }: Outline, name: Dimension, list: readonly Named[]): number[] {
  if (jobs === undefined || !tells(jobs, name)) return list.map(() => 0);
  return list.map((one) => countedBy(jobs, { [name]: one }, 'employment').get(lastYear) ?? 0);
}
