import { BARE_PART } from '../../inputs/part_of_year.ts';
import { wordsOf } from './words.ts';

/** A part of a year without the year: the canonical text, such as M01 or Q3, and how many such parts a year has. */
export interface NamedPart {
  readonly part: string;
  readonly ofYear: 2 | 4 | 12;
}

/** Months by number, as files of several languages name them in full or short; without accents, in small letters. */
const MONTHS = [
  'january|jan|janvier|janv|يناير|كانون الثاني',
  'february|feb|fevrier|fevr|fev|فبراير|شباط',
  'march|mar|mars|مارس|اذار',
  'april|apr|avril|avr|ابريل|نيسان',
  'may|mai|ماي|مايو|ايار',
  'june|jun|juin|يونيو|حزيران',
  'july|jul|juillet|juil|يوليوز|يوليو|تموز',
  'august|aug|aout|غشت|اغسطس|اب',
  'september|sept|sep|septembre|شتنبر|سبتمبر|ايلول',
  'october|oct|octobre|اكتوبر|تشرين الاول',
  'november|nov|novembre|نونبر|نوفمبر|تشرين الثاني',
  'december|dec|decembre|دجنبر|ديسمبر|كانون الاول',
].map((names) => new Set(names.split('|')));

const OF_LETTER: Readonly<Record<string, NamedPart['ofYear']>> = { M: 12, Q: 4, T: 4, H: 2, S: 2 };
const BARE = new RegExp(`^(?:${BARE_PART})$`);

/** M1, m01, Q3, T3, H2, S2 or the name of a month; of 9M, nine months from January on, there is no such row of columns. */
export function namedPart(text: string): NamedPart | undefined {
  const bare = text.trim().toUpperCase();
  const ofYear = OF_LETTER[bare[0] ?? ''];
  if (ofYear !== undefined && BARE.test(bare)) {
    const nth = Number(bare.slice(1));
    return nth >= 1 && nth <= ofYear ? { part: `${bare[0]}${nth}`, ofYear } : undefined;
  }
  const name = wordsOf(text).join(' ');
  const month = MONTHS.findIndex((names) => names.has(name));
  return month < 0 ? undefined : { part: `M${month + 1}`, ofYear: 12 };
}

/** Which part the number of one is, where a header says of what: months, quarters or halves. */
export function numberedPart(text: string, ofYear: NamedPart['ofYear']): NamedPart | undefined {
  const nth = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0;
  return nth >= 1 && nth <= ofYear
    ? { part: `${{ 12: 'M', 4: 'Q', 2: 'H' }[ofYear]}${nth}`, ofYear }
    : undefined;
}

/** How many of what a header names a year has; undefined where it names none. */
export function partsNamed(header: string): NamedPart['ofYear'] | undefined {
  const words = wordsOf(header);
  const has = (names: string) => words.some((word) => names.split('|').includes(word));
  if (has('month|months|mois|monat|mes|شهر')) return 12;
  if (has('quarter|quarters|trimestre|trimestres|quartal|فصل')) return 4;
  return has('half|halves|semester|semestre|semestres|نصف|اسدس') ? 2 : undefined;
}
