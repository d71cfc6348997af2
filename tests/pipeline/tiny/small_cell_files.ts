import { stockFiles } from './stock_files.ts';
import { edited, type Files, lines } from './write_project.ts';

export const SMALL_YEARS = [2015, 2016, 2017, 2018, 2019, 2020] as const;
/** Below it a cell is small; the canaries are numbers that stand nowhere else. */
export const SMALL_THRESHOLD = 5_000_000;

/** What nobody may find in a release: the people of one occupation in one region, year by year. */
export const CANARIES = [4_733_119, 4_751_227, 4_787_339, 4_799_441, 4_813_561, 4_831_673] as const;

const INNER: Readonly<Record<string, readonly [number, number]>> = {
  'R1/DEV': [21_407_003, 311_017],
  'R1/OPS': [33_511_009, 137_029],
  'R2/DEV': [17_309_027, 223_031],
  'R2/OPS': [12_601_033, 97_043],
  'R3/OPS': [8_807_051, 53_069],
};

/** A count of one cell: R3/DEV is small every year, the others are not. */
function countOf(region: string, occupation: string, year: number): number {
  const at = year - SMALL_YEARS[0];
  const held = INNER[`${region}/${occupation}`];
  return held === undefined ? CANARIES[at]! : held[0] + held[1] * at + ((7 * year) % 11);
}

const REGIONS = ['R1', 'R2', 'R3'];
const OCCUPATIONS = ['DEV', 'OPS'];

/** Rows with every total, as a publisher prints them. */
function rows(): string[] {
  return SMALL_YEARS.flatMap((year) =>
    ['demand', 'supply'].flatMap((measure) => {
      const at = (region: string, occupation: string): number => {
        if (region === '_T') return REGIONS.reduce((sum, own) => sum + at(own, occupation), 0);
        if (occupation === '_T') return OCCUPATIONS.reduce((sum, own) => sum + at(region, own), 0);
        // The canaries are of demand; no cell of supply is small.
        return countOf(region, occupation, year) + (measure === 'supply' ? 6_007_013 : 0);
      };
      return [...REGIONS, '_T'].flatMap((region) =>
        [...OCCUPATIONS, '_T'].map(
          (occupation) => `${year},${region},${occupation},${measure},${at(region, occupation)}`,
        ),
      );
    }),
  );
}

/** A country of three regions in which one region has few developers, with all totals and a project that protects them. */
export function smallCellFiles(disclosure = `{ threshold: ${SMALL_THRESHOLD} }`): Files {
  const files = edited(
    stockFiles(),
    'adequation.yaml',
    'scenarios:\n',
    `disclosure: ${disclosure}\nscenarios:\n`,
  );
  return {
    ...files,
    'seeds/regions.csv': lines(
      'region_code,name_fr,name_ar,spellings',
      '_T,Pays,البلد,',
      'R1,Nord,الشمال,',
      'R2,Sud,الجنوب,',
      'R3,Est,الشرق,',
    ),
    'inputs/stocks.csv': lines('year,region,occupation,measure,value', ...rows()),
  };
}
