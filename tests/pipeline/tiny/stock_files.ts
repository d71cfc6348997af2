import { type Files, lines } from './write_project.ts';

/**
 * A country of two regions and two occupations with both sides of its labour market as stocks, 2015–2020.
 * The smallest project that ingests, forecasts, balances and reports.
 */
export function stockFiles(): Files {
  return {
    'adequation.yaml': STOCK_PROJECT,
    'seeds/regions.csv': lines(
      '# Two regions and the whole.',
      'region_code,name_fr,name_ar,spellings',
      '_T,Pays,البلد,',
      'R1,Nord,الشمال,Le Nord|North',
      'R2,Sud,الجنوب,Le Sud',
    ),
    'seeds/sectors.csv': lines('# Not split.', 'sector_code,name_fr', '_T,Tous les secteurs'),
    'seeds/occupations.csv': lines(
      '# Two occupations.',
      'occupation_code,parent_code,level,name_fr',
      '_T,,0,Tous les métiers',
      'DEV,_T,1,Développement',
      'OPS,_T,1,Exploitation',
    ),
    'seeds/measures.csv': lines(
      '# Both sides.',
      'measure,label_fr,unit,nature,nonnegative',
      'demand,Demande,persons,stock,true',
      'supply,Offre,persons,stock,true',
      'change,Variation,persons,flow,false',
    ),
    'seeds/definitions.csv': lines(
      '# One register, and one before it.',
      'measure,definition,label_fr,is_illustrative',
      'demand,register,Registre,false',
      'demand,old_register,Ancien registre,false',
      'demand,joined,Registres joints,false',
      'supply,register,Registre,false',
      'change,register,Registre,false',
    ),
    'inputs/stocks.csv': lines('year,region,occupation,measure,value', ...stockRows()),
  };
}

/** The year, region and occupation of each row stand in the file; the rest is said once in the project file. */
function stockRows(): string[] {
  return ['R1', 'R2'].flatMap((region, r) =>
    ['DEV', 'OPS'].flatMap((occupation, o) =>
      ['demand', 'supply'].flatMap((measure, m) =>
        [2015, 2016, 2017, 2018, 2019, 2020].map(
          (year) =>
            `${year},${region},${occupation},${measure},${1000 * (r + 1) + 100 * o + 30 * (year - 2015) - 15 * m + ((7 * (year + r + o)) % 11)}`,
        ),
      ),
    ),
  );
}

/** Line 1 of the rows is line 2 of the file. */
const STOCK_PROJECT = `# A tiny country with both sides as stocks.
project: tiny-stock
titles:
  fr: Petit pays
languages: [fr]
target_year: 2024
first_year: 2010
code_lists:
  region: seeds/regions.csv
  sector: seeds/sectors.csv
  occupation: seeds/occupations.csv
seeds:
  measure: seeds/measures.csv
  definition: seeds/definitions.csv
sources:
  - id: stocks
    path: inputs/stocks.csv
    columns:
      year: year
      region: region
      occupation: occupation
      measure: measure
      value: value
    constants: { sector: _T, programme: _Z, definition: register, unit: persons, status: A }
    licence: none
    vintage: first
    delivered: "2021-03-01"
    publisher: the tests
balance:
  basis: stock
  demand: { measure: demand, definition: register }
  supply: { measure: supply, definition: register }
scenarios:
  - id: trend
    titles: { fr: Tendance }
`;
