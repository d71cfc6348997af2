import { type Files, lines } from './write_project.ts';

/**
 * A country of two regions and two sectors with a whole balance of flows: employment 2014–2025 by region and
 * sector with its printed total, three programmes from entrants to supply, targets, indicators, two definitions of
 * exports. Nothing in it is illustrative. Both sectors compete for developers; nobody trains agents of CC, and nothing else
 * brings any, so that their supply is unknown.
 */
export function flowFiles(): Files {
  return {
    'adequation.yaml': FLOW_PROJECT,
    ...CODE_LISTS,
    ...SEEDS,
    'inputs/jobs.csv': lines('year,region,sector,measure,value,unit,definition', ...jobRows(), ...EXPORTS),
    'inputs/training.csv': lines('year,region,programme,measure,value', ...trainingRows()),
  };
}

const REGIONS = ['R1', 'R2'];
const SECTORS = ['IT', 'CC'];
const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

function jobRows(): string[] {
  const leaves = years(2014, 2025).flatMap((year) =>
    REGIONS.flatMap((region, r) =>
      SECTORS.map((sector, s) => ({
        year,
        region,
        sector,
        value: 2000 * (r + 1) + 1000 * s + (90 - 130 * s) * (year - 2014) + ((5 * year + 3 * r + s) % 13),
      })),
    ),
  );
  const nation = years(2014, 2025).map((year) => ({
    year,
    region: '_T',
    sector: '_T',
    value: leaves.filter((leaf) => leaf.year === year).reduce((sum, leaf) => sum + leaf.value, 0),
  }));
  return [...leaves, ...nation].map(
    ({ year, region, sector, value }) => `${year},${region},${sector},employment,${value},persons,register`,
  );
}

/** Two perimeters that meet in 2022: 100 and 120 are the old one's, 180 on the new one's. */
const EXPORTS = [
  '2019,_T,_T,exports,100,MAD,narrow',
  '2020,_T,_T,exports,110,MAD,narrow',
  '2022,_T,_T,exports,120,MAD,narrow',
  '2022,_T,_T,exports,180,MAD,wide',
  '2023,_T,_T,exports,189,MAD,wide',
];

function trainingRows(): string[] {
  return years(2014, 2025).flatMap((year) =>
    REGIONS.flatMap((region, r) =>
      ['licence', 'bootcamp'].flatMap((programme, p) => {
        const entrants = 100 * (r + 1) + 40 * p + 5 * (year - 2014) + ((3 * year + r) % 7);
        return [
          `${year},${region},${programme},new_entrants,${entrants}`,
          ...(year < 2017 ? [] : [`${year},${region},${programme},completed,${Math.round(entrants * 0.6)}`]),
        ];
      }),
    ),
  );
}

const CODE_LISTS: Files = {
  'seeds/regions.csv': lines(
    '# Two regions, the whole and abroad.',
    'region_code,name_fr,spellings',
    '_T,Pays,',
    'R1,Nord,',
    'R2,Sud,',
    '_X,Étranger,',
  ),
  'seeds/sectors.csv': lines(
    '# Two sectors and what lies outside.',
    'sector_code,name_fr',
    '_T,Tous',
    'IT,Informatique',
    'CC,Centres de contact',
    '_O,Ailleurs',
  ),
  'seeds/occupations.csv': lines(
    '# Three specialties.',
    'occupation_code,parent_code,level,name_fr',
    '_T,,0,Tous',
    'DEV,_T,1,Développement',
    'OPS,_T,1,Exploitation',
    'AGT,_T,1,Agents',
  ),
  'seeds/programmes.csv': lines(
    '# Two programmes.',
    'programme_code,level,duration_years,name_fr',
    '_T,,,Toutes',
    'licence,Bac+3,3,Licence',
    'bootcamp,Certificat,0.33,Bootcamp',
  ),
};

