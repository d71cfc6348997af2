import type { DuckDBConnection } from '@duckdb/node-api';
import type { Language } from '../../reports/words/language.ts';
import { type Row, select } from '../database/database.ts';
import type { Phrases, Speaker } from './sentence.ts';
import type { Values } from './template.ts';

/** What one language calls the codes, by `list/code`, and its phrases by id. */
export interface Words {
  readonly language: Language;
  readonly names: ReadonlyMap<string, string | null>;
  readonly phrases: Phrases;
}

/** Placeholders that are names: the column that holds the code, and the list that knows it. */
const NAMES: readonly (readonly [placeholder: string, column: string, list: string])[] = [
  ['region', 'region_code', 'region'],
  ['occupation', 'occupation_code', 'occupation'],
  ['from_occupation', 'from_occupation_code', 'occupation'],
  ['to_region', 'to_region_code', 'region'],
  ['decider', 'decided_by', 'instrument'],
  ['lever', 'lever_code', 'lever'],
  ['helped_lever', 'helped_lever_code', 'lever'],
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
export function speakerOf({ language, names, phrases }: Words, row: Row): Speaker {
  const named = NAMES.map(([placeholder, column, list]) => {
    const code = row[column] ?? null;
    return [placeholder, code === null ? null : (names.get(`${list}/${String(code)}`) ?? null)];
  });
  return {
    language,
    illustrative: row.is_illustrative === true,
    values: { ...(row as Values), ...Object.fromEntries(named) },
    phrases,
  };
}

/** Each `name_<code>` column becomes one named by the code alone. */
export async function readWords(
  connection: DuckDBConnection,
  languages: readonly Language[],
): Promise<Words[]> {
  const rows = await select<Row & { key: string }>(
    connection,
    `select 'region/' || region_code as key, columns('^name_(.+)$') as '\\1' from raw.region
     union all by name select 'occupation/' || occupation_code as key, columns('^name_(.+)$') as '\\1' from raw.occupation
     union all by name select 'lever/' || lever_code as key, columns('^name_(.+)$') as '\\1' from raw.lever
     union all by name select 'instrument/' || instrument_code as key, columns('^name_(.+)$') as '\\1' from raw.instrument
     -- An aid has the same name in every region.
     union all by name select 'aid/' || aid_code as key, any_value(columns('^name_(.+)$')) as '\\1' from raw.aid group by aid_code
     union all by name select 'competence/' || competence_code as key, columns('^name_(.+)$') as '\\1' from raw.competence
     union all by name select 'data/' || data_id as key, columns('^name_(.+)$') as '\\1' from raw.data_holder
     union all by name select 'holder/' || data_id as key, columns('^holder_(.+)$') as '\\1' from raw.data_holder
     union all by name select 'phrase/' || phrase_id as key, columns('^text_(.+)$') as '\\1' from raw.advice_phrase`,
  );
  return languages.map((language) => {
    const texts = rows.map((row) => [row.key, row[language.code] as string | null] as const);
    const phrases = texts.flatMap(([key, text]) =>
      key.startsWith(PHRASE) ? [[key.slice(PHRASE.length), text] as const] : [],
    );
    return {
      language,
      names: new Map(texts.map(([key, name]) => [key, undirected(name)])),
      phrases: new Map(phrases),
    };
  });
}

const PHRASE = 'phrase/';

/** A mark of direction that a name leaves open would turn the rest of the sentence over. */
function undirected(name: string | null): string | null {
  return name === null ? null : name.replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}
