/**
 * A reader that looks at `current` all the time until a file appears, and writes how often it looked and what was wrong.
 * Arguments: data folder, the file that stops it, the file it writes.
 */
import { existsSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openReadOnly, select } from '../../pipeline/database/database.ts';

const [data, stop, told] = process.argv.slice(2) as [string, string, string];
const wrong: string[] = [];
let looked = 0;
while (!existsSync(stop)) {
  looked++;
  try {
    // Once: two looks may see two releases, each of them whole.
    const release = join(data, readlinkSync(join(data, 'current')));
    const database = await openReadOnly(join(release, 'adequation.duckdb'));
    const [found] = await select<{ run_id: string }>(database.connection, 'select run_id from detail.run');
    database.close();
    const manifest = JSON.parse(readFileSync(join(release, 'manifest.json'), 'utf8')) as { run_id: string };
    const page = readFileSync(join(release, 'report/fr/index.html'), 'utf8');
    const ids = [found!.run_id, manifest.run_id];
    if (ids.some((id) => !release.endsWith(id)) || !page.includes(found!.run_id))
      wrong.push(`mixed: ${release} ${ids.join(' ')}`);
  } catch (error) {
    wrong.push(String(error));
  }
}
writeFileSync(told, JSON.stringify({ looked, wrong }));
