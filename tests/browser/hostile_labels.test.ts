/** Labels that attack, in every field of the shipped project: nothing runs, nothing breaks, and they are shown. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser, launchBrowser } from './find_browser.ts';
import { attacks, hostileReport } from './hostile_release.ts';
import { tooWideAt, visit } from './visit.ts';

let browser: Browser;
let report: string;
beforeAll(async () => {
  report = await hostileReport(['fr', 'ar']);
  browser = await launchBrowser(await findBrowser());
});
afterAll(async () => {
  await browser?.close();
});

/** Every page in French; in Arabic one of each kind, for what differs there is the direction. */
function pages(language: string): string[] {
  const all = readdirSync(join(report, language), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort();
  const isFirst = (file: string) => file === all.find((other) => other.split('/')[0] === file.split('/')[0]);
  return language === 'fr' ? all : all.filter(isFirst);
}

it.each(['fr', 'ar'])(
  'opens without running any of them, at the width of a telephone, in %s',
  async (language) => {
    const opened = pages(language);
    expect(opened.length).toBeGreaterThanOrEqual(language === 'fr' ? 28 : 13);
    const seen = new Set<string>();
    const broken: string[] = [];
    for (const file of opened) {
      const { page, complaints } = await visit(
        browser,
        pathToFileURL(join(report, language, file)).href,
        320,
      );
      const wide = await tooWideAt(page, [320]);
      const foreign = await page
        .locator('img, iframe, object, form, [onload], [onerror], a[href^="javascript:"]')
        .count();
      const text = (await page.locator('main').textContent()) ?? '';
      for (const [name, attack] of Object.entries(attacks)) if (text.includes(attack)) seen.add(name);
      broken.push(...[...wide, ...complaints].map((fault) => `${file} ${fault}`));
      if (foreign > 0) broken.push(`${file} holds ${foreign} elements that a label made`);
      await page.close();
    }
    expect(broken).toEqual([]);
    // Marks of direction are taken out of a label, which is shown without them.
    const { bidi: _, ...whole } = attacks;
    expect([...seen].sort()).toEqual(Object.keys(whole).sort());
  },
);

it('runs none of them when the scripts of a page write them anew', async () => {
  const { page, complaints } = await visit(browser, pathToFileURL(join(report, 'fr/what-if.html')).href);
  const places = await page.$$eval('#territoire option', (all) =>
    all.map((one) => (one as { value: string } & typeof one).value),
  );
  expect(places.length).toBe(13);
  for (const place of places) {
    await page.selectOption('#territoire', place);
    await page.fill('#curseur-growth', '0.5');
  }
  expect(await page.locator('main').innerText()).toContain(attacks.script);
  expect([await page.locator('main img, main script, main svg[onload]').count(), complaints]).toEqual([
    0,
    [],
  ]);
  await page.close();
  const index = await visit(browser, pathToFileURL(join(report, 'fr/index.html')).href);
  await index.page.fill('#chercher', attacks.script);
  expect(await index.page.locator('#pages a:visible').count()).toBeGreaterThan(0);
  expect(index.complaints).toEqual([]);
  await index.page.close();
});
