import { planFiles } from '../pipeline/tiny/plan_files.ts';
import { edited, type Files, lines } from '../pipeline/tiny/write_project.ts';

/** How large a country is made up. */
export interface Size {
  readonly regions: number;
  readonly sectors: number;
  readonly occupations: number;
  readonly programmes: number;
  /** Occupations that a sector employs; all where absent. */
  readonly perSector?: number;
  readonly draws: number;
  /** Whether places are planned. */
  readonly isPlanned?: boolean;
  /** Whether they are planned for a second course of events too, in which jobs grow by a seventh more. */
  readonly isPlannedTwice?: boolean;
}

const many = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, i) => `${prefix}${String(i + 1).padStart(3, '0')}`);
const FIRST_YEAR = 2014;
const YEARS = Array.from({ length: 12 }, (_, i) => FIRST_YEAR + i);

/**
 * A made-up country of any size, to see what a run of it takes: the tiny country with its levers, aids and incentives,
 * its codes and rows multiplied. Every region has every sector, every programme is taught everywhere and feeds four
 * specialties; numbers follow from positions, so that the same size is the same country each time.
 */
export function generatedFiles(size: Size): Files {
  const files = size.isPlannedTwice ? plannedTwice(plannedFiles(size)) : plannedFiles(size);
  return size.isPlanned === false
    ? edited(
        files,
        'adequation.yaml',
        '  lever: seeds/levers.csv\n  lever_capacity: seeds/lever_capacities.csv\n',
        '',
      )
    : files;
}

/** A second scenario, as the shipped project has one beside its trend, and a plan for each. */
function plannedTwice(files: Files): Files {
  const changes: [string, string][] = [
    ['  target: seeds/targets.csv\n', '  target: seeds/targets.csv\n  scenario_step: seeds/scenarios.csv\n'],
    ['plan: { ', 'plan: { scenarios: [trend, more_jobs], '],
    ['{ fr: Tendance }\n', '{ fr: Tendance }\n  - id: more_jobs\n    titles: { fr: Essor }\n'],
  ];
  return {
    ...changes.reduce((all, [from, to]) => edited(all, 'adequation.yaml', from, to), files),
    'seeds/scenarios.csv': lines(
      'scenario,step,target,name,region_code,sector_code,occupation_code,programme_code,operation,value,low,high,from_year,phase_years,status,grade,source,note',
      'more_jobs,1,series,employment,_T,_T,_T,_T,multiply,1.15,,,2026,4,assumed,D,tests,',
    ),
  };
}

function plannedFiles(size: Size): Files {
  const codes = {
    regions: many(size.regions, 'R'),
    sectors: many(size.sectors, 'S'),
    occupations: many(size.occupations, 'O'),
    programmes: many(size.programmes, 'P'),
  };
  const base = edited(
    edited(
      planFiles(),
      'adequation.yaml',
      'rare_occupations: [OPS]',
      'rare_occupations: [O002], seconds: 20',
    ),
    'adequation.yaml',
    'splices: []',
    `uncertainty: { draws: ${size.draws} }`,
  );
  return {
    ...base,
    'seeds/regions.csv': lines('region_code,name_fr', '_T,Pays', ...named(codes.regions), '_X,Étranger'),
    'seeds/sectors.csv': lines('sector_code,name_fr', '_T,Tous', ...named(codes.sectors), '_O,Ailleurs'),
    'seeds/occupations.csv': lines(
      'occupation_code,parent_code,level,name_fr',
      '_T,,0,Tous',
      ...codes.occupations.map((code) => `${code},_T,1,${code}`),
    ),
    'seeds/programmes.csv': lines(
      'programme_code,level,duration_years,name_fr',
      '_T,,,Toutes',
      ...codes.programmes.map((code, p) => `${code},Bac+${2 + (p % 3)},${1 + (p % 3)},${code}`),
    ),
    'seeds/staffing_shares.csv': staffing(codes.sectors, codes.occupations, size.perSector),
    'seeds/crosswalk.csv': crosswalk(codes.programmes, codes.occupations),
    'seeds/parameters.csv': parameters(String(base['seeds/parameters.csv']), codes.regions),
    'seeds/levers.csv': levers(String(base['seeds/levers.csv']), codes.programmes),
    'seeds/lever_capacities.csv': capacities(codes.regions, codes.programmes),
    'seeds/incentives.csv': replaced(String(base['seeds/incentives.csv'])),
    'inputs/jobs.csv': jobs(codes.regions, codes.sectors),
    'inputs/training.csv': training(codes.regions, codes.programmes),
  };
}

