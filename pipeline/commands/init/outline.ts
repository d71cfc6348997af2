import { EXIT, UserError } from '../../problem.ts';
import { type Answers, type Named, withCodes } from './answers.ts';
import { type Country, countryOf } from './country.ts';
import { cellsOf, codesOf, type GivenFile, numberOf, readGiven, yearsOf } from './given_file.ts';

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
  const jobs = answers.jobs === undefined ? undefined : readGiven(answers.jobs);
  const training = answers.training === undefined ? undefined : readGiven(answers.training);
  const lastYear = (jobs && yearsOf(jobs).at(-1)) ?? Number(answers.delivered.slice(0, 4)) - 1;
  const targetYear = answers.targetYear ?? lastYear + USUAL_HORIZON;
  refuseEarly(targetYear, lastYear);
  const nation = [answers.country ?? '', country?.code ?? '', ...Object.values(country?.names ?? {})];
  const list = (name: 'region' | 'sector' | 'occupation' | 'programme', prefix: string) => {
    const found = [...new Set([...codesOf(jobs, name), ...codesOf(training, name)])];
    // The country itself among its regions is their whole.
    const isWhole = (text: string) => text.startsWith('_') || (found.length > 1 && nation.includes(text));
    const parts = found.filter((text) => !isWhole(text));
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

/** Persons in the last year of the jobs file by the codes of one column; rows of a whole (_T) are left out. */
export function lastLevels(
  { jobs }: Outline,
  name: 'region' | 'sector' | 'occupation',
  list: readonly Named[],
): number[] {
  if (jobs === undefined) return list.map(() => 0);
  const last = String(yearsOf(jobs).at(-1));
  const [keys, years, values] = [cellsOf(jobs, name), cellsOf(jobs, 'year'), cellsOf(jobs, 'value')];
  return list.map((one) =>
    keys.reduce((sum, key, i) => {
      const value = numberOf(values[i]!);
      const isOwn = (key === one.name || key === one.code) && years[i]!.startsWith(last);
      return isOwn && !Number.isNaN(value) ? sum + value : sum;
    }, 0),
  );
}
