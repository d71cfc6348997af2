import type { DuckDBConnection } from '@duckdb/node-api';
import { type LanguageCode as Language, languageCodes } from '../../reports/words/languages.ts';
import { type Row, select } from '../database/database.ts';
import type { Phrases, Speaker } from './sentence.ts';
import type { Values } from './template.ts';

/** Names by `list/code` and phrases by id, in each language. */
export interface Words {
  readonly names: Readonly<Record<Language, ReadonlyMap<string, string | null>>>;
  readonly phrases: Readonly<Record<Language, Phrases>>;
}

/** Placeholders that are names: the column that holds the code, and the list that knows it. */
const NAMES: readonly (readonly [placeholder: string, column: string, list: string])[] = [
  ['region', 'region_code', 'region'],
  ['evidence_region', 'evidence_region_code', 'region'],
  ['occupation', 'occupation_code', 'occupation'],
  ['from_occupation', 'from_occupation_code', 'occupation'],
  ['lever', 'lever_code', 'lever'],
  ['recruit_lever', 'recruit_lever_code', 'lever'],
  ['aid', 'aid_code', 'aid'],
  ['competence', 'competence_code', 'competence'],
  ['competence_2', 'competence_2_code', 'competence'],
  ['competence_3', 'competence_3_code', 'competence'],
  ['data', 'data_id', 'data'],
  ['holder', 'data_id', 'holder'],
  ['deciding', 'deciding_parameter', 'phrase'],
];

/** What a template may name without a unit. */
export const NAME_PLACEHOLDERS = NAMES.map(([placeholder]) => placeholder);

/** One row of findings, ready to be told in one language. */
export function speakerOf(language: Language, row: Row, { names, phrases }: Words): Speaker {
  const named = NAMES.map(([placeholder, column, list]) => {
    const code = row[column] ?? null;
    return [placeholder, code === null ? null : (names[language].get(`${list}/${String(code)}`) ?? null)];
  });
  return {
    language,
    illustrative: row.is_illustrative === true,
    values: { ...(row as Values), ...Object.fromEntries(named) },
    phrases: phrases[language],
  };
}

export async function readWords(connection: DuckDBConnection): Promise<Words> {
  const rows = await select<Row & { key: string }>(
    connection,
    `select 'region/' || region_code as key, name_fr as fr, name_ar as ar, name_en as en from raw.region
     union all select 'occupation/' || occupation_code, name_fr, name_ar, name_en from raw.occupation
     union all select 'lever/' || lever_code, name_fr, name_ar, name_en from raw.lever
     -- An aid has the same name in every region.
     union all select 'aid/' || aid_code, any_value(name_fr), any_value(name_ar), any_value(name_en) from raw.aid group by aid_code
     union all select 'competence/' || competence_code, name_fr, name_ar, name_en from raw.competence
     union all select 'data/' || data_id, name_fr, name_ar, name_en from raw.data_holder
     union all select 'holder/' || data_id, holder_fr, holder_ar, holder_en from raw.data_holder
     union all select 'phrase/' || phrase_id, text_fr, text_ar, text_en from raw.advice_phrase`,
  );
  const namesIn = (language: Language) =>
    new Map(rows.map((row) => [row.key, undirected(row[language] as string | null)]));
  const phrasesIn = (language: Language) =>
    new Map(
      rows
        .filter(({ key }) => key.startsWith('phrase/'))
        .map((row) => [row.key.slice('phrase/'.length), row[language] as string | null]),
    );
  const each = <T>(make: (language: Language) => T) =>
    Object.fromEntries(languageCodes.map((code) => [code, make(code)])) as Record<Language, T>;
  return { names: each(namesIn), phrases: each(phrasesIn) };
}

/** A mark of direction that a name leaves open would turn the rest of the sentence over. */
function undirected(name: string | null): string | null {
  return name === null ? null : name.replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}
