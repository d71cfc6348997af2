import type { Found } from '../../files/found.ts';
import type { TextTable } from '../../files/text_table.ts';
import { type Cell, cellReader, NO_VALUE, type Remedy } from '../../inputs/cell.ts';
import { type FoundMarks, findMarks } from '../../inputs/number_marks.ts';
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

/** How the numbers of a table are written, told by all of them together. */
export function marksOf({ header, records, delimiter = '' }: TextTable, layout: ValueLayout): FoundMarks {
  const valueAt = header.indexOf('value');
  const texts = new Set(records.map(({ cells }) => cells[valueAt]!.trim()));
  return findMarks(texts, { ...layout, delimiter });
}

/** Reads cells of values, and counts those that said no value by their text. */
export function valueReader({ marks, ambiguous }: FoundMarks, layout: ValueLayout) {
  const read = cellReader({
    marks,
    flags: layout.flags ? EUROSTAT_FLAGS : null,
    missing: missingTexts(layout),
    isAmbiguous: ambiguous !== undefined,
  });
  const missing = new Map<string, number>();
  return {
    missing,
    read: (text: string): Cell => {
      const bare = text.trim();
      const cell = read(text);
      if (cell.kind === 'missing' && bare !== '') missing.set(bare, (missing.get(bare) ?? 0) + 1);
      return cell;
    },
  };
}

/** Texts that stand for “no value”. */
export const missingTexts = ({ missing = [] }: ValueLayout) => new Set([...NO_VALUE, ...missing]);

export function tellMissing(missing: ReadonlyMap<string, number>): Found[] {
  if (missing.size === 0) return [];
  const told = [...missing].map(([text, n]) => `"${text}" ${n === 1 ? 'once' : `${n} times`}`);
  return [{ says: `cells that say no value: ${told.join(', ')}` }];
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
