import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the usual temporary folder is told: what caches there (tsx its translations) should go on doing so. */
export const USUAL_TMPDIR = 'ADEQUATION_TESTS_USUAL_TMPDIR';

/** Every temporary folder of the tests lies below one, which goes when they end, whatever became of them. */
export default function temporaryRoot(): () => void {
  const root = mkdtempSync(join(tmpdir(), 'adequation-tests-'));
  process.env[USUAL_TMPDIR] = tmpdir();
  process.env.TMPDIR = root;
  return () => rmSync(root, { recursive: true, force: true });
}
