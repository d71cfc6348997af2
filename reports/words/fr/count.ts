import { counting } from '../format/plural.ts';
import { locale } from './locale.ts';

/** French counts zero with the singular. */
export const { rules, whole, conjunction, months, plural, count } = counting(locale);
