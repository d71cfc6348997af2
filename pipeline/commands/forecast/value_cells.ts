import type { Found } from '../../files/found.ts';
import type { TextTable } from '../../files/text_table.ts';
import { type Cell, cellReader, NO_VALUE, type Remedy } from '../../inputs/cell.ts';
import { findMarks } from '../../inputs/number_marks.ts';
import { EUROSTAT_FLAGS } from '../../inputs/statuses.ts';

/** How the numbers of a file are written, where its user says so. */
export interface ValueLayout {
  readonly decimal?: string | undefined;
  readonly thousands?: string | undefined;
  /** Texts that stand for “no value”, beside the usual ones. */
  readonly missing?: readonly string[] | undefined;
  /** Numbers may carry Eurostat's flag letters. */
  readonly flags?: boolean | undefined;
}

/** Reads the cells of a column of values, and tells how its numbers are written and which cells said no value. */
export function valueReader(table: TextTable, valueAt: number, layout: ValueLayout) {
  const texts = new Set(table.records.map(({ cells }) => cells[valueAt]!.trim()));
  const { decimal, thousands } = layout;
  const { marks, found, ambiguous } = findMarks(texts, {
    decimal,
    thousands,
    delimiter: table.delimiter ?? '',
  });
  const read = cellReader({
    marks,
    flags: layout.flags ? EUROSTAT_FLAGS : null,
    missing: new Set([...NO_VALUE, ...(layout.missing ?? [])]),
    isAmbiguous: ambiguous !== undefined,
  });
  const marksOfNone = new Map<string, number>();
  return {
    found,
    read: (text: string): Cell => {
      const bare = text.trim();
      const cell = read(text);
      if (cell.kind === 'missing' && bare !== '') marksOfNone.set(bare, (marksOfNone.get(bare) ?? 0) + 1);
      return cell;
    },
    missing: (): Found[] =>
      marksOfNone.size === 0
        ? []
        : [
            {
              says: `cells that say no value: ${[...marksOfNone].map(([text, count]) => `"${text}" ${count === 1 ? 'once' : `${count} times`}`).join(', ')}`,
            },
          ],
  };
}

/** The option of the command that makes a cell readable. */
export function optionFor(remedy: Remedy): string {
  switch (remedy.key) {
    case 'flags':
      return '--flags';
    case 'missing':
      return `--missing "${remedy.text}"`;
    case 'decimal':
      return `--decimal "${remedy.mark}"`;
    case 'decimal or thousands':
      return `--thousands "${remedy.mark}" or --decimal "${remedy.mark}"`;
  }
}
