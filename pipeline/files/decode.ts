/** Turns a file's bytes into text with the declared encoding, and refuses bytes that contradict it. */
import { isUtf8 } from 'node:buffer';
import type { Found } from './found.ts';

export class DecodeError extends Error {
  /** 1-based line of the first byte that the encoding cannot hold. */
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.name = 'DecodeError';
    this.line = line;
  }
}

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** What was found where nothing was declared; empty for UTF-8, which needs no word. */
  readonly found: readonly Found[];
}

/**
 * @param declared absent: a mark at the start, zeros between letters or bytes that are no UTF-8 tell the encoding, and
 *   what was found is told.
 * @throws DecodeError when the bytes are not of the declared encoding, with the line of the first wrong byte.
 */
export function decodeFound(bytes: Uint8Array, declared: string | undefined): Decoded {
  if (declared !== undefined) return { text: decode(bytes, declared), encoding: declared, found: [] };
  const encoding = encodingOf(bytes);
  return {
    text: decode(bytes, encoding),
    encoding,
    found:
      encoding === 'utf-8'
        ? []
        : [{ says: `it is written in ${encoding}`, declare: `encoding: ${encoding}` }],
  };
}

const UTF8_MARK = [0xef, 0xbb, 0xbf];
/** So many bytes tell an encoding of two bytes a letter. */
const LOOKED_AT = 4096;

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, LOOKED_AT);
  const zeros = (odd: number) => start.filter((byte, i) => byte === 0 && i % 2 === odd).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (Math.max(even, odd) > start.length / 8) return odd > even ? 'utf-16le' : 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  return looksArabic(bytes) ? 'windows-1256' : 'windows-1252';
}

/** Arabic words are runs of bytes above 0x7f; accents of western languages stand alone among plain letters. */
function looksArabic(bytes: Uint8Array): boolean {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const runs = latin1.match(/[\u0080-\u00ff]+/g) ?? [];
  return runs.filter((run) => run.length >= 3).length > runs.length / 2;
}

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
  if (encoding === 'windows-1252' || encoding === 'iso-8859-1') return decodeWestern(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new DecodeError(`the bytes are not ${encoding}`, lineOfFirstWrongByte(bytes, encoding));
  }
}

/** What the bytes 0x80–0x9F stand for, in their order; five of them stand for nothing and stay control characters. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Both one-byte encodings of western Europe: as on the web, Latin-1 is read as windows-1252, which adds quotation
 * marks and dashes where Latin-1 has nothing. By hand, because Node 20's own decoder leaves those out.
 */
function decodeWestern(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\u0080-\u009f]/g, (letter) => WESTERN[letter.charCodeAt(0) - 0x80]!);
}

function lineOfFirstWrongByte(bytes: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes);
  const upToWrong = text.slice(0, text.indexOf('\ufffd'));
  return upToWrong.split('\n').length;
}
