/** What every sentence of a page keeps, by rule; each answers what breaks it, for the reader of a failed test. */

import { type ArabicNoun, nouns } from '../../../reports/words/ar/count.ts';
import { secondWords } from './one_word.ts';
import { blocksOfPage, sentencesOf, wordsIn } from './page_sentences.ts';

export const MOST_WORDS = 35;

export interface Fault {
  readonly rule: string;
  readonly text: string;
}

type Rule = (text: string, language: string) => string[];

const rules: Readonly<Record<string, Rule>> = {
  /** Nobody reads a longer sentence once. */
  length: (text) => sentencesOf(text).filter((sentence) => longest(sentence) > MOST_WORDS),
  agreement: (text, language) =>
    language === 'ar' ? arabicDisagreements(text) : disagreements(text, language),
  /** Codes of the database; what stands in an element of code was taken out before. */
  code: (text) => matches(text, /\b[a-z]+(?:_[a-z0-9]+)+\b|\bMA-\d\d\b|(?<![\w])_[TZOX]\b/g),
  blank: (text) => matches(text, /.{0,20}[ \u00a0\u202f]{2,}.{0,20}/g),
  /** What an absent word leaves behind. */
  empty: (text) =>
    matches(
      text,
      /\(\s*[,;)]|\[\s*\]|«\s*»|“\s*”|[(«“]\s*[،؛,;]|[,;،؛:]\s*\)|[,،;؛]\s*[,،;؛.]|.{0,40}(?<!\.)\.\.(?!\.)|^\s*[,،;؛.)]| [,،.](?!\d)/g,
    ),
  /** One word a term. */
  word: secondWords,
  nothing: (text) => matches(text, /\b(?:undefined|NaN|Infinity|null)\b|\[object/g),
  digits: (text) => matches(text, TOO_MANY_DIGITS),
  typography: (text, language) => (language === 'fr' ? frenchFaults(text) : []),
  /** An apostrophe that nobody set, in a sentence rather than in the name of a newspaper. */
  quoted: (text, language) => (language === 'fr' ? matches(text, /\p{L}'\p{L}.{0,12}/gu) : []),
};

/**
 * Rules that a place does not keep: the dictionary describes columns by their names; the list of sources prints titles and
 * claims as their publishers wrote them.
 */
const EXEMPT: readonly (readonly [path: RegExp, where: RegExp, rules: readonly string[]])[] = [
  [/dictionary/, /./, ['code', 'agreement', 'word']],
  [/./, /^t[dh]\b/, ['quoted']],
  [/sources|figures/, /^t[dh]\b|^small/, ['typography']],
  [/sources|figures|method|reference/, /^t[dh]\b/, ['agreement', 'digits']],
];

/** Faults of a page, each once a block. */
export function faultsOfPage(path: string, page: string, language: string): Fault[] {
  return blocksOfPage(page, language).flatMap(({ where, text }) => {
    const exempt = EXEMPT.flatMap(([paths, places, names]) =>
      paths.test(path) && places.test(where) ? names : [],
    );
    return faultsOf(text, language).filter(({ rule }) => !exempt.includes(rule));
  });
}

/** Faults of one block of words. */
export function faultsOf(text: string, language: string): Fault[] {
  const plain = text.replace(/[\u2060\u2066-\u2069\u200f]/g, '');
  return Object.entries(rules).flatMap(([rule, find]) =>
    find(plain, language).map((found) => ({ rule, text: found })),
  );
}

/** A year has its four digits together; thousands that are counted have a blank or a comma. */
const isYear = (digits: string): boolean => /^(19|20)\d\d$/.test(digits);

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([found]) => found);

/**
 * More than three digits behind the decimal sign that say something, more than one of a per cent, thousands without a blank (a year or a code has four digits), and
 * a decimal of what is counted one by one.
 */
const TOO_MANY_DIGITS =
  /\d[.,]0*[1-9]\d{3,}|\d[.,]\d{2,}[ \u00a0\u202f]?%|(?<![\d.,\p{L}\u202f-])(?!1337)\d{5,}(?![\d\p{L}-])|\d(?:,\d{1,2}|\.\d+)[ \u00a0\u202f](?:personnes?|people|places?|postes?|jobs?|شخصا?|أشخاص|مقعدا?)(?![\p{L}-])/gu;

/** What does not end as a sentence is a list of names, read name by name. */
const longest = (sentence: string): number =>
  /[.!?؟:…][\s»”)]*$/.test(sentence)
    ? wordsIn(sentence)
    : Math.max(...sentence.split(/[,،;؛·]/).map(wordsIn));

/** A break before a high sign, or inside guillemets, would begin a line with the sign. */
const frenchFaults = (text: string): string[] =>
  matches(
    text,
    /.{0,12}(?:[ \u00a0][:;!?%»]|«[ \u00a0]|«(?!\u202f)|(?<!\u202f)»|[\p{L})][;!?](?!\p{L})|\d[ \u00a0]\d{3}(?!\d)).{0,12}/gu,
  );

