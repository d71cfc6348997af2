import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './command.ts';

/** Files of other publishers, which a user's checkout does not have. */
export const referenceData = (path: string) => join(ROOT, '../shared/data', path);

/** Why a case is skipped, or false where its files are there. Printed once, so that nobody takes it for passed. */
export function absent(path: string): boolean {
  const missing = !existsSync(referenceData(path));
  if (missing) console.warn(`skipped: ../shared/data/${path} is absent`);
  return missing;
}
