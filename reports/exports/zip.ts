import { promisify } from 'node:util';
import { constants, crc32, deflateRaw, deflateRawSync, type ZlibOptions } from 'node:zlib';

/** A piece of a file, and what it was packed from; pieces laid end to end unpack to their texts end to end. */
export interface Piece {
  readonly text: Buffer;
  readonly packed: Buffer;
}

/** A file of an archive, in pieces: one that several archives hold is packed once. */
export interface ZipFile {
  readonly path: string;
  readonly pieces: readonly Piece[];
}

/** A file that was packed as its text came: of the text nothing is held but its length and its check sum. */
export interface PackedFile {
  readonly path: string;
  readonly packed: readonly Buffer[];
  readonly bytes: number;
  readonly crc: number;
}

/** Characters that are packed at a time: a piece knows nothing of those before it, so that short ones are packed badly. */
const PIECE = 2 ** 20;

/** Packs a file of any length, a piece at a time. */
export async function packAsItComes(path: string, texts: AsyncIterable<string>): Promise<PackedFile> {
  const packed: Buffer[] = [];
  let bytes = 0;
  let crc = 0;
  let held = '';
  const take = async () => {
    const piece = await packBeside(held);
    held = '';
    packed.push(piece.packed);
    bytes += piece.text.length;
    crc = crc32(piece.text, crc);
  };
  for await (const text of texts) {
    held += text;
    if (held.length >= PIECE) await take();
  }
  await take();
  return { path, packed, bytes, crc };
}

function packedFile({ path, pieces }: ZipFile): PackedFile {
  return {
    path,
    packed: pieces.map((piece) => piece.packed),
    bytes: bytesOf(pieces.map((piece) => piece.text)),
    crc: pieces.reduce((sum, piece) => crc32(piece.text, sum), 0),
  };
}

/** Packs a piece up to a whole byte, without the mark that ends a file. */
export function pack(text: string): Piece {
  const bytes = Buffer.from(text, 'utf8');
  return { text: bytes, packed: deflateRawSync(bytes, PACKING) };
}

/** As `pack`, beside the program: for pieces large enough to be worth the way. */
export async function packBeside(text: string): Promise<Piece> {
  const bytes = Buffer.from(text, 'utf8');
  return { text: bytes, packed: await deflate(bytes, PACKING) };
}

const deflate = promisify<Buffer, ZlibOptions, Buffer>(deflateRaw);

/** Each level more costs time and gains under one byte in a hundred. */
const PACKING: ZlibOptions = { level: 6, finishFlush: constants.Z_SYNC_FLUSH };

/** An empty last block of fixed codes: it ends a file whose pieces do not. */
const END_OF_FILE = Buffer.from([0x03, 0x00]);

/** 1 January 1980, 00:00, the first moment a zip file can tell: the same release gives the same bytes. */
const NO_TIME = 0x0021_0000;
/** Paths are UTF-8. */
const FLAGS = 0x0800;
const DEFLATED = 8;
const VERSION = 20;

/**
 * A zip archive of up to 65,535 files and 4 GiB, as spreadsheets are.
 * @see PKWARE, .ZIP File Format Specification, §4.3
 */
export function zip(files: readonly (ZipFile | PackedFile)[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const { path, bytes, crc, ...own } = 'pieces' in file ? packedFile(file) : file;
    const name = Buffer.from(path, 'utf8');
    const packed = [...own.packed, END_OF_FILE];
    const packedBytes = bytesOf(packed);
    const entry = Buffer.alloc(26);
    entry.writeUInt16LE(VERSION, 0);
    entry.writeUInt16LE(FLAGS, 2);
    entry.writeUInt16LE(DEFLATED, 4);
    entry.writeUInt32LE(NO_TIME, 6);
    entry.writeUInt32LE(crc, 10);
    entry.writeUInt32LE(packedBytes, 14);
    entry.writeUInt32LE(bytes, 18);
    entry.writeUInt16LE(name.length, 22);
    local.push(Buffer.from('PK\x03\x04', 'latin1'), entry, name, ...packed);

    // Version of the writer, the entry again, no comment, first disk, no attributes, and where the file begins.
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), entry, rest, name);
    offset += 30 + name.length + packedBytes;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(bytesOf(directory), 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, ...directory, end]);
}

function bytesOf(buffers: readonly Buffer[]): number {
  return buffers.reduce((sum, buffer) => sum + buffer.length, 0);
}
