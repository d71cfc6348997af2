import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { findChromium } from './find_chromium.ts';

/** A local browser that prints pages; it is closed by whoever opened it. */
export interface Printer {
  /** @param file a page below `folder`; the PDF lies beside it. @returns the PDF, relative to `folder`. */
  print(folder: string, file: string): Promise<string>;
  close(): Promise<void>;
}

/** Nothing that calls home. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Puts the project's font before those of the machine, so that sheets look the same everywhere. */
const projectFonts = fileURLToPath(new URL('../assets/fonts/fonts.conf', import.meta.url));

/**
 * The driver is loaded when something is printed: nothing else needs it.
 *
 * @param fonts a file of fontconfig, which browsers on Linux ask for fonts; one that FONTCONFIG_FILE names goes before.
 */
export async function launchChromium(executablePath: string, fonts = projectFonts): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  const env = { ...process.env, FONTCONFIG_FILE: process.env.FONTCONFIG_FILE ?? fonts };
  return chromium.launch({ executablePath, args: flags, env });
}

/** A name that no network can resolve; the browser is handed the page under it and nothing else. */
const NOWHERE = 'http://report.invalid/';

/**
 * Starts Chromium for printing, with scripts off and every request refused.
 * @throws NoBrowser when there is none on this machine.
 */
export async function openPrinter(): Promise<Printer> {
  const browser = await launchChromium(await findChromium());
  const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
  return {
    print: async (folder, file) => {
      const html = withoutRelativeLinks(await readFile(join(folder, file), 'utf8'));
      const address = `${NOWHERE}${file}`;
      const page = await context.newPage();
      await page.route('**/*', (route) =>
        route.request().url() === address
          ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
          : route.abort(),
      );
      await page.goto(address, { waitUntil: 'load' });
      const pdf = file.replace(/\.html$/, '.pdf');
      await page.pdf({
        path: join(folder, pdf),
        preferCSSPageSize: true,
        format: 'A4',
        printBackground: true,
        tagged: true,
        outline: true,
      });
      await page.close();
      return pdf;
    },
    close: () => browser.close(),
  };
}

/** On paper, or in a file that was sent on, a link to the file next door leads nowhere: its words stay, the link goes. */
export function withoutRelativeLinks(html: string): string {
  return html.replace(/(<a\b[^>]*?) href="(?!#|https?:)[^"]*"/g, '$1');
}
