import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flowProject } from '../reports/flow_project.ts';
import { inLanguages } from '../reports/in_languages.ts';
import { makeRelease, type Release } from '../reports/release.ts';
import { stockProject } from '../reports/stock_project.ts';
import { findBrowser, launchBrowser } from './find_browser.ts';
import { overlappingTexts } from './overlapping_texts.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const widths = [320, 800, 1280];

/** Each kind of page, in a project of flows and in one of stocks; the other languages where most can go wrong. */
const kinds: ['flow' | 'stock', string][] = [
  ['flow', 'fr/index.html'],
  ['flow', 'fr/national.html'],
  ['flow', 'fr/region/ma-01.html'],
  ['flow', 'fr/region/ma-12.html'],
  ['flow', 'ar/national.html'],
  ['flow', 'ar/region/ma-01.html'],
  ['flow', 'en/region/ma-01.html'],
  ['flow', 'fr/plan.html'],
  ['flow', 'ar/plan.html'],
  ['flow', 'fr/sector/ito.html'],
  ['stock', 'fr/index.html'],
  ['stock', 'fr/national.html'],
  ['stock', 'fr/region/r1.html'],
];

/** Pages of words and tables, without a drawing: one visit a width tells all that can go wrong. */
const references: ['flow' | 'stock', string][] = [
  ['flow', 'fr/data.html'],
  ['flow', 'fr/programmes.html'],
  ['flow', 'fr/competences.html'],
  ['flow', 'fr/method.html'],
  ['flow', 'fr/sources.html'],
  ['flow', 'fr/glossary.html'],
  ['flow', 'fr/dictionary.html'],
  ['flow', 'ar/competences.html'],
  ['stock', 'fr/programmes.html'],
];

let browser: Browser;
const releases: Partial<Record<'flow' | 'stock', Release>> = {};

beforeAll(async () => {
  releases.flow = await makeRelease(inLanguages(flowProject()), ['fr', 'ar', 'en']);
  releases.stock = await makeRelease(stockProject());
  browser = await launchBrowser(await findBrowser());
}, 120_000);

afterAll(async () => {
  await browser?.close();
});

interface Visit {
  page: Page;
  /** Requests for anything but the file itself, and what the console complained of. */
  complaints: string[];
}

async function visit(kind: 'flow' | 'stock', path: string, width: number): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const address = pathToFileURL(join(releases[kind]!.folder, 'report', path)).href;
  const complaints: string[] = [];
  page.on('request', (request) => {
    // A font inside the page is read from its own style, not asked for.
    const isOwn = request.url() === address || request.url().startsWith('data:font/woff2;');
    if (!isOwn) complaints.push(`request: ${request.url()}`);
  });
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  await page.goto(address, { waitUntil: 'load' });
  return { page, complaints };
}

