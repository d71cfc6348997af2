import { z } from 'zod';

/** Encodings that are decoded, under the names people write. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'iso-8859-1',
  'windows-1252',
  'windows-1256',
] as const;

export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Formats that can be read, in the order in which the help names them. */
export const FORMATS = [
  'csv',
  'xlsx',
  'eurostat-tsv',
  'worldbank',
  'ilostat',
  'json-stat',
  'sdmx-csv',
  'sdmx-json',
  'parquet',
] as const;
export type Format = (typeof FORMATS)[number];

/**
 * How a file is laid out, as the project file declares it. What is left out is found by the header: the columns that
 * are asked for must all stand in it, so a wrong guess cannot pass.
 */
export const fileLayout = {
  path: z.string().min(1),
  format: z.enum(FORMATS).default('csv'),
  delimiter: z.enum(DELIMITERS).optional(),
  encoding: z.enum(ENCODINGS).optional(),
  /** 1-based line (of a sheet: row) that holds the column names; lines above it are not read. */
  header_row: z.number().int().min(1).optional(),
  /** Rows of the header, where a name stands in two of them, the upper one over several columns. */
  header_rows: z.number().int().min(1).max(3).default(1),
  /** Lines that begin with this text are remarks. */
  comment: z.string().min(1).optional(),
  /** Sheet of a workbook; absent: the one whose header holds the columns. */
  sheet: z.string().min(1).optional(),
  /** Cells of a sheet, such as B4:H30. */
  range: z
    .string()
    .regex(/^[A-Z]{1,3}\d+:[A-Z]{1,3}\d+$/, 'expected a range such as B4:H30')
    .optional(),
  /** Headers whose empty cells say what the cell above says, as where cells were merged. */
  fill: z.array(z.string()).default([]),
};

/** A layout as a reader takes it; what is absent is found. */
export interface FileLayout {
  readonly format?: Format | undefined;
  readonly delimiter?: string | undefined;
  readonly encoding?: string | undefined;
  readonly header_row?: number | undefined;
  readonly header_rows?: number | undefined;
  readonly comment?: string | undefined;
  readonly sheet?: string | undefined;
  readonly range?: string | undefined;
  readonly fill?: readonly string[] | undefined;
}
