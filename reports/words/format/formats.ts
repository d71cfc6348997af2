import { isolateNumber } from './isolate.ts';
import type { Locale } from './locale.ts';
import { roundEstimate, roundPersons, roundSignificant } from './rounding.ts';

/** How a page prints numbers in one language; every method answers `missing` for an absent value. */
export interface Formats {
  readonly missing: string;
  persons(value: number | null, illustrative: boolean): string;
  /** With its sign, for gaps: « −1 200 », « +300 », « 0 ». */
  signedPersons(value: number | null, illustrative: boolean): string;
  estimate(value: number | null): string;
  /** As the source printed it: every digit kept. */
  printed(value: number | null): string;
  /** A parameter or an end of its range: three significant digits, and every one before the decimal sign. */
  parameter(value: number | null): string;
  ratio(value: number | null, illustrative: boolean): string;
  share(value: number | null, illustrative: boolean): string;
  /** A share with its sign, for a change: « −16 % ». */
  signedShare(value: number | null): string;
  /** Percentage points with their sign and one decimal: « +0,5 ». */
  points(value: number | null): string;
  /** What a currency is called beside a number; nothing where none is told. */
  currency(code: string | null, n: number): string;
  /** Units of a currency, in thousands of millions. */
  billions(value: number | null): string;
  year(value: number): string;
  date(isoDay: string): string;
  list(items: readonly string[]): string;
  /** Without a word before the last: « a, b, c ». */
  commas(items: readonly string[]): string;
  /** Keeps a sign beside the printed number that it belongs to, whatever the direction of the text. */
  together(signed: string): string;
}

const minusSign = '−';

/** The hyphen that Intl prints before a negative number is too short to be seen in a table, and its blank before % too wide. */
function withTrueMinus(text: string): string {
  return text.replaceAll('-', minusSign).replace('\u00a0%', '\u202f%');
}

export function createFormats(locale: Locale, missing: string): Formats {
  const { words, numbers, direction, comma } = locale;
  const whole = new Intl.NumberFormat(numbers, { maximumFractionDigits: 0 });
  const signed = new Intl.NumberFormat(numbers, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const exact = new Intl.NumberFormat(numbers, { maximumFractionDigits: 6 });
  const hundredths = new Intl.NumberFormat(numbers, { maximumFractionDigits: 2 });
  const two = new Intl.NumberFormat(numbers, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  // 1.08 is 1.1: a zero behind it would be a third digit.
  const twoDigits = new Intl.NumberFormat(numbers, {
    minimumSignificantDigits: 2,
    maximumSignificantDigits: 2,
  });
  const percent = new Intl.NumberFormat(numbers, { style: 'percent', maximumFractionDigits: 1 });
  const change = new Intl.NumberFormat(numbers, {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  });
  const tenths = new Intl.NumberFormat(numbers, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const day = new Intl.DateTimeFormat(words, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const conjunction = new Intl.ListFormat(words, { style: 'long', type: 'conjunction' });

  // Bare digits and their separators keep their order by themselves.
  const together = (text: string): string =>
    direction === 'ltr' || /^[\d\u202f,.]*$/.test(text) ? text : isolateNumber(text);

  const show = (value: number | null, print: (known: number) => string): string =>
    value === null || !Number.isFinite(value) ? missing : together(withTrueMinus(print(value)));

  return {
    missing,
    persons: (value, illustrative) => show(value, (n) => whole.format(roundPersons(n, illustrative))),
    signedPersons: (value, illustrative) => show(value, (n) => signed.format(roundPersons(n, illustrative))),
    estimate: (value) => show(value, (n) => whole.format(roundEstimate(n))),
    printed: (value) => show(value, (n) => exact.format(n)),
    parameter: (value) =>
      show(value, (n) => exact.format(Math.abs(n) < 1000 ? roundSignificant(n, 3) : Math.round(n))),
    ratio: (value, illustrative) => show(value, (n) => (illustrative ? twoDigits : two).format(n)),
    share: (value, illustrative) =>
      show(value, (n) => percent.format(illustrative ? roundSignificant(n, 2) : n)),
    signedShare: (value) => show(value, (n) => change.format(n)),
    points: (value) => show(value, (n) => tenths.format(n)),
    currency: (code, n) => currencyName(words, code, n),
    billions: (value) => show(value, (n) => hundredths.format(n / 1e9)),
    year: (value) => String(value),
    date: (isoDay) => ordinalDay(locale, day.format(new Date(`${isoDay}T00:00:00Z`))),
    list: (items) => conjunction.format(items),
    commas: (items) => items.join(comma),
    together,
  };
}

/** A code that no list of currencies holds stands for itself. */
function currencyName(words: string, code: string | null, n: number): string {
  if (code === null || !/^[A-Z]{3}$/.test(code)) return code ?? '';
  const format = new Intl.NumberFormat(words, { style: 'currency', currency: code, currencyDisplay: 'name' });
  return format.formatToParts(n).find(({ type }) => type === 'currency')?.value ?? code;
}

/** « 1er mars » in French, and plain days elsewhere. */
function ordinalDay({ firstDay = '1' }: Locale, date: string): string {
  return date.replace(/^1 /, `${firstDay} `);
}
