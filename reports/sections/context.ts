import type { Edition } from '../reading/edition/edition.ts';
import type { Labels } from '../reading/labels.ts';
import type { Formats } from '../words/format/formats.ts';
import type { Language } from '../words/language.ts';
import type { Texts } from '../words/shape/texts.ts';

/** What every part of a page needs: words, number formats, names and the edition. */
export interface Context {
  language: Language;
  t: Texts;
  formats: Formats;
  labels: Labels;
  edition: Edition;
  /** The part stands inside another one, under its heading. */
  isNested: boolean;
}

export function contextOf(language: Language, edition: Edition): Context {
  return {
    language,
    t: language.t,
    formats: language.formats,
    labels: edition.labels,
    edition,
    isNested: false,
  };
}
