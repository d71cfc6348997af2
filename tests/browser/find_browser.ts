import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../reports/exports/print_pages.ts';

/** Tests open pages in the browser that prints them. */
export { findChromium as findBrowser, packagedBrowser } from '../../reports/exports/find_chromium.ts';

/**
 * With the project's font and no other: what a test sees must not hang on the fonts of a machine. FONTCONFIG_FILE
 * names another set of fonts, to try pages with them.
 */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return launchChromium(executablePath, fileURLToPath(new URL('./fonts.conf', import.meta.url)));
}
