import { z } from 'zod';
import { eachLanguage, type LanguageCode } from '../../reports/words/languages.ts';

export type SqlType =
  | 'VARCHAR'
  | 'INTEGER'
  | 'BIGINT'
  | 'DOUBLE'
  | 'BOOLEAN'
  | 'DATE'
  | 'DECIMAL(18,6)'
  | 'DECIMAL(38,6)';

/** A fraction of 0–1 is a share; a rate is a share of those there at the start of a year. */
export type Unit = 'persons' | 'share' | 'rate' | 'money' | 'year' | 'years' | 'months';

/** What one column is: its type in TypeScript and in SQL, its unit, and what it says to an analyst. */
export interface Column<Type extends z.ZodType = z.ZodType> {
  readonly type: Type;
  readonly sql: SqlType;
  readonly says: string;
  readonly unit?: Unit;
  /** Of a share: of growth, of error, of rank, so that it is below zero or above one by right. */
  readonly isChange?: true;
  /** Of a column of words: the language whose projects must fill it. */
  readonly askedIn?: LanguageCode;
}

export type Columns = Readonly<Record<string, Column>>;

type Made<Type extends z.ZodType> = (says?: string) => Column<Type>;

function make<Type extends z.ZodType>(type: Type, sql: SqlType, unit?: Unit): Made<Type> {
  return (says = '') => ({ type, sql, says, ...(unit === undefined ? {} : { unit }) });
}

export const text = make(z.string(), 'VARCHAR');
export const flag = make(z.boolean(), 'BOOLEAN');
export const date = make(z.date(), 'DATE');
export const year = make(z.number(), 'INTEGER', 'year');
export const whole = make(z.number(), 'INTEGER');
/** A whole number of any size, as counting and summing in SQL give it. */
export const counted = make(z.number(), 'BIGINT');
export const number = make(z.number(), 'DOUBLE');
export const persons = make(z.number(), 'DOUBLE', 'persons');
/** Persons rounded to a millionth where they are formed, so that sums are exact. */
export const exactPersons = make(z.number(), 'DECIMAL(18,6)', 'persons');
/** A sum of exact persons. */
export const summedPersons = make(z.number(), 'DECIMAL(38,6)', 'persons');
export const wholePersons = make(z.number(), 'INTEGER', 'persons');
export const share = make(z.number(), 'DOUBLE', 'share');
/** A share that is no part of a whole. */
export const change = (says = ''): Column<z.ZodNumber> => ({ ...share(says), isChange: true });
export const rate = make(z.number(), 'DOUBLE', 'rate');
/** In the currency of the project, see run. */
export const money = make(z.number(), 'DOUBLE', 'money');
export const years = make(z.number(), 'DOUBLE', 'years');

/** The same column, where a cell may be empty. */
export function maybe<Type extends z.ZodType>(column: Column<Type>): Column<z.ZodNullable<Type>> {
  return { ...column, type: z.nullable(column.type) };
}

/**
 * `name_fr`, `name_en` …: one column a language that exists, empty in a language that the project does not use.
 *
 * @param says what they hold, up to the name of the language: `Name in`.
 */
export function inLanguages<Prefix extends string>(prefix: Prefix, says = '') {
  return eachLanguage(prefix, (code) => maybe(text(inLanguage(says, code))));
}

export function inLanguage(says: string, code: LanguageCode): string {
  return says === '' ? '' : `${says} ${new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code}`;
}
