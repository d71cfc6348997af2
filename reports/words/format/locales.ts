/** How a language writes its numbers, dates and lists. Each is chosen here rather than left to a default. */
export interface Locale {
  /** Dates, lists and plurals. */
  words: string;
  /** Digits, decimal sign and grouping. */
  numbers: string;
  direction: 'ltr' | 'rtl';
  /** Between the parts of a bare enumeration. */
  comma: string;
}

/**
 * Arabic is Moroccan: Latin digits and its own names of months (نونبر, غشت). Its numbers are grouped as in French,
 * by a narrow no-break space: ar-MA would print 1.200, which a reader of both pages could take for one and a fifth.
 * The space binds digits in either direction (Unicode class CS), so the number does not turn over.
 */
export const locales = {
  fr: { words: 'fr-FR', numbers: 'fr-FR', direction: 'ltr', comma: ', ' },
  ar: { words: 'ar-MA', numbers: 'fr-FR', direction: 'rtl', comma: '، ' },
  en: { words: 'en-GB', numbers: 'en-GB', direction: 'ltr', comma: ', ' },
} as const satisfies Record<string, Locale>;
