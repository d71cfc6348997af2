import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flowProject } from '../reports/flow_project.ts';
import { makeRelease, type Release } from '../reports/release.ts';
import { stockProject } from '../reports/stock_project.ts';
import { findBrowser, launchBrowser } from './find_browser.ts';
import { overlappingTexts } from './overlapping_texts.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const widths = [320, 800, 1280];

/** Each kind of page, in a project of flows and in one of stocks. */
const kinds: ['flow' | 'stock', string][] = [
  ['flow', 'fr/index.html'],
  ['flow', 'fr/national.html'],
  ['flow', 'fr/region/ma-01.html'],
  ['flow', 'fr/region/ma-12.html'],
  ['stock', 'fr/index.html'],
  ['stock', 'fr/national.html'],
  ['stock', 'fr/region/r1.html'],
];

let browser: Browser;
const releases: Partial<Record<'flow' | 'stock', Release>> = {};

beforeAll(async () => {
  releases.flow = await makeRelease(flowProject());
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
    if (request.url() !== address) complaints.push(`request: ${request.url()}`);
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
      await page.evaluate(axe);
      const { violations } = await page.evaluate<{ violations: AxeViolation[] }>('axe.run()');
      const broken = violations.map(
        (rule) => `${rule.id}: ${rule.nodes.map((node) => node.html).join(' | ')}`,
      );
      expect(broken).toEqual([]);
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
    const levels = await page.$$eval('h1, h2, h3', (heads) => heads.map((head) => Number(head.tagName[1])));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (let at = 1; at < levels.length; at += 1)
      expect(levels[at]! - levels[at - 1]!).toBeLessThanOrEqual(1);
    await page.close();
  }, 60_000);
});

interface AxeViolation {
  id: string;
  nodes: { html: string }[];
}

it('follows the links from the index to a region and back, by keyboard', async () => {
  const { page } = await visit('flow', 'fr/index.html', 1280);
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Aller au contenu');
  await page.locator('a[href="region/ma-01.html"]').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/region/ma-01.html');
  await page.locator('nav a').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/index.html');
  await page.close();
}, 60_000);

it('sees words that overlap and words that are cut', async () => {
  const page = await browser.newPage();
  await page.setContent(`<svg width="200" height="50" viewBox="0 0 200 50">
    <text x="10" y="20">Casablanca</text><text x="20" y="22">Settat</text><text x="190" y="40">Oriental</text></svg>`);
  expect(await overlappingTexts(page)).toEqual(['cut: Oriental', 'Casablanca / Settat']);
  await page.close();
});
