import { languageCodes } from '../../reports/words/languages.ts';
import * as cell from './cell.ts';
import { must } from './cell.ts';
import { type Columns, flag, inLanguages, maybe, text, year } from './column.ts';
import { common } from './common.ts';
import { filled, made, type Seed, seed } from './table.ts';

/** Years between which a code stands for what it says; a file may use it before and after. */
const validity = {
  valid_from: cell.optionalYear('First year of the code; empty where it was always so'),
  valid_to: cell.optionalYear('Last year of the code; a code that has one is old, and stands in former_code'),
};

export const region = seed({
  name: 'region',
  sentence: 'Regions of the project, with the names files may use.',
  grain: ['region_code'],
  columns: {
    region_code: cell.text(common.region_code.says),
    ...cell.inLanguages('name', 'Name in'),
    survey_area: cell.optionalText('Area in which the national survey reports the region'),
    spellings: cell.optionalText(common.spellings.says),
    neighbours: cell.optionalText('Regions that share a land border with it, separated by |'),
    ...validity,
  },
});

export const sector = seed({
  name: 'sector',
  sentence: 'Sectors of the project.',
  grain: ['sector_code'],
  columns: {
    sector_code: cell.text(common.sector_code.says),
    parent_code: cell.optionalText('Sector it belongs to'),
    ...cell.inLanguages('name', 'Name in'),
    spellings: cell.optionalText(common.spellings.says),
    ...validity,
  },
});

export const occupation = seed({
  name: 'occupation',
  sentence: 'Occupations in two levels; the balance works with level 1.',
  grain: ['occupation_code'],
  columns: {
    occupation_code: cell.text(common.occupation_code.says),
    parent_code: cell.optionalText('Occupation it belongs to'),
    level: cell.optionalWhole('1 specialty, 2 occupation, 0 all'),
    isco08: must(
      cell.optionalText('Unit group of ISCO-08'),
      (code) => code === null || /^\d{1,4}$/.test(code),
      'must be an ISCO-08 code of 1 to 4 digits',
    ),
    ...cell.inLanguages('name', 'Name in'),
    spellings: cell.optionalText(common.spellings.says),
    ...validity,
  },
});

export const programme = seed({
  name: 'programme',
  sentence: 'Training programmes; one that is only a whole to be split by shares has no row of crosswalk.',
  grain: ['programme_code'],
  columns: {
    programme_code: cell.text(common.programme_code.says),
    level: cell.optionalText('Level reached'),
    duration_years: cell.optionalNotNegative('Years from entry to completion'),
    ...cell.inLanguages('name', 'Name in'),
    spellings: cell.optionalText(common.spellings.says),
    ...validity,
  },
});

export const measure = seed({
  name: 'measure',
  sentence: 'What is counted, in which unit.',
  grain: ['measure'],
  published: { as: 'measure', order: 'measure' },
  columns: {
    measure: cell.text('Name of the measure'),
    ...cell.inLanguages('label', 'Label in'),
    unit: cell.text(common.unit.says),
    nature: cell.oneOf(['stock', 'flow'], 'stock (at 31 December) or flow (of the year)'),
    nonnegative: cell.flag('True where the measure cannot be negative'),
    school_year: cell.optionalOneOf(
      ['start', 'end'],
      'In which of its two calendar years a school year of the measure is booked: where it starts, or where it ends',
    ),
    year_is: cell.optionalOneOf(
      ['sum', 'mean', 'end'],
      'How the year follows from its months or quarters: their sum, their mean, or the last of them; empty: end of a stock, mean of a flow in shares or per cent, sum of any other flow',
    ),
  },
});

export const definition = seed({
  name: 'definition',
  sentence: 'Definitions under which measures are counted; a new perimeter is a new definition.',
  grain: ['measure', 'definition'],
  references: { measure: 'measure' },
  published: { as: 'definition', order: 'all' },
  columns: {
    measure: cell.text(common.measure.says),
    definition: cell.text('Name of the definition'),
    ...cell.inLanguages('label', 'Label in'),
    is_illustrative: cell.flag('True where rows of this definition are made up to show the machine'),
    note: cell.optionalText(common.note.says),
    break_note: cell.optionalText('What separates it from other definitions of the measure'),
  },
});

