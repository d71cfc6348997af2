/** Amounts as pages print them. */
import { expect, it } from 'vitest';
import type { Context } from '../../../reports/sections/context.ts';
import { millions, millionsText } from '../../../reports/sections/money.ts';
import { chooseLanguages } from '../../../reports/words/language.ts';

it.each([
  ['fr', 'moins de 0,1'],
  ['en', 'less than 0.1'],
  ['ar', 'أقل من 0,1'],
])('in %s a small cost is not printed as nothing, and nothing is', async (code, small) => {
  const [language] = await chooseLanguages([code]);
  const context = {
    t: language!.t,
    formats: language!.formats,
    edition: { run: { currency: 'MAD' } },
  } as Context;
  expect(millions(context, 34_000, false)).toBe(small);
  expect(millionsText(context, 34_000, false)).toContain(small);
  expect(millions(context, 50_000, false)).toBe(context.formats.printed(0.1));
  expect(millions(context, 0, false)).toBe('0');
});
