import type { Spoken } from '../spoken.ts';
import { asWritten } from '../typeset.ts';
import { amounts } from './amounts.ts';
import { locale } from './locale.ts';
import { en } from './texts.ts';

export const spoken: Spoken = { name: 'English', locale, texts: en, amounts, typeset: asWritten };
