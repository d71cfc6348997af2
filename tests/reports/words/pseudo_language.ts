/**
 * A language nobody speaks, made from French by writing each of its letters in another alphabet: whatever is still in
 * Latin letters on a page did not come from the folder of the language, nor from the seeds. Letters are better marks
 * than brackets: they survive lines that are broken, texts that are cut and words that are raised to capitals.
 */
import { DuckDBInstance } from '@duckdb/node-api';
import { spoken as french } from '../../../reports/words/fr/language.ts';
import { fr } from '../../../reports/words/fr/texts.ts';
import type { Languages } from '../../../reports/words/languages.ts';

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const OTHER = 'абвгдежзийклмнопрстуфхцчшщ';
const letters = new Map(
  [...LATIN].flatMap((letter, at) => [
    [letter, OTHER[at]!],
    [letter.toUpperCase(), OTHER[at]!.toUpperCase()],
  ]),
);

/** The text in the other alphabet, but for `{places}` that a script fills. */
export function disguise(text: string): string {
  return text
    .split(/(\{[a-z]+\})/)
    .map((part, at) => (at % 2 === 1 ? part : letterwise(part)))
    .join('');
}

function letterwise(text: string): string {
  return [...text.replaceAll('œ', 'oe').normalize('NFD')]
    .filter((letter) => !/\p{M}/u.test(letter))
    .map((letter) => letters.get(letter) ?? letter)
    .join('');
}

/** Every text of a tree and what its functions return; a word that a function was handed keeps its own letters. */
export function disguiseAll<Tree>(tree: Tree): Tree {
  const one = (node: unknown): unknown => {
    if (typeof node === 'string') return disguise(node);
    if (typeof node === 'function')
      return (...handed: unknown[]) => {
        const said: unknown = Reflect.apply(node, undefined, handed);
        return typeof said === 'string' ? disguiseAround(said, wordsOf(handed)) : one(said);
      };
    if (Array.isArray(node)) return node.map(one);
    if (typeof node === 'object' && node !== null)
      return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, one(value)]));
    return node;
  };
  return one(tree) as Tree;
}

function wordsOf(handed: unknown): string[] {
  if (typeof handed === 'string') return /\p{Script=Latin}/u.test(handed) ? [handed] : [];
  return typeof handed === 'object' && handed !== null ? Object.values(handed).flatMap(wordsOf) : [];
}

function disguiseAround(said: string, words: readonly string[]): string {
  const at = words
    .map((word) => ({ word, from: said.toLowerCase().indexOf(word.toLowerCase()) }))
    .filter(({ from }) => from >= 0)
    .sort((a, b) => b.word.length - a.word.length)[0];
  if (at === undefined) return disguise(said);
  const end = at.from + at.word.length;
  const rest = (text: string) => disguiseAround(text, words);
  return rest(said.slice(0, at.from)) + said.slice(at.from, end) + rest(said.slice(end));
}

export const PSEUDO = 'qq';

/** The languages of the product, and the one made up. */
export const withPseudo = {
  [PSEUDO]: async () => ({
    spoken: {
      ...french,
      name: disguise(french.name),
      // Dates and lists come from Intl: a locale that writes them in the other alphabet.
      locale: { ...french.locale, words: 'ru-RU', firstDay: '1' },
      texts: disguiseAll(fr),
    },
  }),
} satisfies Languages;

/** A copy of the published tables in which every column of French words has one of the made-up language beside it. */
export async function copyInPseudo(from: string, to: string): Promise<void> {
  const instance = await DuckDBInstance.create(to);
  const connection = await instance.connect();
  await connection.run(`attach '${from}' as source (read_only)`);
  await connection.run('create schema detail');
  const found = await connection.runAndReadAll(
    `select schema_name || '.' || table_name, list(column_name order by column_index) as columns from duckdb_columns()
     where database_name = 'source' and schema_name in ('main', 'detail') group by schema_name, table_name order by all`,
  );
  const [latin, other] = [[...letters.keys()].join(''), [...letters.values()].join('')];
  for (const [table, columns] of found.getRowsJS() as [string, string[]][]) {
    const named = columns
      .filter((column) => column.endsWith('_fr'))
      .map((column) => {
        const own = column.replace(/_fr$/, `_${PSEUDO}`);
        return `, translate(strip_accents(replace(${column}, 'œ', 'oe')), '${latin}', '${other}') as ${own}`;
      });
    await connection.run(`create table ${table} as select *${named.join('')} from source.${table}`);
  }
  await connection.run('detach source');
  connection.closeSync();
  instance.closeSync();
}
