import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { mapFile } from './assets/map_file.ts';
import { type BegunSite, beginSite, type SiteOptions } from './begun_site.ts';
import { readWorkbookRows } from './exports/place_tables.ts';
import { requestWorkbook } from './exports/request_workbook.ts';
import { renderWorkbooks } from './exports/workbook.ts';
import { layout, type PageContent } from './html/layout.ts';
import { pageScript } from './html/page_script.ts';
import { menuOf } from './html/site_navigation.ts';
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
import type { Reader } from './reading/database.ts';
import { readNationalFacts } from './reading/nation/facts.ts';
import { readComments, readMethod, readSourceFacts } from './reading/reference/facts.ts';
import { type RegionFacts, readRegionFacts } from './reading/region/facts.ts';
import { type RegionLine, readRegionLine } from './reading/region/line.ts';
import { readSectorCodes, readSectorFacts } from './reading/sector/facts.ts';
import { readCompetences, readDataToObtain, readProgrammes } from './reading/training/facts.ts';
import { readWhatIf } from './reading/what_if/base.ts';
import type { Context } from './sections/context.ts';
import { requestsOf } from './sections/request/asked.ts';

/**
 * Writes every page and every workbook in every language; without places, what tells of the country alone.
 *
 * @returns the files written, relative to `outFolder`, in the order of the pages, then of the workbooks.
 * @throws Error when a language has no texts; nothing is written then.
 */
export async function renderSite(options: SiteOptions): Promise<string[]> {
  const site = await beginSite(options);
  try {
    const places = await readPlaces(site);
    await writePages(site, places);
    for (const context of site.contexts) {
      for (const { path, bytes } of await renderRequests(site.reader, places, context))
        await site.write(`${context.language.code}/${path}`, bytes);
    }
    if (options.hasPlaces !== false) await writeWorkbooks(site, places);
    return [...site.written, ...(await writeMap(site, options.outFolder))];
  } finally {
    site.reader.close();
  }
}

/** What no language changes, read once for all of them: most of the time that a page takes is reading. */
interface Places {
  national: Awaited<ReturnType<typeof readNationalFacts>>;
  sum: RegionFacts;
  /** Of regions whose pages are made on request nothing but this is read. */
  lines: readonly RegionLine[];
  /** None where their pages are made on request. */
  regions: readonly RegionFacts[];
  sectors: readonly string[];
  whatIf: Awaited<ReturnType<typeof readWhatIf>>;
}

async function readPlaces({ reader, contexts }: BegunSite): Promise<Places> {
  const { regions: codes, hasPlaces, run } = contexts[0]!.edition;
  const regions: RegionFacts[] = [];
  const lines: RegionLine[] = [];
  for (const code of codes) {
    if (hasPlaces) regions.push(await readRegionFacts(reader, code));
    else lines.push(await readRegionLine(reader, code));
  }
  return {
    national: await readNationalFacts(reader),
    sum: await readRegionFacts(reader, '_T'),
    lines: hasPlaces ? regions : lines,
    regions,
    sectors: await readSectorCodes(reader),
    whatIf: hasPlaces ? await readWhatIf(reader, run.as_of) : null,
  };
}

/** Sectors last, each read when its turn has come: one holds a row a region and specialty. */
async function writePages(site: BegunSite, places: Places): Promise<void> {
  const write = async (context: Context, pages: readonly PageContent[]) => {
    const { language, edition } = context;
    const menu = menuOf(language, edition, places.sum.plan !== null);
    for (const page of pages)
      await site.write(
        `${language.code}/${page.path}`,
        await layout(language, site.languages, edition, page, menu),
      );
  };
  for (const context of site.contexts) {
    await write(context, await countryPages(site.reader, places, context));
    for (const facts of places.regions)
      await write(context, [
        regionPage(context, facts, context.edition.regions),
        regionDetailsPage(context, facts, places.lines, places.sum),
      ]);
  }
  for (const code of places.sectors) {
    const facts = await readSectorFacts(site.reader, code);
    for (const context of site.contexts) await write(context, [sectorPage(context, facts, places.sectors)]);
  }
}

async function countryPages(
  reader: Reader,
  { national, sum, lines, sectors, whatIf }: Places,
  context: Context,
): Promise<PageContent[]> {
  const { language, edition } = context;
  const data = await readDataToObtain(reader, language);
  const requests = requestsOf(data);
  const places = { regions: edition.regions, sectors };
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
    ...nationalPages(context, national, sum, lines),
    ...(plan === null ? [] : [planPage(context, plan), ...planDetailPages(context, plan)]),
    ...(whatIf === null ? [] : [whatIfPage(context, whatIf, pageScript('what_if'))]),
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
  return [indexPage(context, lines, sum, national, ways), ...single];
}

/** The template that each holder of data fills. */
async function renderRequests(reader: Reader, { sectors }: Places, context: Context) {
  const places = { regions: context.edition.regions, sectors };
  return requestsOf(await readDataToObtain(reader, context.language)).map((request) => ({
    path: `${request.path}.xlsx`,
    bytes: requestWorkbook(context, request, places),
  }));
}

async function writeWorkbooks(
  { reader, contexts, write }: BegunSite,
  { sum, regions }: Places,
): Promise<void> {
  const rows = await readWorkbookRows(reader);
  for (const facts of [sum, ...regions]) {
    for (const { language, path, bytes } of await renderWorkbooks(contexts, facts, rows))
      await write(`${language}/${path}`, bytes);
  }
}

/** The file that the maps are drawn from, with its licence, which asks that it be offered beside them. */
async function writeMap({ contexts }: BegunSite, outFolder: string): Promise<string[]> {
  const map = mapFile(contexts[0]!.edition.regions);
  if (map === null) return [];
  await mkdir(join(outFolder, 'maps'), { recursive: true });
  for (const { path, name } of map.files) await copyFile(path, join(outFolder, 'maps', name));
  return map.files.map(({ name }) => `maps/${name}`);
}
