import type { LanguageCode } from '../../reports/words/languages.ts';
import { eachLanguage, languages } from '../../reports/words/languages.ts';
import { INFLOWS } from '../balance/inflows.ts';
import type { codeName } from '../dictionary/code_lists.ts';
import type { Row } from '../dictionary/table.ts';

/** By dimension: all, outside, makes no sense here; and ways in that stand where a programme would. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  region: ['_T', '_X', '_Z'],
  sector: ['_T', '_O', '_Z'],
  occupation: ['_T', '_O', '_Z'],
  programme: ['_T', '_Z', 'pool', 'moves_in', ...INFLOWS],
};

/** Names of the codes that no file of the project lists, in the languages of the project. */
export async function codeNames(spokenHere: readonly LanguageCode[]): Promise<Row<typeof codeName>[]> {
  const words = new Map<LanguageCode, Readonly<Record<string, string>>>();
  for (const code of spokenHere) {
    const { texts } = (await languages[code]()).spoken;
    words.set(code, { ...texts.names.parameter, ...texts.names.code });
  }
  const row = (dimension: string, code: string) => ({
    dimension,
    code,
    ...eachLanguage('name', (language) => words.get(language)?.[code] ?? null),
  });
  return Object.entries(CODES).flatMap(([dimension, codes]) => codes.map((code) => row(dimension, code)));
}
