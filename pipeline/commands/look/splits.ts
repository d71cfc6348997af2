import type { TextTable } from '../../files/text_table.ts';
import type { Column } from './profile.ts';
import type { Roles } from './roles.ts';
import { isNoteHeader, isTotalName } from './words.ts';

/** A column that parts the rows of one key, and the text whose rows are read. */
export interface Split {
  readonly column: Column;
  readonly kept: string;
  /** True where that text names the whole, so that nobody has to be asked. */
  readonly isWhole: boolean;
}

/** Columns that together tell one value from another. */
export function keyOf({ year, own, dimensions }: Roles): Column[] {
  const told = [
    year,
    own.measure,
    own.definition,
    own.period,
    ...Object.values(dimensions).map(({ column }) => column),
  ];
  return told.filter((column) => column !== undefined);
}

/** Rows that are read: of dimensions those that the project knows, of columns that part others the kept text. */
export function rowsRead(
  table: TextTable,
  { dimensions }: Roles,
  splits: readonly Split[],
): TextTable['records'] {
  const kept = [
    ...splits.map(({ column, kept: text }) => ({ at: column.at, texts: new Set([text]) })),
    ...Object.values(dimensions).flatMap(({ column, kept: texts }) =>
      texts === undefined ? [] : [{ at: column.at, texts: new Set(texts) }],
    ),
  ];
  if (kept.length === 0) return table.records;
  return table.records.filter(({ cells }) => kept.every(({ at, texts }) => texts.has(cells[at]!.trim())));
}

/** Other columns that part rows of one key, the ones with a whole among their texts first. */
export function splitsOf(table: TextTable, roles: Roles): Split[] {
  const key = keyOf(roles);
  let rows = rowsRead(table, roles, []).map(({ cells }) => cells);
  const found: Split[] = [];
  const wholeOf = ({ texts }: Column) => [...texts.keys()].find((text) => text === 'T' || isTotalName(text));
  const candidates = roles.others
    .filter(({ texts, header }) => texts.size > 1 && !isNoteHeader(header))
    .sort(
      (a, b) =>
        Number(wholeOf(b) !== undefined) - Number(wholeOf(a) !== undefined) || a.texts.size - b.texts.size,
    );
  for (const column of candidates) {
    const before = twins(rows, key);
    if (before === 0) break;
    const whole = wholeOf(column);
    if (whole === undefined && twins(rows, [...key, column]) === before) continue;
    const kept = whole ?? [...column.texts].reduce((one, other) => (other[1] > one[1] ? other : one))[0];
    found.push({ column, kept, isWhole: whole !== undefined });
    rows = rows.filter((cells) => cells[column.at]!.trim() === kept);
  }
  return found;
}

/** Rows whose key another row has before them. */
export function twins(rows: readonly (readonly string[])[], key: readonly Column[]): number {
  const seen = new Set(rows.map((cells) => key.map(({ at }) => cells[at]!.trim()).join('\u0000')));
  return rows.length - seen.size;
}
