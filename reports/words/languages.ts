/**
 * The languages that exist, in the order in which they are offered: the one list of them. A language is a folder of
 * this room with its line here, and rows of seeds; everything else asks this list. Nothing is imported here, so
 * that the pipeline knows the codes without loading a text.
 */
export const languageCodes = ['fr', 'ar', 'en'] as const;

export type LanguageCode = (typeof languageCodes)[number];

/** One value in each language, under `prefix_<code>`: the columns of seeds and tables that hold words. */
export function eachLanguage<Value>(
  prefix: string,
  make: (code: LanguageCode) => Value,
): Record<string, Value> {
  return Object.fromEntries(languageCodes.map((code) => [`${prefix}_${code}`, make(code)]));
}
