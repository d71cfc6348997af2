import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

import { LONGEST_LINE } from './bounds.ts';

/** What one pass over a large file tells, before the engine reads it. */
export interface PlainLines {
  readonly sha256: string;
  /** Lines from the first one of the body on that hold exactly as many cells as the header. */
  readonly regular: number;
  /** The other lines of the body: empty ones, remarks, lines of another number of cells, odd quotation marks. */
  readonly odd: readonly OddLine[];
  readonly newline: '\n' | '\r\n';
  /** Whether a cell may begin or end with a blank, which has to be taken away. */
  readonly hasEdges: boolean;
}

export interface OddLine {
  readonly line: number;
  /** First byte of the line, and the first behind its newline. */
  readonly from: number;
  readonly to: number;
}

export interface PlainLayout {
  readonly delimiter: string;
  /** Lines down to the header, which are not of the body. */
  readonly above: number;
  /** Cells of a row, as the header has them. */
  readonly cells: number;
  readonly comment: string | undefined;
}

const CHUNK = 1 << 22;
const MOST_ODD = 10_000;
const EMPTY = Buffer.alloc(0);
const [LF, CR, QUOTE, BLANK, TAB, EQUALS] = [10, 13, 34, 32, 9, 61];

/**
 * Goes through a file once, in pieces: which of its lines any reader of delimited text would read alike. The engine
 * reads those, and papaparse judges the rest.
 *
 * @returns undefined where the file is not plain: a text over several lines, newlines of two kinds, a quotation mark
 *   left open, zeros, or more odd lines than a person would read about.
 */
export function plainLines(path: string, layout: PlainLayout): PlainLines | undefined {
  const file = openSync(path, 'r');
  const hash = createHash('sha256');
  const scan = new LineScan(layout);
  const buffer = Buffer.allocUnsafe(CHUNK);
  /** Bytes behind the last newline, which may end in the middle of a letter. */
  let rest: Buffer = Buffer.alloc(0);
  try {
    for (;;) {
      const read = readSync(file, buffer, 0, CHUNK, null);
      if (read === 0) break;
      const piece = buffer.subarray(0, read);
      hash.update(piece);
      const end = piece.lastIndexOf(LF) + 1;
      const isWhole = end === 0 || isUtf8(Buffer.concat([rest, piece.subarray(0, end)]));
      rest = Buffer.concat([end === 0 ? rest : EMPTY, piece.subarray(end)]);
      if (!isWhole || !scan.take(piece)) return undefined;
    }
  } finally {
    closeSync(file);
  }
  const found = isUtf8(rest) ? scan.end() : undefined;
  return found === undefined ? undefined : { sha256: hash.digest('hex'), ...found };
}

/** States of a cell: at its first byte, in plain text, in quoted text, behind a quotation mark inside quoted text. */
const [START, PLAIN, QUOTED, CLOSED] = [0, 1, 2, 3];

class LineScan {
  readonly #layout: PlainLayout;
  readonly #delimiter: number;
  readonly #comment: Buffer;
  readonly #odd: OddLine[] = [];
  #line = 1;
  #from = 0;
  #offset = 0;
  #state = START;
  #cells = 1;
  #isOdd = false;
  #isBlank = true;
  #isRemark: boolean;
  #last = 0;
  #regular = 0;
  #crlf = 0;
  /** Some cell may begin or end with a blank. */
  #hasEdges = false;
  #lf = 0;

  constructor(layout: PlainLayout) {
    this.#layout = layout;
    this.#delimiter = layout.delimiter.charCodeAt(0);
    this.#comment = Buffer.from(layout.comment ?? '');
    this.#isRemark = this.#comment.length > 0;
  }

  /** @returns false where the file is not plain. */
  take(piece: Uint8Array): boolean {
    const delimiter = this.#delimiter;
    const hasComment = this.#comment.length > 0;
    // Kept apart from the object for as long as a piece lasts: this loop runs once a byte.
    let [state, last, cells, isOdd, isBlank] = [
      this.#state,
      this.#last,
      this.#cells,
      this.#isOdd,
      this.#isBlank,
    ];
    for (let i = 0; i < piece.length; i++) {
      const byte = piece[i]!;
      if (byte === LF) {
        if (state === QUOTED) return false;
        if (last === BLANK || last === TAB) this.#hasEdges = true;
        this.#cells = cells;
        this.#isOdd = isOdd;
        this.#isBlank = isBlank;
        this.#last = last;
        if (!this.#endLine(this.#offset + i + 1)) return false;
        [state, last, cells, isOdd, isBlank] = [START, LF, 1, false, true];
        continue;
      }
      if (byte === 0) return false;
      if (hasComment && this.#isRemark) {
        const at = this.#offset + i - this.#from;
        if (at < this.#comment.length && byte !== this.#comment[at]) this.#isRemark = false;
      }
      if (byte === delimiter && state !== QUOTED) {
        if (last === BLANK || last === TAB) this.#hasEdges = true;
        cells++;
        state = START;
      } else {
        if (isBlank && byte !== BLANK && byte !== TAB && byte !== CR) isBlank = false;
        if (state === PLAIN) {
          if (byte === QUOTE) isOdd = true;
        } else if (state === START) {
          if (byte === BLANK || byte === TAB) this.#hasEdges = true;
          state = byte === QUOTE ? QUOTED : PLAIN;
          if (byte === QUOTE) this.#hasEdges = true;
        } else if (state === QUOTED) {
          if (byte === QUOTE) state = CLOSED;
          // The engine would keep a quoted ="text" as a formula.
          else if (byte === EQUALS && last === QUOTE) isOdd = true;
        } else if (byte === QUOTE) state = QUOTED;
        else if (byte !== CR) isOdd = true;
      }
      last = byte;
    }
    [this.#state, this.#last, this.#cells, this.#isOdd, this.#isBlank] = [state, last, cells, isOdd, isBlank];
    this.#offset += piece.length;
    return true;
  }

  end(): Omit<PlainLines, 'sha256'> | undefined {
    if (this.#state === QUOTED) return undefined;
    if (this.#offset > this.#from && !this.#endLine(this.#offset)) return undefined;
    if (this.#crlf > 0 && this.#lf > 1) return undefined;
    return {
      regular: this.#regular,
      odd: this.#odd,
      newline: this.#crlf > 0 ? '\r\n' : '\n',
      hasEdges: this.#hasEdges,
    };
  }

  #endLine(to: number): boolean {
    if (to - this.#from > LONGEST_LINE) return false;
    if (this.#last === CR) this.#crlf++;
    else this.#lf++;
    if (this.#line > this.#layout.above) {
      const isRemark = this.#isRemark && to - this.#from > this.#comment.length;
      if (this.#isBlank || isRemark || this.#isOdd || this.#cells !== this.#layout.cells)
        this.#odd.push({ line: this.#line, from: this.#from, to });
      else this.#regular++;
    }
    this.#line++;
    this.#from = to;
    this.#cells = 1;
    this.#isOdd = false;
    this.#isBlank = true;
    this.#isRemark = this.#comment.length > 0;
    this.#last = 0;
    return this.#odd.length <= MOST_ODD;
  }
}
