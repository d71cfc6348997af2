import { inPlural } from '../../reports/words/format/plural.ts';
import { roundPersons } from '../../reports/words/format/rounding.ts';
import { amounts } from '../../reports/words/fr/amounts.ts';
import type { Language } from '../../reports/words/language.ts';
import type { Amounts } from '../../reports/words/spoken.ts';

/**
 * How a sentence of advice writes its numbers: digits, dates and unit words in their plural form, as the folder of the
 * language says them (reports/words).
 */
const isUnit = (as: string): as is keyof Amounts => Object.hasOwn(amounts, as);

/** What may follow the colon of a placeholder, see template.ts. */
export const WRITTEN_AS = ['number', 'year', 'date', 'percent', ...Object.keys(amounts)];

/**
 * Writes one value in one language.
 *
 * @param value a number (a share for `percent`), or a day as YYYY-MM-DD for `date`.
 * @param as one of WRITTEN_AS.
 * @throws RangeError for what a seed may not say, which its rules have refused before.
 */
export function writeNumber(
  { locale: { words, numbers }, formats, amounts }: Language,
  value: number | string,
  as: string,
  illustrative: boolean,
): string {
  if (as === 'date') return formats.date(String(value));
  if (as === 'year') return String(value);
  const digits = (options: Intl.NumberFormatOptions, number: number) =>
    new Intl.NumberFormat(numbers, { maximumFractionDigits: 0, ...options }).format(number);
  if (as === 'percent') return digits({ style: 'percent' }, Number(value));
  // A size: gaps are told in words of shortage and surplus, never by a sign.
  const spoken = roundPersons(Math.abs(Number(value)), illustrative);
  if (as === 'number') return digits({}, spoken);
  if (!isUnit(as)) throw new RangeError(`no number is written as "${as}"`);
  return inPlural(new Intl.PluralRules(words), amounts[as], spoken, digits({}, spoken));
}
