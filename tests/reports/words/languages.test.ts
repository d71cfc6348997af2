import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { locale as arabicLocale } from '../../../reports/words/ar/locale.ts';
import { locale as englishLocale } from '../../../reports/words/en/locale.ts';
import { createFormats } from '../../../reports/words/format/formats.ts';
import { isolateName } from '../../../reports/words/format/isolate.ts';
import { decisionProject } from '../fixture/flow_decision.ts';
import { flowProject } from '../fixture/flow_project.ts';
import { makeRelease, plainSpaces, type Release, visibleText } from '../fixture/release.ts';
import { inLanguages } from './in_languages.ts';

let release: Release;
beforeAll(async () => {
  release = await makeRelease(inLanguages(decisionProject()), ['fr', 'ar', 'en']);
});

function page(path: string): string {
  return plainSpaces(visibleText(release.pages.get(path) ?? ''));
}

describe('numbers', () => {
  const [arabic, english] = [createFormats(arabicLocale, '…'), createFormats(englishLocale, '…')];
  it('of Arabic have Latin digits, a space between thousands, and their sign isolated from the text', () => {
    expect(arabic.persons(148_500, false)).toBe('148\u202f500');
    expect(arabic.signedPersons(-2_345, true)).toBe('\u2066−2\u202f300\u2069');
    expect(arabic.share(0.10479, false)).toBe('\u206610,5\u202f%\u2069');
    expect(arabic.billions(26.17e9)).toBe('26,17');
    expect(arabic.date('2026-11-01')).toBe('1 نونبر 2026');
    expect(arabic.list(['أ', 'ب', 'ج'])).toBe('أ وب وج');
    expect(arabic.commas(['أ', 'ب'])).toBe('أ، ب');
  });
  it('of English have commas between thousands and no mark of direction', () => {
    expect(english.signedPersons(-2_345, true)).toBe('−2,300');
    expect(english.share(0.10479, false)).toBe('10.5%');
    expect(english.date('2026-11-01')).toBe('1 November 2026');
    expect(english.printed(12_345.6)).toBe('12,345.6');
  });
});

it('isolates a name of the other direction only', () => {
  expect(isolateName('البنيات التحتية وDevOps', 'rtl')).toBe('\u2068البنيات التحتية وDevOps\u2069');
  expect([isolateName('المغرب', 'rtl'), isolateName('Maroc', 'ltr')]).toEqual(['المغرب', 'Maroc']);
  expect(isolateName('المغرب', 'ltr')).toBe('\u2068المغرب\u2069');
});

describe('the answer', () => {
  it('is told in English', () => {
    expect(page('en/region/ma-01-details.html')).toContain(
      "If these illustrative data were accurate, 2,400 people would be short by 2030 (610 to 4,400), mainly in the specialties ‘Software engineering' (1,470) and ‘Cybersecurity' (980). Nobody would be over. Means of the simulations, 80% ranges. Of 3 specialties: 2 short, 1 not evaluable.",
    );
    expect(page('en/national.html')).toContain(
      'employment in the sector would reach between 204,000 and 221,300 people in 2030 (80% band): it would be 48,700 to 66,000 jobs short of the target of 270,000.',
    );
  });
  it('is told in Arabic', () => {
    expect(page('ar/region/ma-01-details.html')).toContain(
      'لو كانت هذه المعطيات التوضيحية دقيقة، لبلغ الخصاص نحو 2 400 شخص في أفق 2030 (من 610 إلى 4 400)، خصوصا في تخصصي «هندسة البرمجيات» (1 470) و«الأمن السيبراني» (980). ولما سُجل فائض. هذه متوسطات السحوبات ونطاقات 80 %. من أصل 3 تخصصات: خصاص: 2، غير قابل للتقييم: 1.',
    );
  });
  it('bears the mark of its language, on screen, in print and in drawings', () => {
    for (const [language, mark] of [
      ['en', 'Illustrative data'],
      ['ar', 'معطيات توضيحية'],
    ] as const) {
      const html = release.pages.get(`${language}/region/ma-01-details.html`)!;
      expect(html).toContain(`content: "${mark}"`);
      expect(html).toMatch(
        new RegExp(`<text [^>]*${language === 'ar' ? 'unicode-bidi="plaintext"' : ''}[^>]*>${mark}`),
      );
      expect(visibleText(html).split(mark).length).toBeGreaterThan(8);
      expect(visibleText(html)).not.toContain('illustration');
    }
  });
});

describe('a page', () => {
  it('says its language and direction; its drawings keep the direction of time', () => {
    const [arabic, english] = ['ar', 'en'].map(
      (code) => release.pages.get(`${code}/national-published.html`)!,
    );
    expect(arabic).toContain('<html lang="ar" dir="rtl">');
    expect(english).toContain('<html lang="en" dir="ltr">');
    expect([...arabic!.matchAll(/<svg /g)]).toHaveLength(
      [...arabic!.matchAll(/<svg role="img" aria-labelledby="[^"]+" direction="ltr"/g)].length,
    );
  });
  it('carries a font in Arabic alone, under a policy that allows it there alone', () => {
    for (const [path, html] of release.pages) {
      const isArabic = path.startsWith('ar/');
      expect(html.includes('font-src data:'), path).toBe(isArabic);
      expect([...html.matchAll(/@font-face/g)], path).toHaveLength(isArabic ? 2 : 0);
      const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!;
      expect(html).toContain(
        `style-src &#39;sha256-${createHash('sha256').update(style, 'utf8').digest('base64')}&#39;`,
      );
      expect(Buffer.byteLength(html), path).toBeLessThan(200_000);
    }
  });
  it('links to itself in the other languages of its edition, each named by itself', () => {
    for (const [path, html] of release.pages) {
      const links = [...html.matchAll(/<a href="([^"]+)" hreflang="(\w+)" lang="\2" dir="(\w+)">([^<]+)</g)];
      const [own, ...rest] = path.split('/');
      expect(links.map((link) => link[2]).sort(), path).toEqual(
        ['ar', 'en', 'fr'].filter((one) => one !== own),
      );
      for (const [, href, code, direction] of links) {
        expect(direction).toBe(code === 'ar' ? 'rtl' : 'ltr');
        const target = join(release.folder, 'report', dirname(path), href!);
        expect(target).toBe(join(release.folder, 'report', code!, ...rest));
        expect(existsSync(target)).toBe(true);
      }
    }
  });
  it('has no other languages to link to in an edition of one', async () => {
    const alone = await makeRelease(flowProject());
    expect(alone.pages.get('fr/index.html')).not.toContain('hreflang');
  });
  it('opens and closes each isolate within one text', () => {
    const broken = [...release.pages].flatMap(([path, html]) =>
      html
        .split(/<[^>]*>/)
        .filter((text) => !isBalanced(text))
        .map((text) => `${path}: ${text}`),
    );
    expect(broken).toEqual([]);
    expect(['\u2066a\u2067b\u2069\u2069', 'a\u2069', '\u2068a'].map(isBalanced)).toEqual([
      true,
      false,
      false,
    ]);
  });
  it('holds no words of French in the others: what files say in one language stands apart', () => {
    for (const [path, html] of release.pages) {
      if (path.startsWith('fr/')) continue;
      const own = visibleText(html.replace(/<(bdi|code)>[\s\S]*?<\/\1>|<a [\s\S]*?<\/a>/g, ' '));
      expect(own, path).not.toMatch(/\b(les|des|une|est|pour|avec|données|écart|offre|besoins|emploi)\b/i);
    }
  });
});

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [mark] of text.matchAll(/[\u2066-\u2069]/g)) {
    depth += mark === '\u2069' ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