export const occupationTitle = seed({
  name: 'occupation_title',
  sentence: 'Job titles as files write them, and the occupation each leads to.',
  grain: [],
  references: { occupation_code: 'occupation' },
  published: { as: 'occupation_title', order: 'all' },
  columns: {
    title: cell.text('Title as written; accents, capitals, punctuation and (H/F) make no difference'),
    language: cell.oneOf(languageCodes, 'Language of the title: fr, ar or en'),
    occupation_code: cell.text('Occupation or specialty, see occupation'),
    source: cell.text('Where the title was seen'),
  },
});

export const formerCode = filled({
  schema: 'raw',
  name: 'former_code',
  sentence: 'Codes of another day, which files may still use; no row of the results stands under one.',
  grain: ['dimension', 'code'],
  nature: 'seed',
  published: { as: 'former_code', order: 'all' },
  columns: {
    dimension: text('region, sector, occupation or programme'),
    code: text('Code of that day'),
    ...inLanguages('name', 'Name in'),
    valid_from: maybe(year('First year in which it stood')),
    valid_to: year('Last year in which it stood'),
  },
});

export const passage = seed({
  name: 'passage',
  sentence:
    'What became of old codes: the share of each that went to a present code; the shares of one sum to 1.',
  grain: ['dimension', 'from_code', 'to_code'],
  published: { as: 'passage', order: 'all' },
  rules: [
    {
      holds: ({ low, mode, high }) => (low ?? mode) <= mode && mode <= (high ?? mode),
      column: 'mode',
      says: 'must lie between low and high',
    },
    {
      holds: ({ low, mode, high }) => mode === 1 || (low !== null && high !== null),
      column: 'low',
      says: 'a share below 1 is a guess and needs low and high',
    },
  ],
  columns: {
    dimension: cell.oneOf(
      ['region', 'sector', 'occupation', 'programme'],
      'region, sector, occupation or programme',
    ),
    from_code: cell.text('Old code, see former_code'),
    to_code: cell.text('Present code'),
    low: cell.optionalShare('Lowest share that is believed'),
    mode: cell.share('Likeliest share; 1 where all of it went there'),
    high: cell.optionalShare('Highest share that is believed'),
    basis: cell.oneOf(
      ['derived', 'imputed', 'assumed'],
      'derived (a law or a classification says so), imputed (counted for something else) or assumed',
    ),
    source: cell.text(common.source.says),
    note: cell.optionalText(common.note.says),
  },
});

export const spelling = filled({
  schema: 'raw',
  name: 'spelling',
  sentence: 'Every text under which a code may stand in a file, in lower case.',
  grain: ['dimension', 'spelling'],
  nature: 'seed',
  columns: { dimension: text(), spelling: text(), code: text() },
});

/** Codes that rows may bear and no file of the project lists, as the pages name them. */
export const codeName = filled({
  schema: 'raw',
  name: 'code_name',
  sentence:
    'Codes that rows may bear and no file of the project need list: _T, _O, _X, _Z and ways in that are no programme.',
  grain: ['dimension', 'code'],
  nature: 'of the run',
  columns: { dimension: text(), code: text(), ...inLanguages('name') },
});

/** A code list as it is published: with every code that a row may bear, so that an inner join loses none. */
function whole<Own extends Columns>(list: Seed<Own>, name: string) {
  return made({
    schema: 'marts',
    name: `dim_${name}`,
    sentence: list.sentence,
    grain: list.grain as (keyof Own & string)[],
    nature: 'seed',
    published: { as: name, order: list.grain.join(', ') },
    columns: list.columns,
  });
}

export const wholeRegion = whole(region, 'region');
export const wholeSector = whole(sector, 'sector');
export const wholeOccupation = whole(occupation, 'occupation');
export const wholeProgramme = made({
  ...whole(programme, 'programme'),
  grain: ['programme_code'],
  sentence:
    'Training programmes, and the other ways in that rows of supply bear; one that is only a whole to be split by shares has no row of crosswalk.',
  columns: {
    ...programme.columns,
    is_programme: flag('False for totals, _Z and ways in that are no programme: pool, moves, arrivals'),
  },
});
