import { ar } from './ar/texts.ts';
import { en } from './en/texts.ts';
import { createFormats, type Formats } from './format/formats.ts';
import { type Locale, locales } from './format/locales.ts';
import { fr } from './fr/texts.ts';
import { typesetFrench } from './fr/typeset.ts';
import { type LanguageCode, languageCodes } from './languages.ts';
import type { Texts } from './shape/texts.ts';

/** A language in which pages can be written: its words and how it prints numbers. */
export interface Language {
  code: string;
  /** What the language calls itself. */
  name: string;
  /** For the numbers that the script of a page prints. */
  locale: Locale;
  direction: 'ltr' | 'rtl';
  t: Texts;
  formats: Formats;
  /** Sets a sentence that comes from the data as the language wants it. */
  typeset(text: string): string;
}

/** Another language is its text files, its line in `locales` and one line here. */
const asWritten = (text: string): string => text;

const written: Record<
  LanguageCode,
  { name: string; locale: Locale; texts: Texts; typeset: (text: string) => string }
> = {
  fr: { name: 'Français', locale: locales.fr, texts: fr, typeset: typesetFrench },
  ar: { name: 'العربية', locale: locales.ar, texts: ar, typeset: asWritten },
  en: { name: 'English', locale: locales.en, texts: en, typeset: asWritten },
};

/** @throws Error naming the languages that exist when one that is asked for has no texts. */
export function chooseLanguages(codes: readonly string[]): Language[] {
  const isWritten = (code: string): code is LanguageCode => Object.hasOwn(written, code);
  const unknown = codes.filter((code) => !isWritten(code));
  if (unknown.length > 0) {
    throw new Error(
      `The report has no texts in: ${unknown.join(', ')}. It is written in: ${languageCodes.join(', ')}. ` +
        'Set `languages` of the project to these, or add the folder reports/words/<language> and its line in reports/words/languages.ts.',
    );
  }
  return codes.filter(isWritten).map((code) => {
    const { name, locale, texts, typeset } = written[code];
    return {
      code,
      name,
      locale,
      direction: locale.direction,
      t: texts,
      formats: createFormats(locale, texts.sign.missing),
      typeset,
    };
  });
}
