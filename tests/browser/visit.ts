import type { Browser, BrowserContext, Page } from 'playwright-core';

export interface Visit {
  page: Page;
  /** Requests for anything but the page itself, dialogs, and what the console complained of: a broken policy is one. */
  complaints: string[];
}

/** Opens a page in a window of its own and notes whatever it asks for or complains of until it is closed. */
export async function visit(
  browser: Browser | BrowserContext,
  address: string,
  width = 1280,
  height = 900,
): Promise<Visit> {
  const page = await browser.newPage();
  // Only for what hangs, as the limits of the tests are.
  page.setDefaultTimeout(180_000);
  await page.setViewportSize({ width, height });
  const complaints: string[] = [];
  const own = withoutAnchor(address);
  page.on('request', (request) => {
    // A font inside the page is read from its own style, not asked for.
    const isOwn = withoutAnchor(request.url()) === own || request.url().startsWith('data:font/woff2;');
    if (!isOwn) complaints.push(`request: ${request.url()}`);
  });
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address, { waitUntil: 'load' });
  return { page, complaints };
}

function withoutAnchor(address: string): string {
  return address.split('#')[0]!;
}

/** The widths, of those given, at which a page is wider than its window. */
export async function tooWideAt(page: Page, widths: readonly number[]): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const needed = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (needed > width) found.push(`${width}: ${needed}`);
  }
  return found;
}

/** Tables in sight that are wider than their room: a reader has to push them sideways. */
export async function sidewaysTables(page: Page): Promise<string[]> {
  return page.$$eval('.scroll', (all) =>
    all
      .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1)
      .map((one) => one.getAttribute('aria-labelledby') ?? ''),
  );
}
