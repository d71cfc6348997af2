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
  ratio(value: number | null, illustrative: boolean): string;
  share(value: number | null, illustrative: boolean): string;
  /** A share with its sign, for a change: « −16 % ». */
  signedShare(value: number | null): string;
  /** Percentage points with their sign and one decimal: « +0,5 ». */
  points(value: number | null): string;
  /** Dirhams or another currency unit, in thousands of millions. */
  billions(value: number | null): string;
  year(value: number): string;
  date(isoDay: string): string;
  list(items: readonly string[]): string;
}

const minusSign = '−';

/** The hyphen that Intl prints before a negative number is too short to be seen in a table. */
function withTrueMinus(text: string): string {
  return text.replaceAll('-', minusSign);
}

export function createFormats(locale: string, missing: string): Formats {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const exact = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const hundredths = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const two = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const change = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  });
  const tenths = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const day = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const conjunction = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' });

  const show = (value: number | null, print: (known: number) => string): string =>
    value === null || !Number.isFinite(value) ? missing : withTrueMinus(print(value));

  return {
    missing,
    persons: (value, illustrative) => show(value, (n) => whole.format(roundPersons(n, illustrative))),
    signedPersons: (value, illustrative) => show(value, (n) => signed.format(roundPersons(n, illustrative))),
    estimate: (value) => show(value, (n) => whole.format(roundEstimate(n))),
    printed: (value) => show(value, (n) => exact.format(n)),
    ratio: (value, illustrative) => show(value, (n) => two.format(illustrative ? roundSignificant(n, 2) : n)),
    share: (value, illustrative) =>
      show(value, (n) => percent.format(illustrative ? roundSignificant(n, 2) : n)),
    signedShare: (value) => show(value, (n) => change.format(n)),
    points: (value) => show(value, (n) => tenths.format(n)),
    billions: (value) => show(value, (n) => hundredths.format(n / 1e9)),
    year: (value) => String(value),
    date: (isoDay) => day.format(new Date(`${isoDay}T00:00:00Z`)),
    list: (items) => conjunction.format(items),
  };
}
