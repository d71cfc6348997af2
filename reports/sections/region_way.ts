import { regionFile, regionPath } from '../html/region_file.ts';
import type { Context } from './context.ts';

/** The way to the sheet of a region, from the folder of a language; where it is made on request, to what makes it. */
export function regionWay({ edition }: Context, regionCode: string): string {
  return edition.hasPlaces ? regionPath(regionCode) : `index.html#${requestedId(regionCode)}`;
}

/** Where the index says what makes the pages of a region. */
export function requestedId(regionCode: string): string {
  return `page-${regionFile(regionCode)}`;
}