/** Nouns that stand beside a number on a page, one and more of them. */
const counted: Readonly<Record<string, readonly (readonly [one: string, more: string])[]>> = {
  fr: [
    ...['personne', 'place', 'groupe', 'formateur', 'bénéficiaire', 'cellule', 'spécialité', 'région'],
    ...['scénario', 'an', 'année', 'point', 'série', 'fichier', 'secteur', 'métier', 'poste', 'emploi'],
    ...['couple', 'dirham', 'million', 'milliard', 'table', 'colonne', 'ligne', 'candidat', 'décision'],
    ...['hypothèse', 'donnée', 'compétence', 'intitulé', 'plan', 'classe', 'entrée', 'sortant', 'diplômé'],
    ...[
      'programme',
      'formation',
      'entreprise',
      'valeur',
      'action',
      'levier',
      'prix',
      'réponse',
      'simulation',
    ],
  ].map((one) => [one, /[sx]$/.test(one) ? one : `${one}s`] as const),
  en: [
    ...['place', 'group', 'trainer', 'specialty', 'region', 'scenario', 'year', 'point', 'series', 'file'],
    ...['sector', 'occupation', 'opening', 'pair', 'dirham', 'table', 'column', 'row', 'candidate'],
    ...['decision', 'assumption', 'competence', 'title', 'plan', 'class', 'leaver', 'graduate', 'programme'],
    ...['course', 'firm', 'value', 'action', 'lever', 'beneficiary', 'cell', 'simulation', 'answer', 'line'],
  ]
    .map((one): readonly [string, string] => [one, plural(one)])
    .concat([['person', 'people']]),
};

function plural(one: string): string {
  if (one.endsWith('series')) return one;
  if (/(s|x|ch)$/.test(one)) return `${one}es`;
  return one.endsWith('y') ? `${one.slice(0, -1)}ies` : `${one}s`;
}

const NUMBER = String.raw`(?<![\p{L}\d.,–/×\u202f-])(\d{1,3}(?:[\u202f,]\d{3})+|\d+)((?:[.,]\d+)?)`;

/** French says nothing and one in the singular, a part of two too; English one alone. */
function disagreements(text: string, language: string): string[] {
  const forms = new Map(
    (counted[language] ?? []).flatMap(([one, more]) => [
      [one, [one, more]] as const,
      [more, [one, more]] as const,
    ]),
  );
  return [...text.matchAll(new RegExp(`${NUMBER}[ \\u00a0]([\\p{L}-]+)`, 'gu'))].flatMap(
    ([found, whole, decimals, word]) => {
      const pair = forms.get(word!);
      const n = Number(`${whole!.replace(/\D/g, '')}${decimals!.replace(',', '.')}`);
      if (pair === undefined || pair[0] === pair[1] || isYear(whole!)) return [];
      const single = language === 'fr' ? n < 2 : n === 1;
      return word === pair[single ? 0 : 1] ? [] : [found];
    },
  );
}

/** Nouns of the data beside those of the texts: notes and titles that the seeds hold. */
const ofData: readonly ArabicNoun[] = [
  ['مقاولة', 'مقاولات', 'مقاولة', 'مقاولة'],
  ['شركة', 'شركات', 'شركة', 'شركة'],
  ['عامل', 'عمال', 'عاملا', 'عامل'],
  ['خريج', 'خريجين', 'خريجا', 'خريج'],
  ['مسجل', 'مسجلين', 'مسجلا', 'مسجل'],
  ['متعلم', 'متعلمين', 'متعلما', 'متعلم'],
  ['متدرب', 'متدربين', 'متدربا', 'متدرب'],
  ['وافد', 'وافدين', 'وافدا', 'وافد'],
  ['درهم', 'دراهم', 'درهما', 'درهم'],
  // Before the name of a currency, with which it stands in one state.
  ['مليار', 'ملايير', 'مليار', 'مليار'],
  ['متر', 'أمتار', 'مترا', 'متر'],
].map(([two, few, many, other]) => ({ one: '', two: two!, few: few!, many: many!, other: other! }));

const firstWord = (form: string) => form.split(' ')[0]!;
const arabicForms = [...Object.values<ArabicNoun>(nouns), ...ofData].map((noun) => ({
  few: firstWord(noun.few),
  many: firstWord(noun.many),
  other: firstWord(noun.other),
  all: [noun.one, noun.two, noun.few, noun.many, noun.other].map(firstWord),
}));

/** What may follow a number and is not counted by it: particles, months, what is said of the whole sentence. */
const NOT_COUNTED = new Set(
  'نهاية إلى في ثم من منذ حسب لفائدة على ما يكون تكون غير متوقعة مقابل لا إذا بين تعني يعني وحدها سنويا أو بالنسبة شهريا بـ عند عن هو هي مع قبل بعد أي كل سنة دجنبر يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر مبنية مفترضة مجهولة هندسة فما حوالي أنه ليس لم لن قد فقط فأكثر مباشر بالمائة تقريبا عبر إن كما يفوق نحو مرصودة محصاة تكوين'.split(
    ' ',
  ),
);

const arabicRules = new Intl.PluralRules('ar');

/**
 * A number followed by a noun is followed by its form: none of one and two, which say their number themselves; a word
 * that is neither known as counted nor as something else has to be told to this file.
 */
function arabicDisagreements(text: string): string[] {
  return [...text.matchAll(new RegExp(`${NUMBER}[ \\u00a0](\\p{Script=Arabic}+)`, 'gu'))].flatMap(
    ([found, whole, decimals, word]) => {
      // Years and numbers of laws stand without a blank in their thousands.
      if (/^\d{4,}$/.test(whole!) && word !== 'شخصا') return [];
      const known = arabicForms.filter(({ all }) => all.includes(word!));
      if (known.length === 0)
        return NOT_COUNTED.has(word!) || /^(و|ف|ل|ب|ال|ك)/.test(word!) ? [] : [`${found} (?)`];
      if (decimals !== '') return known.some(({ other }) => other === word) ? [] : [found];
      const form = arabicRules.select(Number(whole!.replace(/\D/g, '')));
      if (form === 'one' || form === 'two') return NOT_COUNTED.has(word!) ? [] : [found];
      const wanted = form === 'zero' ? 'other' : form;
      return known.some((noun) => noun[wanted] === word) ? [] : [found];
    },
  );
}
