import { languageCodes } from '../../reports/words/languages.ts';
import { DIMENSIONS, type Dimension } from '../dictionary/dimensions.ts';
import { cellOf, type Seeds } from './row.ts';

export type Spelling = {
  readonly dimension: string;
  readonly spelling: string;
  readonly code: string;
  readonly line: number;
  /** The seed in which it stands: the code list, or the titles of occupations. */
  readonly seed: Dimension | 'occupation_title';
};

/**
 * Code, names and declared spellings of every code, and the titles of occupations, in lower case; `_T` and `_Z` stand
 * for themselves. In a code list
 * read from a data file, a name that several codes share stands for none of them: classifications give a broad group
 * the title of its one occupation. In a reviewed seed it is kept twice, for the seed rules to refuse.
 */
export function spellings(seeds: Seeds): Spelling[] {
  return DIMENSIONS.flatMap((dimension) => {
    const rows = seeds[dimension] ?? [];
    const found = new Map<string, Spelling>();
    const add = (text: string, code: string, line: number, seed: Spelling['seed'] = dimension) => {
      const spelling = fold(text);
      if (spelling !== '' && !found.has(`${spelling}|${code}`))
        found.set(`${spelling}|${code}`, { dimension, spelling, code, line, seed });
    };
    const codesOfName = new Map<string, Set<string>>();
    for (const row of rows) {
      for (const name of namesOf(row)) {
        const codes = codesOfName.get(fold(name)) ?? new Set();
        codesOfName.set(fold(name), codes.add(cellOf(row, `${dimension}_code`)));
      }
    }
    for (const row of rows) {
      const code = cellOf(row, `${dimension}_code`);
      const shared = (name: string) => row.is_from_data === true && codesOfName.get(fold(name))!.size > 1;
      const own = namesOf(row).filter((name) => !shared(name));
      for (const text of [code, ...own, ...(row.spellings ?? '').split('|')]) add(text, code, row.line);
    }
    for (const row of (dimension === 'occupation' && seeds.occupation_title) || [])
      add(row.title, row.occupation_code, row.line, 'occupation_title');
    for (const code of ['_T', '_Z']) add(code, code, 0);
    return [...found.values()];
  });
}

const fold = (text: string) => text.trim().normalize('NFC').toLowerCase();

function namesOf(row: object): string[] {
  return languageCodes.map((code) => cellOf(row, `name_${code}`)).filter(Boolean);
}
