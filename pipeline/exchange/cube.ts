import type { Column } from '../dictionary/column.ts';
import { nameOf } from '../dictionary/keys.ts';
import { columnsOf, type Table } from '../dictionary/table.ts';
import { PUBLISHED } from '../dictionary/tables.ts';

/** A table as standards of statistics see one: numbers by dimensions and time. */
export interface Cube {
  readonly table: Table;
  /** Columns that with the time tell a row from every other. */
  readonly dimensions: readonly string[];
  readonly time: string;
  /** Columns of numbers, each a series of its own under the dimension `measure`. */
  readonly measures: readonly string[];
  /** What is said of a number besides. */
  readonly attributes: readonly string[];
}

/** The year of a row; that of an answer is its horizon. */
const TIMES = ['year', 'target_year', 'to_year'];

/** Short words that say what a number is worth; longer texts stay in the tables. */
const ATTRIBUTES = new Set(['basis', 'interval_basis', 'verdict', 'reason', 'model', 'unit', 'grade']);

/** The published tables that are cubes: facts that a run made, by year. */
export function cubes(tables: readonly Table[] = PUBLISHED): Cube[] {
  return tables.map(cubeOf).filter((cube) => cube !== undefined);
}

function cubeOf(table: Table): Cube | undefined {
  if (!table.nature.startsWith('leaves') || table.grain.length === 0) return undefined;
  const columns = columnsOf(table);
  const time = TIMES.find((name) => isYear(table.columns[name]));
  if (time === undefined) return undefined;
  const dimensions = table.grain.filter((name) => name !== time);
  const free = columns.filter(([name]) => name !== time && !dimensions.includes(name));
  const measures = free.filter(([name, column]) => isNumber(column) && !isYear(table.columns[name]));
  if (measures.length === 0 || dimensions.length === 0) return undefined;
  const attributes = free.filter(([name, { sql }]) => sql === 'BOOLEAN' || ATTRIBUTES.has(name));
  return {
    table,
    dimensions,
    time,
    measures: measures.map(([name]) => name),
    attributes: attributes.map(([name]) => name),
  };
}

function isYear(column: Column | undefined): boolean {
  return column !== undefined && column.unit === 'year' && column.sql === 'INTEGER';
}

function isNumber({ sql }: Column): boolean {
  return /^(DOUBLE|DECIMAL|INTEGER|BIGINT)/.test(sql);
}

/** The cube of a table, by its name. */
export function cubeNamed(name: string): Cube | undefined {
  return cubes().find(({ table }) => nameOf(table) === name);
}
