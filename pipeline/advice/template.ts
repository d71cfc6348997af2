import type { Language } from '../../reports/words/language.ts';
import { writeNumber } from './number_words.ts';

/**
 * The texts of the seeds hold placeholders, and nothing else is read in them:
 *
 *     {region}           a name or a phrase, in the language of the text
 *     {target:place}     a number with its unit word in the right plural form: 240 places
 *     {to_year:year}     a year; {decide_by:date} a day; {margin:percent} a share; {n_cells:number} bare digits
 *
 * They are filled in one pass, so that a name which looks like a placeholder stays a name.
 */
const PLACEHOLDER = /\{([a-z][a-z0-9_]*)(?::([a-z_]+))?\}/g;

export interface Placeholder {
  readonly name: string;
  /** Null for names and phrases. */
  readonly as: string | null;
}

export function placeholders(template: string): Placeholder[] {
  return [...template.matchAll(PLACEHOLDER)].map((found) => ({ name: found[1]!, as: found[2] ?? null }));
}

export type Values = Readonly<Record<string, number | string | null | undefined>>;

/** @returns null when a value of the text is absent: half a sentence is none. */
export function fill(
  template: string | null,
  values: Values,
  language: Language,
  illustrative: boolean,
): string | null {
  if (template === null) return null;
  if (placeholders(template).some(({ name }) => (values[name] ?? null) === null)) return null;
  return template.replaceAll(PLACEHOLDER, (_, name: string, as: string | undefined) => {
    const value = values[name]!;
    return as === undefined ? String(value) : writeNumber(language, value, as, illustrative);
  });
}
