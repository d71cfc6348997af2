import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Every temporary folder of the tests lies below one, which goes when they end, whatever became of them. */
export default function temporaryRoot(): () => void {
  const root = mkdtempSync(join(tmpdir(), 'adequation-tests-'));
  process.env.TMPDIR = root;
  return () => rmSync(root, { recursive: true, force: true });
}
