/** F19: the page that `npm run clients` wrote when it last asked the clients themselves. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../pipeline/tiny/command.ts';
import type { Part } from '../tally.ts';

export function clientsThatRead(): Part {
  const rows = readFileSync(join(ROOT, 'docs/analysts/clients.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| (?!Client )/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const asked = rows.filter(([, , , , state]) => state !== 'skipped');
  const failed = asked.filter(([, , , , state]) => state !== 'reads');
  return {
    what: 'clients of other makers and of other versions of the engine open the file, the tables and the exports',
    tried: asked.length,
    survived: asked.length - failed.length,
    evidence:
      'each counts and sums as the product does: `docs/analysts/clients.md`, which `npm run clients` writes',
    failures: failed.map(([, client, version]) => `${client} ${version}`),
  };
}
