/**
 * Spoils the files of a small project in a thousand ways and tells what comes of each: refused with words, released and
 * told by plausibility, released in silence, or one of the things that must never be: a crash, a hang, a number that is
 * none. Run by `npm run mutate [how many] [seed] [file of results]`; one takes two seconds of a processor at most, and is
 * printed, never judged. Killed on the way, what was done stands in the file.
 */
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openReadOnly, select } from '../../pipeline/database/database.ts';
import { UserError } from '../../pipeline/problem.ts';
import { newestDelivery } from '../../pipeline/project/edition.ts';
import { loadProject } from '../../pipeline/project/project.ts';
import { type RunKey, runKey } from '../../pipeline/project/run_key.ts';
import { BUILT_FILE, buildDatabase } from '../../pipeline/run.ts';
import { readSeeds } from '../../pipeline/seeds/seeds.ts';
import { flowFiles } from '../pipeline/tiny/flow_files.ts';
import type { Files } from '../pipeline/tiny/write_project.ts';
import { mutation } from './mutation.ts';

const HOW_MANY = Number(process.argv[2] ?? 1000);
const SEED = Number(process.argv[3] ?? 20261128);
const LONGEST_SECONDS = 10;

/** Seconds of the processor: a busy machine is no hang. */
function secondsSince(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}

interface Outcome {
  readonly what: 'refused' | 'told' | 'silent' | 'crash' | 'hang' | 'no number';
  readonly said: string;
  readonly seconds: number;
}

/** Code and versions are hashed once: no fault changes them. */
let usual: RunKey | undefined;

async function outcomeOf(files: Files): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'mutated-'));
  const from = process.cpuUsage();
  const end = (what: Outcome['what'], said: string): Outcome => ({
    what,
    said,
    seconds: secondsSince(from),
  });
  try {
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), content);
    }
    const project = loadProject(folder);
    const seeds = readSeeds(project);
    const told: string[] = [];
    const warn = (lines: readonly string[]) => told.push(...lines);
    const built = join(folder, 'built');
    mkdirSync(built);
    usual ??= runKey(project);
    const key = { ...usual, asOf: newestDelivery(project.sources) };
    await buildDatabase(project, seeds, key, built, () => undefined, { warn });
    const wrong = await notNumbers(join(built, BUILT_FILE));
    if (wrong.length > 0) return end('no number', wrong.join(', '));
    return end(told.length > 0 ? 'told' : 'silent', told.join(' / '));
  } catch (error) {
    if (error instanceof UserError) return end('refused', error.message);
    return end('crash', error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Columns of published tables in which a number is infinite or none. */
async function notNumbers(path: string): Promise<string[]> {
  const database = await openReadOnly(path);
  try {
    const columns = await select<{ table_schema: string; table_name: string; column_name: string }>(
      database.connection,
      "select table_schema, table_name, column_name from information_schema.columns where table_schema in ('main', 'detail') and data_type in ('DOUBLE', 'FLOAT') order by all",
    );
    const wrong: string[] = [];
    for (const { table_schema, table_name, column_name } of columns) {
      const [found] = await select<{ n: number }>(
        database.connection,
        `select count(*) as n from ${table_schema}."${table_name}" where not isfinite("${column_name}")`,
      );
      if (found!.n > 0) wrong.push(`${table_name}.${column_name}`);
    }
    return wrong;
  } finally {
    database.close();
  }
}

/** So few draws find the same faults in less time. */
const base: Files = {
  ...flowFiles(),
  'adequation.yaml': `${String(flowFiles()['adequation.yaml'])}uncertainty: { draws: 100 }\n`,
};
const RESULTS = process.argv[4] ?? join(tmpdir(), 'mutations.tsv');
writeFileSync(RESULTS, '');
const counts = new Map<string, number>();
for (let i = 0; i < HOW_MANY; i++) {
  const { files, says } = mutation(base, SEED + i);
  const outcome = await outcomeOf(files);
  const what = outcome.what !== 'crash' && outcome.seconds > LONGEST_SECONDS ? 'hang' : outcome.what;
  counts.set(what, (counts.get(what) ?? 0) + 1);
  const said = outcome.said.replaceAll('\n', ' ').slice(0, what === 'crash' ? 600 : 240);
  const line = `${i}\t${what}\t${outcome.seconds.toFixed(1)} s\t${says}\t${said}`;
  appendFileSync(RESULTS, `${line}\n`);
  if (what !== 'refused') console.log(line);
}
console.log(`\n${[...counts].map(([what, n]) => `${what} ${n}`).join(', ')} of ${HOW_MANY} (seed ${SEED})`);
