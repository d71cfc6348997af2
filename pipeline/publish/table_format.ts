/** How a table can be written to a file. */
export const TABLE_FORMATS = ['parquet', 'csv', 'csv.gz', 'excel-csv'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** Name of the file of a table. */
export function tableFile(table: string, format: TableFormat): string {
  return `${table}.${format === 'excel-csv' ? 'csv' : format}`;
}
