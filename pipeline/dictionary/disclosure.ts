import { maybe, number, share, whole, year } from './column.ts';
import { common } from './common.ts';
import { filled } from './table.ts';

/** What the project protects: a row for each measure and definition that counts persons. */
export const disclosure = filled({
  schema: 'staging',
  name: 'disclosure',
  sentence:
    'What the project declares about the protection of persons, and what became of each measure and definition; empty where nothing is declared.',
  grain: ['measure', 'definition'],
  nature: 'of the run',
  published: { as: 'disclosure', order: 'all' },
  columns: {
    measure: common.measure,
    definition: common.definition,
    threshold: number('A cell of fewer is suppressed'),
    width: number('Nobody can tell a suppressed cell more closely than this'),
    contributors: maybe(
      whole('A cell that fewer units contribute to is suppressed; empty where none is declared'),
    ),
    dominance_n: maybe(whole('So many units …')),
    dominance_k: maybe(share('… may make up no more than this share of a cell')),
    rounding: maybe(number('Base to which published cells are rounded; empty where they are not')),
    n_cells: whole('Counted cells, totals included'),
    n_protected: whole('Of these, suppressed: small ones, and those by which they could be worked out'),
    narrowest: maybe(number('How closely the most exposed of them can be told, by the attack of the run')),
  },
});

export const protectedCell = filled({
  schema: 'staging',
  name: 'protected_cell',
  sentence:
    'Every suppressed cell, with the range that anybody can work out from what is published. Which of them are small is not told.',
  grain: ['measure', 'region_code', 'sector_code', 'occupation_code', 'programme_code', 'definition', 'year'],
  nature: 'leaves and totals',
  published: { as: 'protected_cell', order: 'all' },
  columns: {
    measure: common.measure,
    region_code: common.region_code,
    sector_code: common.sector_code,
    occupation_code: common.occupation_code,
    programme_code: common.programme_code,
    definition: common.definition,
    year: year(common.year.says),
    low: number('Least value that it can have'),
    high: maybe(number('Greatest value that it can have; empty where nothing bounds it')),
    stand_in: number(
      'What computations read in its place: it keeps every sum, and rests on nothing but what is published',
    ),
  },
});
