/** The report of the shipped project in a browser: every kind of page, in every language, as its readers open it. */
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseLanguages } from '../../reports/words/language.ts';
import { shippedRelease } from '../cases/shipped_release.ts';
import { brokenRules, skippedLevels, unlabelledTables } from './accessibility.ts';
import { findBrowser, launchBrowser } from './find_browser.ts';
import { overlappingTexts } from './overlapping_texts.ts';
import { brokenOnPaper } from './paper.ts';
import { tooWideAt, visit } from './visit.ts';

const languages = ['fr', 'ar', 'en'];
const kinds = [
  'index',
  'national',
  'national-details',
  'national-published',
  'region/ma-06',
  'region/ma-06-details',
  'sector/ito',
  'programmes',
  'programme/ofppt_all',
  'competences',
  'plan',
  'plan-details',
  'plan-decisions/trend',
  'data',
  'request/pool_by_region',
  'method',
  'dictionary',
  'dictionary/1',
  'sources',
  'figures',
  'figures/training',
  'reference',
  'what-if',
];
/** With the most columns, the longest words, a search, a form: looked at on a telephone too. */
const narrow = ['index', 'region/ma-06', 'plan', 'what-if'];
/** What the first sheet of a region has to hold: its answer, its chart and what would change it. */
const firstSheet = ['.answer', 'figure', '.turns'];
/** The region of `kinds` is looked at with its kind. */
const otherRegions = [1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12].map(
  (number) => `region/ma-${String(number).padStart(2, '0')}`,
);

let browser: Browser;
let report: string;
beforeAll(async () => {
  report = join(dirname((await shippedRelease()).database), 'report');
  browser = await launchBrowser(await findBrowser());
});
afterAll(async () => {
  await browser?.close();
});

/** What axe finds where the reader asks for a dark page, and on paper. */
async function brokenInOtherLights(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await brokenRules(page);
  await page.emulateMedia({ colorScheme: 'light', media: 'print' });
  // Nobody touches a link on paper.
  const printed = (await brokenRules(page)).filter((fault) => !fault.startsWith('target-size'));
  await page.emulateMedia({ media: 'screen' });
  return [...dark.map((fault) => `dark: ${fault}`), ...printed.map((fault) => `print: ${fault}`)];
}

const addressOf = (language: string, name: string) =>
  pathToFileURL(join(report, language, `${name}.html`)).href;

