/** Every sentence and every printed sum of every page of the shipped report, as a reader meets it in three languages. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languageCodes } from '../../reports/words/languages.ts';
import { countSums, wrongSums } from '../reports/words/printed_sums.ts';
import { faultsOfPage } from '../reports/words/sentence_rules.ts';
import { shippedRelease } from './shipped_release.ts';

async function readPages(language: string): Promise<[file: string, page: string][]> {
  const folder = join(dirname((await shippedRelease()).database), 'report', language);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.html'))
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
}

describe.each(languageCodes)('the report of the shipped project in %s', (language) => {
  it('prints no sum that its parts do not make', async () => {
    const pages = await readPages(language);
    expect(pages.flatMap(([file, page]) => wrongSums(page).map((fault) => `${file}: ${fault}`))).toEqual([]);
    expect(pages.reduce((all, [, page]) => all + countSums(page), 0)).toBeGreaterThan(300);
  });

  it('says no sentence that is too long, disagrees, shows a code or leaves a hole', async () => {
    const pages = await readPages(language);
    expect(pages.length).toBeGreaterThan(30);
    const faults = pages.flatMap(([file, page]) =>
      faultsOfPage(file, page, language).map(({ rule, text }) => `${file}: ${rule}: ${text}`),
    );
    expect(faults).toEqual([]);
  });
});
