import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { mapFile } from './assets/map_file.ts';
import { readWorkbookRows } from './exports/place_tables.ts';
import { requestWorkbook } from './exports/request_workbook.ts';
import { renderWorkbooks } from './exports/workbook.ts';
import { layout, type PageContent } from './html/layout.ts';
import { pageScript } from './html/page_script.ts';
import { navigationOf } from './html/site_navigation.ts';
import { competencesPage } from './pages/competences.ts';
import { dataPage } from './pages/data.ts';
import { dictionaryPages } from './pages/dictionary.ts';
import { figurePages } from './pages/figures.ts';
import { indexPage } from './pages/index.ts';
import { methodPage } from './pages/method.ts';
import { nationalPages } from './pages/national.ts';
import { planPage } from './pages/plan.ts';
import { planDetailPages } from './pages/plan_details.ts';
import { programmePages, programmeWays } from './pages/programmes.ts';
import { referencePage } from './pages/reference.ts';
import { regionPage } from './pages/region.ts';
import { regionDetailsPage } from './pages/region_details.ts';
import { requestPage } from './pages/request.ts';
import { sectorPage } from './pages/sector.ts';
import { sourcesPage } from './pages/sources.ts';
import { whatIfPage } from './pages/what_if.ts';
import { openReader, type Reader } from './reading/database.ts';
import { readEdition, readRegionCodes } from './reading/edition/edition.ts';
import { readNationalFacts } from './reading/nation/facts.ts';
import { readComments, readMethod, readSourceFacts } from './reading/reference/facts.ts';
import { type RegionFacts, readRegionFacts } from './reading/region/facts.ts';
import { readSectorCodes, readSectorFacts } from './reading/sector/facts.ts';
import { readCompetences, readDataToObtain, readProgrammes } from './reading/training/facts.ts';
import { type Context, contextOf } from './sections/context.ts';
import { requestsOf } from './sections/request/asked.ts';
import { chooseLanguages, type Language } from './words/language.ts';
import type { Languages } from './words/languages.ts';

export interface SiteOptions {
  /** The checked database; opened read-only. */
  databasePath: string;
  /** The `report` folder of a release; a folder per language is written in it. */
  outFolder: string;
  languages: readonly string[];
  /** The languages that exist, where they are not those of the product. */
  known?: Languages | undefined;
}

/**
 * Writes every page and every workbook in every language.
 *
 * @returns the files written, relative to `outFolder`, in the order of the pages, then of the workbooks.
 * @throws Error when a language has no texts; nothing is written then.
 */
export async function renderSite(options: SiteOptions): Promise<string[]> {
  const languages = await chooseLanguages(options.languages, options.known);
  const reader = await openReader(options.databasePath);
  try {
    const written: string[] = [];
    const write = async (file: string, content: string | Buffer) => {
      await mkdir(dirname(join(options.outFolder, file)), { recursive: true });
      await writeFile(join(options.outFolder, file), content);
      written.push(file);
    };
    const contexts: Context[] = [];
    for (const language of languages) contexts.push(contextOf(language, await readEdition(reader, language)));
    const places = await readPlaces(reader);
    for (const context of contexts) {
      for (const { path, content } of await renderLanguage(reader, places, context, languages))
        await write(`${context.language.code}/${path}`, content);
    }
    for (const context of contexts) {
      for (const { path, bytes } of await renderRequests(reader, places, context))
        await write(`${context.language.code}/${path}`, bytes);
    }
    const rows = await readWorkbookRows(reader);
    for (const facts of [places.sum, ...places.regions]) {
      for (const { language, path, bytes } of await renderWorkbooks(contexts, facts, rows))
        await write(`${language}/${path}`, bytes);
    }
    written.push(...(await writeMap(reader, options.outFolder)));
    return written;
  } finally {
    reader.close();
  }
}

/** The template that each holder of data fills. */
async function renderRequests(reader: Reader, { regions, sectors }: Places, context: Context) {
  const places = { regions: regions.map(({ regionCode }) => regionCode), sectors };
  return requestsOf(await readDataToObtain(reader, context.language)).map((request) => ({
    path: `${request.path}.xlsx`,
    bytes: requestWorkbook(context, request, places),
  }));
}

/** The file that the maps are drawn from, with its licence, which asks that it be offered beside them. */
async function writeMap(reader: Reader, outFolder: string): Promise<string[]> {
  const map = mapFile(await readRegionCodes(reader));
  if (map === null) return [];
  await mkdir(join(outFolder, 'maps'), { recursive: true });
  for (const { path, name } of map.files) await copyFile(path, join(outFolder, 'maps', name));
  return map.files.map(({ name }) => `maps/${name}`);
}

/** What no language changes, read once for all of them: most of the time that a page takes is reading. */
interface Places {
  national: Awaited<ReturnType<typeof readNationalFacts>>;
  sum: RegionFacts;
  regions: RegionFacts[];
  sectors: readonly string[];
  sectorFacts: Awaited<ReturnType<typeof readSectorFacts>>[];
}

async function readPlaces(reader: Reader): Promise<Places> {
  const regions: RegionFacts[] = [];
  for (const code of await readRegionCodes(reader)) regions.push(await readRegionFacts(reader, code));
  const sectors = await readSectorCodes(reader);
  const sectorFacts: Places['sectorFacts'] = [];
  for (const code of sectors) sectorFacts.push(await readSectorFacts(reader, code));
  return {
    national: await readNationalFacts(reader),
    sum: await readRegionFacts(reader, '_T'),
    regions,
    sectors,
    sectorFacts,
  };
}

interface RenderedPage {
  path: string;
  content: string;
}

async function renderLanguage(
  reader: Reader,
  { national, sum, regions, sectors, sectorFacts }: Places,
  context: Context,
  languages: readonly Language[],
): Promise<RenderedPage[]> {
  const { language, edition } = context;
  const data = await readDataToObtain(reader, language);
  const requests = requestsOf(data);
  const places = { regions: regions.map(({ regionCode }) => regionCode), sectors };
  const plan = sum.plan;
  const programmes = await readProgrammes(reader);
  const sources = await readSourceFacts(reader);
  // The first page of each leads to the pages of its parts.
  const references: PageContent[][] = [
    programmePages(context, programmes),
    [competencesPage(context, await readCompetences(reader, language))],
    [sourcesPage(context, sources)],
    figurePages(context, sources),
    dictionaryPages(context, await readComments(reader)),
  ];
  const single: PageContent[] = [
    ...nationalPages(context, national, sum, regions),
    ...(plan === null ? [] : [planPage(context, plan), ...planDetailPages(context, plan)]),
    ...(edition.whatIf === null ? [] : [whatIfPage(context, edition.whatIf, pageScript('what_if'))]),
    dataPage(context, data, requests),
    ...requests.map((request) => requestPage(context, request, places)),
    methodPage(context, await readMethod(reader)),
    referencePage(context, references, sectors),
    ...references.flat(),
  ];
  const ways = {
    sectors,
    pages: single,
    programmes: programmeWays(programmes),
    data,
    script: pageScript('search'),
  };
  const pages: PageContent[] = [indexPage(context, regions, sum, national, ways), ...single];
  for (const facts of regions)
    pages.push(regionPage(context, facts, regions), regionDetailsPage(context, facts, regions, sum));
  for (const facts of sectorFacts) pages.push(sectorPage(context, facts, sectors));

  const groups = navigationOf(language.t, pages);
  const rendered: RenderedPage[] = [];
  for (const page of pages)
    rendered.push({ path: page.path, content: await layout(language, languages, edition, page, groups) });
  return rendered;
}
