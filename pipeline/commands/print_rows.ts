import Papa from 'papaparse';
import type { Row } from '../database/database.ts';

export type QueryFormat = 'table' | 'csv' | 'json';

/** Rows as text: columns of equal width, CSV, or one JSON array. */
export function printRows(names: readonly string[], rows: readonly Row[], format: QueryFormat): string {
  if (format === 'json') return JSON.stringify(rows.map(withDays));
  const cells = rows.map((row) => names.map((name) => show(row[name])));
  if (format === 'csv') return Papa.unparse([[...names], ...cells], { newline: '\n' });
  const numeric = names.map((name) =>
    rows.every((row) => row[name] === null || typeof row[name] === 'number'),
  );
  return rows.length === 0 ? '(no rows)' : table(names, cells, numeric);
}

/** A date is a day, not its first moment. */
const day = (value: Date): string => value.toISOString().replace(/T00:00:00\.000Z$/, '');

const withDays = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Date ? day(value) : value]),
  );

function show(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return day(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Columns of equal width; numbers to the right. */
function table(
  names: readonly string[],
  cells: readonly (readonly string[])[],
  numeric: readonly boolean[],
): string {
  // A sum and no list of arguments: of a million rows there may be no such list.
  const width = names.map((name, i) =>
    cells.reduce((most, line) => Math.max(most, line[i]!.length), name.length),
  );
  const line = (texts: readonly string[]) =>
    texts
      .map((text, i) => (numeric[i] ? text.padStart(width[i]!) : text.padEnd(width[i]!)))
      .join('  ')
      .trimEnd();
  return [line(names), line(width.map((n) => '─'.repeat(n))), ...cells.map(line)].join('\n');
}
