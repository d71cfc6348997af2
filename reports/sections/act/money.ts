import { roundSignificant } from '../../words/format/rounding.ts';
import type { Context } from '../context.ts';

/** Money in the currency of the project. Amounts that stand side by side are all millions, or all whole units. */

const MILLION = 1e6;

/** A tenth of a million is what unit costs bear; made-up ones bear two digits. */
function inMillions(value: number, illustrative: boolean): number {
  const millions = value / MILLION;
  if (illustrative) return roundSignificant(millions, 2) + 0;
  const step = Math.abs(millions) >= 100 ? 1 : 10;
  return Math.round(millions * step) / step + 0;
}

/** Bare, under a head that names the unit. */
export function millions({ formats }: Context, value: number | null, illustrative: boolean): string {
  return formats.printed(value === null ? null : inMillions(value, illustrative));
}

/** « 2,6 millions de dirhams ». */
export function millionsText(context: Context, value: number, illustrative: boolean): string {
  const { t, formats, edition } = context;
  return t.money.millions({
    amount: { n: inMillions(value, illustrative), text: millions(context, value, illustrative) },
    currency: formats.currency(edition.run.currency, MILLION),
  });
}

/** « 55 000 dirhams », or millions from one on: two digits, for what is dear or cheap by as much. */
export function moneyText(context: Context, value: number): string {
  const { t, formats, edition } = context;
  const rounded = roundSignificant(value, 2);
  if (Math.abs(rounded) >= MILLION) {
    const n = rounded / MILLION;
    return t.money.millions({
      amount: { n, text: formats.printed(n) },
      currency: formats.currency(edition.run.currency, MILLION),
    });
  }
  return t.money.whole({
    amount: { n: rounded, text: formats.printed(rounded) },
    currency: formats.currency(edition.run.currency, rounded),
  });
}

/** With every digit: an amount that the project declares. */
export function declaredText({ t, formats, edition }: Context, value: number): string {
  const currency = formats.currency(edition.run.currency, value);
  return t.money.whole({ amount: { n: value, text: formats.printed(value) }, currency });
}

/** « millions de dirhams », for a caption. */
export function millionsUnit({ t, formats, edition }: Context): string {
  return t.money.inMillions(formats.currency(edition.run.currency, MILLION));
}

/** « (dirhams) » behind the head of a column of whole units; nothing where no currency is told. */
export function wholeUnit({ t, formats, edition }: Context): string {
  return t.money.unit(formats.currency(edition.run.currency, MILLION));
}
