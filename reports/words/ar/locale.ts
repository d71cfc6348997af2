import type { Locale } from '../format/locale.ts';

/**
 * Arabic is Moroccan: Latin digits and its own names of months (نونبر, غشت). Its numbers are grouped as in French,
 * by a narrow no-break space: ar-MA would print 1.200, which a reader of both pages could take for one and a fifth.
 * The space binds digits in either direction (Unicode class CS), so the number does not turn over.
 */
export const locale: Locale = {
  words: 'ar-MA',
  numbers: 'fr-FR',
  direction: 'rtl',
  comma: '، ',
  semicolon: '؛ ',
};
