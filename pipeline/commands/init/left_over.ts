import { commonRows } from './common.ts';
import { tells } from './given_file.ts';
import { countedBy, type Outline, occupationsOf, programmesOf, type Which } from './outline.ts';
import { occupationShares, regionShares } from './shares.ts';

/** What the past leaves over in one place: posts that were filled, and that no leaver of the training file explains. */
export interface LeftOver {
  readonly region_code: string;
  readonly occupation_code: string;
  /** Persons a year, to two digits. */
  readonly persons: number;
}

/**
 * People a year who took up posts without coming from the training that was given: growth of jobs a year from the first
 * year to the last + replacement − leavers who suit, at the central rates assumed. Without it a country that has filled its
 * posts so far would be said to be short of everybody who came from elsewhere. Places that need none have no row.
 */
export function leftOver(outline: Outline): LeftOver[] {
  const specialties = occupationShares(outline).shares;
  const rate = central();
  const leaving = rate('retirement_rate') + rate('sector_exit_rate') + rate('stock_emigration_rate');
  const places = outline.regions.flatMap((region, r) =>
    occupationsOf(outline).map((occupation, o) => ({ region, r, occupation, o })),
  );
  return places.flatMap(({ region, r, occupation, o }) => {
    const isSplit = outline.jobs === undefined || !tells(outline.jobs, 'occupation');
    const jobs = countedBy(outline.jobs, { region, ...(isSplit ? {} : { occupation }) }, 'employment');
    const years = [...jobs.keys()].sort((a, b) => a - b);
    if (years.length === 0) return [];
    const [first, last] = [years[0]!, years.at(-1)!];
    const share = isSplit ? specialties[o]! : 1;
    const growth = last > first ? (jobs.get(last)! - jobs.get(first)!) / (last - first) : 0;
    const asked = share * (growth + leaving * mean([...jobs.values()]));
    const persons = asked - suitable(outline, region, r) * specialties[o]!;
    return persons <= 0
      ? []
      : [{ region_code: region.code, occupation_code: occupation.code, persons: twoDigits(persons) }];
  });
}

/** Leavers a year of all programmes of a region who seek work, suit and stay, on average over the years counted. */
function suitable(outline: Outline, region: Outline['regions'][number], r: number): number {
  const rate = central();
  const kept =
    (1 - rate('continues_study_share')) *
    rate('labour_force_entry_share') *
    rate('suitability_share') *
    (1 - rate('abroad_share'));
  const { training } = outline;
  const isByRegion = training !== undefined && tells(training, 'region');
  const part = isByRegion ? 1 : regionShares(outline).shares[r]!;
  const completes = outline.trainingMeasures.includes('completed');
  const measure = completes ? 'completed' : 'new_entrants';
  const isByProgramme = training !== undefined && tells(training, 'programme');
  const of: Which[] = isByProgramme ? programmesOf(outline).map((programme) => ({ programme })) : [{}];
  const leavers = of.map((which) => {
    const counted = countedBy(training, { ...which, ...(isByRegion ? { region } : {}) }, measure);
    return mean([...counted.values()]) * (completes ? 1 : rate('completion_rate'));
  });
  return part * kept * leavers.reduce((sum, one) => sum + one, 0);
}

function central(): (name: string) => number {
  const rows = new Map(commonRows('parameters').map(({ parameter, value }) => [parameter, Number(value)]));
  return (name) => rows.get(name)!;
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, one) => sum + one, 0) / values.length;

const twoDigits = (value: number) => Number(value.toPrecision(2));
