import type { BrokenRecord, Note, TextRecord } from './text_table.ts';

/** What stands below a header before notes are told from rows. */
export interface Body {
  readonly records: readonly TextRecord[];
  readonly broken: readonly BrokenRecord[];
  /** Columns of the header. */
  readonly width: number;
}

/**
 * Notes are the last lines of a table that say something in their first cell alone, in words: « Source: … », « (1)
 * provisional ». A row that lost its other cells begins with a code or a year, is not in words, and stays a fault.
 */
export function tellNotes({
  records,
  broken,
  width,
}: Body): Omit<Body, 'width'> & { notes: readonly Note[] } {
  if (width < 2) return { records, broken, notes: [] };
  const notes: Note[] = [];
  let [endOfRecords, endOfBroken] = [records.length, broken.length];
  for (;;) {
    const record = records[endOfRecords - 1];
    const fault = broken[endOfBroken - 1];
    const isFault = fault !== undefined && (record === undefined || fault.line > record.line);
    const said = isFault ? saidByBroken(fault) : record === undefined ? undefined : saidAlone(record.cells);
    if (said === undefined) break;
    notes.unshift({ line: isFault ? fault.line : record!.line, text: said });
    if (isFault) endOfBroken--;
    else endOfRecords--;
  }
  return { records: records.slice(0, endOfRecords), broken: broken.slice(0, endOfBroken), notes };
}

function saidByBroken({ rule, text }: BrokenRecord): string | undefined {
  if (rule !== 'column_count') return undefined;
  const bare = text.replace(/[,;\t|\s"]+$/u, '').replace(/^"/, '');
  return inWords(bare) ? bare : undefined;
}

function saidAlone(cells: readonly string[]): string | undefined {
  const [first = '', ...others] = cells;
  return others.every((cell) => cell.trim() === '') && inWords(first) ? first : undefined;
}

/** Letters with a blank or a mark of a sentence between them: no code, no year, no name of one word. */
function inWords(text: string): boolean {
  return /\p{L}/u.test(text) && /[\p{L}.:)*][\s\u00a0]+[\p{L}\d"«(]|^[(*]/u.test(text.trim());
}
