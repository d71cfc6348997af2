/** The decision sheets of the shipped project, in every language: what they may take of a reader's time. */
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedRelease } from '../cases/shipped_release.ts';
import { findBrowser, launchBrowser } from './find_browser.ts';
import { sheetsOf } from './paper.ts';
import { sidewaysTables, visit } from './visit.ts';

const regions = Array.from({ length: 12 }, (_, at) => `ma-${String(at + 1).padStart(2, '0')}`);
const SCREEN = 900;

let browser: Browser;
let report: string;
beforeAll(async () => {
  report = join(dirname((await shippedRelease()).database), 'report');
  browser = await launchBrowser(await findBrowser());
});
afterAll(async () => {
  await browser?.close();
});

const heightOf = (page: Page) => page.evaluate<number>('document.documentElement.scrollHeight');
const firstEnds = (page: Page) =>
  page.locator('.first').evaluate((one) => Math.round(one.getBoundingClientRect().bottom));

/** Words as a reader counts them: a number is one, whatever blanks it holds, and a sign none. */
async function wordsOf(page: Page): Promise<number> {
  const lines = await page.locator('.lines p').allTextContents();
  const words = lines
    .join(' ')
    .replace(/(?<=\d)\u202f(?=\d)/g, '')
    .split(/\s+/);
  return words.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

describe.each(['fr', 'ar', 'en'])('in %s', (language) => {
  it.each(regions)('%s answers in sixty words on the first screen, and fits four sheets', async (region) => {
    const path = join(report, language, 'region', `${region}.html`);
    const { page, complaints } = await visit(browser, pathToFileURL(path).href);
    expect(await wordsOf(page)).toBeLessThanOrEqual(60);
    expect(await page.locator('.lines p').count()).toBeLessThanOrEqual(3);
    expect(await page.locator('table:has(#decisions-titre) tbody tr').count()).toBeLessThanOrEqual(5);
    expect(await page.locator('.turns li').count()).toBe(3);
    expect(await firstEnds(page)).toBeLessThanOrEqual(SCREEN);
    expect(await heightOf(page)).toBeLessThanOrEqual(6_000);
    for (const chapter of await page.locator('section.chapter').all()) {
      expect(await chapter.locator('figure').count()).toBeLessThanOrEqual(1);
      expect(await chapter.locator('table:visible').count()).toBeLessThanOrEqual(1);
    }
    expect(await page.locator('section.chapter').count()).toBe(6);
    await page.setViewportSize({ width: 360, height: SCREEN });
    expect(await firstEnds(page)).toBeLessThanOrEqual(2 * SCREEN);
    expect(await heightOf(page)).toBeLessThanOrEqual(12_000);
    expect((await sidewaysTables(page)).length).toBeLessThanOrEqual(2);
    expect(await sheetsOf(page)).toBeLessThanOrEqual(4);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each(['national', 'plan'])(
    '%s answers on the first screen, a chart and a table a chapter',
    async (name) => {
      const { page, complaints } = await visit(
        browser,
        pathToFileURL(join(report, language, `${name}.html`)).href,
      );
      expect(await wordsOf(page)).toBeLessThanOrEqual(180);
      expect(await page.locator('.lines p').count()).toBeLessThanOrEqual(6);
      expect(await firstEnds(page)).toBeLessThanOrEqual(SCREEN);
      expect(await heightOf(page)).toBeLessThanOrEqual(8_000);
      for (const chapter of await page.locator('section.chapter').all()) {
        expect(await chapter.locator('figure').count()).toBeLessThanOrEqual(1);
        expect(await chapter.locator('table:visible').count()).toBeLessThanOrEqual(1);
      }
      await page.setViewportSize({ width: 360, height: SCREEN });
      expect(await heightOf(page)).toBeLessThanOrEqual(14_000);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it('no page is above 200 kB', () => {
    const pages = readdirSync(join(report, language), { recursive: true }).map(String);
    const large = pages
      .filter((path) => path.endsWith('.html'))
      .filter((path) => statSync(join(report, language, path)).size > 200_000);
    expect(large).toEqual([]);
  });
});
