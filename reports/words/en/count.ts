import { counting } from '../format/plural.ts';
import { locale } from './locale.ts';

export const { rules, whole, conjunction, months, plural, count } = counting(locale);

/** Two are both, more are all of them. */
export const every = (n: number): string => (n === 2 ? 'both' : `all ${n}`);
