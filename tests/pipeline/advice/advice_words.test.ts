/** Numbers in words of three languages, and templates filled once. */
import { describe, expect, test } from 'vitest';
import { WRITTEN_AS, writeNumber } from '../../../pipeline/advice/number_words.ts';
import { actionSentence, MOST_WORDS, wordsIn } from '../../../pipeline/advice/sentence.ts';
import { fill, placeholders } from '../../../pipeline/advice/template.ts';
import { chooseLanguages } from '../../../reports/words/language.ts';
import { languageCodes } from '../../../reports/words/languages.ts';

const spoken = await chooseLanguages(languageCodes);
const speaking = (code: string) => spoken.find((language) => language.code === code)!;

test.each([
  ['fr', 0, 'place', '0 place'],
  ['fr', 1, 'place', '1 place'],
  ['fr', 2, 'place', '2 places'],
  ['fr', 1900, 'person', '1\u202f900 personnes'],
  ['fr', 2000000, 'person', '2\u202f000\u202f000 personnes'],
  ['en', 0, 'person', '0 people'],
  ['en', 1, 'person', '1 person'],
  ['en', 12345, 'person', '12,345 people'],
  ['ar', 1, 'place', 'مقعد واحد (1)'],
  ['ar', 2, 'place', 'مقعدين (2)'],
  ['ar', 3, 'place', '3 مقاعد'],
  ['ar', 11, 'place', '11 مقعدا'],
  ['ar', 100, 'place', '100 مقعد'],
  ['ar', 103, 'place', '103 مقاعد'],
  ['ar', 1900, 'person', '1\u202f900 شخص'],
  ['fr', 0.8, 'percent', '80\u00a0%'],
  ['en', 0.8, 'percent', '80%'],
  ['fr', 2030, 'year', '2030'],
  ['en', 2030, 'number', '2,030'],
] as const)('%s, %s as %s is %s', (language, value, as, expected) => {
  expect(writeNumber(speaking(language), value, as, false).replace('\u202f%', '\u00a0%')).toBe(expected);
});

test.each([
  ['fr', '2027-03-01', '1er mars 2027'],
  ['fr', '2027-03-11', '11 mars 2027'],
  ['en', '2027-03-01', '1 March 2027'],
  ['ar', '2027-11-15', '15 نونبر 2027'],
] as const)('a day in %s: %s is %s', (language, day, expected) => {
  expect(writeNumber(speaking(language), day, 'date', true).replaceAll(/[\u200e\u200f]/g, '')).toBe(expected);
});

test('two significant digits on made-up rows, whole people on real ones, and never a sign', () => {
  const said = (values: readonly number[], illustrative: boolean) =>
    values.map((value) => writeNumber(speaking('en'), value, 'number', illustrative));
  expect(said([243, 1234.5, 99.6, 0.6, 1.48, -6061, 129553], true)).toEqual([
    ...['240', '1,230', '100', '1', '1', '6,100', '130,000'],
  ]);
  expect(said([243.4, -6061.2], false)).toEqual(['243', '6,061']);
});

test('every unit has its forms in every language, each with the place of its number', () => {
  for (const { amounts } of spoken) {
    for (const [unit, forms] of Object.entries(amounts)) {
      expect(WRITTEN_AS).toContain(unit);
      for (const form of Object.values(forms)) expect([unit, form.split('#').length]).toEqual([unit, 2]);
    }
  }
});

test('a template is filled once: a name that looks like a placeholder stays a name', () => {
  const values = { region: '{target:place} $& <b>', target: 243 };
  expect(fill('{target:place}, {region}', values, speaking('fr'), true)).toBe(
    '240 places, {target:place} $& <b>',
  );
  expect(placeholders('{region} {target:place}')).toEqual([
    { name: 'region', as: null },
    { name: 'target', as: 'place' },
  ]);
});

test('half a sentence is none', () => {
  expect(fill('{target:place} in {region}', { target: 3, region: null }, speaking('en'), false)).toBeNull();
  expect(fill('{target:place} in {region}', { target: 3 }, speaking('en'), false)).toBeNull();
  expect(fill(null, { target: 3 }, speaking('en'), false)).toBeNull();
});

describe('a recommendation that has no room for all it could say', () => {
  const phrases = new Map([
    ['frame_illustrative', 'Supposé : {action}.'],
    ['decide', '{decider} décide avant le {decide_by:date}'],
    ['inaction', 'sinon il manquerait {inaction_person_years:person}'],
    ['robust', 'tient dans {robust_share:percent} des cas'],
    ['basis/imputed', 'données imputées'],
  ]);
  const told = (words: number) =>
    actionSentence(
      {
        ...{ language: speaking('fr'), illustrative: true, phrases },
        values: {
          ...{
            lever: 'mot '.repeat(words).trim(),
            decider: 'OFPPT',
            decide_by: '2027-03-01',
            target_value: 30,
          },
          ...{ inaction_person_years: 12, robust_share: 0.9, evidence_class: 'imputed' },
        },
      },
      'ouvrir {target_value:place} ({lever})',
    )!.replaceAll(/[\u00a0\u202f]/g, ' ');

  test('says it all where it has', () => {
    expect(told(2)).toBe(
      'Supposé : ouvrir 30 places (mot mot). OFPPT décide avant le 1er mars 2027. Tient dans 90 % des cas, données imputées, sinon il manquerait 12 personnes.',
    );
  });

  test('leaves out its evidence first, then its cases and what is lost, its decision last, its frame never', () => {
    const lacks = ['données imputées', 'Tient dans', 'manquerait', 'OFPPT'];
    const known = [19, 20, 24, 30, 36].map(
      (words) => lacks.filter((part) => !told(words).includes(part)).length,
    );
    expect(known).toEqual([...known].sort());
    expect(known.at(-1)).toBe(4);
    for (let words = 1; words <= 38; words++) {
      expect(wordsIn(told(words))).toBeLessThanOrEqual(MOST_WORDS);
      expect(told(words)).toMatch(/^Supposé : /);
    }
  });
});
