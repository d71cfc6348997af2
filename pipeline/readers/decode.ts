/** Turns a file's bytes into text with the declared encoding, and refuses bytes that contradict it. */

export class DecodeError extends Error {
  /** 1-based line of the first byte that the encoding cannot hold. */
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.name = 'DecodeError';
    this.line = line;
  }
}

const UTF8_MARK = [0xef, 0xbb, 0xbf];

/**
 * @throws DecodeError when the bytes are not of that encoding, with the line of the first wrong byte.
 *
 * One-byte encodings accept any byte, so a UTF-8 mark in front of a file declared otherwise is the only
 * thing that can be caught there; a file declared UTF-8 is checked to its last byte.
 */
export function decode(bytes: Uint8Array, encoding: string): string {
  const marked = UTF8_MARK.every((byte, i) => bytes[i] === byte);
  if (marked && encoding !== 'utf-8') {
    throw new DecodeError(`the file begins with a UTF-8 mark, but is declared ${encoding}`, 1);
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new DecodeError(`the bytes are not ${encoding}`, lineOfFirstWrongByte(bytes, encoding));
  }
}

function lineOfFirstWrongByte(bytes: Uint8Array, encoding: string): number {
  let line = 1;
  let start = 0;
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && bytes[i] !== 0x0a) continue;
    try {
      decoder.decode(bytes.subarray(start, i));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return line;
    }
    line++;
    start = i + 1;
  }
  return line;
}
