import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ar } from '../../../reports/words/ar/texts.ts';
import { en } from '../../../reports/words/en/texts.ts';
import { fr } from '../../../reports/words/fr/texts.ts';
import { chooseLanguages } from '../../../reports/words/language.ts';
import { languageCodes } from '../../../reports/words/languages.ts';
import type { Texts } from '../../../reports/words/shape/texts.ts';
import { everyText } from './every_text.ts';

const languages = (await chooseLanguages(languageCodes)).map(({ code, t }): [string, Texts] => [code, t]);
const reports = fileURLToPath(new URL('../../../reports/', import.meta.url));

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'words' ? [] : sources(path);
    return entry.name.endsWith('.ts') ? [readFileSync(path, 'utf8')] : [];
  });
}

/** All that a language says, whatever the plural; without isolates and with its key. */
function said(texts: Texts): [string, string][] {
  return [0, 1, 2, 7, 11, 100]
    .flatMap((n) => everyText(texts, n))
    .map(([key, text]) => [key, text.replace(/[\u2066-\u2069]/g, '')]);
}

function saying(texts: Texts, pattern: RegExp, names: RegExp): string[] {
  const found = said(texts)
    .filter(([, text]) => pattern.test(text.replace(names, '')))
    .map(([key, text]) => `${key}: ${text}`);
  return [...new Set(found)];
}

describe('texts', () => {
  // The missing-value sign reaches the pages through the formats; language.ts hands it over.
  const code = [
    ...sources(reports),
    readFileSync(join(reports, 'words/language.ts'), 'utf8'),
    // Names that go into the code lists of the release.
    readFileSync(join(reports, '../pipeline/code_lists/code_names.ts'), 'utf8'),
  ].join('\n');
  const keys = Object.entries(fr).flatMap(([group, texts]) =>
    Object.keys(texts).map((key) => `${group}.${key}`),
  );

  it('are each used by a page, or name a code of the release', () => {
    const unused = keys.filter(
      (key) => !new RegExp(`\\b(t|texts)\\.${key.replace('.', '\\.')}\\b`).test(code),
    );
    expect(unused).toEqual([]);
  });

  it.each(languages)('%s has the keys of French, also those of codes, and none is empty', (_, texts) => {
    // A claimant whose own name is its code needs no word.
    const without = (tree: Texts) =>
      everyText(tree, 7)
        .map(([key]) => key)
        .filter((key) => !key.startsWith('names.claimant.'))
        .sort();
    expect(without(texts)).toEqual(without(fr));
    expect(said(texts).filter(([, text]) => text.trim() === '')).toEqual([]);
    expect(said(texts).filter(([, text]) => /undefined|null|NaN|\[object|=>/.test(text))).toEqual([]);
  });

  it('of French hold no English and no straight apostrophe', () => {
    expect(saying(fr, /\b(the|of|and|gap|shortage|forecast|people|years?|which)\b/i, /$^/)).toEqual([]);
    expect(said(fr).filter(([, text]) => text.includes("'"))).toEqual([]);
    expect(said(fr).filter(([, text]) => / [;:!?%»]|« /.test(text))).toEqual([]);
  });

  it('of English hold no French, no French spacing and no straight apostrophe', () => {
    const names = /L’Opinion|Le Matin|La Vie éco|Office des changes/g;
    const french =
      /[àâçéèêëîïôûùœ«»]|\b(les?|la|des|du|une|est|pour|avec|dans|sur|offre|besoins)\b|\s[;:!?%]/i;
    expect(saying(en, french, names)).toEqual([]);
    expect(said(en).filter(([, text]) => text.includes("'"))).toEqual([]);
  });

  it('of Arabic hold no Latin word but names and formats, and no Latin comma or question mark', () => {
    const names =
      /«adequation (?:export --format excel-csv|import-sheet)»|\(\.csv\.gz\)|\b(ITA|CSV|Parquet|UTF-8|DuckDB|Python|R|ROA|XLSX|STED-AMT|STED|ODbL|morocco-map|APEBI|FMES|OBG|GTAI|BCG|TelQuel|ALM|AMDI|AMRC|ANAPEC|CDG-Ewane|CDG|OFPPT|JobInTech|CRM|I|BPO|CGEM|CMC|CNSS|CRI|ESO|HCP|INE-CSEFRS|ISCO|ITO|KPO|MAD|MASE|OIT|PAE|PAF|STED-AMT|DevOps|MIT|A|B|C|D|F|A2|B1|B2|C1|H)\b|seeds\/occupation_titles\.csv|seeds|revision|vintage_score|20-minutes\.ma|rejected_row|basis|«[\w ]+»/g;
    expect(saying(ar, /\p{Script=Latin}|\D,|[;?]/u, names)).toEqual([]);
  });

  it.each([
    ['fr', fr, 'Si ces données d’illustration étaient exactes', 'Données d’illustration'],
    ['en', en, 'If these illustrative data were accurate', 'Illustrative data'],
    ['ar', ar, 'لو كانت هذه المعطيات التوضيحية دقيقة', 'معطيات توضيحية'],
  ])('of %s tell illustrative answers conditionally and name the mark', (_, texts, condition, mark) => {
    const answer = {
      year: '2030',
      short: { n: 7, text: '7' },
      shortRange: '',
      over: { n: 1, text: '1' },
      overRange: '',
      specialties: [],
    };
    const stock = { year: '2030', short: 1, total: 3, largest: [] };
    const tell = (conditional: boolean) => [
      texts.answer.shortOver({ ...answer, conditional }),
      texts.answer.shortOver({ ...answer, short: { n: 0, text: '0' }, conditional }),
      texts.answer.stock({ ...stock, conditional }),
    ];
    expect(tell(true).every((text) => text.startsWith(condition))).toBe(true);
    expect(tell(false).some((text) => text.includes(condition))).toBe(false);
    expect(texts.scenario.introIllustrative).toContain(condition);
    expect(texts.mark.short).toBe(mark);
  });

  it('count in each form of Arabic', () => {
    const people = (count: number) =>
      ar.answer.shortOver({
        conditional: false,
        year: '2030',
        short: { n: count, text: String(count) },
        shortRange: '',
        over: { n: 0, text: '0' },
        overRange: '',
        specialties: [],
      });
    expect([1, 2, 3, 11, 100, 2300].map((n) => /نحو (.+?) في/.exec(people(n))![1])).toEqual([
      'شخص واحد',
      'شخصين',
      '3 أشخاص',
      '11 شخصا',
      '100 شخص',
      '2300 شخص',
    ]);
  });
});
