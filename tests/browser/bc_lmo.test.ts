/** The real case in a browser: a project that nobody here wrote, in English only, of stocks, without a map. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BC_FILES, bcRelease } from '../cases/bc_lmo_release.ts';
import { absent } from '../pipeline/tiny/reference_data.ts';
import { brokenRules, skippedLevels, unlabelledTables } from './accessibility.ts';
import { findBrowser, launchBrowser } from './find_browser.ts';
import { overlappingTexts } from './overlapping_texts.ts';
import { tooWideAt, visit } from './visit.ts';

describe.skipIf(absent(BC_FILES))('British Columbia 2010–2020', () => {
  let browser: Browser;
  let report: string;
  beforeAll(async () => {
    report = join(await bcRelease(), 'report');
    browser = await launchBrowser(await findBrowser());
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('is written in English only, and brings no map', () => {
    expect(readdirSync(report)).toEqual(['en']);
  });

  it.each(['index', 'national', 'region/5920', 'region/5930'])(
    '%s opens, passes axe and fits',
    async (name) => {
      const { page, complaints } = await visit(
        browser,
        pathToFileURL(join(report, 'en', `${name}.html`)).href,
      );
      expect(await page.getAttribute('html', 'lang')).toBe('en');
      expect(await skippedLevels(page)).toEqual([]);
      expect(await unlabelledTables(page)).toEqual([]);
      expect(await brokenRules(page)).toEqual([]);
      expect(await overlappingTexts(page)).toEqual([]);
      expect(await tooWideAt(page, [640, 320])).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it('leads from the index to a region by its own name, and tells its gap by its own occupations', async () => {
    const { page } = await visit(browser, pathToFileURL(join(report, 'en/index.html')).href);
    const regions = await page.locator('table tbody th a').allTextContents();
    expect(regions).toHaveLength(7);
    await page.locator('table').getByRole('link', { name: 'Cariboo' }).click();
    await page.waitForURL('**/region/*.html');
    expect(await page.textContent('h1')).toBe('Cariboo');
    expect(await page.textContent('.answer')).toMatch(
      /In 2020, supply is below demand in \d+ of 140 occupations/,
    );
    await page.close();
  });
});
