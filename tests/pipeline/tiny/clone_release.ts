import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { releasesFolder } from '../../../pipeline/releases/current.ts';
import { MANIFEST_FILE, type Manifest, readManifest } from '../../../pipeline/releases/manifest.ts';
import { VINTAGE_FILE } from '../../../pipeline/vintages/vintages.ts';

/**
 * A release once more under another name, without the time of a run: its pages and tables still name the one it is a
 * copy of, its manifest does not.
 *
 * @param change what its manifest says otherwise; `as_of` also begins its name.
 * @returns its name.
 */
export function cloneRelease(
  data: string,
  from: string,
  key: string,
  change: Partial<Pick<Manifest, 'as_of' | 'inputs'>> = {},
): string {
  const manifest = readManifest(join(releasesFolder(data), from));
  const as_of = change.as_of ?? manifest.as_of;
  const id = `${as_of}-${key.padEnd(12, '0')}`;
  const to = join(releasesFolder(data), id);
  cpSync(join(releasesFolder(data), from), to, { recursive: true });
  // What it says of the future would be archived twice, under one name.
  rmSync(join(to, VINTAGE_FILE));
  const files = manifest.files.filter(({ path }) => path !== VINTAGE_FILE);
  const changed = { ...manifest, ...change, files, run_id: id, run_key: key.padEnd(64, '0') };
  writeFileSync(join(to, MANIFEST_FILE), `${JSON.stringify(changed, null, 1)}\n`);
  return id;
}
