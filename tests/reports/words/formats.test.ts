import { describe, expect, it } from 'vitest';
import { createFormats } from '../../../reports/words/format/formats.ts';
import {
  roundCoarse,
  roundEstimate,
  roundPersons,
  roundSignificant,
} from '../../../reports/words/format/rounding.ts';
import { locale as frenchLocale } from '../../../reports/words/fr/locale.ts';
import { typesetFrench } from '../../../reports/words/fr/typeset.ts';
import { plainSpaces } from '../fixture/release.ts';

const formats = createFormats(frenchLocale, '…');

describe('rounding', () => {
  it('keeps two significant digits of an illustrative figure, people whole', () => {
    expect([1_234, 96_600, 7.4, 1.48, 0.3, -2_345, 149].map((n) => roundPersons(n, true))).toEqual([
      1_230, 97_000, 7, 1, 0, -2_300, 149,
    ]);
    expect(roundPersons(1_234.5, false)).toBe(1_235);
  });
  it.each([
    [12_345, 12_300],
    [1_234, 1_230],
    [1_995, 2_000],
    [1_994, 1_990],
    [2_004, 2_000],
    [2_050, 2_100],
    [9_949, 9_900],
    [9_951, 10_000],
    [99_600, 100_000],
    [86_400, 86_000],
    [101_400, 101_000],
    [-14_960, -15_000],
    [0.1234, 0.123],
    [1, 1],
    [0, 0],
  ])('%d is told as %d: three digits from 10ⁿ to 2·10ⁿ, else two', (value, told) => {
    expect(roundCoarse(value)).toBe(told);
  });
  it('gives no negative zero and no binary dust', () => {
    expect(Object.is(roundPersons(-0.2, false), 0)).toBe(true);
    expect([0.6249, 0.125, 12.34].map((n) => roundSignificant(n, 2))).toEqual([0.62, 0.13, 12]);
  });
  it('prints a projection to the hundred', () => {
    expect([221_346.4, 48_653.6, 66_000, 3_456].map(roundEstimate)).toEqual([221_300, 48_700, 66_000, 3_460]);
  });
});

describe('French numbers', () => {
  it('groups with a narrow no-break space and writes a true minus', () => {
    expect(formats.persons(148_500, false)).toBe('148\u202f500');
    expect(formats.signedPersons(-2_345, true)).toBe('−2\u202f300');
    expect(formats.signedPersons(1_240, true)).toBe('+1\u202f240');
    expect(formats.signedPersons(0.2, false)).toBe('0');
    expect([0.5, 0, -2.6, null].map(formats.points)).toEqual(['+0,5', '0,0', '−2,6', '…']);
  });
  it('writes shares, ratios, billions, dates and lists as French does', () => {
    expect(plainSpaces(formats.share(0.10479, false))).toBe('10,5 %');
    expect(plainSpaces(formats.signedShare(-0.161))).toBe('−16 %');
    expect(formats.ratio(0.6234, true)).toBe('0,62');
    expect(formats.billions(26.17e9)).toBe('26,17');
    expect(formats.date('2026-11-01')).toBe('1er novembre 2026');
    expect(formats.list(['a', 'b', 'c'])).toBe('a, b et c');
  });
  it('prints a sign for what is not known', () => {
    expect([formats.persons(null, true), formats.ratio(Number.NaN, false)]).toEqual(['…', '…']);
  });
});

describe('French spacing', () => {
  it('never lets a line begin with a high sign', () => {
    expect(typesetFrench('2026–2030')).toBe('2026–\u20602030');
    expect(typesetFrench("« l'emploi » : 80 % ; oui ?")).toBe(
      '«\u202fl’emploi\u202f»\u202f: 80\u202f%\u202f; oui\u202f?',
    );
  });
});
