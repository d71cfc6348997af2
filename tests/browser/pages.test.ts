/** Pages of made projects: what the shipped one does not show, and what is told letter by letter. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flowProject } from '../reports/fixture/flow_project.ts';
import { makeRelease, type Release } from '../reports/fixture/release.ts';
import { stockProject } from '../reports/fixture/stock_project.ts';
import { inLanguages } from '../reports/words/in_languages.ts';
import { brokenRules, skippedLevels, unlabelledTables } from './accessibility.ts';
import { findBrowser, launchBrowser } from './find_browser.ts';
import { overlappingTexts } from './overlapping_texts.ts';
import { brokenOnPaper } from './paper.ts';
import { tooWideAt, type Visit, visit } from './visit.ts';

/** Each kind of page in which answers differ from the shipped ones: short, in surplus, not evaluable, of stocks. */
const kinds: ['flow' | 'stock', string][] = [
  ['flow', 'fr/index.html'],
  ['flow', 'fr/national.html'],
  ['flow', 'fr/region/ma-01.html'],
  ['flow', 'fr/region/ma-01-details.html'],
  ['flow', 'fr/region/ma-12.html'],
  ['flow', 'ar/national.html'],
  ['flow', 'ar/region/ma-01.html'],
  ['flow', 'en/region/ma-01.html'],
  ['flow', 'fr/plan.html'],
  ['flow', 'fr/sector/ito.html'],
  ['flow', 'fr/data.html'],
  ['stock', 'fr/index.html'],
  ['stock', 'fr/national.html'],
  ['stock', 'fr/region/r1.html'],
  ['stock', 'fr/programmes.html'],
];

let browser: Browser;
const releases: Partial<Record<'flow' | 'stock', Release>> = {};

beforeAll(async () => {
  releases.flow = await makeRelease(inLanguages(flowProject()), ['fr', 'ar', 'en']);
  releases.stock = await makeRelease(stockProject());
  browser = await launchBrowser(await findBrowser());
});

afterAll(async () => {
  await browser?.close();
});

function open(kind: 'flow' | 'stock', path: string): Promise<Visit> {
  return visit(browser, pathToFileURL(join(releases[kind]!.folder, 'report', path)).href);
}

describe.each(kinds)('%s %s', (kind, path) => {
  it('passes axe, reads in order, asks for nothing, and fits each window and each sheet', async () => {
    const { page, complaints } = await open(kind, path);
    // The style sheet passed its own policy: without it the text would be black.
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(23, 36, 47)');
    expect(await skippedLevels(page)).toEqual([]);
    expect(await unlabelledTables(page)).toEqual([]);
    expect(await brokenRules(page)).toEqual([]);
    expect(await overlappingTexts(page)).toEqual([]);
    for (const width of [800, 320]) {
      expect(await tooWideAt(page, [width])).toEqual([]);
      expect(await overlappingTexts(page)).toEqual([]);
    }
    expect(await brokenRules(page)).toEqual([]);
    expect(await brokenOnPaper(page, ['h1'])).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

it('the mark of made-up data stays where colours are taken away', async () => {
  const context = await browser.newContext({ forcedColors: 'active' });
  const address = pathToFileURL(join(releases.flow!.folder, 'report', 'fr/region/ma-01.html')).href;
  const { page } = await visit(context, address);
  const mark = page.locator('main .mark').first();
  expect(await mark.textContent()).toContain('Données d’illustration');
  expect(
    await mark.evaluate((one) => one.ownerDocument.defaultView!.getComputedStyle(one).borderTopWidth),
  ).toBe('1px');
  await context.close();
});

interface Letters {
  text: string;
  first: { left: number; right: number };
  last: { left: number; right: number };
}

/** Where the first and the last printed letter of an element stand on the screen. Runs in the page. */
const lettersIn = (selector: string) => `(() => {
  const text = document.querySelector(${JSON.stringify(selector)}).firstChild;
  const letters = text.textContent;
  const printed = [...Array(letters.length).keys()]
    .filter((index) => !/[\u2066-\u2069]/.test(letters[index]));
  const box = (index) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + 1);
    const { left, right } = range.getBoundingClientRect();
    return { left, right };
  };
  return { text: letters, first: box(printed[0]), last: box(printed.at(-1)) };
})()`;

it('follows the links from the index to a region and back, by keyboard', async () => {
  const { page } = await open('flow', 'fr/index.html');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Aller au contenu');
  await page.locator('table a[href="region/ma-01.html"]:visible').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/region/ma-01.html');
  await page.locator('nav a[href="../index.html"]').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/index.html');
  await page.close();
});

describe('in Arabic', () => {
  it('is set in the font that the page carries, drawings included', async () => {
    const { page } = await open('flow', 'ar/region/ma-01.html');
    const loaded = await page.evaluate<string[]>(
      "document.fonts.ready.then((all) => [...all].map((one) => one.weight + ' ' + one.status))",
    );
    expect(loaded.sort()).toEqual(['400 loaded', '700 loaded']);
    const font = await page.evaluate<string>(
      "getComputedStyle(document.querySelector('svg text')).fontFamily",
    );
    expect(font).toMatch(/^"Adequation Arabic"/);
    await page.close();
  });

  it('begins at the right, while time and the sign of a number stay left to right', async () => {
    const { page } = await open('flow', 'ar/region/ma-01-details.html');
    const title = await page.evaluate<Letters>(lettersIn('h1'));
    expect(title.first.right).toBeGreaterThan(title.last.right);
    // The first number of the demand taken apart: a sector that loses jobs.
    const gap = await page.evaluate<Letters>(
      lettersIn('[aria-labelledby="besoins-titre"] tbody tr:first-child td'),
    );
    expect(gap.text).toContain('−6');
    expect(gap.first.left).toBeLessThan(gap.last.left);
    const years = await page.$$eval('.wide svg text', (words) =>
      words
        .filter((word) => /^20[0-9]{2}$/.test(word.textContent ?? ''))
        .map((word) => word.getBoundingClientRect().left),
    );
    expect(years.length).toBeGreaterThan(3);
    expect(years).toEqual([...years].sort((a, b) => a - b));
    await page.close();
  });

  it('follows the link to the same page in French and back', async () => {
    const { page } = await open('flow', 'ar/region/ma-01.html');
    await page.locator('a[hreflang="fr"]').click();
    await page.waitForURL('**/fr/region/ma-01.html');
    await page.locator('a[hreflang="ar"]').click();
    await page.waitForURL('**/ar/region/ma-01.html');
    await page.close();
  });
});

it('sees words that overlap and words that are cut', async () => {
  const page = await browser.newPage();
  await page.setContent(`<svg width="200" height="50" viewBox="0 0 200 50">
    <text x="10" y="20">Casablanca</text><text x="20" y="22">Settat</text><text x="190" y="40">Oriental</text></svg>`);
  expect(await overlappingTexts(page)).toEqual(['cut: Oriental', 'Casablanca / Settat']);
  await page.close();
});
