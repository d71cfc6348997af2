import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}

/**
 * What axe finds, each with the elements at fault: WCAG 2.0 to 2.2, A and AA, and best practice.
 * The size of a target, the one rule of 2.2, is off unless it is asked for.
 */
export async function brokenRules(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResult>(
    "axe.run({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })",
  );
  return violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html).join(' | ')}`);
}

/** Headings that are more than one level below the heading before them, and any second first one. */
export async function skippedLevels(page: Page): Promise<string[]> {
  const heads = await page.$$eval('h1, h2, h3, h4, h5, h6', (all) =>
    all.map((head) => ({ level: Number(head.tagName[1]), text: head.textContent ?? '' })),
  );
  if (heads.length === 0) return ['no heading'];
  return heads
    .filter(({ level }, at) => (at === 0 ? level !== 1 : level === 1 || level - heads[at - 1]!.level > 1))
    .map(({ level, text }) => `h${level} ${text}`);
}

/** Tables without a caption, and heads of a table that do not say what they head. */
export async function unlabelledTables(page: Page): Promise<string[]> {
  return page.$$eval('table', (all) =>
    all.flatMap((table) => {
      const caption = table.querySelector('caption')?.textContent?.trim() ?? '';
      const heads = [...table.querySelectorAll('th')];
      const unscoped = heads.filter((head) => !/^(col|row)(group)?$/.test(head.getAttribute('scope') ?? ''));
      return [
        ...(caption === '' ? [`no caption: ${table.textContent?.slice(0, 80)}`] : []),
        ...(heads.length === 0 ? [`no heads: ${caption}`] : []),
        ...unscoped.map((head) => `no scope: ${caption} / ${head.textContent}`),
      ];
    }),
  );
}
