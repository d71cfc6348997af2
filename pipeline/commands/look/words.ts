import { DIMENSIONS } from '../../dictionary/dimensions.ts';
import { titleKey } from '../../seeds/title_key.ts';

/** Roles a column may have beside its values: canonical names of a source, as far as a header can tell them. */
export const ROLES = ['year', ...DIMENSIONS, 'status', 'unit', 'measure'] as const;
export type Role = (typeof ROLES)[number];

/** Words of headers in several languages, without accents, in small letters; Arabic without its article. */
const WORDS: Readonly<Record<Role, string>> = {
  year: 'year|years|yr|annee|annees|ano|jahr|anno|time|period|periode|date|exercice|campagne|rentree|سنة|عام|فترة',
  region:
    'region|regions|geo|geography|geographie|area|country|pays|province|state|prefecture|territoire|departement|nuts|zone|land|wilaya|gouvernorat|location|ville|city|جهة|منطقة|اقليم|بلد|ولاية',
  sector:
    'sector|secteur|secteurs|industry|industries|nace|isic|naics|branche|naf|activite|activity|wirtschaftszweig|قطاع|نشاط',
  occupation:
    'occupation|occupations|profession|professions|metier|metiers|fap|soc|noc|isco|job|jobs|rome|pcs|beruf|مهنة|مهن',
  programme:
    'programme|program|programmes|formation|filiere|filieres|diplome|diploma|course|courses|isced|specialite|cip|cursus|training|تكوين|شعبة|مسلك|تخصص',
  status: 'status|flag|flags|statut|حالة',
  unit: 'unit|unite|units|einheit|وحدة',
  measure: 'measure|indicator|indicateur|mesure|variable|مؤشر',
};

/** Words of a text, without accents, capitals and marks; figures that hang on a word are of it no more. */
export function wordsOf(text: string): string[] {
  return titleKey(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/(^| )ال(?=\p{L}{3})/gu, '$1')
    .split(' ')
    .filter((word) => word !== '');
}

/** The role that a header names, the word nearest to its end deciding: region of occupation is an occupation's. */
export function roleNamed(header: string): Role | undefined {
  const words = wordsOf(header);
  return ROLES.find((role) => {
    const known = new Set(WORDS[role].split('|'));
    return words.some((word) => known.has(word));
  });
}

const TOTAL = new Set(
  'total totals all ensemble tous toutes both insgesamt totale overall مجموع اجمالي كل'.split(' '),
);

/** Whether a text names a whole: Total, Ensemble, All occupations, "Sex: Total", المجموع. */
export function isTotalName(text: string): boolean {
  if (text.trim() === '_T') return true;
  const words = wordsOf(text.slice(text.lastIndexOf(':') + 1));
  return words.length > 0 && words.length <= 4 && (TOTAL.has(words[0]!) || TOTAL.has(words.at(-1)!));
}

/** Words of columns that remark on a row and part no values. */
export function isNoteHeader(header: string): boolean {
  return wordsOf(header).some((word) =>
    /^(?:notes?|comments?|commentaires?|remarks?|remarques?|sources?|footnotes?|ملاحظ.*)$/.test(word),
  );
}

/** Whether a text tells parts of a hundred. */
export function isPerCent(text: string): boolean {
  return (
    /[%٪]/.test(text) ||
    wordsOf(text).some((word) =>
      ['pct', 'pc', 'rate', 'taux', 'percent', 'percentage', 'pourcentage', 'prozent'].includes(word),
    )
  );
}

/** Header words of a code, as against the name beside it. */
export function isCodeHeader(header: string): boolean {
  return wordsOf(header).some((word) =>
    ['code', 'codes', 'id', 'no', 'num', 'numero', 'nr', 'key', 'رمز'].includes(word),
  );
}

/** What a unit told in words multiplies by: thousands, en milliers, _ths, بالآلاف. */
export function scaleNamed(text: string): { scale: number; word: string } | undefined {
  const words = wordsOf(text);
  const found = (names: readonly string[]) => words.find((word) => names.includes(word));
  const thousands = found([
    'thousand',
    'thousands',
    'ths',
    'milliers',
    'millier',
    'tausend',
    'miles',
    'الاف',
    'الف',
    'بالالاف',
  ]);
  if (thousands !== undefined) return { scale: 1000, word: thousands };
  const millions = found(['million', 'millions', 'mio', 'ملايين', 'مليون']);
  return millions === undefined ? undefined : { scale: 1_000_000, word: millions };
}

/** Whether a header or an indicator tells a projection. */
export function isProjection(text: string): boolean {
  return wordsOf(text).some((word) =>
    /^(?:proj|projected|projection|projections|forecast|forecasts|outlook|prevision|previsions|perspective|perspectives|prognose|توقعات|اسقاطات)$/.test(
      word,
    ),
  );
}

const EMPTY_WORDS = new Set(
  'thousands thousand ths milliers pct pc pa de la le les l d du des of the a an in by and et en par pour for au aux und der die das من في'.split(
    ' ',
  ),
);

/** How well two texts speak of the same, 0 to 1: words that both have, against all of theirs. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const clean = (words: readonly string[]) =>
    new Set(words.filter((word) => !EMPTY_WORDS.has(word) && !/^\d+$/.test(word)));
  const [a, b] = [clean(one), clean(other)];
  if (a.size + b.size === 0) return 0;
  const shared = [...a].filter((word) => [...b].some((two) => isSameWord(word, two))).length;
  return (2 * shared) / (a.size + b.size);
}

/** One word in two numbers or genders, or shortened: employed and employment share their stem. */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const least = Math.min(a.length, b.length);
  // emp, occ, proj: files shorten words.
  if (least >= 3 && least <= 4) return a.startsWith(b) || b.startsWith(a);
  return least >= 5 && a.slice(0, Math.max(5, least - 2)) === b.slice(0, Math.max(5, least - 2));
}
