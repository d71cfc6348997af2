import { inflateRawSync } from 'node:zlib';
import { asBytes } from '../../bytes.ts';
import { FormatError } from '../format_error.ts';

/** A file that is no workbook, or one that would not fit; told to whoever handed it in. */
export class XlsxError extends FormatError {
  constructor(message: string) {
    super(message);
    this.name = 'XlsxError';
  }
}

/** What a workbook may weigh packed, and unpacked: an archive of a few kilobytes can unpack to many gigabytes. */
export const MOST_PACKED_BYTES = 32 * 2 ** 20;
const MOST_UNPACKED_BYTES = 256 * 2 ** 20;
/** Parts of the largest workbooks are some hundreds. */
const MOST_ENTRIES = 10_000;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;

/**
 * The files of a zip archive by path, unpacked when they are asked for; together never more than the limit, whatever
 * the archive says of their sizes.
 * @see PKWARE, .ZIP File Format Specification, §4.3
 * @throws XlsxError when it is no such archive, is damaged, encrypted or unpacks to too much.
 */
export function openZip(bytes: Buffer): (path: string) => Buffer | null {
  if (bytes.length > MOST_PACKED_BYTES)
    throw new XlsxError(`it is larger than ${asBytes(MOST_PACKED_BYTES)}`);
  const places = guarded(() => entries(bytes));
  let left = MOST_UNPACKED_BYTES;
  return (path) => {
    const place = places.get(path);
    if (place === undefined) return null;
    const file = guarded(() => unpack(bytes, place, left));
    left -= file.length;
    return file;
  };
}

interface Place {
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly offset: number;
}

function entries(bytes: Buffer): Map<string, Place> {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new XlsxError(`it has more than ${MOST_ENTRIES} parts`);
  const places = new Map<string, Place>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = count; left > 0; left--) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw damaged();
    const nameBytes = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameBytes);
    // Which of two would be read hangs on the reader: a person looks at one, and a program takes the other.
    if (places.has(name)) throw new XlsxError(`it holds two parts of one name, "${name}"`);
    places.set(name, {
      method: bytes.readUInt16LE(at + 10),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      packed: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return places;
}

function endOf(bytes: Buffer): number {
  const least = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= least; at--) if (bytes.readUInt32LE(at) === END) return at;
  throw new XlsxError('it is no .xlsx workbook');
}

function unpack(bytes: Buffer, { method, encrypted, packed, offset }: Place, left: number): Buffer {
  if (encrypted) throw new XlsxError('it is encrypted');
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const part = bytes.subarray(start, start + packed);
  if (part.length !== packed) throw damaged();
  if (method === STORED) {
    if (part.length > left) throw tooMuch();
    return part;
  }
  if (method !== DEFLATED) throw new XlsxError('it is packed in a way that spreadsheets do not use');
  return inflateRawSync(part, { maxOutputLength: Math.max(1, left) });
}

/** Places beyond the end of the file, and what cannot be unpacked, are faults of the file. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof XlsxError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooMuch();
    throw damaged();
  }
}

const damaged = () => new XlsxError('it is damaged');
const tooMuch = () => new XlsxError(`it unpacks to more than ${asBytes(MOST_UNPACKED_BYTES)}`);
