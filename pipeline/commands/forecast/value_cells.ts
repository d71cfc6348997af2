import type { TextTable } from '../../files/text_table.ts';
import { type Cell, cellReader, NO_VALUE } from '../../inputs/cell.ts';
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
  });
  const marksOfNone = new Map<string, number>();
  return {
    found: found.map((what) => what.replace(/\(declare (decimal|thousands): (".")\)/, '(--$1 $2)')),
    read: (text: string): Cell => {
      const bare = text.trim();
      if (ambiguous !== undefined && /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(bare))
        return {
          kind: 'fault',
          says: `can be read as ${bare.replace(/[.,]/, '')} or as ${bare.replace(',', '.')}: say --thousands "${/[.,]/.exec(bare)![0]}" or --decimal "${/[.,]/.exec(bare)![0]}".`,
        };
      const cell = read(text);
      if (cell.kind === 'missing' && bare !== '') marksOfNone.set(bare, (marksOfNone.get(bare) ?? 0) + 1);
      return cell;
    },
    missing: () =>
      marksOfNone.size === 0
        ? []
        : [
            `cells that say no value: ${[...marksOfNone].map(([text, count]) => `"${text}" ${count === 1 ? 'once' : `${count} times`}`).join(', ')}`,
          ],
  };
}
