/**
 * Runs the project, after the editions that it would have had as of 2021, 2022 and 2023, so that revisions and scored
 * forecasts are there to be read:
 *
 *     npm run eu [-- <data folder>]
 *
 * An earlier edition is today's panel cut at its year, not the figures that Eurostat had printed by then: it knows
 * later revisions of its own past. It is made once, and only what it said is kept (data/vintages, some 25 kB). Where
 * the archive already holds a later edition, none is put behind it: vintages are numbered as they came.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PAST = ['2021-12-31', '2022-12-31', '2023-12-31'];

const project = fileURLToPath(new URL('.', import.meta.url));
const command = join(project, '../../../pipeline/adequation.mjs');
const dataFolder = process.argv[2] ?? join(project, 'data');

const archive = join(dataFolder, 'vintages');
const latest = (existsSync(archive) ? readdirSync(archive) : [])
  .filter((name) => name.endsWith('.parquet'))
  .map((name) => name.slice('0001-'.length, '0001-2021-12-31'.length))
  .sort()
  .at(-1);
for (const asOf of PAST) if (latest === undefined || latest < asOf) run('--as-of', asOf, '--vintage-only');
run();

function run(...options: readonly string[]): void {
  const { status } = spawnSync(
    process.execPath,
    [command, 'run', '--project', project, '--data', dataFolder, ...options],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exit(status ?? 1);
}
