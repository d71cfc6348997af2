import type { Found } from '../files/found.ts';
import type { NumberMarks } from './number.ts';

/** What a source says of its numbers; what it leaves open is told by the numbers themselves, where they can tell. */
export interface DeclaredMarks {
  readonly decimal?: string | undefined;
  readonly thousands?: string | undefined;
  /** Delimiter of the file: where it is a comma, a comma in a number can be no decimal mark by habit. */
  readonly delimiter: string;
}

export interface FoundMarks {
  readonly marks: NumberMarks;
  /** What was found and not declared. */
  readonly found: readonly Found[];
  /** A number that can be read in two ways, a thousand times apart, and nothing in the column tells which. */
  readonly ambiguous?: string;
}

const GROUPED = /^[+-]?\d{1,3}(?:([.,])\d{3})+$/;
const ONE_GROUP = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

/** Whether a number, taken alone, may be a thousand times another: 1.003 or 1,003. */
export const isInTwoWays = (text: string): boolean => ONE_GROUP.test(text.trim());

/**
 * Decides how the numbers of one column are written.
 *
 * Where nothing is declared the decimal mark is a dot and digits may be grouped by blanks. Commas and dots are judged
 * by all texts of the column together: 10,5 has a decimal comma, 8,238,800 is grouped by commas; of 1.003 alone nobody
 * can tell, and it is not guessed.
 *
 * @param texts different texts of the column.
 */
export function findMarks(
  texts: Iterable<string>,
  { decimal, thousands, delimiter }: DeclaredMarks,
): FoundMarks {
  if (decimal !== undefined || thousands !== undefined)
    return { marks: { decimal: decimal ?? (thousands === '.' ? ',' : '.'), thousands }, found: [] };
  const byMark: Record<',' | '.', string[]> = { ',': [], '.': [] };
  const both: string[] = [];
  for (const raw of texts) {
    const text = raw.trim().replace(/ ?[a-z]{1,3}$/, '');
    if (!/^[+-]?\d[\d.,\s\u00a0\u202f]*$/.test(text)) continue;
    const [comma, dot] = [text.includes(','), text.includes('.')];
    if (comma && dot) both.push(text);
    else if (comma) byMark[','].push(text);
    else if (dot) byMark['.'].push(text);
  }
  const plain: NumberMarks = { decimal: '.', thousands: ' ' };
  if (both.length > 0) {
    const commaLast = both[0]!.lastIndexOf(',') > both[0]!.lastIndexOf('.');
    return told(commaLast ? { decimal: ',', thousands: '.' } : { decimal: '.', thousands: ',' });
  }
  const twice = (mark: ',' | '.') =>
    byMark[mark].some((text) => GROUPED.test(text) && text.split(mark).length > 2);
  const onlyGroups = (mark: ',' | '.') => byMark[mark].every((text) => GROUPED.test(text));
  const oneGroup = (mark: ',' | '.') => byMark[mark].every((text) => ONE_GROUP.test(text));
  if (twice(',') && onlyGroups(',')) return told({ decimal: '.', thousands: ',' });
  if (twice('.') && onlyGroups('.')) return told({ decimal: ',', thousands: '.' });
  if (byMark['.'].length > 0 && oneGroup('.') && byMark[','].length === 0)
    return { marks: plain, found: [], ambiguous: byMark['.'][0]! };
  if (byMark[','].length > 0 && byMark['.'].length === 0) {
    if (oneGroup(',')) return { marks: plain, found: [], ambiguous: byMark[','][0]! };
    // A comma inside a cell of a file of commas was quoted by somebody: whether it is a slip or a habit nobody can tell.
    if (delimiter !== ',') return told({ decimal: ',', thousands: ' ' });
  }
  return { marks: plain, found: [] };
}

function told(marks: NumberMarks): FoundMarks {
  const { decimal, thousands } = marks;
  const name = (mark: string) => (mark === ',' ? 'a comma' : 'a dot');
  const found: Found[] = [];
  if (decimal === ',') found.push({ says: 'its decimal mark is a comma', declare: 'decimal: ","' });
  if (thousands !== undefined && thousands !== ' ')
    found.push({
      says: `its digits are grouped by ${name(thousands)}`,
      declare: `thousands: "${thousands}"`,
    });
  return { marks, found };
}
