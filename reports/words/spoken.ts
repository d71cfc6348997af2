import type { Locale } from './format/locale.ts';
import type { PluralForms } from './format/plural.ts';
import type { amounts } from './fr/amounts.ts';
import type { Texts } from './shape/texts.ts';

/** All that the folder of a language says of it. */
export interface Spoken {
  /** What the language calls itself. */
  name: string;
  locale: Locale;
  texts: Texts;
  amounts: Amounts;
  /** Sets a sentence that comes from the data as the language wants it. */
  typeset(text: string): string;
}

/** What advice counts: the units of French are the list of them. */
export type Amounts = Readonly<Record<keyof typeof amounts, PluralForms>>;
