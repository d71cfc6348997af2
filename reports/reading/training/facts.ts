import { withoutBidiControls } from '../../words/format/isolate.ts';
import { type Reader, sqlFile } from '../database.ts';
import { inLanguage, type NameLanguage, withoutBidiIn } from '../labels.ts';
import type {
  CompetenceGapRow,
  CompetenceUseRow,
  CrosswalkRow,
  DataRow,
  ProgrammeCellRow,
  ProgrammeFlowRow,
  ProgrammePublishedRow,
  ProgrammeRow,
  SpecialisationRow,
  TitleCountRow,
} from '../reference/rows.ts';

type AnyRow = Record<string, string | number | null>;

export interface ProgrammeFacts {
  programmes: ProgrammeRow[];
  flows: ProgrammeFlowRow[];
  cells: ProgrammeCellRow[];
  crosswalk: CrosswalkRow[];
  published: ProgrammePublishedRow[];
}

export async function readProgrammes(reader: Reader): Promise<ProgrammeFacts> {
  return {
    programmes: withoutBidiIn(
      await reader.rows<ProgrammeRow>(
        `select programme_code, level, duration_years::double as duration_years from programme
       where is_programme order by duration_years nulls last, programme_code`,
      ),
    ),
    flows: await reader.rows<ProgrammeFlowRow>(sqlFile('training/programme_flow')),
    cells: await reader.rows<ProgrammeCellRow>(sqlFile('training/programme_cells')),
    crosswalk: await reader.rows<CrosswalkRow>(sqlFile('training/crosswalk')),
    published: withoutBidiIn(await reader.rows<ProgrammePublishedRow>(sqlFile('training/published'))),
  };
}

export interface Competence {
  code: string;
  family: string;
  name: string;
}

export interface CompetenceFacts {
  competences: Competence[];
  uses: CompetenceUseRow[];
  gaps: CompetenceGapRow[];
  specialisation: SpecialisationRow[];
  titles: TitleCountRow[];
  /** Occupations that a title leads to, in any language. */
  titledOccupations: number;
}

export async function readCompetences(reader: Reader, language: NameLanguage): Promise<CompetenceFacts> {
  const rows = await reader.rows<AnyRow>('select * from competence order by family, competence_code');
  const [titled] = await reader.rows<{ n: number }>(
    'select count(distinct occupation_code) as n from occupation_title',
  );
  return {
    competences: rows.map((row) => ({
      code: String(row.competence_code),
      family: String(row.family),
      name: language.typeset(inLanguage(row, 'name', language.code) ?? String(row.competence_code)),
    })),
    uses: await reader.rows<CompetenceUseRow>(sqlFile('training/competence_use')),
    gaps: await reader.rows<CompetenceGapRow>(sqlFile('training/competence_gap')),
    specialisation: await reader.rows<SpecialisationRow>(sqlFile('training/specialisation')),
    titles: await reader.rows<TitleCountRow>(
      `select language::varchar as language, count(*) as n_titles, count(distinct occupation_code) as n_occupations
       from occupation_title group by all order by n_titles desc, language`,
    ),
    titledOccupations: titled?.n ?? 0,
  };
}

/** Missing data, the one that decides most first, in the words of the page's language. */
export async function readDataToObtain(reader: Reader, language: NameLanguage): Promise<DataRow[]> {
  const rows = withoutBidiIn(await reader.rows<AnyRow>(sqlFile('training/data_to_obtain')));
  const text = (row: AnyRow, field: string) => language.typeset(inLanguage(row, field, language.code) ?? '');
  return rows.map((row) => ({
    ...(row as unknown as DataRow),
    holder_key: Object.entries(row)
      .filter(([field]) => field.startsWith('holder_'))
      .map(([, holder]) => String(holder ?? ''))
      .join('|'),
    name: text(row, 'name') || withoutBidiControls(String(row.data_id)),
    holder: text(row, 'holder'),
    change: text(row, 'change'),
  }));
}
