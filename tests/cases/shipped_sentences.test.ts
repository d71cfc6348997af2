/** Every sentence of every page of the shipped report, as a reader meets it in three languages. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languageCodes } from '../../reports/words/languages.ts';
import { faultsOfPage } from '../reports/words/sentence_rules.ts';
import { shippedRelease } from './shipped_release.ts';

describe.each(languageCodes)('the report of the shipped project in %s', (language) => {
  it('says no sentence that is too long, disagrees, shows a code or leaves a hole', async () => {
    const folder = join(dirname((await shippedRelease()).database), 'report', language);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const pages = files.filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(30);
    const faults = pages.flatMap((file) =>
      faultsOfPage(file, readFileSync(join(folder, file), 'utf8'), language).map(
        ({ rule, text }) => `${file}: ${rule}: ${text}`,
      ),
    );
    expect(faults).toEqual([]);
  });
});
