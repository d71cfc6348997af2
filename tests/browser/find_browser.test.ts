import { expect, it } from 'vitest';
import { findBrowser, launchBrowser, packagedBrowser } from './find_browser.ts';

it('prefers the browser that CHROMIUM_PATH names', async () => {
  const CHROMIUM_PATH = process.execPath;
  expect(await findBrowser({ CHROMIUM_PATH, PATH: '/usr/bin' })).toBe(CHROMIUM_PATH);
});

it('says so when CHROMIUM_PATH names nothing', async () => {
  await expect(findBrowser({ CHROMIUM_PATH: '/opt/no/chrome', PATH: '/usr/bin' })).rejects.toThrow(
    'CHROMIUM_PATH names /opt/no/chrome, which does not exist.',
  );
});

it('opens a page on a machine without any browser', async () => {
  const path = await findBrowser({ PATH: '' });
  expect(path).toBe(await packagedBrowser());
  const browser = await launchBrowser(path);
  const page = await browser.newPage();
  await page.setContent('<p lang="fr">Régions</p>');
  expect(await page.textContent('p')).toBe('Régions');
  // Letters have a width only where a font was found.
  await page.setContent('<span>Régions</span>');
  expect((await page.locator('span').boundingBox())?.width).toBeGreaterThan(30);
  await browser.close();
});