describe.each(kinds)('%s %s', (kind, path) => {
  it('asks nothing of the network and nothing of the console', async () => {
    const { page, complaints } = await visit(kind, path, 1280);
    expect(complaints).toEqual([]);
    // The style sheet passed its own policy: without it the text would be black.
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(23, 36, 47)');
    await page.close();
  }, 60_000);

  it.each(widths)(
    'fits a screen of %i pixels, and no words of a chart overlap or are cut',
    async (width) => {
      const { page } = await visit(kind, path, width);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(await overlappingTexts(page)).toEqual([]);
      await page.close();
    },
    60_000,
  );

  it.each([320, 1280])(
    'passes every rule of axe at %i pixels',
    async (width) => {
      const { page } = await visit(kind, path, width);
      expect(await brokenRules(page)).toEqual([]);
      await page.close();
    },
    60_000,
  );

  it('prints', async () => {
    const { page } = await visit(kind, path, 1280);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(10_000);
    await page.close();
  }, 60_000);

  it('reads in the order of its headings', async () => {
    const { page } = await visit(kind, path, 1280);
    expect(await skippedLevels(page)).toEqual([]);
    await page.close();
  }, 60_000);
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

describe.each(references)('%s %s', (kind, path) => {
  it.each([320, 1280])(
    'asks for nothing, fits, passes axe and reads in order at %i pixels',
    async (width) => {
      const { page, complaints } = await visit(kind, path, width);
      expect(complaints).toEqual([]);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(await brokenRules(page)).toEqual([]);
      expect(await skippedLevels(page)).toEqual([]);
      await page.close();
    },
    60_000,
  );
});

it('prints no menu, and no table wider than the sheet', async () => {
  // 180 mm between the margins of A4, in pixels.
  const { page } = await visit('flow', 'fr/competences.html', 680);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('header nav').first().isVisible()).toBe(false);
  expect(await page.locator('nav.pages').isVisible()).toBe(false);
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(680);
  await page.close();
}, 60_000);

/** What axe finds, each with the elements at fault. */
async function brokenRules(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<{ violations: AxeViolation[] }>('axe.run()');
  return violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html).join(' | ')}`);
}

/** Headings that are more than one level below the heading before them, and any second first one. */
async function skippedLevels(page: Page): Promise<number[]> {
  const levels = await page.$$eval('h1, h2, h3', (heads) => heads.map((head) => Number(head.tagName[1])));
  return levels.filter((level, at) => (at === 0 ? level !== 1 : level === 1 || level - levels[at - 1]! > 1));
}

interface AxeViolation {
  id: string;
  nodes: { html: string }[];
}

it('follows the links from the index to a region and back, by keyboard', async () => {
  const { page } = await visit('flow', 'fr/index.html', 1280);
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Aller au contenu');
  await page.locator('a[href="region/ma-01.html"]').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/region/ma-01.html');
  await page.locator('nav.pages a').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/index.html');
  await page.close();
}, 60_000);

describe('in Arabic', () => {
  it('is set in the font that the page carries, drawings included', async () => {
    const { page } = await visit('flow', 'ar/region/ma-01.html', 1280);
    const loaded = await page.evaluate<string[]>(
      "document.fonts.ready.then((all) => [...all].map((one) => one.weight + ' ' + one.status))",
    );
    expect(loaded.sort()).toEqual(['400 loaded', '700 loaded']);
    const font = await page.evaluate<string>(
      "getComputedStyle(document.querySelector('svg text')).fontFamily",
    );
    expect(font).toMatch(/^"Adequation Arabic"/);
    await page.close();
  }, 60_000);

  it('begins at the right, while time and the sign of a number stay left to right', async () => {
    const { page } = await visit('flow', 'ar/region/ma-01.html', 1280);
    const title = await page.evaluate<Letters>(lettersIn('h1'));
    expect(title.first.right).toBeGreaterThan(title.last.right);
    // The fifth figure is the gap.
    const gap = await page.evaluate<Letters>(lettersIn('.figures > div:nth-child(5) .value'));
    expect(gap.text).toContain('−2');
    expect(gap.first.left).toBeLessThan(gap.last.left);
    const years = await page.$$eval('.wide svg text', (words) =>
      words
        .filter((word) => /^20[0-9]{2}$/.test(word.textContent ?? ''))
        .map((word) => word.getBoundingClientRect().left),
    );
    expect(years.length).toBeGreaterThan(3);
    expect(years).toEqual([...years].sort((a, b) => a - b));
    await page.close();
  }, 60_000);

  it('follows the link to the same page in French and back', async () => {
    const { page } = await visit('flow', 'ar/region/ma-01.html', 1280);
    await page.locator('a[hreflang="fr"]').click();
    await page.waitForURL('**/fr/region/ma-01.html');
    await page.locator('a[hreflang="ar"]').click();
    await page.waitForURL('**/ar/region/ma-01.html');
    await page.close();
  }, 60_000);
});

it('sees words that overlap and words that are cut', async () => {
  const page = await browser.newPage();
  await page.setContent(`<svg width="200" height="50" viewBox="0 0 200 50">
    <text x="10" y="20">Casablanca</text><text x="20" y="22">Settat</text><text x="190" y="40">Oriental</text></svg>`);
  expect(await overlappingTexts(page)).toEqual(['cut: Oriental', 'Casablanca / Settat']);
  await page.close();
});
