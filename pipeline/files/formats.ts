import { readEurostatTsv } from './cubes/eurostat_tsv.ts';
import { readJsonStat } from './cubes/json_stat.ts';
import { readSdmxCsv } from './cubes/sdmx_csv.ts';
import { readSdmxJson } from './cubes/sdmx_json.ts';
import { readWorldBank } from './cubes/worldbank.ts';
import type { FileLayout, Format } from './layout.ts';
import type { TextTable } from './text_table.ts';
import { readSheet } from './xlsx/read_sheet.ts';

/**
 * The reader of each format that has a shape of its own; what is not named here is delimited text.
 * Each throws a FormatError or a DecodeError where the file is not what it is read as.
 */
export const READERS: Partial<
  Record<Format, (bytes: Uint8Array, layout: FileLayout, wanted: readonly string[]) => TextTable>
> = {
  'eurostat-tsv': readEurostatTsv,
  worldbank: readWorldBank,
  'json-stat': readJsonStat,
  'sdmx-json': readSdmxJson,
  'sdmx-csv': readSdmxCsv,
  xlsx: readSheet,
};
