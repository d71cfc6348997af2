import type { Locale } from './locale.ts';

/** By plural category of CLDR, `#` standing for the number; a category that is absent is written as `other`. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** How the texts of one language count and join: each file of its folder asks its own `count.ts`. */
export function counting({ words, numbers }: Locale) {
  const rules = new Intl.PluralRules(words);
  const whole = new Intl.NumberFormat(numbers, { maximumFractionDigits: 0 });
  const conjunction = new Intl.ListFormat(words, { type: 'conjunction' });
  const months = new Intl.DateTimeFormat(words, { month: 'long', timeZone: 'UTC' });
  const plural = (n: number): boolean => rules.select(n) !== 'one';
  return {
    rules,
    whole,
    conjunction,
    months,
    plural,
    /** « 1 région », « 12 régions »: for languages of two forms. */
    count: (n: number, one: string, other: string): string => `${whole.format(n)} ${plural(n) ? other : one}`,
  };
}

/** A number with its noun, in the form that the number asks for. */
export function inPlural(rules: Intl.PluralRules, forms: PluralForms, n: number, printed: string): string {
  return (forms[rules.select(n)] ?? forms.other).replace('#', printed);
}
