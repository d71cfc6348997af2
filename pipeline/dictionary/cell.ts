import { z } from 'zod';
import { eachLanguage } from '../../reports/words/languages.ts';
import { type Column, inLanguage, type SqlType, type Unit } from './column.ts';
import { LEAST, MOST_OF_ANY } from './size.ts';

/**
 * Columns that a file of the project fills. A cell is text; what leaves is typed: an empty or absent optional cell is
 * null.
 */

const filledText = z.string({ error: 'must not be empty' }).trim().min(1, 'must not be empty');
const anyText = z
  .string()
  .trim()
  .optional()
  .transform((cell) => cell || null);

/** A decimal with a dot and without thousands marks. Tested as text first, because `Number('')` is 0. */
const DECIMAL = /^-?\d+(\.\d+)?$/;
const isOfTheWorld = (size: number) => size === 0 || (size >= LEAST && size <= MOST_OF_ANY);
const isDecimal = (cell: string) => DECIMAL.test(cell) && isOfTheWorld(Math.abs(Number(cell)));
/** Nothing has a sign: -0 is 0. */
const asNumber = (cell: string) => Number(cell) + 0;
const NOT_A_NUMBER = 'must be a number written like 1234.5';
const NOT_A_YEAR = 'must be a year between 1900 and 2100';
const NOT_WHOLE = 'must be a whole number below two thousand millions';

const filledNumber = z
  .string({ error: 'must not be empty' })
  .trim()
  .refine(isDecimal, NOT_A_NUMBER)
  .transform(asNumber);
const anyNumber = z
  .string()
  .trim()
  .optional()
  .refine((cell) => !cell || isDecimal(cell), NOT_A_NUMBER)
  .transform((cell) => (cell ? asNumber(cell) : null));
const isYear = (value: number) => Number.isInteger(value) && value >= 1900 && value <= 2100;
const isShare = (value: number) => value >= 0 && value <= 1;

function make<Type extends z.ZodType>(type: Type, sql: SqlType, unit?: Unit) {
  return (says = ''): Column<Type> => ({ type, sql, says, ...(unit === undefined ? {} : { unit }) });
}

export const text = make(filledText, 'VARCHAR');
/** A code, or `_T` for every one where nothing is written. */
export const every = make(filledText.default('_T'), 'VARCHAR');
export const optionalText = make(anyText, 'VARCHAR');
export const number = make(filledNumber, 'DOUBLE');
export const optionalNumber = make(anyNumber, 'DOUBLE');
export const year = make(filledNumber.refine(isYear, NOT_A_YEAR), 'INTEGER', 'year');
export const optionalYear = make(
  anyNumber.refine((value) => value === null || isYear(value), NOT_A_YEAR),
  'INTEGER',
  'year',
);
export const share = make(filledNumber.refine(isShare, 'must be a share between 0 and 1'), 'DOUBLE', 'share');
export const optionalShare = make(
  anyNumber.refine((value) => value === null || isShare(value), 'must be a share between 0 and 1'),
  'DOUBLE',
  'share',
);
/** As an INTEGER of the database holds it. */
const isWhole = (value: number) => Number.isInteger(value) && Math.abs(value) < 2 ** 31;
export const whole = make(filledNumber.refine(isWhole, NOT_WHOLE), 'INTEGER');
export const optionalWhole = make(
  anyNumber.refine((value) => value === null || isWhole(value), NOT_WHOLE),
  'INTEGER',
);
export const positive = make(
  filledNumber.refine((value) => value > 0, 'must be above zero'),
  'DOUBLE',
);
const NEGATIVE = 'must not be negative';
export const notNegative = make(
  filledNumber.refine((value) => value >= 0, NEGATIVE),
  'DOUBLE',
);
export const optionalNotNegative = make(
  anyNumber.refine((value) => value === null || value >= 0, NEGATIVE),
  'DOUBLE',
);
export const flag = make(
  z.enum(['true', 'false'], { error: 'must be true or false' }).transform((cell) => cell === 'true'),
  'BOOLEAN',
);

export function oneOf<const Values extends readonly string[]>(values: Values, says = '') {
  return make(z.enum(values, { error: `must be one of ${values.join(', ')}` }), 'VARCHAR')(says);
}

/** As `oneOf`, or nothing. */
export function optionalOneOf<const Values extends readonly string[]>(values: Values, says = '') {
  const cell = z
    .enum([...values, ''], { error: `must be empty or one of ${values.join(', ')}` })
    .optional()
    .transform((given) => (given || null) as Values[number] | null);
  return make(cell, 'VARCHAR')(says);
}

/** A cell under a condition of its own, which its message tells. */
export function must<Type extends z.ZodType>(
  column: Column<Type>,
  holds: (value: z.output<Type>) => boolean,
  says: string,
): Column<Type> {
  return { ...column, type: column.type.refine(holds, says) };
}

/**
 * `name_fr`, `name_en` …: one column a language that exists. Which of them must be filled is known when the project
 * file is read, see rowIn in table.ts.
 *
 * @param says what they hold, up to the name of the language: `Name in`.
 */
export function inLanguages<Prefix extends string>(prefix: Prefix, says = '') {
  return eachLanguage(prefix, (askedIn) => ({ ...optionalText(inLanguage(says, askedIn)), askedIn }));
}

/** The same, which may stay empty in any language. */
export function optionalInLanguages<Prefix extends string>(prefix: Prefix, says = '') {
  return eachLanguage(prefix, (code) => optionalText(inLanguage(says, code)));
}
