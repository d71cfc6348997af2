import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { asBytes } from '../bytes.ts';

/**
 * The one way in which a file that somebody handed over is opened: only a plain file, never longer than it was said to
 * be, and never a thing that has no end or keeps its reader waiting (a pipe, a device, a socket).
 */

export const MEBIBYTE = 2 ** 20;
/** What is read whole into memory; what is larger is read by the engine, row by row, where it is plain delimited text. */
export const MOST_WHOLE = 128 * MEBIBYTE;

const CHUNK = MEBIBYTE;
const TOO_LARGE = 'deliver less of it: the columns, years or places that are needed.';

/** What cannot be read as a file, with a rule and what helps. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  readonly rule: string;
  readonly fix: string;

  constructor(rule: string, message: string, fix: string) {
    super(message);
    this.rule = rule;
    this.fix = fix;
  }
}

/**
 * The bytes of a plain file.
 *
 * @param most bytes it may have.
 * @throws FileFault when it is no plain file, cannot be read, is larger, or changes under the reader.
 */
export function readPlainFile(path: string, most = MOST_WHOLE): Buffer {
  return withFile(path, most, (file, { size }) => {
    const bytes = Buffer.allocUnsafe(size);
    let read = 0;
    for (let got = -1; got !== 0 && read < size; read += got)
      got = readSync(file, bytes, read, size - read, null);
    if (read < size) throw changed();
    return bytes;
  });
}

/** SHA-256 of a plain file, by pieces: a file of any size takes the same memory. @throws FileFault as above. */
export function sha256OfFile(path: string, most: number): string {
  return withFile(path, most, (file, { size }) => {
    const hash = createHash('sha256');
    const chunk = Buffer.allocUnsafe(CHUNK);
    for (let left = size; left > 0; ) {
      const got = readSync(file, chunk, 0, Math.min(CHUNK, left), null);
      if (got === 0) throw changed();
      hash.update(chunk.subarray(0, got));
      left -= got;
    }
    return hash.digest('hex');
  });
}

/** What keeps a path from being read as a file of so many bytes at most; nothing of it is read. */
export function mustBePlainFile(path: string, most: number): void {
  withFile(path, most, () => undefined);
}

function withFile<T>(path: string, most: number, use: (file: number, status: Stats) => T): T {
  const told = asFault(() => statSync(path));
  judge(told, most);
  // Between the two looks it may have become a pipe: opened without waiting, and looked at again.
  const file = asFault(() => openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)));
  try {
    const before = fstatSync(file);
    judge(before, most);
    const used = asFault(() => use(file, before));
    const after = fstatSync(file);
    if (after.size !== before.size || after.mtimeMs !== before.mtimeMs) throw changed();
    return used;
  } finally {
    closeSync(file);
  }
}

function judge(status: Stats, most: number): void {
  if (!status.isFile())
    throw new FileFault('no_file', `it is ${kindOf(status)}, not a file.`, 'give the path of a file.');
  if (status.size > most)
    throw new FileFault(
      'too_large',
      `it has ${asBytes(status.size)}, and at most ${asBytes(most)} are read.`,
      TOO_LARGE,
    );
}

function kindOf(status: Stats): string {
  if (status.isDirectory()) return 'a folder';
  if (status.isFIFO()) return 'a pipe';
  if (status.isSocket()) return 'a socket';
  return 'a device';
}

/** Errors of the operating system become faults of the file. */
function asFault<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw new FileFault(
      'missing_file',
      `the file cannot be read (${code}).`,
      FIXES[code] ?? 'put the file there, or correct its path.',
    );
  }
}

const FIXES: Readonly<Record<string, string>> = {
  ENOTDIR: 'a part of its path is a file and no folder: correct the path.',
  ELOOP: 'it is a link that leads back to itself: put the file there.',
  ENAMETOOLONG: 'its name is longer than a disk keeps: correct the path.',
  ERR_INVALID_ARG_VALUE: 'its name holds a byte of zero: correct the path.',
  EACCES: 'give the account that runs the right to read it.',
  EPERM: 'give the account that runs the right to read it.',
  EIO: 'look at the disk; the last release stays as it is.',
};

const changed = () =>
  new FileFault(
    'changed',
    'the file changed while it was read.',
    'deliver files under another name and rename them when they are whole; run again.',
  );
