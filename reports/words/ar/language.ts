import type { Spoken } from '../spoken.ts';
import { asWritten } from '../typeset.ts';
import { amounts } from './amounts.ts';
import { locale } from './locale.ts';
import { ar } from './texts.ts';

export const spoken: Spoken = { name: 'العربية', locale, texts: ar, amounts, typeset: asWritten };
