import type { Locale } from '../format/locale.ts';

export const locale: Locale = {
  words: 'fr-FR',
  numbers: 'fr-FR',
  direction: 'ltr',
  comma: ', ',
  semicolon: ' ; ',
  firstDay: '1er',
};
