import type { FileLayout } from '../../files/layout.ts';
import { readTable } from '../../files/read_table.ts';
import type { TextTable } from '../../files/text_table.ts';
import type { Lists } from './lists.ts';
import { type Column, profile } from './profile.ts';
import { type Roles, rolesOf } from './roles.ts';
import { sniff } from './sniff.ts';
import { type Split, splitsOf } from './splits.ts';
import { isNoteHeader } from './words.ts';

/** A file as it was read, and what each of its columns seems to be. */
export interface Seen {
  /** Name of the file, without folders. */
  readonly name: string;
  /** As the entry of the project file names it. */
  readonly path: string;
  readonly layout: FileLayout;
  readonly table: TextTable;
  readonly columns: readonly Column[];
  readonly roles: Roles;
  readonly splits: readonly Split[];
  /** Day on which the file was written, YYYY-MM-DD. */
  readonly delivered: string;
}

/**
 * Reads a file as it seems to be laid out; cells that were merged are filled where the sheet or the blanks of a
 * dimension tell so.
 *
 * @throws FormatError, DecodeError where it cannot be read at all.
 */
export function see(
  bytes: Uint8Array,
  about: Pick<Seen, 'name' | 'path' | 'delivered'>,
  asked: FileLayout,
  lists: Lists | undefined,
): Seen {
  const sniffed = sniff(bytes);
  const first = { ...sniffed.layout, ...asked };
  const table = readTable(bytes, first, []);
  const layout = { ...first, ...table.layout, ...asked };
  const seen = look(table, about, layout, lists);
  const fill = [...new Set([...(table.layout?.fill ?? []), ...gaps(seen)])];
  if (fill.length === 0) return { ...seen, layout: { ...layout, fill: undefined } };
  const filled = { ...layout, fill };
  return look(readTable(bytes, filled, []), about, filled, lists);
}

function look(
  table: TextTable,
  about: Pick<Seen, 'name' | 'path' | 'delivered'>,
  layout: FileLayout,
  lists: Lists | undefined,
): Seen {
  const columns = profile(table, layout.delimiter ?? (layout.format === 'csv' ? ',' : ''));
  const roles = rolesOf(columns, lists);
  return { ...about, layout, table, columns, roles, splits: splitsOf(table, roles) };
}

/** Names that stand in the first row of a group and are empty in the others, in front of the values. */
function gaps({ table, roles, columns }: Seen): string[] {
  const first = Math.min(...roles.values.map(({ at }) => at), ...(roles.year ? [roles.year.at] : []));
  const dimensions = Object.values(roles.dimensions).map(({ column }) => column);
  return columns
    .filter(
      (column) =>
        dimensions.includes(column) ||
        (column.kind === 'text' && column.at < first && !isNoteHeader(column.header)),
    )
    .filter(
      ({ blank, at }) =>
        blank > table.records.length * 0.3 && (table.records[0]?.cells[at] ?? '').trim() !== '',
    )
    .map(({ header }) => header);
}
