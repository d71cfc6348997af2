import { columnsOf, publishedColumns, type Table } from './table.ts';
import { PUBLISHED } from './tables.ts';

/** Columns of one table whose values are a key of another. */
export interface Reference {
  readonly columns: readonly string[];
  readonly table: Table;
  readonly key: readonly string[];
}

/** Columns that hold a code under another name than the list they are of. */
const ALIASES: Readonly<Record<string, string>> = {
  training_region_code: 'region_code',
  work_region_code: 'region_code',
  to_region_code: 'region_code',
  from_occupation_code: 'occupation_code',
  to_occupation_code: 'occupation_code',
  from_sector: 'sector_code',
  to_sector: 'sector_code',
  data_holder_code: 'data_id',
};

/** Columns of the same name that hold more than the list does. */
const NOT_KEYS = new Set([
  'share.source_id',
  'share.data_id',
  'published_figure.indicator',
  'indicator_class.indicator',
  'plan_shadow_price.lever_code',
]);

/** Rows of earlier releases keep codes that the lists of today may have dropped. */
const OF_EARLIER_RELEASES = new Set(['vintage', 'revision', 'vintage_score']);

/** The name by which a published table is asked for. */
export function nameOf(table: Table): string {
  return table.published?.as ?? table.name;
}

/** A published table by its name; undefined where there is none. */
export function publishedTable(name: string): Table | undefined {
  return PUBLISHED.find((table) => nameOf(table) === name);
}

/** A column that is the whole grain of a table is a key; the first table of the dictionary that has it owns it. */
function owners(): Map<string, Table> {
  const found = new Map<string, Table>();
  for (const table of PUBLISHED) {
    const [key, ...more] = table.grain;
    if (key !== undefined && more.length === 0 && !found.has(key)) found.set(key, table);
  }
  return found;
}

/** What tells a row of the table from every other: its grain, where no column of it can be empty. */
export function primaryKey(table: Table): readonly string[] {
  return table.grain.some((column) => isEmptiable(table, column)) ? [] : table.grain;
}

/** True where a cell of the column may be empty. */
export function isEmptiable(table: Table, column: string): boolean {
  const { type } = Object.fromEntries(publishedColumns(table))[column]!;
  // A column that a file fills reads an absent cell; any other is null or is not.
  return [null, undefined, ''].some((empty) => type.safeParse(empty).data === null);
}

/** Which columns of a table lead to which others; a table never leads to itself. */
export function referencesOf(table: Table): Reference[] {
  if (OF_EARLIER_RELEASES.has(nameOf(table))) return [];
  const owned = owners();
  return columnsOf(table).flatMap(([column]) => {
    const key = ALIASES[column] ?? column;
    const owner = owned.get(key);
    const isKey = owner !== undefined && owner !== table && !NOT_KEYS.has(`${nameOf(table)}.${column}`);
    return !isKey ? [] : [{ columns: [column], table: owner, key: [key] }];
  });
}
