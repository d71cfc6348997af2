import { readSync } from 'node:fs';
import { pause } from './forecast/text_output.ts';

const PIECE = 1 << 16;

/** Standard input as it comes, one piece in memory at a time; the next overwrites it. */
export function* standardPieces(): Generator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(PIECE);
  for (;;) {
    const read = readOnce(buffer);
    if (read === 0) return;
    if (read !== null) yield buffer.subarray(0, read);
  }
}

/** @returns null where nothing has come yet. */
function readOnce(buffer: Buffer): number | null {
  try {
    return readSync(0, buffer);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EOF') return 0; // how Windows says that a pipe has ended
    if (code !== 'EAGAIN') throw error;
    pause();
    return null;
  }
}
