import type { Spoken } from '../spoken.ts';
import { amounts } from './amounts.ts';
import { locale } from './locale.ts';
import { fr } from './texts.ts';
import { typesetFrench } from './typeset.ts';

export const spoken: Spoken = { name: 'Français', locale, texts: fr, amounts, typeset: typesetFrench };
