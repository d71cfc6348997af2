import { type LanguageCode, languageCodes } from '../../../reports/words/languages.ts';

/** A country, as the standard library of the language names it. */
export interface Country {
  /** ISO 3166-1, two letters. */
  readonly code: string;
  readonly names: Readonly<Record<LanguageCode, string>>;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase().trim();

/**
 * The country of a code (TN) or of a name in one of the languages that exist (Tunisie, تونس, Tunisia); undefined for a
 * text that is neither.
 */
export function countryOf(text: string): Country | undefined {
  known ??= everyCountry();
  return known.get(plain(text));
}

let known: ReadonlyMap<string, Country> | undefined;

/** By code and by each name. */
function everyCountry(): Map<string, Country> {
  const found = new Map<string, Country>();
  for (const first of LETTERS)
    for (const second of LETTERS) {
      const code = first + second;
      const names = namesOf(code);
      if (names === undefined) continue;
      for (const text of [code, ...Object.values(names)]) found.set(plain(text), { code, names });
    }
  return found;
}

const displays = languageCodes.map(
  (code) => [code, new Intl.DisplayNames([code], { type: 'region', fallback: 'none' })] as const,
);

function namesOf(code: string): Record<LanguageCode, string> | undefined {
  const names = displays.map(([language, display]) => [language, display.of(code)] as const);
  if (names.some(([, name]) => name === undefined)) return undefined;
  return Object.fromEntries(names) as Record<LanguageCode, string>;
}
