import { nearestFew } from '../files/nearest.ts';
import { titleKey } from '../seeds/title_key.ts';

export interface Known {
  /** In lower case, as `spellings` gives it. */
  readonly spelling: string;
  readonly code: string;
}

export interface Near extends Known {
  /** Letters to change, add or take away, apart from accents, punctuation and signs of gender. */
  readonly distance: number;
}

export interface TitleMatcher {
  /**
   * The code of a text, by the very spelling or by what is left of it without accents, punctuation and signs of
   * gender; nothing where that is unknown, or leads to two codes.
   */
  readonly match: (
    text: string,
  ) => { readonly how: 'exact' | 'normalised'; readonly code: string } | undefined;
  /** At most three codes whose spelling lies near, nearest first: a suggestion for a person, never a match. */
  readonly near: (text: string) => readonly Near[];
}

const MOST_NEAR = 3;

export function titleMatcher(known: readonly Known[]): TitleMatcher {
  const exact = new Map(known.map(({ spelling, code }) => [spelling, code]));
  // Codes such as _T are no words.
  const keyed = known
    .filter(({ spelling }) => !spelling.startsWith('_'))
    .map(({ spelling, code }) => ({ spelling, code, key: titleKey(spelling) }))
    .filter(({ key }) => key !== '');
  const codesOf = new Map<string, Set<string>>();
  for (const { key, code } of keyed) codesOf.set(key, (codesOf.get(key) ?? new Set()).add(code));

  return {
    match: (text) => {
      const code = exact.get(text.trim().normalize('NFC').toLowerCase());
      if (code !== undefined) return { how: 'exact', code };
      const codes = [...(codesOf.get(titleKey(text)) ?? [])];
      return codes.length === 1 ? { how: 'normalised', code: codes[0]! } : undefined;
    },
    near: (text) => {
      const key = titleKey(text);
      const near = key === '' ? [] : nearestFew(key, keyed);
      return near
        .filter(({ code }, i) => near.findIndex((one) => one.code === code) === i)
        .slice(0, MOST_NEAR)
        .map(({ spelling, code, distance }) => ({ spelling, code, distance }));
    },
  };
}
