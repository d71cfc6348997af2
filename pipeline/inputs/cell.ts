import { invisibleIn } from '../files/blanks.ts';
import { type NumberMarks, numberReader } from './number.ts';
import { flagStatus } from './statuses.ts';

/** What the text of a value cell is; never a guess. */
export type Cell =
  | { readonly kind: 'value'; readonly value: number; readonly status: string | null }
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'fault';
      /** What is wrong, to be said behind the quoted text. */
      readonly says: string;
    };

export interface CellReading {
  readonly marks: NumberMarks;
  /** Flag letters → SDMX status; null where the source declares no flags. */
  readonly flags: Readonly<Record<string, string>> | null;
  /** Texts that stand for “no value”. */
  readonly missing: ReadonlySet<string>;
}

/** Marks that say “no value” and can say nothing else. */
export const NO_VALUE: readonly string[] = [
  ...['', '.', '..', '...', '…', ':', '-', '–', '—', 'NA', 'N/A', 'n/a', 'N.A.', 'n.a.', '#N/A', '///'],
  ...['NaN', 'nan', 'null', 'NULL', 'nd', 'ND', 'n.d.', 'N.D.', 's.o.', 'n.c.'],
];

/** Marks that publishers set for “no value”, some of which may also be a code: proposed where they are not declared. */
export const MISSING_MARKS: ReadonlySet<string> = new Set([...NO_VALUE, '*', 'x', 'X', 'c', 'C']);

const FLAGGED = /^(.*?)\s*([a-z]{1,3})$/u;
const FOOTNOTE = /^(.*\d)\s*(?:\(\d+\)|\([a-z]\)|[¹²³⁰-⁹*†‡]+)$/u;
const BOUND = /^(?:[<>≤≥~]|plus de|moins de|over|under)\s*\d/iu;
const SPAN = /^\d[\d.,\s]*\s*[-–]\s*\d[\d.,\s]*$/u;

export function cellReader({ marks, flags, missing }: CellReading): (text: string) => Cell {
  const readNumber = numberReader(marks);
  const other = numberReader({ decimal: marks.decimal === '.' ? ',' : '.', thousands: ' ' });
  return (text) => {
    const bare = text.trim();
    if (missing.has(bare)) return { kind: 'missing' };
    const value = readNumber(bare);
    if (value !== null) return { kind: 'value', value, status: null };
    const [, number = '', letters = ''] = FLAGGED.exec(bare) ?? [];
    const status = flags === null || letters === '' ? undefined : flagStatus(letters, flags);
    if (status !== undefined) {
      if (missing.has(number) || MISSING_MARKS.has(number)) return { kind: 'missing' };
      const flagged = readNumber(number);
      if (flagged !== null) return { kind: 'value', value: flagged, status };
    }
    const looksLike = (() => {
      if (letters !== '' && (readNumber(number) !== null || number === ':'))
        return `; it looks like ${number} with the flag "${letters}": declare flags: { ${letters}: … } on the source, or flags: eurostat`;
      if (MISSING_MARKS.has(bare)) return `; it looks like a mark for no value: declare missing: ["${bare}"]`;
      const footnote = FOOTNOTE.exec(bare)?.[1];
      if (footnote !== undefined && readNumber(footnote) !== null)
        return `; it looks like ${footnote} with the mark of a footnote, which has to go`;
      if (BOUND.test(bare)) return '; it is a bound, not a value: leave it out, or declare it as missing';
      if (SPAN.test(bare)) return '; it is a range, not a value: leave it out, or declare it as missing';
      if (other(bare) !== null)
        return `; it looks like ${other(bare)} with the decimal mark "${marks.decimal === '.' ? ',' : '.'}": declare it on the source`;
      return invisibleIn(bare).length > 0 ? `; it holds ${invisibleIn(bare).join(' and ')}` : '';
    })();
    return { kind: 'fault', says: `is not a number${looksLike}.` };
  };
}