describe.each(languages)('in %s', (language) => {
  it.each(kinds)(
    '%s: passes axe, reads in order, asks for nothing, fits each window, enlarged too, and each sheet',
    async (kind) => {
      const { page, complaints } = await visit(browser, addressOf(language, kind));
      const [written] = await page.$$eval('html', (all) => all.map((root) => [root.lang, root.dir]));
      expect(written).toEqual([language, language === 'ar' ? 'rtl' : 'ltr']);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await skippedLevels(page)).toEqual([]);
      expect(await unlabelledTables(page)).toEqual([]);
      expect(await brokenRules(page)).toEqual([]);
      // Colours know no language.
      if (language === languages[0]) expect(await brokenInOtherLights(page)).toEqual([]);
      expect(await overlappingTexts(page)).toEqual([]);
      // A window of 1280 pixels enlarged twice is one of 640.
      expect(await tooWideAt(page, [640, 320])).toEqual([]);
      expect(await overlappingTexts(page)).toEqual([]);
      if (narrow.includes(kind)) expect(await brokenRules(page)).toEqual([]);
      expect(
        await brokenOnPaper(page, kind === 'region/ma-06' ? [...firstSheet, '#decisions-titre'] : ['h1']),
      ).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it.each(otherRegions)(
    '%s: no words of a chart overlap or are cut, and it fits a telephone and its sheets',
    async (region) => {
      const { page, complaints } = await visit(browser, addressOf(language, region));
      expect(await overlappingTexts(page)).toEqual([]);
      expect(await tooWideAt(page, [320])).toEqual([]);
      expect(await overlappingTexts(page)).toEqual([]);
      expect(await brokenOnPaper(page, firstSheet)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it('how many places, decided by when: on the first screen, one click from the index', async () => {
    const { formats } = (await chooseLanguages([language]))[0]!;
    const { page } = await visit(browser, addressOf(language, 'index'));
    await page.locator('table a[href="region/ma-06.html"]:visible').click();
    await page.waitForURL('**/region/ma-06.html');
    const first = page.locator('table:has(#decisions-titre) tbody tr').first();
    const { y, height } = (await first.boundingBox())!;
    expect([y > 0, y + height < 900]).toEqual([true, true]);
    const [places, decision] = await first.locator('td').allTextContents();
    const days = Array.from({ length: 400 * 6 }, (_, day) =>
      formats.date(new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)),
    );
    expect(days.some((day) => decision?.includes(day))).toBe(true);
    expect(places).toMatch(/[1-9]/);
    await page.close();
  });
});

/** What holds the focus, by the words that name it. */
const focused = (page: Page) =>
  page.evaluate<string>(
    "(() => { const one = document.activeElement; return one.getAttribute('aria-labelledby') ?? one.getAttribute('href') ?? one.tagName })()",
  );

it('by keyboard: past the head, to every link and every table that scrolls', async () => {
  const { page } = await visit(browser, addressOf('fr', 'region/ma-06-details'), 320);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('#contenu');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const wanted = await page.$$eval('main a[href], main summary, main [tabindex="0"]', (all) =>
    all
      .filter((one) => one.checkVisibility())
      .map((one) => one.getAttribute('aria-labelledby') ?? one.getAttribute('href') ?? one.tagName),
  );
  const reached = [await focused(page)];
  while (reached.length < wanted.length) {
    await page.keyboard.press('Tab');
    reached.push(await focused(page));
  }
  expect(reached).toEqual(wanted);
  const region = page.locator('.scroll:has(#plan-recommandees-titre)');
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
  await page.close();
});

it('the list of pages narrows to what is typed, in letters of any case and accent, and is whole without a script', async () => {
  for (const [language, typed, path] of [
    ['fr', 'FES-meknes', 'region/ma-03.html'],
    ['ar', 'فاس', 'region/ma-03.html'],
  ] as const) {
    const { page } = await visit(browser, addressOf(language, 'index'));
    const links = page.locator('#pages a:visible');
    const all = await links.count();
    expect(all).toBeGreaterThan(25);
    await page.fill('#chercher', typed);
    expect(await links.evaluateAll((found) => found.map((one) => one.getAttribute('href')))).toEqual([path]);
    expect(await page.textContent('#trouve')).toBe('1');
    await page.fill('#chercher', 'zzzz');
    expect(await links.count()).toBe(0);
    expect(await page.textContent('#trouve')).not.toBe('');
    await page.close();
    const context = await browser.newContext({ javaScriptEnabled: false });
    const silent = await visit(context, addressOf(language, 'index'));
    expect(await silent.page.locator('#pages a:visible').count()).toBe(all);
    expect(await silent.page.locator('#chercher').isVisible()).toBe(false);
    await context.close();
  }
});

it.each([{ forcedColors: 'active' as const }, { reducedMotion: 'reduce' as const }])(
  'reads for those who set %o',
  async (setting) => {
    const context = await browser.newContext(setting);
    for (const kind of ['region/ma-06', 'what-if']) {
      const { page, complaints } = await visit(context, addressOf('fr', kind));
      // The answer is told by its border, which stays where colours are taken away.
      expect(
        await page
          .locator('main .answer')
          .first()
          .evaluate((one) => one.ownerDocument.defaultView!.getComputedStyle(one).borderInlineStartStyle),
      ).toBe('solid');
      expect(await page.$$eval('*', (all) => all.flatMap((one) => one.getAnimations()).length)).toBe(0);
      expect(complaints).toEqual([]);
      await page.close();
    }
    await context.close();
  },
);

it('sees what a printer would cut, leave alone or put too late', async () => {
  const page = await browser.newPage();
  const tall = (height: number) => `<div style="height: ${height}px"></div>`;
  await page.setContent(`<body style="margin: 0"><p class="lead">Lead</p>${tall(900)}<figure>Cut${tall(200)}</figure>
    ${tall(700)}<h2 style="margin: 0; height: 40px">Alone</h2><div style="height: 300px; break-inside: avoid">Next</div>`);
  expect(await brokenOnPaper(page, ['.lead', 'h2'])).toEqual([
    'cut: FIGURE Cut',
    'alone: H2 Alone',
    'not on the first sheet: h2 (2)',
  ]);
  await page.close();
});
