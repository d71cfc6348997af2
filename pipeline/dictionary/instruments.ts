import * as cell from './cell.ts';
import { common, givenGrade } from './common.ts';
import { seed } from './table.ts';

const INSTRUMENT_KINDS = ['instrument', 'institution', 'programme', 'site', 'target'] as const;

export const instrument = seed({
  name: 'instrument',
  sentence:
    'Instruments, institutions, programmes, sites and targets that the sector and the State name; nothing is computed from them.',
  grain: ['instrument_code'],
  published: { as: 'instrument', order: 'kind, instrument_code' },
  columns: {
    instrument_code: cell.text('Code of the row'),
    kind: cell.oneOf(INSTRUMENT_KINDS, 'instrument, institution, programme, site or target'),
    ...cell.inLanguages('name', 'Name in'),
    ...cell.inLanguages('what', 'What is known of it, in'),
    ...cell.inLanguages('holder', 'Who holds it, in'),
    year: cell.year('Year that the page tells, or for which it is aimed at'),
    source: cell.text(common.row_source.says),
    url: cell.optionalText(common.url.says),
    grade: givenGrade,
  },
});

export const exposure = seed({
  name: 'exposure',
  sentence:
    'How exposed the tasks of each occupation are to generative AI, by a published index whose licence stands in each row; exposure is not job loss.',
  grain: ['occupation_code'],
  references: { occupation_code: 'occupation' },
  published: { as: 'exposure', order: 'occupation_code' },
  rules: [
    {
      holds: ({ scenario, score }) => scenario === null || score !== null,
      column: 'score',
      says: 'must be given where a scenario follows from it',
    },
  ],
  columns: {
    occupation_code: cell.text('Occupation (level 2), see occupation'),
    isco08: cell.text('Unit group of ISCO-08 by which the index is joined to the occupation'),
    title: cell.optionalText('Name of the unit group in the index'),
    score: cell.optionalShare('Mean exposure of its tasks, 0–1; empty where the index has none'),
    sd: cell.optionalShare('Standard deviation over its tasks'),
    category: cell.optionalText('Class of the index'),
    year: cell.year('Year of the index'),
    scenario: cell.optionalText(
      'Scenario whose steps follow from the mean score of the occupations of a specialty, see scenario_step',
    ),
    source: cell.text(common.row_source.says),
    licence: cell.text('Licence of the index'),
  },
});
