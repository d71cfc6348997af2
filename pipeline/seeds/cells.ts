import { z } from 'zod';
import { languageCodes } from '../../reports/words/languages.ts';

/** What one cell of a seed may hold: text in, a typed value out; an empty or absent optional cell is null. */

export const text = z.string({ error: 'must not be empty' }).trim().min(1, 'must not be empty');
export const optionalText = z
  .string()
  .trim()
  .optional()
  .transform((cell) => cell || null);

/** A decimal with a dot and without thousands marks. Tested as text first, because `Number('')` is 0. */
const DECIMAL = /^-?\d+(\.\d+)?$/;
const isDecimal = (cell: string) => DECIMAL.test(cell) && Number.isFinite(Number(cell));
const NOT_A_NUMBER = 'must be a number written like 1234.5';

export const number = z
  .string({ error: 'must not be empty' })
  .trim()
  .refine(isDecimal, NOT_A_NUMBER)
  .transform(Number);
export const optionalNumber = z
  .string()
  .trim()
  .optional()
  .refine((cell) => !cell || isDecimal(cell), NOT_A_NUMBER)
  .transform((cell) => (cell ? Number(cell) : null));

const isYear = (value: number) => Number.isInteger(value) && value >= 1900 && value <= 2100;
const NOT_A_YEAR = 'must be a year between 1900 and 2100';
export const year = number.refine(isYear, NOT_A_YEAR);
export const optionalYear = optionalNumber.refine((value) => value === null || isYear(value), NOT_A_YEAR);

const isShare = (value: number) => value >= 0 && value <= 1;
export const share = number.refine(isShare, 'must be a share between 0 and 1');
export const wholeNumber = number.refine(Number.isInteger, 'must be a whole number');
export const optionalWholeNumber = optionalNumber.refine(
  (value) => value === null || Number.isInteger(value),
  'must be a whole number',
);
export const flag = z
  .enum(['true', 'false'], { error: 'must be true or false' })
  .transform((cell) => cell === 'true');

export function oneOf<const Values extends readonly string[]>(values: Values) {
  return z.enum(values, { error: `must be one of ${values.join(', ')}` });
}

/** As `oneOf`, or nothing. */
export function optionalOneOf<const Values extends readonly string[]>(values: Values) {
  return z
    .enum([...values, ''], { error: `must be empty or one of ${values.join(', ')}` })
    .optional()
    .transform((cell) => (cell || null) as Values[number] | null);
}

/** found: printed by a source; derived: arithmetic on printed numbers; assumed: the project's; unknown: no value. */
export const status = oneOf(['found', 'derived', 'assumed', 'unknown']);
export const shareStatus = oneOf(['found', 'derived', 'assumed']);
/** A official statistic, B press relay of one, C lobby, old or another country, D assumption. */
export const GRADES = ['A', 'B', 'C', 'D'] as const;
export const grade = oneOf(GRADES);
export const optionalGrade = optionalOneOf(GRADES);

/**
 * `name_fr`, `name_en` …: required in the project's languages, optional in the others that exist. They are left
 * out of the static type, since which of them exist is known only when the project file is read.
 */
export function inLanguages(prefix: string, languages: readonly string[]): Record<never, never> {
  const all = [...new Set([...languageCodes, ...languages])];
  return Object.fromEntries(
    all.map((language) => [`${prefix}_${language}`, languages.includes(language) ? text : optionalText]),
  );
}
