import type { Reader } from './database.ts';

export type TableCell = string | number | boolean | Date | null;

export interface TableColumn {
  readonly column_name: string;
  readonly data_type: string;
  /** COMMENT ON the column. */
  readonly comment: string | null;
}

/** The rows of one view that concern a place, as they are: no rounding, no order but that of the values. */
export interface TableRows {
  readonly view: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly Readonly<Record<string, TableCell>>[];
}

/** @param names of this program, never of a file; a view that the database does not hold gives no rows. */
export async function readTableRows(
  reader: Reader,
  view: string,
  only: { regions: readonly string[]; scenario: string | null },
): Promise<TableRows> {
  const columns = await reader.rows<TableColumn & { view: string }>(
    `select column_name, data_type, comment from duckdb_columns()
     where schema_name = 'main' and table_name = $view order by column_index`,
    { view },
  );
  if (columns.length === 0) return { view, columns, rows: [] };
  const has = (name: string) => columns.some((column) => column.column_name === name);
  const parameters: Record<string, string> = {};
  const conditions: string[] = [];
  if (has('region_code')) {
    const marks = only.regions.map((code, at) => {
      parameters[`region_${at}`] = code;
      return `$region_${at}`;
    });
    conditions.push(`region_code in (${marks.join(', ')})`);
  }
  if (only.scenario !== null && has('scenario')) {
    parameters.scenario = only.scenario;
    conditions.push('scenario = $scenario');
  }
  const where = conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`;
  const rows = await reader.rows<Record<string, TableCell>>(
    `select * from main.${view} ${where} order by all`,
    parameters,
  );
  return { view, columns, rows };
}
