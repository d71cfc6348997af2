import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { layout, type PageContent } from './html/layout.ts';
import { navigationOf } from './navigation.ts';
import { competencesPage } from './pages/competences.ts';
import { dataPage } from './pages/data.ts';
import { dictionaryPage } from './pages/dictionary.ts';
import { glossaryPage } from './pages/glossary.ts';
import { indexPage } from './pages/index.ts';
import { methodPage } from './pages/method.ts';
import { nationalPage } from './pages/national.ts';
import { programmesPage } from './pages/programmes.ts';
import { regionPage } from './pages/region.ts';
import { sourcesPage } from './pages/sources.ts';
import { openReader, type Reader } from './reading/database.ts';
import { readEdition } from './reading/edition.ts';
import { readNationalFacts, readUnevaluable } from './reading/national_facts.ts';
import { readComments, readMethod, readSourceFacts } from './reading/reference_facts.ts';
import { type RegionFacts, readRegionFacts } from './reading/region_facts.ts';
import { readCompetences, readDataToObtain, readProgrammes } from './reading/training_facts.ts';
import { contextOf } from './sections/context.ts';
import { chooseLanguages, type Language } from './text/language.ts';

export interface SiteOptions {
  /** The checked database; opened read-only. */
  databasePath: string;
  /** The `report` folder of a release; a folder per language is written in it. */
  outFolder: string;
  languages: readonly string[];
}

/**
 * Writes every page in every language.
 *
 * @returns the files written, relative to `outFolder`, in the order of the pages.
 * @throws Error when a language has no texts; nothing is written then.
 */
export async function renderSite(options: SiteOptions): Promise<string[]> {
  const languages = chooseLanguages(options.languages);
  const reader = await openReader(options.databasePath);
  try {
    const written: string[] = [];
    for (const language of languages) {
      for (const { path, html } of await renderLanguage(reader, language, languages)) {
        const file = `${language.code}/${path}`;
        await mkdir(dirname(join(options.outFolder, file)), { recursive: true });
        await writeFile(join(options.outFolder, file), html, 'utf8');
        written.push(file);
      }
    }
    return written;
  } finally {
    reader.close();
  }
}

async function renderLanguage(
  reader: Reader,
  language: Language,
  languages: readonly Language[],
): Promise<{ path: string; html: string }[]> {
  const edition = await readEdition(reader, language);
  const context = contextOf(language, edition);
  const national = await readNationalFacts(reader);
  const sum = await readRegionFacts(reader, '_T');
  const regions: RegionFacts[] = [];
  for (const code of edition.regions) regions.push(await readRegionFacts(reader, code));

  const pages: PageContent[] = [
    await indexPage(context, regions, national, await readUnevaluable(reader)),
    await nationalPage(context, national, sum),
    await dataPage(context, await readDataToObtain(reader, language)),
    await programmesPage(context, await readProgrammes(reader)),
    await competencesPage(context, await readCompetences(reader, language)),
    await methodPage(context, await readMethod(reader)),
    await sourcesPage(context, await readSourceFacts(reader)),
    await glossaryPage(context),
    await dictionaryPage(context, await readComments(reader)),
  ];
  for (const facts of regions) pages.push(await regionPage(context, facts));

  const groups = navigationOf(language.t, pages);
  const rendered: { path: string; html: string }[] = [];
  for (const page of pages)
    rendered.push({ path: page.path, html: await layout(language, languages, edition, page, groups) });
  return rendered;
}
