import { counting } from '../format/plural.ts';
import { locale } from './locale.ts';

export const { rules, whole, conjunction, months, plural, count } = counting(locale);
