import * as cell from './cell.ts';
import { common, givenGrade } from './common.ts';
import { seed } from './table.ts';

const STATEMENT_KINDS = ['market', 'capability'] as const;

export const statement = seed({
  name: 'statement',
  sentence:
    'What the sector and its clients say of its markets (stage 1 of STED) and of what firms must become able to do (stage 2); nothing is computed from it.',
  grain: ['statement_code'],
  references: { sector_code: 'sector' },
  published: { as: 'statement', order: 'kind, statement_code' },
  rules: [
    {
      holds: ({ share, year }) => share === null || year !== null,
      column: 'year',
      says: 'must be given with a share',
    },
    {
      holds: ({ kind, share }) => kind === 'market' || share === null,
      column: 'share',
      says: 'must be empty for a capability',
    },
    {
      holds: ({ kind, partner_code }) => (kind === 'market') === (partner_code !== null),
      column: 'partner_code',
      says: 'must be given for a market, and for a market alone',
    },
  ],
  columns: {
    statement_code: cell.text('Code of the row'),
    kind: cell.oneOf(STATEMENT_KINDS, 'market or capability'),
    sector_code: cell.text('Sector that it is said of, see sector; _T of all'),
    partner_code: cell.optionalText('Client country (ISO 3166) or group of countries; of a market alone'),
    year: cell.optionalYear(
      'Year that the page tells, or in which it was written; empty where what was read has no date',
    ),
    share: cell.optionalShare('Share of the market in the activity of the sector, 0–1, as printed'),
    ...cell.inLanguages('name', 'Name in'),
    ...cell.inLanguages('what', 'What is said, in'),
    ...cell.inLanguages('speaker', 'Who says it, in'),
    source: cell.text(common.row_source.says),
    url: cell.optionalText(common.url.says),
    grade: givenGrade,
  },
});

export const statementCompetence = seed({
  name: 'statement_competence',
  sentence: 'Competences that carry a capability which the sector names (stage 3 of STED).',
  grain: ['statement_code', 'competence_code'],
  references: { statement_code: 'statement', competence_code: 'competence' },
  published: { as: 'statement_competence', order: 'all' },
  columns: {
    statement_code: cell.text('Capability, see statement'),
    competence_code: cell.text(common.competence_code.says),
  },
});
