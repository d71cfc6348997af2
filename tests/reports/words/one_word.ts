/** One word a term in each language, on every page; the words that would be a second one are forbidden. */

import type { LanguageCode } from '../../../reports/words/languages.ts';
import type { Texts } from '../../../reports/words/shape/texts.ts';

interface Term {
  /** Its entry in the glossary of the method page, which has to say the word; null where it has none. */
  glossary: keyof Texts['glossary']['terms'] | null;
  word: Readonly<Record<LanguageCode, string>>;
  never: Readonly<Partial<Record<LanguageCode, RegExp>>>;
}

/** An Arabic word with its article and the particles that are written with it, and the endings of its plural. */
const arabic = (...words: string[]) =>
  new RegExp(
    `(?<!\\p{Script=Arabic})[وفبكل]*(?:ال|لل)?(?:${words.join('|')})(?:ا|ة|ات|ين|ون)?(?!\\p{Script=Arabic})`,
    'gu',
  );

export const TERMS: readonly Term[] = [
  {
    glossary: 'draw',
    word: { fr: 'Simulation', ar: 'سحب', en: 'Simulation' },
    never: {
      fr: /\btirages?\b/gi,
      ar: /(?<!\p{Script=Arabic})(?:ال)?محاكاة/gu,
      en: /\b(?:Monte Carlo )?draws?\b/gi,
    },
  },
  {
    glossary: 'openings',
    word: { fr: 'Postes à pourvoir', ar: 'المناصب المطلوب شغلها', en: 'Openings' },
    never: {
      fr: /\b(?:postes?|emplois?) à (?:remplir|combler)\b|\bouvertures? de postes?\b/gi,
      en: /\b(?:posts?|jobs?|vacancies) to (?:fill|be filled)\b/gi,
    },
  },
  {
    glossary: 'plan',
    word: { fr: 'plan', ar: 'مخطط', en: 'plan' },
    never: { ar: arabic('خطة', 'خطط') },
  },
  {
    glossary: null,
    word: { fr: 'compétence', ar: 'كفاءة', en: 'competence' },
    never: { fr: /\baptitudes?\b/gi, ar: arabic('كفاي', 'مهار') },
  },
  {
    glossary: null,
    word: { fr: 'formation suivie', ar: 'تكوين متتبع', en: 'tracked programme' },
    never: { en: /\bprogrammes? followed\b|\bfollowed programmes?\b/gi },
  },
  {
    glossary: null,
    word: { fr: 'manque', ar: 'خصاص', en: 'shortage' },
    never: { ar: arabic('نقص', 'عجز') },
  },
  {
    glossary: null,
    word: { fr: 'formateur', ar: 'مكون', en: 'trainer' },
    never: { ar: arabic('مدرب') },
  },
  {
    glossary: null,
    word: { fr: 'région', ar: 'جهة', en: 'region' },
    never: { ar: arabic('إقليم', 'أقاليم') },
  },
  {
    glossary: 'assumption',
    word: { fr: 'Hypothèse', ar: 'فرضية', en: 'Assumption' },
    never: { ar: arabic('افتراض') },
  },
];

/** Words of a sentence that stand for a term and are not its word. */
export const secondWords = (text: string, language: string): string[] =>
  TERMS.flatMap(({ never }) => {
    const found = never[language as LanguageCode];
    return found === undefined ? [] : [...text.matchAll(found)].map(([word]) => word);
  });
