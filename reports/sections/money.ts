import { roundCoarse } from '../words/format/rounding.ts';
import { lookUp } from '../words/shape/texts.ts';
import type { Context } from './context.ts';

/** Money in the currency of the project. Amounts that stand side by side are all millions, or all whole units. */

const MILLION = 1e6;

/** The least amount in millions that is printed. */
const SMALLEST = 0.1;

/** As the language calls it among units, else as its lists of currencies do; nothing where the project tells none. */
export function currencyName({ t, formats, edition }: Context, n: number): string {
  const { currency } = edition.run;
  return (currency === null ? undefined : lookUp(t.names.unit, currency)) ?? formats.currency(currency, n);
}

/** A tenth of a million is what unit costs bear; made-up ones bear two digits, or three. */
function inMillions(value: number, illustrative: boolean): number {
  const millions = value / MILLION;
  if (illustrative) return roundCoarse(millions) + 0;
  const step = Math.abs(millions) >= 100 ? 1 : 10;
  return Math.round(millions * step) / step + 0;
}

/** Bare, under a head that names the unit; an amount too small for a tenth is not nothing. */
export function millions({ t, formats }: Context, value: number | null, illustrative: boolean): string {
  const shown = value === null ? null : inMillions(value, illustrative);
  if (shown === 0 && value! > 0) return t.money.lessThan(formats.printed(SMALLEST));
  return formats.printed(shown);
}

/** « 2,6 millions d’euros ». */
export function millionsText(context: Context, value: number, illustrative: boolean): string {
  const { t } = context;
  return t.money.millions({
    amount: { n: inMillions(value, illustrative), text: millions(context, value, illustrative) },
    currency: currencyName(context, MILLION),
  });
}

/** « 55 000 euros », or millions from one on: two digits or three, for what is dear or cheap by as much. */
export function moneyText(context: Context, value: number): string {
  const { t, formats } = context;
  const rounded = roundCoarse(value);
  if (Math.abs(rounded) >= MILLION) {
    const n = rounded / MILLION;
    return t.money.millions({
      amount: { n, text: formats.printed(n) },
      currency: currencyName(context, MILLION),
    });
  }
  return t.money.whole({
    amount: { n: rounded, text: formats.printed(rounded) },
    currency: currencyName(context, rounded),
  });
}

/** With every digit: an amount that the project declares. */
export function declaredText(context: Context, value: number): string {
  const { t, formats } = context;
  const currency = currencyName(context, value);
  return t.money.whole({ amount: { n: value, text: formats.printed(value) }, currency });
}

/** Whether a series or a target is in the currency of the project, and read in billions. */
export function isMoney({ edition }: Context, unit: string): boolean {
  return unit === edition.run.currency;
}

/** « 26,2 milliards d’euros ». */
export function billionsText(context: Context, value: number): string {
  return `${context.formats.billions(value)} ${billionsUnit(context)}`;
}

/** « milliards d’euros », for a caption. */
export function billionsUnit(context: Context): string {
  return context.t.money.inBillions(currencyName(context, MILLION));
}

/** An estimate in whole units. */
export function estimateText(context: Context, value: number): string {
  const { t, formats } = context;
  const currency = currencyName(context, value);
  return t.money.whole({ amount: { n: value, text: formats.estimate(value) }, currency });
}

/** « millions d’euros », for a caption. */
export function millionsUnit(context: Context): string {
  return context.t.money.inMillions(currencyName(context, MILLION));
}

/** « (euros) » behind the head of a column of whole units; nothing where no currency is told. */
export function wholeUnit(context: Context): string {
  return context.t.money.unit(currencyName(context, MILLION));
}
