import type { Locale } from '../format/locale.ts';

export const locale: Locale = {
  words: 'en-GB',
  numbers: 'en-GB',
  direction: 'ltr',
  comma: ', ',
  semicolon: '; ',
};
