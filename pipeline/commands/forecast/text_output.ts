import { closeSync, openSync, writeSync } from 'node:fs';
import { EXIT, UserError } from '../../problem.ts';
import { partFile } from './part_file.ts';

const BLOCK = 1 << 20;

/** Takes text piece by piece, to standard output or to a file that appears under its name only when it is whole. */
export interface TextOutput {
  /** @returns false where nobody reads any more. */
  write(text: string | Uint8Array): boolean;
  /** All was written. */
  finish(): void;
  /** Nothing of it is to stay. */
  drop(): void;
}

/** @param output path; absent or -, standard output. */
export function openOutput(output: string | undefined): TextOutput {
  if (output === undefined || output === '-') return standardOutput();
  const part = partFile(output);
  let descriptor: number;
  try {
    descriptor = openForWriting(part.path, output);
  } catch (error) {
    part.drop();
    throw error;
  }
  return {
    write: (text) => {
      writeWhole(descriptor, bytesOf(text));
      return true;
    },
    finish: () => {
      closeSync(descriptor);
      part.finish();
    },
    drop: () => {
      closeSync(descriptor);
      part.drop();
    },
  };
}

/** A reader that has seen enough (`| head`) closes the pipe, which is no fault; the rest is not written. */
function standardOutput(): TextOutput {
  let isOpen = true;
  const write = (text: string | Uint8Array) => {
    try {
      if (isOpen) writeWhole(1, bytesOf(text));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
      isOpen = false;
    }
    return isOpen;
  };
  return { write, finish: () => undefined, drop: () => undefined };
}

const bytesOf = (text: string | Uint8Array) => (typeof text === 'string' ? Buffer.from(text) : text);

/** Writes pieces by blocks, and takes all away again where one cannot be made. */
export function writeAll(output: string | undefined, parts: Iterable<string>): void {
  const out = openOutput(output);
  try {
    let block = '';
    for (const part of parts) {
      block += part;
      if (block.length < BLOCK) continue;
      const full = block;
      block = '';
      if (!out.write(full)) break;
    }
    out.write(block);
  } catch (error) {
    out.drop();
    throw error;
  }
  out.finish();
}

function openForWriting(path: string, output: string): number {
  try {
    return openSync(path, 'wx');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'EISDIR') throw error;
    throw new UserError(EXIT.usage, [
      {
        where: output,
        rule: 'output',
        what: `the file cannot be written (${code}).`,
        fix: 'make its folder first, or give another path.',
      },
    ]);
  }
}

/** A pipe may take less than it is given, or nothing for a moment. */
export function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      pause();
    }
  }
}

/** Some milliseconds in which the other end of a pipe may go on. */
export function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}