const SEEDS: Files = {
  'seeds/measures.csv': lines(
    '# What is counted.',
    'measure,label_fr,unit,nature,nonnegative',
    'employment,Emploi,persons,stock,true',
    'exports,Exportations,MAD,flow,true',
    'new_entrants,Inscrits,persons,flow,true',
    'completed,Lauréats,persons,flow,true',
  ),
  'seeds/definitions.csv': lines(
    '# Under which definition.',
    'measure,definition,label_fr,is_illustrative',
    'employment,register,Registre,false',
    'exports,narrow,Ancien périmètre,false',
    'exports,wide,Nouveau périmètre,false',
    'exports,joined,Périmètres raccordés,false',
    'new_entrants,register,Registre,false',
    'completed,register,Registre,false',
  ),
  'seeds/staffing_shares.csv': lines(
    '# Sum to one.',
    'sector_code,occupation_code,share,status,grade,source',
    'IT,DEV,0.7,assumed,D,tests',
    'IT,OPS,0.3,assumed,D,tests',
    'CC,DEV,0.1,assumed,D,tests',
    'CC,AGT,0.9,assumed,D,tests',
  ),
  'seeds/crosswalk.csv': lines(
    '# Where leavers go.',
    'programme_code,occupation_code,share,status,grade,source',
    'licence,DEV,0.5,assumed,D,tests',
    'licence,OPS,0.2,assumed,D,tests',
    'licence,_O,0.3,assumed,D,tests',
    'bootcamp,DEV,0.6,assumed,D,tests',
    'bootcamp,_O,0.4,assumed,D,tests',
  ),
  'seeds/parameters.csv': lines(
    '# Rates of the balance.',
    'parameter,region_code,sector_code,occupation_code,programme_code,value,low,high,unit,status,grade,source',
    'retirement_rate,_T,_T,_T,_T,0.02,0.01,0.03,share,assumed,D,tests',
    'sector_exit_rate,_T,_T,_T,_T,0.05,,,share,assumed,D,tests',
    'sector_exit_rate,_T,CC,_T,_T,0.1,,,share,assumed,D,tests',
    'stock_emigration_rate,_T,_T,_T,_T,0.01,,,share,assumed,D,tests',
    'completion_rate,_T,_T,_T,_T,0.6,,,share,assumed,D,tests',
    'continues_study_share,_T,_T,_T,_T,0.25,,,share,assumed,D,tests',
    'labour_force_entry_share,_T,_T,_T,_T,0.9,,,share,assumed,D,tests',
    'suitability_share,_T,_T,_T,_T,0.8,,,share,assumed,D,tests',
    'stay_in_region_share,_T,_T,_T,_T,0.75,,,share,assumed,D,tests',
    'abroad_share,_T,_T,_T,_T,0.05,,,share,assumed,D,tests',
  ),
  'seeds/targets.csv': lines(
    '# What is aimed at.',
    'target_id,measure,region_code,sector_code,definition,year,value,unit,kind,baseline_value,baseline_year,adopted,claimed_by,source',
    'jobs_2030,employment,_T,_T,register,2030,20000,persons,level,14000,2024,adopted,tests,tests',
    'exports_2030,exports,_T,_T,wide,2030,300,MAD,level,189,2023,adopted,tests,tests',
    'jobs_more,employment,_T,_T,register,2030,3000,persons,increment,14000,2024,claimed,tests,tests',
  ),
  'seeds/indicators.csv': lines(
    '# Two indicators.',
    'indicator,name_fr,unit,neutral_value,shortage_side,inputs,formula,source',
    'ita,ITA,ratio,1,below,located_raw_persons|openings_persons,raw supply / D,tests',
    'shortage_share,Part du déficit,share,0,above,openings_persons|supply_persons|employment_base_persons,(D - S) / E0,tests',
  ),
  'seeds/indicator_classes.csv': lines(
    '# Cuts.',
    'indicator,class_code,lower,upper,closed_side,reading,label_fr,reading_employer_fr,reading_graduate_fr,class_order',
    'ita,shortage,,1,upper,shortage,Pénurie,Difficile,Bonnes,1',
    'ita,surplus,1,,upper,surplus,Excédent,Facile,Mauvaises,2',
  ),
};

const FLOW_PROJECT = `# A tiny country with a balance of flows.
project: tiny-flow
titles:
  fr: Petit pays
languages: [fr]
target_year: 2030
first_year: 2000
code_lists:
  region: seeds/regions.csv
  sector: seeds/sectors.csv
  occupation: seeds/occupations.csv
  programme: seeds/programmes.csv
seeds:
  measure: seeds/measures.csv
  definition: seeds/definitions.csv
  staffing_share: seeds/staffing_shares.csv
  crosswalk: seeds/crosswalk.csv
  parameter: seeds/parameters.csv
  target: seeds/targets.csv
  indicator: seeds/indicators.csv
  indicator_class: seeds/indicator_classes.csv
sources:
  - id: jobs
    path: inputs/jobs.csv
    columns:
      year: year
      region: region
      sector: sector
      measure: measure
      value: value
      unit: unit
      definition: definition
    constants: { occupation: _T, programme: _Z, status: A }
    licence: none
    vintage: first
    delivered: "2026-02-01"
    publisher: the tests
  - id: training
    path: inputs/training.csv
    columns: { year: year, region: region, programme: programme, measure: measure, value: value }
    constants: { sector: _Z, occupation: _Z, definition: register, unit: persons, status: A }
    licence: none
    vintage: first
    delivered: "2026-03-01"
    publisher: the tests
balance:
  basis: flow
  demand: { measure: employment, definition: register }
  supply: { measure: completed, definition: register }
  published_total_tolerance: 1
scenarios:
  - id: trend
    titles: { fr: Tendance }
splices: []
`;
