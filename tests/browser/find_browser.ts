/** Tests open pages in the browser that prints them. */
export { findChromium as findBrowser, packagedBrowser } from '../../reports/exports/find_chromium.ts';
export { launchChromium as launchBrowser } from '../../reports/exports/print_pages.ts';
