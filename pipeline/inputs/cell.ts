import { invisibleIn } from '../files/blanks.ts';
import { type NumberMarks, numberReader } from './number.ts';
import { isInTwoWays } from './number_marks.ts';
import { flagStatus } from './statuses.ts';

/** What the text of a value cell is; never a guess. */
export type Cell =
  | { readonly kind: 'value'; readonly value: number; readonly status: string | null }
  | { readonly kind: 'missing' }
  | Fault;

export interface Fault {
  readonly kind: 'fault';
  /** What is wrong, to be said behind the quoted text: « is not a number ». */
  readonly says: string;
  /** The same without anything of the text, where `says` repeats some of it. */
  readonly openly?: string;
  /** What it looks like, where somebody would know. */
  readonly looksLike?: string;
  /** What would make it readable, which a source and a command call by different names. */
  readonly remedy?: Remedy;
}

export type Remedy =
  | { readonly key: 'flags'; readonly letters: string }
  | { readonly key: 'missing'; readonly text: string }
  | { readonly key: 'decimal'; readonly mark: string }
  /** The mark may group digits or stand before decimals. */
  | { readonly key: 'decimal or thousands'; readonly mark: string };

export interface CellReading {
  readonly marks: NumberMarks;
  /** Flag letters → SDMX status; null where the source declares no flags. */
  readonly flags: Readonly<Record<string, string>> | null;
  /** Texts that stand for “no value”. */
  readonly missing: ReadonlySet<string>;
  /** Whether nothing in the column tells 1003 from 1.003; see `findMarks`. */
  readonly isAmbiguous?: boolean;
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

export function cellReader({
  marks,
  flags,
  missing,
  isAmbiguous = false,
}: CellReading): (text: string) => Cell {
  const readNumber = numberReader(marks);
  const looksLike = likeness(marks, readNumber);
  return (text) => {
    const bare = text.trim();
    if (missing.has(bare)) return { kind: 'missing' };
    if (isAmbiguous && isInTwoWays(bare)) return inTwoWays(bare);
    const value = readNumber(bare);
    if (value !== null) return { kind: 'value', value, status: null };
    const { number, letters } = flagged(bare);
    const status = flags === null || letters === '' ? undefined : flagStatus(letters, flags);
    if (status !== undefined) {
      if (missing.has(number) || MISSING_MARKS.has(number)) return { kind: 'missing' };
      const own = readNumber(number);
      if (own !== null) return { kind: 'value', value: own, status };
    }
    return { kind: 'fault', says: 'is not a number', ...looksLike(bare) };
  };
}

function inTwoWays(text: string): Fault {
  const mark = /[.,]/.exec(text)![0];
  const says = `can be read as ${text.replace(mark, '')} or as ${text.replace(mark, '.')}`;
  return {
    kind: 'fault',
    says,
    openly: 'can be read in two ways',
    remedy: { key: 'decimal or thousands', mark },
  };
}

function flagged(text: string): { number: string; letters: string } {
  const [, number = '', letters = ''] = FLAGGED.exec(text) ?? [];
  return { number, letters };
}

/** What a text that is no number looks like, and what would make it one. */
function likeness(
  { decimal }: NumberMarks,
  readNumber: (text: string) => number | null,
): (text: string) => Pick<Fault, 'looksLike' | 'remedy'> {
  const otherMark = decimal === '.' ? ',' : '.';
  const readOther = numberReader({ decimal: otherMark, thousands: ' ' });
  return (text) => {
    const { number, letters } = flagged(text);
    if (letters !== '' && (readNumber(number) !== null || number === ':'))
      return {
        looksLike: `it looks like ${number} with the flag "${letters}"`,
        remedy: { key: 'flags', letters },
      };
    if (MISSING_MARKS.has(text))
      return { looksLike: 'it looks like a mark for no value', remedy: { key: 'missing', text } };
    const footnote = FOOTNOTE.exec(text)?.[1];
    if (footnote !== undefined && readNumber(footnote) !== null)
      return { looksLike: `it looks like ${footnote} with the mark of a footnote, which has to go` };
    if (BOUND.test(text))
      return { looksLike: 'it is a bound, not a value', remedy: { key: 'missing', text } };
    if (SPAN.test(text)) return { looksLike: 'it is a range, not a value', remedy: { key: 'missing', text } };
    const other = readOther(text);
    if (other !== null)
      return {
        looksLike: `it looks like ${other} with the decimal mark "${otherMark}"`,
        remedy: { key: 'decimal', mark: otherMark },
      };
    const invisible = invisibleIn(text);
    return invisible.length === 0 ? {} : { looksLike: `it holds ${invisible.join(' and ')}` };
  };
}