const named = (codes: readonly string[]) => codes.map((code) => `${code},${code}`);

/** Codes of the tiny country → those of the made one. */
const replaced = (text: string) =>
  text
    .replaceAll(/\bR1\b/g, 'R001')
    .replaceAll(/\bR2\b/g, 'R002')
    .replaceAll(/\bIT\b/g, 'S001')
    .replaceAll(/\bCC\b/g, 'S002');

function staffing(
  sectors: readonly string[],
  occupations: readonly string[],
  perSector = occupations.length,
) {
  return lines(
    'sector_code,occupation_code,share,status,grade,source',
    ...sectors.flatMap((sector, s) => {
      const own = Array.from({ length: perSector }, (_, i) => (s * perSector + i) % occupations.length);
      const weights = own.map((_, i) => 1 + ((7 * i + s) % 11));
      const sum = weights.reduce((a, b) => a + b, 0);
      return own.map((o, i) => `${sector},${occupations[o]},${weights[i]! / sum},assumed,D,tests`);
    }),
  );
}

function crosswalk(programmes: readonly string[], occupations: readonly string[]) {
  const shares = [0.35, 0.25, 0.15, 0.1];
  return lines(
    'programme_code,occupation_code,share,status,grade,source',
    ...programmes.flatMap((programme, p) => [
      ...shares.map((share, i) => {
        const to =
          occupations[(Math.floor((p * occupations.length) / programmes.length) + i) % occupations.length];
        return `${programme},${to},${share},assumed,D,tests`;
      }),
      `${programme},_O,0.15,assumed,D,tests`,
    ]),
  );
}

/** Trainers to spare are told by region. */
function parameters(base: string, regions: readonly string[]) {
  const [head, ...rows] = replaced(base).trim().split('\n');
  return lines(
    head!,
    ...rows.filter((row) => !row.startsWith('spare_trainers_persons')),
    ...regions.map(
      (region, r) => `spare_trainers_persons,${region},_T,_T,_T,${r % 9},,,persons,assumed,D,tests`,
    ),
  );
}

function levers(base: string, programmes: readonly string[]) {
  const rows = base.trim().split('\n');
  const kept = rows.filter((row) => !/^(licence_place|bootcamp|long),/.test(row));
  return lines(
    ...kept.map((row) => row.replace(',OPS,', ',O002,')),
    ...programmes.map(
      (programme, p) =>
        `class_${programme},${programme},class,${programme},,,,ministry,6,,1,${10 + (p % 3) * 5},1,0.1,${300 + 10 * (p % 20)},,,talent,active,assumed,D,tests`,
    ),
  );
}

function capacities(regions: readonly string[], programmes: readonly string[]) {
  return lines(
    'lever_code,region_code,starts_per_year,low,high,status,grade,source',
    'visa,_T,40,,,assumed,D,tests',
    'institute,_T,20,10,40,assumed,D,tests',
    ...programmes.flatMap((programme, p) =>
      regions.map(
        (region, r) => `class_${programme},${region},${20 + ((5 * p + 3 * r) % 40)},,,assumed,D,tests`,
      ),
    ),
  );
}

function jobs(regions: readonly string[], sectors: readonly string[]) {
  const out = ['year,region,sector,measure,value,unit,definition'];
  for (const year of YEARS) {
    let nation = 0;
    regions.forEach((region, r) => {
      sectors.forEach((sector, s) => {
        const start = 1500 + ((37 * r + 101 * s) % 4000);
        const value =
          start +
          Math.round(start * 0.01 * ((r + 2 * s) % 7)) * (year - FIRST_YEAR) +
          ((5 * year + 3 * r + s) % 13);
        nation += value;
        out.push(`${year},${region},${sector},employment,${value},persons,register`);
      });
    });
    out.push(`${year},_T,_T,employment,${nation},persons,register`);
  }
  out.push('2022,_T,_T,exports,180,MAD,wide', '2023,_T,_T,exports,189,MAD,wide');
  return `${out.join('\n')}\n`;
}

function training(regions: readonly string[], programmes: readonly string[]) {
  const out = ['year,region,programme,measure,value'];
  for (const year of YEARS)
    regions.forEach((region, r) => {
      programmes.forEach((programme, p) => {
        const entrants = 60 + ((13 * r + 29 * p) % 200) + 3 * (year - FIRST_YEAR) + ((3 * year + r + p) % 7);
        out.push(`${year},${region},${programme},new_entrants,${entrants}`);
        if (year >= 2017) out.push(`${year},${region},${programme},completed,${Math.round(entrants * 0.6)}`);
      });
    });
  return `${out.join('\n')}\n`;
}
