import { createFormats, type Formats } from './format/formats.ts';
import { type Languages, languages } from './languages.ts';
import type { Spoken } from './spoken.ts';

/** A language in which pages can be written: its words and how it prints numbers. */
export interface Language extends Omit<Spoken, 'texts'> {
  code: string;
  direction: 'ltr' | 'rtl';
  t: Spoken['texts'];
  formats: Formats;
}

/**
 * @param known the languages that exist, where they are not those of the product.
 * @throws Error naming the languages that exist when one that is asked for has no texts.
 */
export async function chooseLanguages(
  codes: readonly string[],
  known: Languages = languages,
): Promise<Language[]> {
  const found = codes.map((code) => ({ code, open: Object.hasOwn(known, code) ? known[code] : undefined }));
  const unknown = found.filter(({ open }) => open === undefined).map(({ code }) => code);
  if (unknown.length > 0) {
    throw new Error(
      `The report has no texts in: ${unknown.join(', ')}. It is written in: ${Object.keys(known).join(', ')}. ` +
        'Set `languages` of the project to these, or add the folder reports/words/<language> and its line in reports/words/languages.ts.',
    );
  }
  const opened = found.map(async ({ code, open }) =>
    open === undefined ? [] : [languageOf(code, (await open()).spoken)],
  );
  return (await Promise.all(opened)).flat();
}

function languageOf(code: string, { texts: t, ...spoken }: Spoken): Language {
  const { locale } = spoken;
  return {
    ...spoken,
    code,
    direction: locale.direction,
    t,
    formats: createFormats(locale, t.sign.missing),
  };
}
