// The table of the release, copied when the page is built.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const release = process.env.ADEQUATION_RELEASE ?? '../../../data/current';
process.stdout.write(readFileSync(join(release, 'tables', 'run.parquet')));
