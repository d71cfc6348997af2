import type { LanguageCode as Language } from '../../reports/words/languages.ts';

/**
 * How a sentence of advice writes its numbers: digits, dates and unit words in their plural form. Pages have their
 * own formats (reports/format), which the pipeline may not import; both group Arabic numbers as in French, because
 * 1.200 could be taken for one and a fifth.
 */

const LOCALES = {
  fr: { words: 'fr-FR', numbers: 'fr-FR' },
  ar: { words: 'ar-MA', numbers: 'fr-FR' },
  en: { words: 'en-GB', numbers: 'en-GB' },
} as const;

/** By plural category of CLDR, `#` standing for the number; a category that is absent is written as `other`. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

export const UNITS: Readonly<Record<string, Readonly<Record<Language, Forms>>>> = {
  person: {
    fr: { one: '# personne', other: '# personnes' },
    en: { one: '# person', other: '# people' },
    ar: { one: 'شخص واحد (#)', two: 'شخصين (#)', few: '# أشخاص', many: '# شخصا', other: '# شخص' },
  },
  place: {
    fr: { one: '# place', other: '# places' },
    en: { one: '# place', other: '# places' },
    ar: { one: 'مقعد واحد (#)', two: 'مقعدين (#)', few: '# مقاعد', many: '# مقعدا', other: '# مقعد' },
  },
  group: {
    fr: { one: '# groupe', other: '# groupes' },
    en: { one: '# group', other: '# groups' },
    ar: { one: 'مجموعة واحدة (#)', two: 'مجموعتين (#)', few: '# مجموعات', other: '# مجموعة' },
  },
  trainer: {
    fr: { one: '# formateur', other: '# formateurs' },
    en: { one: '# trainer', other: '# trainers' },
    ar: { one: 'مكون واحد (#)', two: 'مكونين (#)', few: '# مكونين', many: '# مكونا', other: '# مكون' },
  },
  beneficiary: {
    fr: { one: '# bénéficiaire', other: '# bénéficiaires' },
    en: { one: '# beneficiary', other: '# beneficiaries' },
    ar: {
      one: 'مستفيد واحد (#)',
      two: 'مستفيدين (#)',
      few: '# مستفيدين',
      many: '# مستفيدا',
      other: '# مستفيد',
    },
  },
  cell: {
    fr: { one: '# cellule', other: '# cellules' },
    en: { one: '# cell', other: '# cells' },
    ar: { one: 'خلية واحدة (#)', two: 'خليتين (#)', few: '# خلايا', other: '# خلية' },
  },
  dirham: {
    fr: { one: '# dirham', other: '# dirhams' },
    en: { one: '# dirham', other: '# dirhams' },
    ar: { one: 'درهم واحد (#)', two: 'درهمين (#)', few: '# دراهم', many: '# درهما', other: '# درهم' },
  },
};

/** What may follow the colon of a placeholder, see advice_template.ts. */
export const WRITTEN_AS = ['number', 'year', 'date', 'percent', ...Object.keys(UNITS)];

/**
 * The number that a sentence says for the number that a column holds: whole, and on illustrative rows no more than
 * two significant digits. A size: gaps are told in words of shortage and surplus, never by a sign.
 */
export function spokenNumber(value: number, illustrative: boolean): number {
  const size = Math.abs(value);
  if (!illustrative || size < 100) return Math.round(size);
  const step = 10 ** (Math.floor(Math.log10(size)) - 1);
  return Math.round(size / step) * step;
}

/**
 * Writes one value in one language.
 *
 * @param value a number (a share for `percent`), or a day as YYYY-MM-DD for `date`.
 * @param as one of WRITTEN_AS.
 */
export function writeNumber(
  language: Language,
  value: number | string,
  as: string,
  illustrative: boolean,
): string {
  const { words, numbers } = LOCALES[language];
  if (as === 'date') {
    const day = new Intl.DateTimeFormat(words, { dateStyle: 'long', timeZone: 'UTC' });
    const written = day.format(new Date(`${value}T00:00:00Z`));
    // French says the first of a month, and counts the others.
    return language === 'fr' ? written.replace(/^1 /, '1er ') : written;
  }
  if (as === 'year') return String(value);
  if (as === 'percent')
    return new Intl.NumberFormat(numbers, { style: 'percent', maximumFractionDigits: 0 }).format(
      Number(value),
    );
  const spoken = spokenNumber(Number(value), illustrative);
  const digits = new Intl.NumberFormat(numbers, { maximumFractionDigits: 0 }).format(spoken);
  if (as === 'number') return digits;
  const forms = UNITS[as]![language];
  return (forms[new Intl.PluralRules(words).select(spoken)] ?? forms.other).replace('#', digits);
}
