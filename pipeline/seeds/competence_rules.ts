import type { Problem } from '../problem.ts';
import type { SeedFiles, Seeds } from './row.ts';
import { spellings } from './spellings.ts';
import { titleKey } from './title_key.ts';

interface Place {
  readonly code: string;
  readonly line: number;
  readonly file: string;
}

/**
 * Titles that lead nowhere, or to two occupations: told apart by their letters alone, because files write accents,
 * capitals and (H/F) as they like. A title is also held against names and spellings of the occupations.
 */
export function titleProblems(seeds: Seeds, files: SeedFiles): Problem[] {
  if (!seeds.occupation_title) return [];
  const file = files.occupation_title!;
  const places = new Map<string, Place[]>();
  const note = (key: string, place: Place) => {
    const own = places.get(key);
    if (own === undefined) places.set(key, [place]);
    else own.push(place);
  };
  for (const { dimension, spelling, code, line, seed } of spellings(seeds)) {
    if (dimension === 'occupation' && seed === 'occupation' && line > 0)
      note(titleKey(spelling), { code, line, file: files.occupation! });
  }
  return seeds.occupation_title.flatMap((row): Problem[] => {
    const { title, occupation_code: code } = row;
    const key = titleKey(title);
    const problem = { where: file, line: row.line, column: 'title' };
    if (key === '')
      return [
        {
          ...problem,
          rule: 'title_empty',
          what: `"${title}" holds no word.`,
          fix: 'write the title, or take the row away.',
        },
      ];
    const other = (places.get(key) ?? []).find((place) => place.code !== code);
    note(key, { code, line: row.line, file });
    if (other === undefined) return [];
    return [
      {
        ...problem,
        rule: 'title_two_occupations',
        what: `"${title}" leads to ${code} here and to ${other.code} in ${other.file}, line ${other.line}.`,
        why: 'a title read in a file must lead to one occupation; accents, capitals, punctuation and (H/F) do not tell two titles apart.',
        fix: 'keep one of the two rows.',
      },
    ];
  });
}
