import * as cell from './cell.ts';
import { must } from './cell.ts';
import { flag, maybe, number, share, summedPersons, text, whole, year } from './column.ts';
import { common, foundStatus, givenGrade } from './common.ts';
import { made, seed } from './table.ts';

const FAMILIES = [
  'data',
  'ai',
  'cybersecurity',
  'cloud_devops',
  'software',
  'customer',
  'languages',
  'management',
] as const;
const isLevel = (level: number) => level >= 1 && level <= 4;

export const competenceGap = made({
  schema: 'marts',
  name: 'fct_competence_gap',
  sentence:
    'Persons short in specialties for which a competence is essential. Never add rows of two competences: a person short counts in each of them.',
  grain: ['scenario', 'region_code', 'competence_code'],
  nature: 'leaves and totals',
  published: { as: 'competence_gap' },
  columns: {
    scenario: common.scenario,
    region_code: text('Region (ISO 3166-2 where there is one); _T is the nation or province as a whole'),
    competence_code: common.competence_code,
    family: text('Family of the competence'),
    year: year('Target year, to which gaps are cumulated'),
    short_persons: maybe(
      summedPersons(
        'Sum over specialties where the competence is essential of max(0, −cumulated gap), sectors that can be evaluated taken together; a nation is the sum of its regions',
      ),
    ),
    short_pooled_persons: maybe(
      summedPersons(
        'The same when a surplus of one region fills the shortage of another in the same specialty; equal to short_persons in a region',
      ),
    ),
    level_highest: whole('Highest level that one of these specialties asks for'),
    level_median: whole('Upper median of the levels that these specialties ask for'),
    n_specialties: whole('Specialties with employment for which the competence is essential'),
    n_specialties_short: whole('Of these, specialties with a shortage (in the nation: in some region)'),
    n_specialties_not_evaluable: whole(
      'Of these, specialties none of whose cells can be evaluated; not counted as 0',
    ),
    n_cells: whole('Cells (sector × specialty × region) behind the row'),
    n_evaluable_cells: whole('Cells whose supply is known; only these are in the persons'),
    reason: maybe(text('Why there is no number of persons')),
    is_total: common.is_total,
    is_illustrative: common.is_illustrative,
  },
});

export const specialisation = made({
  schema: 'marts',
  name: 'fct_specialisation',
  sentence:
    'Location quotient of each region, by sector and by family of competences: above 1, the region has more of it than the nation.',
  grain: ['kind', 'item_code', 'region_code', 'year'],
  nature: 'leaves',
  published: { as: 'specialisation' },
  columns: {
    kind: text(
      'sector, or competence_family: employment of specialties for which a competence of the family is essential; families overlap',
    ),
    item_code: text('Sector, see sector, or family, see competence'),
    region_code: text('Region (ISO 3166-2 where there is one); _T is the nation or province as a whole'),
    scenario: text('First scenario of the project, of which the target year is'),
    year: year('Base year T0 or target year, at 31 December'),
    is_base_year: flag('True for T0, the last actual year of the balance'),
    employment_persons: summedPersons(
      'Employment of the region in the sector, or in the specialties of the family',
    ),
    region_employment_persons: summedPersons('All employment of the region in the balance'),
    region_share: share('employment_persons / region_employment_persons, 0–1'),
    national_share: share('The same share in the nation, 0–1'),
    location_quotient: number('region_share / national_share; empty where nobody is employed'),
    is_illustrative: flag(
      'True where the row rests on made-up illustrative inputs and shows the machine, not the country; a quotient rests on every region',
    ),
  },
});

export const competence = seed({
  name: 'competence',
  sentence: 'Competences of the reference, with their family.',
  grain: ['competence_code'],
  published: { as: 'competence', order: 'competence_code' },
  columns: {
    competence_code: cell.text('Code of the competence'),
    family: cell.oneOf(
      FAMILIES,
      'data, ai, cybersecurity, cloud_devops, software, customer, languages or management',
    ),
    ...cell.inLanguages('name', 'Name in'),
    source: cell.text('European framework that names the same competence, or whose wording it is'),
  },
});

export const occupationCompetence = seed({
  name: 'occupation_competence',
  sentence: 'Competences that an occupation asks for; rows of a specialty follow from its occupations.',
  grain: ['occupation_code', 'competence_code'],
  references: { occupation_code: 'occupation', competence_code: 'competence' },
  published: { as: 'occupation_competence', order: 'all' },
  columns: {
    occupation_code: cell.text('Occupation or specialty, see occupation'),
    competence_code: cell.text(common.competence_code.says),
    level: must(
      cell.whole(common.competence_level.says),
      isLevel,
      'must be a level of competence from 1 to 4',
    ),
    importance: cell.oneOf(['essential', 'useful'], 'essential or useful'),
    status: foundStatus,
    grade: givenGrade,
    source: cell.text(common.row_source.says),
  },
});

export const programmeCompetence = seed({
  name: 'programme_competence',
  sentence: 'Competences that a training programme brings its leavers to.',
  grain: ['programme_code', 'competence_code'],
  references: { programme_code: 'programme', competence_code: 'competence' },
  published: { as: 'programme_competence', order: 'all' },
  columns: {
    programme_code: cell.text('Training programme, see programme'),
    competence_code: cell.text(common.competence_code.says),
    level: must(
      cell.whole(common.competence_level.says),
      isLevel,
      'must be a level of competence from 1 to 4',
    ),
    status: foundStatus,
    grade: givenGrade,
    source: cell.text(common.row_source.says),
  },
});
