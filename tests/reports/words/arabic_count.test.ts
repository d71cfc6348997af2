/** Every noun beside every number: six categories of number, told by the rule of Arabic and not by Intl. */
import { describe, expect, it } from 'vitest';
import { type ArabicNoun, arabicCount, nouns, subjectOf, whole } from '../../../reports/words/ar/count.ts';

const NUMBERS = [
  ...Array.from({ length: 121 }, (_, n) => n),
  ...[200, 300, 999, 1_000, 1_001, 1_002, 1_003, 1_010, 1_011, 1_099, 1_100, 1_102, 2_000, 10_003, 1_000_000],
];

/** One and two are the noun itself; three to ten take the plural, eleven to ninety-nine the accusative, the rest the singular. */
function formOf(n: number): keyof ArabicNoun {
  if (n === 1) return 'one';
  if (n === 2) return 'two';
  const last = n % 100;
  if (last >= 3 && last <= 10) return 'few';
  return last >= 11 ? 'many' : 'other';
}

describe.each(Object.entries<ArabicNoun>(nouns))('%s', (_, noun) => {
  it('has the form of every number from 0 to 120, and of thousands', () => {
    for (const n of NUMBERS) {
      const form = formOf(n);
      const alone = form === 'one' || form === 'two';
      expect(arabicCount(n, noun)).toBe(alone ? noun[form] : `${whole.format(n)} ${noun[form]}`);
    }
  });

  it('is written in the case that the number asks for', () => {
    const [two, few, many, other] = [noun.two, noun.few, noun.many, noun.other].map(
      (form) => form.split(' ')[0]!,
    );
    // The oblique dual, of which the subject is made; before another noun, such as that of a currency, it loses its end.
    expect(two).toMatch(noun.two.includes(' ') || noun === nouns.million ? /(?:ين|ي)$/ : /ين$/);
    expect(subjectOf(noun).two).toMatch(/(?:ان|ا)(?: |$)/);
    expect([other, `${other}ا`]).toContain(many);
    expect(few).not.toBe(other);
  });
});

it.each([
  ['person', 0, '0 شخص'],
  ['person', 1, 'شخص واحد'],
  ['person', 2, 'شخصين'],
  ['person', 3, '3 أشخاص'],
  ['person', 10, '10 أشخاص'],
  ['person', 11, '11 شخصا'],
  ['person', 21, '21 شخصا'],
  ['person', 99, '99 شخصا'],
  ['person', 100, '100 شخص'],
  ['person', 101, '101 شخص'],
  ['person', 102, '102 شخص'],
  ['person', 103, '103 أشخاص'],
  ['person', 111, '111 شخصا'],
  ['person', 1_000, '1\u202f000 شخص'],
  ['person', 1_003, '1\u202f003 أشخاص'],
  ['seat', 25, '25 مقعدا'],
  ['seat', 100, '100 مقعد'],
  ['classGroup', 4, '4 مجموعات'],
  ['classGroup', 12, '12 مجموعة'],
  ['planOption', 2, 'خيارين'],
  ['trainer', 5, '5 مكونين'],
  ['specialty', 8, '8 تخصصات'],
  ['region', 12, '12 جهة'],
  ['month', 6, '6 أشهر'],
  ['year', 5, '5 سنوات'],
] as const)('%s, %d: %s', (noun, n, said) => {
  expect(arabicCount(n, nouns[noun])).toBe(said);
});

it('two is the subject in the nominative', () => {
  expect(
    [nouns.planOption, nouns.year, nouns.trainingPlace, nouns.publishedPoint].map((noun) =>
      arabicCount(2, subjectOf(noun)),
    ),
  ).toEqual(['خياران', 'سنتان', 'مقعدا تكوين', 'نقطتان منشورتان']);
});
