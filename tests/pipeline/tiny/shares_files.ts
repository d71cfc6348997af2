import { flowFiles } from './flow_files.ts';
import { edited, type Files, lines } from './write_project.ts';

const years = Array.from({ length: 12 }, (_, i) => 2014 + i);
const SHARE =
  'measure,definition,dimension,parent_code,child_code,within_region_code,within_sector_code,within_programme_code,year,low,mode,high,basis,grade,source_id,data_id,note';
const share = (measure: string, split: string, year: number, range: string) =>
  `${measure},${split},${year},${range},imputed,C,tests,,`;

/** Persons of the nation that somebody counted, by year: the wholes of everything below. */
export const JOBS = Object.fromEntries(years.map((year, t) => [year, 9000 + 300 * t + ((7 * t * t) % 90)]));
/** The second region's part of the first sector, which was counted in one year. */
export const COUNTED_PART = { year: 2023, region: 'R2', sector: 'IT', persons: 2400 };

/** How the wholes are split: two sectors, three regions, of contact centres by regions of their own; training alike. */
export const SHARES = [
  share('employment', 'register,sector,_T,IT,_T,_T,_T', 2022, '0.5,0.6,0.7'),
  share('employment', 'register,sector,_T,CC,_T,_T,_T', 2022, '0.3,0.4,0.5'),
  share('employment', 'register,region,_T,R1,_T,_T,_T', 2024, '0.3,0.5,0.6'),
  share('employment', 'register,region,_T,R2,_T,_T,_T', 2024, '0.2,0.3,0.4'),
  share('employment', 'register,region,_T,R3,_T,_T,_T', 2024, '0.1,0.2,0.3'),
  share('employment', 'register,region,_T,R1,_T,CC,_T', 2024, '0.5,0.7,0.8'),
  share('employment', 'register,region,_T,R2,_T,CC,_T', 2024, '0.1,0.2,0.3'),
  share('employment', 'register,region,_T,R3,_T,CC,_T', 2024, '0.05,0.1,0.2'),
  share('new_entrants', '_T,region,_T,R1,_T,_T,all', 2024, '0.4,0.5,0.6'),
  share('new_entrants', '_T,region,_T,R2,_T,_T,all', 2024, '0.2,0.3,0.4'),
  share('new_entrants', '_T,region,_T,R3,_T,_T,all', 2024, '0.1,0.2,0.3'),
  share('new_entrants', '_T,programme,all,licence,_T,_T,_T', 2024, '0.5,0.6,0.7'),
  share('new_entrants', '_T,programme,all,bootcamp,_T,_T,_T', 2024, '0.2,0.3,0.4'),
];

/**
 * A country of three regions of which the nation alone was counted: employment as a whole, entrants as a whole under two
 * perimeters, the wider with half as many again. Every cell and cohort of the balance is a part by shares, but for one
 * part that was counted; a tenth of the entrants learn something else.
 */
export function sharesFiles(shares: readonly string[] = SHARES): Files {
  let files = edited(flowFiles(), 'adequation.yaml', 'seeds:\n', 'seeds:\n  share: seeds/shares.csv\n');
  files = edited(
    files,
    'adequation.yaml',
    '    titles: { fr: Tendance }',
    '    titles: { fr: Tendance }\n  - id: all_courses\n    titles: { fr: Tous les cursus }\n    supply: wide',
  );
  files = edited(files, 'adequation.yaml', 'splices: []', 'splices: []\nuncertainty: { draws: 500 }');
  files = edited(
    files,
    'adequation.yaml',
    ', definition: register, unit: persons, status: A',
    ', unit: persons, status: A',
  );
  files = edited(
    files,
    'adequation.yaml',
    'measure: measure, value: value }',
    'measure: measure, value: value, definition: definition }',
  );
  files = edited(files, 'seeds/regions.csv', 'R2,Sud,\n', 'R2,Sud,\nR3,Est,\n');
  files = edited(files, 'seeds/programmes.csv', 'bootcamp,', 'all,,1,Tous les cursus\nbootcamp,');
  files = edited(
    files,
    'seeds/definitions.csv',
    'completed,register,Registre,false\n',
    'completed,register,Registre,false\ncompleted,wide,Large,false\nnew_entrants,wide,Large,false\n',
  );
  const { year, region, sector, persons } = COUNTED_PART;
  return {
    ...files,
    'seeds/shares.csv': lines('# Who is where.', SHARE, ...shares),
    'inputs/jobs.csv': lines(
      'year,region,sector,measure,value,unit,definition',
      ...years.map((own) => `${own},_T,_T,employment,${JOBS[own]},persons,register`),
      `${year},${region},${sector},employment,${persons},persons,register`,
      '2025,_T,_T,exports,190,MAD,wide',
    ),
    'inputs/training.csv': lines(
      'year,region,programme,measure,value,definition',
      ...years.flatMap((own, t) => {
        const entrants = 800 + 20 * t + ((5 * t) % 7);
        return [
          `${own},_T,all,new_entrants,${entrants},register`,
          `${own},_T,all,new_entrants,${entrants * 1.5},wide`,
        ];
      }),
    ),
  };
}
