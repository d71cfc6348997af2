import { createFormats, type Formats } from '../format/formats.ts';
import { fr } from './fr.ts';
import type { Texts } from './texts.ts';

/** A language in which pages can be written: its words and how it prints numbers. */
export interface Language {
  code: string;
  /** For the numbers that the script of a page prints. */
  locale: string;
  direction: 'ltr' | 'rtl';
  t: Texts;
  formats: Formats;
}

/** Another language is one text file and one line here. */
const written: Record<string, { locale: string; direction: 'ltr' | 'rtl'; texts: Texts }> = {
  fr: { locale: 'fr-FR', direction: 'ltr', texts: fr },
};

/** @throws Error naming the languages that exist when one that is asked for has no texts. */
export function chooseLanguages(codes: readonly string[]): Language[] {
  const unknown = codes.filter((code) => !Object.hasOwn(written, code));
  if (unknown.length > 0) {
    throw new Error(
      `The report has no texts in: ${unknown.join(', ')}. It is written in: ${Object.keys(written).join(', ')}. ` +
        'Set `languages` of the project to these, or add reports/text/<language>.ts and its line in reports/text/language.ts.',
    );
  }
  return codes.map((code) => {
    const { locale, direction, texts } = written[code]!;
    return { code, locale, direction, t: texts, formats: createFormats(locale, texts.sign.missing) };
  });
}
