import type { Found } from './found.ts';

/** A file as rows of text, whatever its format was: what every reader of pipeline/files gives. */
export interface TextTable {
  /** Names of the columns; of a header of two rows both names, joined by " / ". */
  readonly header: readonly string[];
  /** 1-based line (of a sheet: row) of the header. */
  readonly headerLine: number;
  readonly records: readonly TextRecord[];
  readonly broken: readonly BrokenRecord[];
  /** Lines of words below the last row or above the header, which are no rows: they are counted and told. */
  readonly notes: readonly Note[];
  /** What a person should know of how the file was read, such as a delimiter that was found and not declared. */
  readonly found: readonly Found[];
  /** What was found of the layout, as a project file would declare it. */
  readonly layout?: {
    readonly sheet?: string;
    readonly header_row?: number;
    readonly header_rows?: number;
    readonly fill?: readonly string[];
  };
  /** The mark between cells, of delimited text. */
  readonly delimiter?: string;
}

export interface TextRecord {
  /** 1-based line (row of a sheet, place of an observation in a cube) at which the record begins. */
  readonly line: number;
  /** As many as the header has. A number of a workbook is written as JavaScript writes it. */
  readonly cells: readonly string[];
}

/** A record that cannot be read as a row. */
export interface BrokenRecord {
  readonly line: number;
  /** The record as it stands in the file. */
  readonly text: string;
  /** `quote`: the rest of the file is swallowed; `column_count`: this record alone is unusable. */
  readonly rule: 'quote' | 'column_count';
  readonly reason: string;
}

export interface Note {
  readonly line: number;
  readonly text: string;
}
