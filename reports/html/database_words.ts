import type { Language } from '../words/language.ts';
import { databaseLanguage } from '../words/languages.ts';
import { html, type Markup, nothing } from './markup.ts';

/** Whether the words of the database, in English, are of another language than the page. */
export const isForeign = ({ code }: Pick<Language, 'code'>): boolean => code !== databaseLanguage;

/** For an element that prints words of the database: a screen reader is told that they are English. */
export function databaseWords(language: Language): Markup {
  return isForeign(language) ? html` lang="${databaseLanguage}" dir="ltr"` : nothing;
}
