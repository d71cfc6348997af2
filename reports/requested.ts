import { type BegunSite, beginSite, type SiteOptions } from './begun_site.ts';
import { NATION, readWorkbookRows } from './exports/place_tables.ts';
import { renderWorkbooks } from './exports/workbook.ts';
import { layout, type PageContent } from './html/layout.ts';
import { menuOf } from './html/site_navigation.ts';
import { nationalPages } from './pages/national.ts';
import { regionPage } from './pages/region.ts';
import { regionDetailsPage } from './pages/region_details.ts';
import { openReader } from './reading/database.ts';
import { readRegionCodes } from './reading/edition/edition.ts';
import { readNationalFacts } from './reading/nation/facts.ts';
import { type RegionFacts, readRegionFacts } from './reading/region/facts.ts';
import { type RegionLine, readRegionLine } from './reading/region/line.ts';
import type { Context } from './sections/context.ts';

/** Codes of the places that have pages: the nation, then the regions. */
export async function readPlaceCodes(databasePath: string): Promise<string[]> {
  const reader = await openReader(databasePath);
  try {
    return [NATION, ...(await readRegionCodes(reader))];
  } finally {
    reader.close();
  }
}

export interface RequestedOptions extends Omit<SiteOptions, 'hasPlaces'> {
  /** Codes of regions, and `_T` for the nation. */
  places: readonly string[];
}

/**
 * Writes pages and workbooks of some places alone, each with the bytes that it has in a whole site. One place is held at
 * a time.
 *
 * @returns the files written, relative to `outFolder`.
 */
export async function renderPlaces(options: RequestedOptions): Promise<string[]> {
  const site = await beginSite({ ...options, hasPlaces: true });
  try {
    const nation = await readRegionLine(site.reader, NATION);
    const rows = await readWorkbookRows(site.reader, options.places);
    for (const place of options.places) {
      const facts = await readRegionFacts(site.reader, place);
      const pagesOf =
        place === NATION ? await nationPages(site, facts) : await regionPages(site, facts, nation);
      for (const context of site.contexts) {
        const menu = menuOf(context.language, context.edition, nation.plan !== null);
        for (const page of pagesOf(context))
          await site.write(
            `${context.language.code}/${page.path}`,
            await layout(context.language, site.languages, context.edition, page, menu),
          );
      }
      for (const { language, path, bytes } of await renderWorkbooks(site.contexts, facts, rows))
        await site.write(`${language}/${path}`, bytes);
    }
    return [...site.written];
  } finally {
    site.reader.close();
  }
}

type PagesOf = (context: Context) => PageContent[];

async function nationPages({ reader, contexts }: BegunSite, sum: RegionFacts): Promise<PagesOf> {
  const national = await readNationalFacts(reader);
  const lines: RegionLine[] = [];
  for (const code of contexts[0]!.edition.regions) lines.push(await readRegionLine(reader, code));
  return (context) => nationalPages(context, national, sum, lines);
}

/** Beside the region itself only those that border on it are read. */
async function regionPages(
  { reader, contexts }: BegunSite,
  facts: RegionFacts,
  nation: RegionLine,
): Promise<PagesOf> {
  const { regions, neighbours } = contexts[0]!.edition;
  const bordering = neighbours.get(facts.regionCode) ?? [];
  const beside: RegionLine[] = [];
  for (const code of regions.filter((one) => bordering.includes(one)))
    beside.push(await readRegionLine(reader, code));
  return (context) => [
    regionPage(context, facts, regions),
    regionDetailsPage(context, facts, beside, nation),
  ];
}
