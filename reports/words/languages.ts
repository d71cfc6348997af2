import type { Spoken } from './spoken.ts';

/**
 * The languages that exist, in the order in which they are offered: the one list of them. A language is a folder of
 * this room with its line here, and rows of seeds; everything else asks this list. A text is loaded only when its
 * language is spoken, so that the pipeline knows the codes at no cost.
 */
export const languages = {
  fr: () => import('./fr/language.ts'),
  ar: () => import('./ar/language.ts'),
  en: () => import('./en/language.ts'),
} as const satisfies Languages;

/** By code; a test hands in a list of its own. */
export type Languages = Readonly<Record<string, () => Promise<{ readonly spoken: Spoken }>>>;

export type LanguageCode = keyof typeof languages;

export const languageCodes = Object.keys(languages) as readonly LanguageCode[];

/** In which the database describes its tables and columns, whatever the language of the page. */
export const databaseLanguage = 'en' satisfies LanguageCode;

/** One value in each language, under `prefix_<code>`: the columns of seeds and tables that hold words. */
export function eachLanguage<const Prefix extends string, Value>(
  prefix: Prefix,
  make: (code: LanguageCode) => Value,
): InLanguages<Prefix, Value> {
  const values = languageCodes.map((code) => [`${prefix}_${code}`, make(code)]);
  return Object.fromEntries(values) as InLanguages<Prefix, Value>;
}

export type InLanguages<Prefix extends string, Value> = {
  [Code in LanguageCode as `${Prefix}_${Code}`]: Value;
};
