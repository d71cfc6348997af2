/** How a language writes its numbers, dates and lists. Each is chosen in its folder rather than left to a default. */
export interface Locale {
  /** Dates, lists and plurals. */
  words: string;
  /** Digits, decimal sign and grouping. */
  numbers: string;
  direction: 'ltr' | 'rtl';
  /** Between the parts of a bare enumeration. */
  comma: string;
  /** Between the parts of a sentence. */
  semicolon: string;
  /** The first of a month, where a date does not say « 1 »: Intl does not know it. */
  firstDay?: string;
}
