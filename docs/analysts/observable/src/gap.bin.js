// The table of the release, copied when the page is built.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const release = process.env.ADEQUATION_RELEASE ?? '../../../data/current';
const path = join(release, 'tables', 'gap.parquet');
if (statSync(path).isDirectory())
  throw new Error(`${path} is a folder with a file a region, and this page reads one file.
  Why: the release has more places than outputs.most_places of its project file.
  Do:  write both tables of the page as files, \`adequation export --format parquet --table gap,run --out one-file/tables\`,
       and build with ADEQUATION_RELEASE set to the full path of one-file.`);
process.stdout.write(readFileSync(path));
