/** How a release, or anybody who asks, writes a table of any shape to a file. */
export const TABLE_FORMATS = ['parquet', 'csv', 'csv.gz', 'excel-csv'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** What `adequation export` writes besides: a table as other programs want it, or what they must know of all. */
export const EXPORT_FORMATS = [
  ...TABLE_FORMATS,
  'excel',
  'datapackage',
  'sdmx-csv',
  'sdmx-ml-structure',
  'jsonstat',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const ENDINGS: Partial<Record<ExportFormat, string>> = {
  'excel-csv': 'csv',
  excel: 'xlsx',
  datapackage: 'csv',
  'sdmx-csv': 'csv',
  jsonstat: 'json',
};

/** Name of the file of a table. */
export function tableFile(table: string, format: ExportFormat): string {
  return `${table}.${ENDINGS[format] ?? format}`;
}
