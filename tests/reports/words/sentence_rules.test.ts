/** Every sentence of every page in three languages keeps its rules, and each rule sees a fault that is planted. */
import { describe, expect, it } from 'vitest';
import { chooseLanguages } from '../../../reports/words/language.ts';
import { languageCodes } from '../../../reports/words/languages.ts';
import { flowProject } from '../fixture/flow_project.ts';
import { makeRelease } from '../fixture/release.ts';
import { stockProject } from '../fixture/stock_project.ts';
import { inLanguages } from './in_languages.ts';
import { TERMS } from './one_word.ts';
import { blocksOfPage, sentencesOf, wordsIn } from './page_sentences.ts';
import { faultsOf, faultsOfPage } from './sentence_rules.ts';

describe('a rule sees', () => {
  const long = `Il ${'manque une personne '.repeat(12)}ici.`;
  it.each([
    ['length', 'fr', long],
    ['agreement', 'fr', 'Il faut 1 places'],
    ['agreement', 'fr', 'Il faut 12 place'],
    ['agreement', 'fr', '0 personnes'],
    ['agreement', 'en', '1 people and 2 places'],
    ['agreement', 'en', '12 place are opened'],
    ['agreement', 'ar', 'فتح 60 مقاعد'],
    ['agreement', 'ar', '5 مقعدا'],
    ['agreement', 'ar', '100 مقعدا'],
    ['agreement', 'ar', 'نقص 1\u202f103 شخصا'],
    ['agreement', 'ar', '2 شخصين'],
    ['agreement', 'ar', '12 حصانا'],
    ['code', 'fr', 'la table plan_simulation'],
    ['code', 'en', 'in MA-06'],
    ['code', 'en', 'sector _T'],
    ['blank', 'fr', 'deux  blancs'],
    ['blank', 'ar', 'فراغان\u00a0 هنا'],
    ['empty', 'fr', 'personnes () en 2030'],
    ['empty', 'fr', 'région , secteur'],
    ['empty', 'ar', 'الجهة («») هنا'],
    ['empty', 'en', 'short, , over'],
    ['nothing', 'en', 'by undefined'],
    ['nothing', 'fr', 'NaN personnes'],
    ['digits', 'fr', '942,3061180694438'],
    ['digits', 'fr', '12,34 %'],
    ['digits', 'fr', '12345 personnes'],
    ['digits', 'en', '12.5 people'],
    ['typography', 'fr', 'ici : là'],
    ['typography', 'fr', '« mot »'],
    ['typography', 'fr', '12\u00a0345'],
    ['quoted', 'fr', "l'emploi"],
    ['word', 'fr', 'Moyennes des tirages'],
    ['word', 'ar', 'في الخطة كاملة'],
    ['word', 'ar', 'متوسط المحاكاة'],
    ['word', 'ar', 'بعجز كبير'],
    ['word', 'en', 'mean over the draws'],
    ['word', 'en', '12 posts to fill'],
    ['word', 'en', 'no programme followed'],
  ])('%s in %s: %s', (rule, language, text) => {
    expect(faultsOf(text, language).map((fault) => fault.rule)).toContain(rule);
  });
});

it.each([
  [
    'fr',
    'Il manquerait 1\u202f258 personnes (de 0 à 3\u202f576)\u202f: 1 place, 2 groupes, 0 formateur et 1,2 million de dirhams.',
  ],
  ['fr', '«\u202fGénie logiciel\u202f»\u202f; 0,0432 en 2030…'],
  ['en', 'By 2030, 1 person, 0 places, 1,258 people and 2,108 person-years; 12.5%.'],
  ['ar', 'في أفق 2030: 3 أشخاص، 11 شخصا، 100 شخص، 1\u202f103 أشخاص، شخص واحد (1)، شخصين (2)، من 3 إلى 5.'],
])('a sentence without a fault has none, in %s', (language, text) => {
  expect(faultsOf(text, language)).toEqual([]);
});

it('a page is read block by block, without its style, its code and what is in another language', () => {
  const page =
    '<style>p{}</style><p>Un <strong>mot</strong> et <code>plan_x</code>.</p><td>deux<small>trois</small></td><p lang="en">four</p><img alt="cinq">';
  expect(blocksOfPage(page, 'fr').map(({ text }) => text)).toEqual([
    'Un mot et code.',
    'deux',
    'trois',
    'cinq',
  ]);
  expect(sentencesOf('Un. Deux ? «\u202fTrois\u202f». 4 ans, p. ex. ici.')).toHaveLength(4);
  expect(wordsIn('Il manque 1\u202f258 personnes\u202f: là ; ici')).toBe(6);
});

it.each(languageCodes)('the glossary of the pages says the one word of each term, in %s', async (code) => {
  const [language] = await chooseLanguages([code]);
  const { terms } = language!.t.glossary;
  for (const { glossary, word } of TERMS.filter((one) => one.glossary !== null))
    expect(terms[glossary!].term.toLowerCase()).toContain(word[code].toLowerCase());
});

describe.each([
  ['flows', flowProject],
  ['stocks', stockProject],
] as const)('a project of %s', (_, project) => {
  it.each(languageCodes)('says no sentence with a fault in %s', async (language) => {
    const { pages } = await makeRelease(inLanguages(project()), languageCodes);
    const own = [...pages].filter(([path]) => path.startsWith(`${language}/`));
    expect(own.length).toBeGreaterThan(5);
    const faults = own.flatMap(([path, page]) =>
      faultsOfPage(path, page, language).map(({ rule, text }) => `${path}: ${rule}: ${text}`),
    );
    // A definition that the fixture makes up has no name in the seeds, and stands as its code.
    expect(faults.filter((fault) => !fault.includes('public_universities'))).toEqual([]);
  });
});
